import path from "node:path";
import { describe, expect, it } from "vitest";
import { ownPageProblems } from "../../../src/making/render/own-page-problems.ts";
import { formatProblem } from "../../support/english.ts";
import { folderOf } from "../../support/folder-of.ts";

/** What is said of an error, of two own pages of a generator that has the layout `page.11ty.tsx`. */
function said(error: Error): readonly string[] {
  const home = folderOf({ "code/_includes/page.11ty.js": "" });
  const own = ["a.njk", "b.liquid"].map((name) => ({
    source: `${home}/src/pages/${name}`,
    file: `pages/${name}`,
    text: "---\ntitle: x\nlayout: pag\npermalink: /x/\n---\nfirst\nsecond\n",
    address: undefined,
    offered: { media: [] },
  }));
  return ownPageProblems(error, own, { base: home, code: path.join(home, "code") }).map(formatProblem);
}

describe("what Eleventy stopped at in own pages", () => {
  it("is the template language's sentence, on the line of the file", () => {
    const inner = Object.assign(new Error("(./src/pages/a.njk) [Line 2, Column 1]\n  unexpected token"), { lineno: 2 });
    expect(said(new Error("Having trouble with ./src/pages/a.njk", { cause: inner }))).toEqual([
      "pages/a.njk:7: error: the template cannot be rendered: unexpected token\n    fix: correct it, or leave it out; what Nunjucks knows is in its documentation",
    ]);
  });

  it("is found inside of other errors by Eleventy's name for it, and by Liquid's line", () => {
    const inner = new Error("undefined filter: x, file:./src/pages/b.liquid, line:1");
    const outer = Object.assign(new Error("Template render error: ./src/pages/b.liquid"), { originalError: inner });
    expect(said(outer)).toEqual([
      expect.stringMatching(/^pages\/b\.liquid:6: error: .*: undefined filter: x\n.*Liquid/su),
    ]);
  });

  it("names the page that has another's address", () => {
    const error = new Error("both ./src/pages/a.njk and ./src/pages/b.liquid");
    error.name = "DuplicatePermalinkOutputError";
    expect(said(error)).toEqual([
      "pages/b.liquid:4: error: permalink: has the address of pages/a.njk\n    fix: give one of them another `permalink`",
    ]);
  });

  it("suggests a layout of a like name", () => {
    const error = new Error("a layout that does not exist: ./src/pages/a.njk (via `layout: page.11ty.ts`)");
    expect(said(error)).toEqual([
      expect.stringMatching(/^pages\/a\.njk:3: error: layout: `page\.11ty\.ts` is no layout.*page\.11ty\.tsx/su),
    ]);
  });

  it("is nothing to an editor where it is the code's fault, the disk's, or a file's of a like name", () => {
    expect(said(new Error("x is not a function"))).toEqual([]);
    expect(said(new Error("in ./src/pages/a.njk2"))).toEqual([]);
    expect(said(Object.assign(new Error("./src/pages/a.njk"), { code: "ENOSPC" }))).toEqual([]);
  });
});
