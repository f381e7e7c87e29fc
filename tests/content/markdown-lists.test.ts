import { describe, expect, test } from "vitest";
import { toldOf } from "./reading.ts";

/** The HTML of a body that is not warned of, without line feeds. */
const body = (markdown: string): string => {
  const { html, told } = toldOf(markdown);
  expect(told).toEqual([]);
  return html.replaceAll("\n", "");
};

describe("lines that begin with a Persian number", () => {
  test.each([
    ["with dots are a list", "۱. یک\n۲. دو\n۳. سه", "<ol><li>یک</li><li>دو</li><li>سه</li></ol>"],
    ["with brackets are one", "۱) یک\n۲) دو", "<ol><li>یک</li><li>دو</li></ol>"],
    ["in Arabic digits are one", "١. یک\n٢. دو", "<ol><li>یک</li><li>دو</li></ol>"],
    ["of all digits are one", "1. یک\n۲. دو\n٣. سه", "<ol><li>یک</li><li>دو</li><li>سه</li></ol>"],
    ["keep their first number", "۹. نه\n۱۰. ده\n۱۱. یازده", '<ol start="9"><li>نه</li><li>ده</li><li>یازده</li></ol>'],
    [
      "keep a first number of three digits, and nought",
      "۱۲۰. یک\n\nمتن\n\n۰. صفر",
      '<ol start="120"><li>یک</li></ol><p>متن</p><ol start="0"><li>صفر</li></ol>',
    ],
    ["of another sign begin another list", "۱. یک\n۱) دو", "<ol><li>یک</li></ol><ol><li>دو</li></ol>"],
    ["with blank lines between them are a list", "۱. یک\n\n۲. دو", "<ol><li><p>یک</p></li><li><p>دو</p></li></ol>"],
    [
      "hold further lines, paragraphs and lists",
      "۱. یک\n   ادامه\n\n   بند\n\n   ۱) الف\n   ۲) ب\n۲. دو",
      "<ol><li><p>یکادامه</p><p>بند</p><ol><li>الف</li><li>ب</li></ol></li><li><p>دو</p></li></ol>",
    ],
    [
      "may be within a bullet's item, and hold one",
      "- ۱. یک\n  ۲. دو\n- ۱. - سه",
      "<ul><li><ol><li>یک</li><li>دو</li></ol></li><li><ol><li><ul><li>سه</li></ul></li></ol></li></ul>",
    ],
    ["are a list in a quotation", "> ۱. یک\n> ۲. دو", "<blockquote><ol><li>یک</li><li>دو</li></ol></blockquote>"],
    ["are a list right below a paragraph", "سه نکته:\n۱. یک\n۲. دو", "<p>سه نکته:</p><ol><li>یک</li><li>دو</li></ol>"],
    [
      "hold emphasis and code",
      "۱. **یک:**ها\n۲. `x`",
      '<ol><li><strong>یک:</strong>ها</li><li><bdi lang="en"><code dir="ltr">x</code></bdi></li></ol>',
    ],
    ["may be empty", "۱.\n۲. دو", "<ol><li></li><li>دو</li></ol>"],
    ["are a list in a footnote", "متن[^1]\n\n[^1]: ۱. یک\n    ۲. دو", expect.stringContaining("<ol><li>یک</li><li>دو")],
  ])("%s", (_, markdown, html) => {
    expect(body(markdown)).toEqual(html);
  });

  test.each([
    ["a year", "۱۴۰۳. سالی بود", "<p>۱۴۰۳. سالی بود</p>"],
    ["a year in Arabic digits", "١٤٠٣) سال", "<p>۱۴۰۳) سال</p>"],
    [
      "a number right below a paragraph, but for the first",
      "در سال\n۱۴۰۳. بود و\n۱۲. رفت",
      "<p>در سال۱۴۰۳. بود و۱۲. رفت</p>",
    ],
    ["a number without a space", "۱.یک", "<p>۱.یک</p>"],
    ["a decimal", "۲.۵ درصد", "<p>۲٫۵ درصد</p>"],
    ["a number with another sign", "۱- یک\n۲: دو", "<p>۱- یک۲: دو</p>"],
    ["an escaped sign", "۱\\. یک", "<p>۱. یک</p>"],
    [
      "a number of four spaces",
      "متن\n\n    ۱. یک",
      '<p>متن</p><pre dir="ltr" tabindex="0"><code><bdi>۱</bdi>. <bdi>یک</bdi></code></pre>',
    ],
    [
      "a number in a fence",
      "```\n۱. یک\n```",
      '<pre dir="ltr" tabindex="0"><code><bdi>۱</bdi>. <bdi>یک</bdi></code></pre>',
    ],
    [
      "a number in a fence of an item",
      "۱. یک\n   ```\n   ۲. دو\n   ```\n۲. سه\n\n```\n۳. چهار\n```",
      '<ol><li>یک<pre dir="ltr" tabindex="0"><code><bdi>۲</bdi>. <bdi>دو</bdi></code></pre></li><li>سه</li></ol><pre dir="ltr" tabindex="0"><code><bdi>۳</bdi>. <bdi>چهار</bdi></code></pre>',
    ],
    ["a number in a heading", "# ۱. یک", "<h2>۱. یک</h2>"],
    [
      "a number in a table's head and its cells",
      "| ۱. یک | دو |\n|---|---|\n| ۱. سه | چهار |",
      expect.stringMatching(/<th>۱\. یک<\/th>.*<td>۱\. سه<\/td>/u),
    ],
    ["a number in a table without outer pipes", "۱. یک | دو\n---|---\n", expect.stringContaining("<th>۱. یک</th>")],
  ])("are none for %s", (_, markdown, html) => {
    expect(body(markdown)).toEqual(html);
  });

  test("leaves numbers within an item as they are written", () => {
    expect(body("۱. سال ۱۴۰۳. تمام ۲) شد\n۲. ۵۰. متن")).toBe(
      '<ol><li>سال ۱۴۰۳. تمام ۲) شد</li><li><ol start="50"><li>متن</li></ol></li></ol>',
    );
  });

  test("are refused more than twenty deep", () => {
    expect(toldOf("۱. ".repeat(22)).told.join()).toContain("nested more than 20 deep");
  });
});
