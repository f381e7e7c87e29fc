import { describe, expect, it } from "vitest";
import { PICTURES_OF_PAGE, pageMarkdown } from "../../../src/making/eleventy/page-markdown.ts";

describe("the Markdown of pages that Eleventy renders", () => {
  it("does not take a page's fields for what markdown-it keeps there", () => {
    const data: Record<string, unknown> = {
      references: "متن",
      footnotes: ["a"],
      language: 3,
      picture: "photo.png",
      warn: true,
    };
    expect(pageMarkdown().render("[a][b]\n\n[b]: /c/", data)).toContain(`<a href="/c/">a</a>`);
  });

  it("shows the pictures that were found for the page", () => {
    const find = (src: string): { path: string; width: number; height: number } | undefined =>
      src === "a.png" ? { path: "/images/pages/a.png", width: 2, height: 1 } : undefined;
    const markdown = pageMarkdown();
    expect(markdown.render("![ع](a.png)", { [PICTURES_OF_PAGE]: find })).toContain('src="/images/pages/a.png"');
    expect(() => markdown.render("![ع](b.png)", { [PICTURES_OF_PAGE]: find })).toThrow(
      "the picture `b.png` is only named by the template: write its name itself",
    );
  });
});
