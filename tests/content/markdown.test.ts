import { describe, expect, test } from "vitest";
import { createMarkdown } from "../../src/content/markdown.ts";
import { tokenAt } from "../../src/content/markdown-token.ts";
import { toldOf } from "./reading.ts";

const PICTURE = { path: '/images/نقش "۱".svg', file: "p.svg", width: 4, height: 3 };
const html = (body: string): string => {
  const { html: made, told } = toldOf(body, {}, () => PICTURE);
  expect(told).toEqual([]);
  return made;
};

describe("Markdown", () => {
  test.each([
    [
      "a link to another site says so to it",
      "متن [یک](HTTP://example.org) [دو](/http:x) [سه](mailto:a@example.org)",
      '<p>متن <a href="HTTP://example.org" rel="noopener">یک</a> <a href="/http:x">دو</a> <a href="mailto:a@example.org">سه</a></p>\n',
    ],
    [
      "code is from left to right, as it is",
      "متن `a<b>`\n\n    <b>\n\n```html\n<i>\n```",
      '<p>متن <code dir="ltr">a&lt;b&gt;</code></p>\n<pre dir="ltr" tabindex="0"><code>&lt;b&gt;\n</code></pre>\n<pre dir="ltr" tabindex="0"><code>&lt;i&gt;\n</code></pre>\n',
    ],
    [
      "whose words a quotation are is a line of its own, and no other dash breaks a line",
      "> هر که نامخت\n> از گذشت روزگار\n> \u2014 رودکی\n\n> یک\n> \u2013 دو\n> سه\n\nچهار\n\u2014 پنج",
      "<blockquote>\n<p>هر که نامخت\nاز گذشت روزگار<br>\n\u2014 رودکی</p>\n</blockquote>\n<blockquote>\n<p>یک\n\u2013 دو\nسه</p>\n</blockquote>\n<p>چهار\n\u2014 پنج</p>\n",
    ],
    [
      "a picture has its size and what it shows",
      '![ن "و" *کج* `c`](p.svg)',
      '<figure><img src="/images/%D9%86%D9%82%D8%B4%20%22%DB%B1%22.svg" alt="ن «و» کج c" width="4" height="3" loading="lazy" decoding="async"></figure>\n',
    ],
    [
      "a footnote has Persian numbers and a way back from each mention",
      "یک[^a] دو^[ب] یک[^a]\n\n[^a]: الف",
      '<p>یک<sup class="footnote-ref"><a href="#fn1" id="fnref1">۱</a></sup> دو<sup class="footnote-ref"><a href="#fn2" id="fnref2">۲</a></sup> یک<sup class="footnote-ref"><a href="#fn1" id="fnref1:1">۱</a></sup></p>\n<hr class="footnotes-sep">\n<div class="footnotes" role="doc-endnotes">\n<ol class="footnotes-list">\n<li id="fn1" class="footnote-item"><p>الف <a href="#fnref1" class="footnote-backref">\u21A9\uFE0E</a> <a href="#fnref1:1" class="footnote-backref">\u21A9\uFE0E</a></p>\n</li>\n<li id="fn2" class="footnote-item"><p>ب <a href="#fnref2" class="footnote-backref">\u21A9\uFE0E</a></p>\n</li>\n</ol>\n</div>\n',
    ],
    [
      "a table can be moved by its keys, with its columns where they were set",
      "| الف | B | C |\n|:-:|:--|--:|\n| ۱ | D | ۲ |\n",
      '<div class="table" role="group" tabindex="0"><table>\n<thead>\n<tr>\n<th class="align-center">الف</th>\n<th class="align-left" dir="ltr" lang="en">B</th>\n<th class="align-right" dir="ltr" lang="en">C</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-center">۱</td>\n<td class="align-left" dir="ltr" lang="en">D</td>\n<td class="align-right">۲</td>\n</tr>\n</tbody>\n</table></div>\n',
    ],
    [
      "a table without such columns has none",
      "| الف | B |\n|---|---|\n| ۱ | ۲ |\n",
      '<div class="table" role="group" tabindex="0"><table>\n<thead>\n<tr>\n<th>الف</th>\n<th dir="ltr" lang="en">B</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>۱</td>\n<td>۲</td>\n</tr>\n</tbody>\n</table></div>\n',
    ],
    ["a domain alone is no link", "ببینید: example.org", '<p>ببینید: <bdi lang="en">example.org</bdi></p>\n'],
  ])("makes it so that %s", (_, body, expected) => {
    expect(html(body)).toBe(expected);
  });

  test.each([
    ["# یک\n\n### سه\n\n# یک", "<h2>یک</h2>\n<h4>سه</h4>\n<h2>یک</h2>\n"],
    ["###### شش\n\n##### پنج", "<h3>شش</h3>\n<h2>پنج</h2>\n"],
    ["یک\n===\n\nدو\n---", "<h2>یک</h2>\n<h3>دو</h3>\n"],
    ["# ۱\n\n#### ۴\n\n##### ۵\n\n###### ۶", "<h2>۱</h2>\n<h5>۴</h5>\n<h6>۵</h6>\n<h6>۶</h6>\n"],
  ])("has its highest headings below the page's own: %j", (body, expected) => {
    expect(toldOf(body).html).toBe(expected);
  });

  test("shows what a picture shows where there is none", () => {
    const { html: made, told } = toldOf('متن\n\n![ن <b> "۱"](no.svg)');
    expect(made).toBe("<p>متن</p>\n<figure>ن &lt;b&gt; «۱»</figure>\n");
    expect(told).toEqual(["a.md:7: error: `no.svg`: no such file"]);
  });
});

describe("the Markdown reader", () => {
  test("alone shows raw HTML as text, pictures as their words, and takes no harmful address", () => {
    expect(createMarkdown().render("یک <b>دو</b> ![نقش](p.svg) [سه](javascript:x)\n\n<b>\nچهار\n</b>")).toBe(
      '<p>یک &lt;b&gt;دو&lt;/b&gt; نقش [سه](<bdi lang="en">javascript:x</bdi>)</p>\n<p>&lt;b&gt;\nچهار\n&lt;/b&gt;</p>\n',
    );
  });

  test("leaves signs as they are written", () => {
    expect(createMarkdown().render('"یک" -- دو ...')).toBe("<p>&quot;یک&quot; -- دو ...</p>\n");
  });

  test("asks for no token that is not there", () => {
    expect(() => tokenAt([], 3)).toThrow(new RangeError("no token 3"));
  });
});

describe("Latin words", () => {
  test.each([
    [
      "are set apart in a Persian text",
      "متن English word متن C++",
      '<p>متن <bdi lang="en">English word</bdi> متن <bdi lang="en">C++</bdi></p>\n',
    ],
    [
      "are set apart where they are alone in what is emphasised",
      "متن *Bold* متن [Link](https://a.ir/)",
      '<p>متن <em><bdi lang="en">Bold</bdi></em> متن <a href="https://a.ir/" rel="noopener"><bdi lang="en">Link</bdi></a></p>\n',
    ],
    [
      "are one run over emphasis and a number",
      "متن **iPhone** 15 *Pro* Max متن",
      '<p>متن <bdi lang="en"><strong>iPhone</strong> 15 <em>Pro</em> Max</bdi> متن</p>\n',
    ],
    [
      "are one run over a link and a line break",
      "روزنامهٔ The [New\nYork](https://a.ir/) Times آمد",
      '<p>روزنامهٔ <bdi lang="en">The <a href="https://a.ir/" rel="noopener">New\nYork</a> Times</bdi> آمد</p>\n',
    ],
    [
      "are one run inside what is emphasised",
      "متن **A *B* C متن**",
      '<p>متن <strong><bdi lang="en">A <em>B</em> C</bdi> متن</strong></p>\n',
    ],
    [
      "are one run with an address behind them",
      "متن See https://a.ir/ و",
      '<p>متن <bdi lang="en">See <a class="address" href="https://a.ir/" rel="noopener">https://a.ir/</a></bdi> و</p>\n',
    ],
    [
      "stay apart where an element ends among them that began before",
      "**متن A** B",
      '<p><strong>متن <bdi lang="en">A</bdi></strong> <bdi lang="en">B</bdi></p>\n',
    ],
    [
      "stay apart where a line breaks in one that ends within an element",
      "[متن New\nYork](https://b.ir/) Times",
      '<p><a href="https://b.ir/" rel="noopener">متن <bdi lang="en">New</bdi>\n<bdi lang="en">York</bdi></a> <bdi lang="en">Times</bdi></p>\n',
    ],
    [
      "end with an address before a line that is broken",
      "متن <https://a.ir>\\\n[U.S.A.\nمتن](https://b.ir/)",
      '<p>متن <a href="https://a.ir" rel="noopener"><bdi lang="en">https://a.ir</bdi></a><br>\n<a href="https://b.ir/" rel="noopener"><bdi lang="en">U.S.A.</bdi>\nمتن</a></p>\n',
    ],
    [
      "have a telephone number beside them",
      "تلفن ۰۲۱-۸۸۷۷۶۶۵۵ است",
      '<p>تلفن <bdi lang="fa">۰۲۱-۸۸۷۷۶۶۵۵</bdi> است</p>\n',
    ],
    [
      "stay apart around code",
      "متن A `b` C",
      '<p>متن <bdi lang="en">A</bdi> <code dir="ltr">b</code> <bdi lang="en">C</bdi></p>\n',
    ],
    [
      "make a block of their own language",
      "# English\n\n> **Bold** word",
      '<h2 dir="ltr" lang="en">English</h2>\n<blockquote>\n<p dir="ltr" lang="en"><strong>Bold</strong> word</p>\n</blockquote>\n',
    ],
    ["make no block of numbers", "۱۲ + ۳", "<p>۱۲ + ۳</p>\n"],
    [
      "make a text of their own in a list",
      "- 10 years (2025)",
      '<ul>\n<li><bdi lang="en">10 years (2025)</bdi></li>\n</ul>\n',
    ],
    [
      "are one with an address and its Persian words",
      "متن isna.ir/?الف=ب و",
      '<p>متن <bdi lang="en">isna.ir/?<bdi lang="fa">الف</bdi>=<bdi lang="fa">ب</bdi></bdi> و</p>\n',
    ],
    ["are left in code", "متن `code word`", '<p>متن <code dir="ltr">code word</code></p>\n'],
  ])("%s", (_, body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

const LEADS = "the link's text says `isna.ir` and it leads to `evil.example`\n    fix: write where the link leads";
const REFERENCE =
  "an invisible or direction-changing character was written as a reference and is left out\n    fix: remove it";

describe("what could deceive in a body is reported:", () => {
  const found = (body: string, html: readonly string[] = []) =>
    toldOf(body, { allowedElements: html }, () => PICTURE).told;

  test.each([
    ["in a list and a quotation", "- [isna.ir](https://evil.example)\n\n> [isna.ir](https://evil.example)", [5, 7]],
    ["in a table", "| [isna.ir](https://evil.example) |\n|-|\n| الف |\n| [isna.ir](https://evil.example) |", [5, 8]],
    [
      "in emphasis, code and a picture",
      "متن\n\n[**isna**.ir](https://evil.example) [`isna.ir`](https://evil.example) [![isna.ir](p.svg)](https://evil.example)",
      [7, 7, 7],
    ],
    ["in an element", "[<b>isna.ir</b>](https://evil.example)", [5]],
    ["in the last of two links", "[الف](https://evil.example) isna.ir [isna.ir](https://evil.example)", [5]],
  ])("a link that leads elsewhere, %s", (_, body, lines) => {
    expect(found(body, ["b"])).toEqual(lines.map((line) => `a.md:${line}: warning: ${LEADS}`));
  });

  test.each([
    "[isna.ir\nرا ببینید](https://evil.example)",
    "[isna.ir\\\nرا ببینید](https://evil.example)",
    "[isna.ir\nx](https://evil.example)",
    "[الف](https://evil.example) isna.ir [ب](https://evil.example)",
    "isna.ir [](https://evil.example)",
    "[isna.ir](/a)",
  ])("but not a link that says no other place: %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  test("each address that is not taken, once, with its line and cut at 60 characters", () => {
    const long = `javascript:${"y".repeat(80)}`;
    const body = `متن [الف](${long}) [الف](data:x) [ب](data:x) ![پ](vbscript:x)`;
    const fix = "use http, https, mailto, tel or a path of the site";
    expect(found(body)).toEqual([
      `a.md:5: warning: the address \`${long.slice(0, 60)}\` is not taken\n    fix: ${fix}`,
      `a.md:5: warning: the address \`data:x\` is not taken\n    fix: ${fix}`,
      `a.md:5: warning: the address \`vbscript:x\` is not taken\n    fix: ${fix}`,
    ]);
    expect(found("متن")).toEqual([]);
  });

  test("a character that a reference hides, on each line, also in what is quoted, titles and alt texts", () => {
    const body = [
      "یک &#x202E; دو",
      '[الف](/a "ب&#8238;پ")',
      "![الف&#x202D;ب](p.svg)",
      '![الف](p.svg "ب&#x202D;پ")',
      "- یک\u200C&#x202E;دو",
      "متن",
    ].join("\n\n");
    const { html: made, told } = toldOf(body, {}, () => PICTURE);
    expect(told).toEqual([5, 7, 9, 11, 13].map((line) => `a.md:${line}: warning: ${REFERENCE}`));
    expect(made).not.toMatch(/[\u202D\u202E]/u);
    expect(made).toContain('<a href="/a" title="بپ">الف</a>');
    expect(made).toContain('alt="الفب"');
  });

  test("and is left out of an address", () => {
    expect(toldOf("[الف](/a&#x202E;b)").html).toBe('<p><a href="/ab">الف</a></p>\n');
  });

  test("and is left out of code that has a language", () => {
    expect(toldOf("```x&#x202E;y\nالف\n```").html).not.toMatch(/\u202E/u);
  });
});
