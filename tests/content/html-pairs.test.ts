import { describe, expect, test } from "vitest";
import { toldOf } from "./reading.ts";

const ALLOWED = [
  "span",
  "b",
  "div",
  "details",
  "summary",
  "table",
  "tr",
  "td",
  "th",
  "dl",
  "dt",
  "dd",
  "br",
  "ruby",
  "rt",
  "figure",
  "figcaption",
  "p",
];
/** The messages about a body, each in one line; its first line is the file's fifth. */
const said = (body: string): readonly string[] =>
  toldOf(body, { allowedElements: ALLOWED }).told.map((told) => told.replace("a.md:", "").replace("warning: ", ""));

describe("kept HTML that is not closed", () => {
  test.each([
    ['متن <span lang="ar">قال\n\nبند دو\n', 5, "span", "its paragraph"],
    ["یک\nدو <b>سه\n", 6, "b", "its paragraph"],
    ["| الف |\n|---|\n| <b>یک |\n", 7, "b", "its paragraph"],
    ["- یک\n- <span>دو\n- سه\n", 6, "span", "its paragraph"],
    ["یک\n\n<div>\n\nمتن\n", 7, "div", "the text"],
    ["<div>\n<details>\n<summary>یک</summary>\n</div>\n", 6, "details", "`<div>`"],
    ["<table><tr><td><b>یک</td></tr></table>\n", 5, "b", "`<td>`"],
  ])("is warned of once, with its line: %j", (body, line, name, until) => {
    expect(said(body)).toEqual([
      `${line}: \`<${name}>\` is not closed: it goes on to the end of ${until}\n    fix: write \`</${name}>\` where it ends`,
    ]);
  });

  test.each([
    ["یک\n\n</div>\n", 7, "div"],
    ["متن</span> هست\n", 5, "span"],
    ["<div>\n\nمتن\n\n</div>\n\n</div>\n", 11, "div"],
  ])("a tag that closes nothing is warned of once, with its line: %j", (body, line, name) => {
    expect(said(body)).toEqual([
      `${line}: \`</${name}>\` closes nothing\n    fix: leave it out, or write \`<${name}>\` where it begins`,
    ]);
  });

  test("an element that begins in one paragraph and ends in the next is warned of at both", () => {
    expect(said("یک <b>دو\n\nسه</b> چهار\n").map((line) => line.split("\n")[0])).toEqual([
      "5: `<b>` is not closed: it goes on to the end of its paragraph",
      "7: `</b>` closes nothing",
    ]);
  });

  test.each([
    "یک <b>دو</b> <span>سه\nچهار</span><br>\n",
    "<div>\n\nیک <b>دو</b>\n\n<div>سه</div>\n\n</div>\n",
    "<table>\n<tr><td>یک<td>دو\n<tr><th>سه\n</table>\n",
    "<dl><dt>یک<dd>دو</dl>\n\n<ruby>یک<rt>دو</ruby>\n",
    "<details>\n<summary>یک</summary>\n\n- دو\n- سه\n\n</details>\n",
    "<figure>\n<p>یک\n<figcaption>دو</figcaption>\n</figure>\n",
    "```html\n<div>\n```\n\n`<b>` و \\<b>\n",
    "متن[^1] <b>یک</b>\n\n[^1]: پانویس <b>دو</b>\n\n<div>سه</div>\n",
  ])("accepts what is closed, or ends by itself: %j", (body) => {
    expect(said(body)).toEqual([]);
  });
});

describe("Markdown within kept HTML", () => {
  test.each([
    ["<table>\n<tr><td>**مهم**</td></tr>\n</table>\n", 6, "**مهم**"],
    ["<div>**یک دو**</div>\n", 5, "**یک دو**"],
    ["<div>\nنک [متن](/a/) و **سه**\n</div>\n", 6, "[متن](/a/)"],
    ["<div>\n![نقش](a.png)\n</div>\n", 6, "![نقش](a.png)"],
  ])("is shown as it is written, and reported once: %j", (body, line, shown) => {
    expect(said(body)).toEqual([
      `${line}: \`${shown}\` is shown as it is written: within HTML no Markdown is read\n    fix: leave a line empty before it and behind it, or write it in HTML`,
    ]);
  });

  test.each([
    "<table>\n<tr><td>\n\n**مهم**\n\n</td></tr>\n</table>\n",
    "<div>۲ ** ۳ و \\**الف** و *** و [الف] (ب)</div>\n",
    '<div title="**الف**">متن</div>\n',
    "<div><p>**الف</p><p>ب**</p></div>\n",
  ])("accepts what is read, or is none: %j", (body) => {
    expect(said(body)).toEqual([]);
  });
});
