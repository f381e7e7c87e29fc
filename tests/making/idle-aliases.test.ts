import { afterEach, beforeEach, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build, cleanBuild } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;

beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

async function told(): Promise<readonly string[]> {
  return (await build(digest)).problems.map(formatProblem);
}

const said = (index: number, alias: string): string =>
  `articles/a.md:${5 + index}: warning: aliases: \`${alias}\` is the address of a page or file of the site now, and leads nobody on\n    fix: remove it`;

it("warns of earlier addresses at which the site has something now", async () => {
  const idle = ["/tags/", "/RSS.xml", "/1404/01/", "/humans.txt", "/about/", "a"];
  const aliases = [...idle, "/old/", "/feed.xml"].map((alias) => `\n  - ${alias}`).join("");
  digest.article("a.md", { date: "1404-01-05", aliases });
  digest.writePage("about.md", "---\ntitle: ما\n---\nمتن");
  expect(await told()).toEqual(idle.map((alias, index) => said(index, alias)));
  expect(await told()).toHaveLength(idle.length);
  const files = filesOf(digest.output);
  // Behind them those of the tags that no article has.
  const lines = files.get("_redirects")?.split("\n") ?? [];
  expect(lines.slice(0, 3)).toEqual([
    "/old/ /1404/01/05/a/ 301",
    "/feed.xml /1404/01/05/a/ 301",
    `/tags/${encodeURIComponent("بین-الملل")}/ /tags/ 302`,
  ]);
  expect((await cleanBuild(digest)).files).toEqual(files);
});

it("warns when such a page comes, and no more when it goes", async () => {
  digest.article("a.md", { date: "1404-01-05", aliases: "\n  - /1404/02/" });
  expect(await told()).toEqual([]);
  digest.article("b.md", { date: "1404-02-01", slug: "b" });
  expect(await told()).toEqual([said(0, "/1404/02/")]);
  digest.remove("b.md");
  expect(await told()).toEqual([]);
});

it("takes an address and its index.html for one, beside each other too", async () => {
  const aliases = ["/", "/index.html", "/old/", "/old/index.html"];
  digest.article("a.md", { date: "1404-01-05", aliases: aliases.map((alias) => `\n  - ${alias}`).join("") });
  expect(await told()).toEqual([said(0, "/"), said(1, "/index.html")]);
  expect([...filesOf(digest.output).keys()]).toContain("old/index.html");
});

it("refuses the index.html of another article's address", async () => {
  digest.article("a.md", { date: "1404-01-05", aliases: "[/1404/01/05/b/index.html]" });
  digest.article("b.md", { date: "1404-01-05" });
  expect(await told()).toEqual([
    expect.stringContaining(
      "articles/a.md:4: error: aliases: `/1404/01/05/b/index.html` is the address of articles/b.md now",
    ),
  ]);
});
