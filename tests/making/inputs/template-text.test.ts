import { describe, expect, it } from "vitest";
import { templateTextProblems } from "../../../src/making/inputs/template-text.ts";

const said = (text: string): readonly string[] =>
  templateTextProblems({ name: "a.njk", file: "pages/a.njk", text }).map(
    ({ line, message, fix }) => `${line}: ${message.en}; ${fix?.en}`,
  );

describe("the text of a template", () => {
  it("is warned of where Markdown's would be mended, once for each rule, with its line", () => {
    expect(said("---\ntitle: ما\n---\n<p>\nكتاب و كار\n</p>")).toEqual([
      "5: «كتاب» is shown as it is written: a template's text is not mended (1 more like it); write «کتاب»",
    ]);
  });

  it("is right as it is, and code of the template is no text", () => {
    expect(said("<p>کتاب</p>")).toEqual([]);
    expect(said('<p class="كتاب">{{ "كتاب" }}</p>')).toEqual([]);
  });
});
