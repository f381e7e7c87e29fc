import { afterEach, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest = new SmallDigest();
afterEach(() => {
  digest.dispose();
  digest = new SmallDigest();
});

/** Builds with one article for each label, and gives the pages of tags with the articles that each lists. */
async function tagPages(...labels: readonly string[]): Promise<Readonly<Record<string, string>>> {
  for (const [index, label] of labels.entries()) {
    const day = `1404-02-${String(index + 1).padStart(2, "0")}`;
    digest.article(`${day}-a${index}.md`, { date: day, tags: `["${label}"]` });
  }
  const { problems } = await build(digest);
  expect(problems.filter(({ severity }) => severity === "error").map(formatProblem)).toEqual([]);
  const pages = [...filesOf(digest.output)].filter(([name]) => /^tags\/[^/]+\/index\.html$/u.test(name));
  return Object.fromEntries(
    pages.map(([name, html]) => {
      const articles = [...html.matchAll(/href="\/1404\/02\/\d\d\/(a\d)\/"/gu)].map(([, slug]) => slug);
      const refresh = /http-equiv="refresh" content="0; url=([^"]+)"/iu.exec(html)?.[1];
      return [name.split("/")[1], refresh ?? [...new Set(articles)].sort().join(" ")];
    }),
  );
}

it("gives C, C++ and C# pages of their own, with addresses that the editor chose", async () => {
  digest.writeData("tags.yaml", "- label: C\n- label: C++\n  slug: cpp\n- label: C#\n  slug: csharp\n");
  expect(await tagPages("C", "C++", "C#")).toEqual({ c: "a0", cpp: "a1", csharp: "a2" });
});

it("gives them addresses of their own where nobody chose any", async () => {
  digest.writeData(
    "site.yaml",
    "title: آزمون\ndescription: شرح.\nurl: https://example.org/\ntags: open\ntag_page_min: 1\n",
  );
  expect(await tagPages("C#", "C", "F#", ".NET", "NET", "C++")).toEqual({
    c: "a1",
    "c-plus-plus": "a5",
    "c-sharp": "a0",
    "f-sharp": "a2",
    f: expect.stringMatching(/\/tags\/f-sharp\/$/u),
    "dot-net": "a3",
    net: "a4",
  });
});

it("leads the address that signs were not part of to the tag with the oldest article", async () => {
  digest.writeData("tags.yaml", "- label: C++\n- label: C#\n");
  expect(await tagPages("C#", "C++")).toEqual({
    "c-plus-plus": "a1",
    "c-sharp": "a0",
    c: expect.stringMatching(/\/tags\/c-sharp\/$/u),
  });
});
