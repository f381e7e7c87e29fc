import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

describe("what a build remembers", () => {
  it("holds an article's text when another article of the same text changes", async () => {
    digest.article("a.md", { slug: "a", date: "1404-01-01" });
    await build(digest);
    digest.article("b.md", { slug: "b", date: "1404-01-02" });
    await build(digest);
    digest.article("b.md", { slug: "b", date: "1404-01-02" }, "متن تازه.");
    await build(digest);
    digest.writeData("site.yaml", "title: نام تازه\ndescription: شرح.\nurl: https://example.org/\n");
    const { changes } = await build(digest);
    expect(changes.changed).toContain("1404/01/01/a/index.html");
  });
});
