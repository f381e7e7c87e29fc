import path from "node:path";
import { describe, expect, it } from "vitest";
import { unknownSurroundings } from "../../../src/making/inputs/beside.ts";
import { isDraft, loadPages, overrideOf, placeOfField } from "../../../src/making/inputs/own-pages.ts";
import type { BuildOptions } from "../../../src/making/options.ts";
import { english } from "../../support/english.ts";
import { folderOf } from "../../support/folder-of.ts";

/** What is read of a folder of these pages. */
function loaded(files: Readonly<Record<string, string>>, drafts = false): ReturnType<typeof loadPages> {
  const pages = folderOf(files);
  const other = path.join(pages, "missing");
  const options: BuildOptions = {
    root: "/",
    articles: other,
    data: other,
    editions: other,
    comments: other,
    pages,
    assets: other,
    includes: "/includes",
    output: other,
    cache: other,
    pagesOnly: false,
    drafts,
  };
  return loadPages(options, unknownSurroundings([other]), path.dirname(pages));
}

describe("an editor's own pages", () => {
  it("are those in a format of theirs, with their addresses", () => {
    const { own, pages, problems } = loaded({
      "about.md": "---\ntitle: ما\n---\nمتن",
      "team.njk": "---\npermalink: /us/\n---\n",
      "computed.njk": "---\npermalink: /{{ x }}/\n---\n",
      "notes.txt": "",
    });
    expect(own.map(({ source, address }) => [path.basename(source), address])).toEqual(
      [
        ["about.md", "/about/"],
        ["computed.njk", expect.not.stringContaining("x")],
        ["team.njk", "/us/"],
      ].map(([name, address]) => (name === "computed.njk" ? [name, undefined] : [name, address])),
    );
    expect(pages.map(({ path: address }) => address)).toContain("/about/");
    expect(problems).toEqual([]);
  });

  it("are left out while they are drafts, unless drafts are shown", () => {
    const files = { "about.md": "---\ndraft: true\n---\n" };
    expect(loaded(files).own).toEqual([]);
    expect(loaded(files, true).own).toHaveLength(1);
  });

  it("are reported where their front matter cannot be read, or a picture is missing", () => {
    expect(loaded({ "a.md": "---\ntitle: [\n---\n" }).problems).toEqual([
      expect.objectContaining({ severity: "error", file: expect.stringMatching(/\/a\.md$/u) }),
    ]);
    expect(english(loaded({ "b.md": "---\ntitle: ب\n---\n\n![ع](x.png)\n" }).problems)).toEqual([
      expect.objectContaining({ line: 5, message: expect.stringContaining("no such file") }),
    ]);
  });
});

describe("the front matter of an own page", () => {
  it("says where a field is", () => {
    const page = { source: "/a.md", file: "a.md", address: undefined, offered: { media: [] } };
    expect(placeOfField({ ...page, text: "---\ntitle: x\npermalink: /y/\n---\n" }, "permalink")).toEqual({
      file: "a.md",
      line: 3,
      field: "permalink",
    });
    expect(placeOfField({ ...page, text: "---\ntitle: x\n---\npermalink: /y/" }, "permalink")).toEqual({
      file: "a.md",
    });
  });

  it("says whether it is a draft, and which template language it asks for", () => {
    expect([{ draft: true }, { draft: "true" }, { draft: false }, {}, null].map(isDraft)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(overrideOf({ templateEngineOverride: "njk,md" })).toBe("njk,md");
    expect([{ templateEngineOverride: "" }, {}, undefined].map(overrideOf)).toEqual([undefined, undefined, undefined]);
  });
});
