import { describe, expect, test } from "vitest";
import { withoutOrphans } from "../../src/content/orphan-html.ts";
import { toldOf } from "./reading.ts";

const outside = (line: number, name: string, container: string, allowed = true): string =>
  `a.md:${line}: warning: \`<${name}>\` is outside of \`<${container}>\`: its text is shown without it\n    fix: write \`<${container}>\` around it${
    allowed ? "" : `, and \`${container}\` into \`html\` of site.yaml`
  }`;

describe("an element outside of the one that it belongs into", () => {
  test.each([
    ["dt", "dl"],
    ["dd", "dl"],
    ["summary", "details"],
    ["figcaption", "figure"],
    ["td", "table"],
    ["th", "table"],
    ["caption", "table"],
  ])("is warned of, and its text is a paragraph: %s", (name, container) => {
    const body = `متن\n\n<${name}>تنها</${name}>\n\n<${name} lang="fa">دو</${name}>\n`;
    const { html, told } = toldOf(body, { allowedElements: [name] });
    expect(html).toBe("<p>متن</p>\n<p>تنها</p>\n<p>دو</p>\n");
    expect(told).toEqual([outside(7, name, container, false), outside(9, name, container, false)]);
    expect(toldOf(body, { allowedElements: [name, container] }).told[0]).toBe(outside(7, name, container));
  });

  test.each([
    ["rt", "ruby"],
    ["rp", "ruby"],
  ])("is warned of where it is in a line, and its text stays there: %s", (name, container) => {
    const { html, told } = toldOf(`متن\nو <${name}>تنها</${name}> هست\n`, { allowedElements: [name] });
    expect(html).toBe("<p>متن\nو تنها هست</p>\n");
    expect(told).toEqual([outside(6, name, container, false)]);
  });

  test("has the line of its own tag, behind others of its name that are where they belong", () => {
    const body = "<dl>\n<dt>یک</dt>\n<dd>دو</dd>\n</dl>\n\nمتن\n\n<div>\n<dt>سه</dt>\n</div>\n";
    const { html, told } = toldOf(body, { allowedElements: ["dl", "dt", "dd", "div"] });
    expect(told).toEqual([outside(13, "dt", "dl")]);
    expect(html).toContain("<dl>\n<dt>یک</dt>\n<dd>دو</dd>\n</dl>");
    expect(html).toContain("<div>\n<p>سه</p>\n</div>");
  });

  test.each([
    "<details><summary>یک</summary>دو</details>",
    "<figure><figcaption>یک</figcaption></figure>",
    "<table><tr><td>یک</td></tr></table>",
    "<dl><div><dt>یک</dt><dd>دو</dd></div></dl>",
    "<dl><dt>یک<dd>دو</dl>",
    "<ruby>یک<rt>دو</rt></ruby>",
  ])("is none of %s", (html) => {
    expect(withoutOrphans(html)).toEqual({ html, orphans: [] });
  });

  test("leaves no closing tag behind, and other elements as they are", () => {
    expect(withoutOrphans("</dt>یک<tr><td>دو</td></tr><b>سه</b><br>").html).toBe("یک<p>دو</p><b>سه</b><br>");
  });
});

describe("HTML that is shown as text", () => {
  const shown = (line: number, html: string): string =>
    `a.md:${line}: warning: HTML is shown as text: \`${html}\`\n    fix: write it in Markdown`;

  test("is warned of once for a table, with its line", () => {
    expect(
      toldOf(
        "متن\n\n| الف | ب |\n|---|---|\n| ۱ | ۲ |\n| <b>یک</b> | <i>دو</i> |\n| <u>سه</u> | ۴ |\n\n| <s>پ</s> |\n|---|\n",
      ).told,
    ).toEqual([shown(10, "<b>"), shown(13, "<s>")]);
  });

  test("is warned of once for a paragraph, and for each", () => {
    expect(toldOf("یک\n<b>دو</b> <i>سه</i>\n\n- <b>چهار</b>\n- <b>پنج</b>\n").told).toEqual([
      shown(6, "<b>"),
      shown(8, "<b>"),
      shown(9, "<b>"),
    ]);
  });
});

test("text that is not in Unicode's form NFC is brought into it, wherever it is", () => {
  const { html, article, told } = toldOf("Cafe\u0301 و ا\u0653ب\n", {}, undefined, [
    "kicker: Cafe\u0301",
    "tags: ا\u0653ب",
  ]);
  expect(told).toEqual([]);
  expect(html).toBe(html.normalize("NFC"));
  expect(html).toContain("Caf\u00E9");
  expect([article?.fields.kicker, article?.fields.tags]).toEqual(["Caf\u00E9", ["\u0622ب"]]);
});
