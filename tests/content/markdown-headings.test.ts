import { describe, expect, test } from "vitest";
import { toldOf } from "./reading.ts";

const skipped = (line: number, level: string, after: string, expected: string): string =>
  `a.md:${line}: warning: a level of headings is skipped: \`${level}\` ${after}\n    fix: begin it with \`${expected}\``;

describe("levels of headings that are skipped are warned of", () => {
  test.each([
    ["# یک\n\n### سه", [skipped(7, "###", "comes after `#`", "##")]],
    ["## یک\n\n##### چهار\n\n### دو", [skipped(7, "#####", "comes after `##`", "###")]],
    ["### سه\n\n## دو", [skipped(5, "###", "is the first heading", "##")]],
    ["یک\n===\n\n#### چهار", [skipped(8, "####", "comes after `#`", "##")]],
    [
      "## یک\n\n#### چهار\n\n## یک\n\n#### چهار",
      [skipped(7, "####", "comes after `##`", "###"), skipped(11, "####", "comes after `##`", "###")],
    ],
  ])("%j", (body, told) => {
    expect(toldOf(body).told).toEqual(told);
  });

  test.each([
    "### سه\n\n#### چهار\n\n### سه",
    "## یک\n\n### دو\n\n#### سه\n\n## چهار",
    "> #### در نقل قول\n\n## یک",
    "متن",
  ])("and none is in %j", (body) => {
    expect(toldOf(body).told).toEqual([]);
  });
});

describe("headings without a text are left out and warned of", () => {
  const EMPTY = "warning: a heading without a text is left out\n    fix: write its text, or remove its signs";

  test.each(["##", "## ##", "## \u200C", "## &nbsp;", "##  \u200F"])("%j", (heading) => {
    const { html, told } = toldOf(`متن\n\n${heading}\n\nمتن`);
    expect([html, told]).toEqual(["<p>متن</p>\n<p>متن</p>\n", [`a.md:7: ${EMPTY}`]]);
  });

  test("and do not count among the levels", () => {
    const { html, told } = toldOf("#\n\n## یک\n\n### دو");
    expect([html, told]).toEqual(["<h2>یک</h2>\n<h3>دو</h3>\n", [`a.md:5: ${EMPTY}`]]);
  });

  test.each(["## `کد`", "## !", "## [^1]\n\n[^1]: یادداشت", "## <b>"])("and %j has one", (heading) => {
    expect(toldOf(heading).told.filter((line) => line.includes("heading"))).toEqual([]);
  });
});
