import { describe, expect, it } from "vitest";
import { ownOutputs, ownPageClaims } from "../../../src/making/plan/own-page-claims.ts";
import { AT_ADDRESS } from "../../../src/words/site-files.ts";
import { inEnglish } from "../../support/english.ts";

const TAKEN = new Map([
  ["tags/index.html", AT_ADDRESS.tagIndex],
  ["robots.txt", AT_ADDRESS.file],
]);

/** What is said of own pages at these addresses, `name address`. */
const said = (...pages: readonly string[]): readonly string[] => {
  const own = pages.map((page) => {
    const [file = "", address = ""] = page.split(" ");
    return { source: `/${file}`, file, text: `---\npermalink: ${address}\n---\n`, address, offered: { media: [] } };
  });
  return ownPageClaims(ownOutputs(own), TAKEN).map(
    ({ file, line, message }) => `${file}:${line}: ${inEnglish(message)}`,
  );
};

describe("an editor's own page", () => {
  it("has a place of its own, or none as long as only Eleventy can tell", () => {
    expect(said("about.md /about/", "team.njk /team.html")).toEqual([]);
    expect(ownOutputs([{ source: "/a", file: "a", text: "", address: undefined, offered: { media: [] } }])).toEqual([]);
  });

  it("does not take the place of a page of the digest, in other letters neither", () => {
    expect(said("a.md /tags/")).toEqual(["a.md:2: `/tags/` is the address of the index of tags"]);
    expect(said("a.md /Tags/index.html")).toEqual(["a.md:2: `/Tags/` is the address of the index of tags"]);
  });

  it("does not take the place of another own page", () => {
    expect(said("a.md /x/", "b.md /x/")).toEqual(["b.md:2: `/x/` is the address of a.md"]);
  });

  it("needs no folder where a file is", () => {
    expect(said("a.md /robots.txt/")).toEqual([
      "a.md:2: `/robots.txt/` needs a folder where `/robots.txt` is a file: a file of the digest",
    ]);
  });

  it("computes no address in Markdown, and does not leave the site", () => {
    expect(said("a.md /{{x}}/")).toEqual([
      "a.md:2: `/{{x}}/` is taken as it is written: of Markdown nothing is computed",
    ]);
    expect(said("a.njk /../x/")).toEqual(["a.njk:2: leads out of the site: write the path from its root"]);
    expect(said("a.md /con/")).toEqual(["a.md:2: `con` is the name of a device on Windows"]);
  });
});
