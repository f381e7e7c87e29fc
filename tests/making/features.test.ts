import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkFacts } from "../../src/check/check.ts";
import { packFacts } from "../../src/check/packed-facts.ts";
import { readSiteFile } from "../../src/check/read-file.ts";
import { formatProblem } from "../support/english.ts";
import { build, cleanBuild } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const SITE =
  "title: آزمون\ndescription: یک نشریه.\nurl: https://example.org/\noffline: yes\ncomments: mailto:a@example.org\n";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" });
  mkdirSync(path.join(digest.folder, "comments"));
  writeFileSync(
    path.join(digest.folder, "comments/a.yaml"),
    "- name: خواننده\n  date: 1395-12-08 10:00\n  text: درست است.\n",
  );
});
afterEach(() => digest.dispose());

/** Builds all of the site, and expects that a clean build makes the same and that the check finds nothing. */
async function site(features: string): Promise<ReadonlyMap<string, string>> {
  digest.writeData("site.yaml", SITE + features);
  const { problems } = await build(digest, { pagesOnly: false });
  expect(problems.map(formatProblem)).toEqual([]);
  const made = filesOf(digest.output);
  expect(made).toEqual((await cleanBuild(digest, { pagesOnly: false })).files);
  return made;
}

const text = (file: string): string => readFileSync(path.join(digest.output, file), "utf8");
const everything = (): string =>
  [...filesOf(digest.output).keys()]
    .filter((file) => /\.(?:html|xml|js|json|txt)$/u.test(file) && !file.startsWith("search/"))
    .map((file) => text(file))
    .join("\n");

const ARTICLE = "1395/12/07/a/index.html";

describe("a digest turns off", () => {
  it("nothing by itself", async () => {
    await site("");
    const article = text(ARTICLE);
    expect(article).toContain('id="comments"');
    expect(article).toContain('class="share"');
    expect(article).toContain('action="/search/"');
    expect(filesOf(digest.output).has("2017/02/index.html")).toBe(true);
  });

  it("comments: of pages and of what search engines are told", async () => {
    await site("");
    await site("features:\n  comments: no\n");
    expect(text(ARTICLE)).not.toMatch(/id="comments"|commentCount|خواننده/u);
  });

  it("links that send an article on", async () => {
    await site("features:\n  share: خیر\n");
    expect(text(ARTICLE)).not.toMatch(/class="share"|t\.me/u);
  });

  it("what browsers keep: the script goes with it", async () => {
    const scripts = (files: ReadonlyMap<string, string>) =>
      [...files.keys()].filter((file) => file.includes("js/offline"));
    expect(scripts(await site(""))).toHaveLength(1);
    digest.writeData("site.yaml", SITE.replace("offline: yes\n", ""));
    await build(digest, { pagesOnly: false });
    expect(scripts(filesOf(digest.output))).toEqual([]);
  });

  it("the search: its page, fields, index, script and policy", async () => {
    await site("");
    const made = await site("features: { search: no }\n");
    expect([...made.keys()].filter((file) => /search/u.test(file))).toEqual([]);
    expect(everything()).not.toMatch(/\/search\/|wasm-unsafe-eval|js\/search|css\/search/u);
    expect(text("_headers")).not.toContain("wasm");
    expect(text("404.html")).not.toContain("جست‌وجو");
    expect((await site("")).has("search/index.html")).toBe(true);
  });

  it("Gregorian archives: their pages, links and places in the sitemap", async () => {
    await site("");
    const made = await site("features:\n  gregorian_archive: no\n");
    expect([...made.keys()].filter((file) => file.startsWith("2017"))).toEqual([]);
    expect(everything()).not.toMatch(/"[^"]*\/2017\//u);
    expect(text("archive/index.html")).toContain('href="/1395/"');
  });

  it("all at once, and the check finds nothing wrong", async () => {
    await site("features:\n  comments: no\n  share: no\n  search: no\n  gregorian_archive: no\n");
    const names = [...filesOf(digest.output).keys()];
    const facts = names.map((file) => readSiteFile(file, readFileSync(path.join(digest.output, file))));
    expect(checkFacts(packFacts(facts))).toEqual([]);
  });
});

it("says the nearest name where a digest turns off what there is not", async () => {
  digest.writeData("site.yaml", `${SITE}features:\n  serch: no\n  share: maybe\n`);
  const problems = (await build(digest)).problems.map(formatProblem);
  expect(problems[0]).toMatch(/^data\/site\.yaml:7: error: features\.serch: .*\n.*did you mean `search`\?/su);
  expect(problems[1]).toMatch(/^data\/site\.yaml:8: error: features\.share: /u);
});
