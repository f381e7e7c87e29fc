import { afterEach, beforeEach, expect, it } from "vitest";
import { build } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;

beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { date: "1404-01-05" }, "متن الف.");
  digest.article("b.md", { date: "1404-01-05" }, "متن ب.");
});
afterEach(() => digest.dispose());

/** What a build says of addresses. */
async function told(drafts = false): Promise<readonly string[]> {
  const said: string[] = [];
  const say = ({ en }: { readonly en: string }): unknown => said.push(en);
  await build(digest, { drafts }, undefined, undefined, { say });
  return said.filter((text) => text.includes("aliases"));
}

const lost = (file: string): string =>
  `articles/${file}: was at \`/1404/01/05/a/\`, where readers find nothing any more; write \`aliases: [/1404/01/05/a/]\` into it, unless nobody has seen it there`;

it.each([
  ["slug", () => digest.article("a.md", { date: "1404-01-05", slug: "x" }, "متن الف."), "a.md"],
  ["day", () => digest.article("a.md", { date: "1404-01-06" }, "متن تازه."), "a.md"],
  [
    "file's name",
    () => {
      digest.remove("a.md");
      digest.article("other.md", { date: "1404-01-05" }, "متن الف.");
    },
    "other.md",
  ],
])("says once which address a new %s leaves behind", async (_, change, file) => {
  expect(await told()).toEqual([]);
  change();
  expect(await told()).toEqual([lost(file)]);
  expect(await told()).toEqual([]);
});

it("says nothing of an address that leads on, or that was never there", async () => {
  digest.article("c.md", { date: "1404-01-05", draft: "yes" });
  await told();
  digest.article("a.md", { date: "1404-01-05", slug: "x", aliases: "[/1404/01/05/a/]" });
  digest.article("c.md", { date: "1404-01-07" });
  expect(await told()).toEqual([]);
});

it("says nothing of an article that is taken back, nor with drafts, whose addresses nobody has", async () => {
  await told();
  digest.article("a.md", { date: "1404-01-05", draft: "yes" });
  digest.remove("b.md");
  expect(await told()).toEqual([]);
  digest.article("a.md", { date: "1404-01-05" });
  await told(true);
  digest.article("a.md", { date: "1404-01-06" });
  expect(await told(true)).toEqual([]);
});
