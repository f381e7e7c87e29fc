import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pdf } from "../support/offered-files.ts";
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

  it("names a file's faults from where the command is started, whichever folder the last one was started in", async () => {
    digest.article("a.md", { slug: "a", date: "1404-01-01" }, "متن <b>الف</b>.");
    const files = async (started: string) =>
      (await build(digest, {}, undefined, undefined, { started })).problems.map(({ file }) => file);
    expect(await files(digest.folder)).toEqual(["articles/a.md"]);
    expect(await files(digest.articles)).toEqual(["./a.md"]);
    expect(await files(digest.folder)).toEqual(["articles/a.md"]);
  });

  it("holds what is known of offered files beside what was read of articles", async () => {
    digest.write("report.pdf", pdf(3000));
    digest.article("a.md", { slug: "a", date: "1404-01-01" }, "متن [گزارش](report.pdf).");
    await build(digest);
    const [store = ""] = readdirSync(digest.cache).filter((name) => name.startsWith("site-"));
    const folder = path.join(digest.cache, store);
    // By which code the files were looked at; what changed a moment ago is not remembered yet.
    expect(JSON.parse(readFileSync(path.join(folder, "files.json"), "utf8"))).toMatchObject({
      by: expect.any(String),
      files: [],
    });
    expect(readdirSync(path.join(folder, "articles"))).toHaveLength(1);
  });
});
