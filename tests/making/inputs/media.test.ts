import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Media } from "../../../src/content/pictures.ts";
import { mediaNeeded } from "../../../src/making/inputs/media.ts";
import type { BuildOptions } from "../../../src/making/options.ts";
import { english } from "../../support/english.ts";

const OPTIONS: BuildOptions = {
  root: "/",
  articles: "/digest/articles",
  data: "/digest/data",
  editions: "/digest/editions",
  comments: "/digest/comments",
  pages: "/digest/pages",
  assets: "/digest/assets",
  includes: "/includes",
  output: "/digest/_site",
  cache: "/digest/.cache",
  pagesOnly: false,
  drafts: false,
};

const picture = (address: string, file?: string): Media => ({
  path: address,
  width: 1,
  height: 1,
  ...(file === undefined ? {} : { file }),
});

const NONE = { article: [], note: [], page: [] };

describe("pictures to copy", () => {
  it("are those beside texts, each once, named by their stamp", () => {
    const a = picture("/images/a.png", "a.png");
    const listing = new Map([["/digest/articles/a.png", [1, 2, 3] as const]]);
    const { files, problems } = mediaNeeded(
      { ...NONE, article: [{ media: [a, a, picture("/assets/logo.png")] }] },
      OPTIONS,
      listing,
      "/digest",
      [],
    );
    expect([...files]).toEqual([["images/a.png", { from: path.normalize("/digest/articles/a.png"), name: "1,2,3" }]]);
    expect(problems).toEqual([]);
  });

  it("are an error where two would be one file", () => {
    const address = "/images/pages/a.png";
    const [article, page] = [picture(address, "pages/a.png"), picture(address, "a.png")];
    const shown = { ...NONE, article: [{ media: [article] }], page: [{ media: [page] }] };
    expect(english(mediaNeeded(shown, OPTIONS, new Map(), "/digest", []).problems)).toEqual([
      expect.objectContaining({
        file: path.normalize("pages/a.png"),
        message: `has the address \`${address}\`, as ${path.normalize("articles/pages/a.png")} has`,
      }),
    ]);
  });
});
