import { describe, expect, test } from "vitest";
import { ALLOWABLE_ELEMENTS, keptTags } from "../../src/content/raw-html.ts";
import { toldOf } from "./reading.ts";

const EVERY = new Set(ALLOWABLE_ELEMENTS);

/** Elements that may be in running text, and those that may be between blocks only. */
const IN_TEXT = [
  ["abbr", "b", "bdi", "br", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s"],
  ["samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr"],
].flat();
const BETWEEN = [
  [
    "aside",
    "blockquote",
    "caption",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "hr",
    "p",
  ],
  ["summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"],
].flat();

describe("the elements that an editor may allow", () => {
  test("are these and no others, in the order of the alphabet", () => {
    expect(ALLOWABLE_ELEMENTS).toEqual([...IN_TEXT, ...BETWEEN].sort());
  });

  test.each(IN_TEXT)("stay in running text and between blocks: %s", (name) => {
    for (const inline of [true, false]) {
      expect(keptTags(`<${name}>`, new Set([name]), inline)).toEqual({ html: `<${name}>`, tags: 1 });
      expect(keptTags(`<${name}>`, new Set(["x"]), inline)).toEqual({
        html: `&lt;${name}&gt;`,
        tags: 0,
        foreign: `<${name}>`,
      });
    }
  });

  test.each(BETWEEN)("stay between blocks only: %s", (name) => {
    expect(keptTags(`<${name}>`, EVERY, false)).toEqual({ html: `<${name}>`, tags: 1 });
    expect(keptTags(`<${name}>`, EVERY, true)).toEqual({ html: `&lt;${name}&gt;`, tags: 0, foreign: `<${name}>` });
  });
});

describe("the tag of an allowed element", () => {
  test.each([
    ["in capitals", "<B LANG='fa'>الف</B>", '<b lang="fa">الف</b>', 2],
    ["that closes itself", "<br/><br /><wbr >", "<br><br><wbr>", 3],
    ["on two lines", "<b\n  title='الف'\n>", '<b title="الف">', 1],
    ["with spaces about the equals sign", '<b title = "الف"  lang\n=\n"fa" >', '<b title="الف" lang="fa">', 1],
    ["with an attribute without a value", "<b hidden title='الف'>", '<b title="الف">', 1],
    ["that ends an element and has an attribute", "</b title='الف'>", "</b>", 1],
    ["with an attribute twice, of which the first counts", "<b title='الف' TITLE='ب'>", '<b title="الف">', 1],
    ["with an attribute twice, the first of which is not taken", "<b dir='up' dir='rtl'>", '<b dir="rtl">', 1],
    ["with spaces at the edges of a value", "<b title='  الف ' dir=' rtl '>", '<b title="الف" dir="rtl">', 1],
    ["with a value without quotes", "<b title=x>", '<b title="x">', 1],
    ["with an empty value", "<b title='' lang=\"\">", '<b title="">', 1],
    ["with a quotation mark in a value", "<b title='الف \" ب'>", '<b title="الف &quot; ب">', 1],
    ["with references in a value", "<b title='&lt;&quot;&#65; & ب'>", '<b title="&lt;&quot;&#65; &amp; ب">', 1],
    ["with a hyphen in the name of an attribute", "<b data-x='1' aria-label='ب'>", "<b>", 1],
    ["with attributes that could do harm", "<b onclick='x()' style='x' class='x' id='x' href='x'>", "<b>", 1],
    ["with names that every object has", "<b constructor='x' valueof='y'>", "<b>", 1],
  ])("stays, %s", (_, source, html, tags) => {
    expect(keptTags(source, EVERY, true)).toEqual({ html, tags });
  });

  test.each([
    ["a quotation mark in a value without quotes", '<b title=x"y>'],
    ["an opening sign in a value", "<b title='<'>"],
    ["a closing sign in a value", '<b title=">">'],
    ["no space between attributes", "<b title='x'lang='fa'>"],
    ["a quotation without a name", '<b "x">'],
    ["a slash in its middle", "<b/ >"],
    ["a space before its name", "</ b>"],
    ["a digit in the name of an attribute", "<b a1='x'>"],
    ["no end", "<b title='x'"],
    ["a longer name", "<bx>"],
    ["a hyphen in its name", "<b-x>"],
  ])("is text where it has %s", (_, source) => {
    const { tags, foreign } = keptTags(source, EVERY, true);
    expect([tags, foreign]).toEqual([0, source]);
  });

  test.each([
    ["lang", ["fa", "ckb", "fa-IR", "FA-ir", "sr-Latn-RS", "de-1996", "fa-12345678"]],
    ["dir", ["ltr", "rtl", "auto"]],
    ["title", ["", "هر متن: «۱»!", "م".repeat(300)]],
    ["colspan", ["1", "9", "10", "99"]],
    ["rowspan", ["1", "10", "100", "999"]],
    ["scope", ["row", "col", "rowgroup", "colgroup"]],
  ] as const)("keeps %s with a value that fits", (name, values) => {
    for (const value of values) {
      expect(keptTags(`<td ${name}="${value}">`, EVERY, false).html).toBe(`<td ${name}="${value}">`);
    }
  });

  test.each([
    ["lang", ["f", "fars", "fa-", "-fa", "fa-I", "fa-123456789", "fa IR", "fa_IR", "فا", "fa-IR!", "1fa"]],
    ["dir", ["up", "xltr", "ltrx", "LTR", "auto rtl"]],
    ["title", ["الف\nب", "الف\u0007ب", "م".repeat(301), "\u0007"]],
    ["colspan", ["0", "01", "100", "1x", "x1", "-1", "۱"]],
    ["rowspan", ["0", "01", "1000", "1x", "x1", "-1", "۱"]],
    ["scope", ["rows", "xcol", "row col", "ROW"]],
  ] as const)("loses %s with a value that does not fit", (name, values) => {
    for (const value of values) {
      expect(keptTags(`<td ${name}="${value}">`, EVERY, false).html, value).toBe("<td>");
    }
  });
});

describe("what is no allowed tag", () => {
  test("is text, with the references that the editor wrote", () => {
    expect(
      keptTags("a < b & c > d \"e\" 'f' &lt; &#65; &#1234567; &#x41; &#xFFFFFF; &Nbsp; &frac12;", EVERY, true),
    ).toEqual({
      html: "a &lt; b &amp; c &gt; d &quot;e&quot; 'f' &lt; &#65; &#1234567; &#x41; &#xFFFFFF; &Nbsp; &frac12;",
      tags: 0,
    });
  });

  test("is text, and an ampersand that begins no reference is one", () => {
    expect(keptTags("& &; &x; &# &#; &#12345678; &#x; &#x1234567; &#xg; &1a; &lt &amp", EVERY, true).html).toBe(
      "&amp; &amp;; &amp;x; &amp;# &amp;#; &amp;#12345678; &amp;#x; &amp;#x1234567; &amp;#xg; &amp;1a; &amp;lt &amp;amp",
    );
    expect(keptTags(`&${"a".repeat(32)}; &${"a".repeat(33)};`, EVERY, true).html).toBe(
      `&${"a".repeat(32)}; &amp;${"a".repeat(33)};`,
    );
  });

  test.each([
    ["before a tag that stays", "یک <x>دو<b>", "<x>دو"],
    ["between tags that stay", "<b>یک</b> <u>دو <x> سه<i>", "<x> سه"],
    ["behind a tag that stays", "<b> < یک <X>دو", "<X>دو"],
    ["a closing tag", "<b>یک</x>دو", "</x>دو"],
    ["a comment", "<b>یک<!-- دو -->", "<!-- دو -->"],
    ["an instruction", "<b>یک<?دو?>", "<?دو?>"],
    ["a sign of comparison before it", "۱ < ۲ <x>", "<x>"],
    ["the first of two", "<x><b><y>", "<x>"],
  ])("is reported from where it begins: %s", (_, source, foreign) => {
    expect(keptTags(source, EVERY, true).foreign).toBe(foreign);
  });

  test.each(["۱ < ۲", "a <1", "<", "< b>", "<<", "یک > دو"])("is no HTML where it is a sign: %s", (source) => {
    expect(keptTags(source, EVERY, true)).not.toHaveProperty("foreign");
  });
});

describe("a warning of raw HTML", () => {
  test("quotes forty characters of a block, with its line", () => {
    expect(toldOf(`متن\n\n<script>${"x".repeat(80)}</script>\n`).told).toEqual([
      `a.md:7: warning: HTML is shown as text: \`<script>${"x".repeat(32)}\`\n    fix: write it in Markdown`,
    ]);
  });

  test.each([
    ["<!-- more -->", "remove it: readers would see the comment"],
    ["x <sup>2</sup>", "write it in Markdown, or `sup` into `html` of site.yaml: `html: [sup]`"],
    ['<blockquote lang="ar">', "write it in Markdown, or `blockquote` into `html` of site.yaml: `html: [blockquote]`"],
    ["<blockquote>", "write it in Markdown"],
    ["x <div>", "write it in Markdown"],
  ])("says what to do about %s", (html, fix) => {
    expect(toldOf(`${html}\n`).told).toEqual([expect.stringContaining(`\n    fix: ${fix}`)]);
    expect(toldOf(`${html}\n`).told[0]?.endsWith(fix)).toBe(true);
  });

  test("has the line of a tag in running text, and quotes a block in one line", () => {
    const told = (line: number): string =>
      `a.md:${line}: warning: HTML is shown as text: \`<font>\`\n    fix: write it in Markdown`;
    expect(toldOf("متن <font>\n").told).toEqual([told(5)]);
    expect(toldOf("متن\n\nیک\nدو  \nسه <u\n    > <font></u>\n", { allowedElements: ["u"] }).told).toEqual([told(10)]);
    expect(toldOf("<font>\nمتن\n</font>\n", { allowedElements: ["b"] }).told).toEqual([
      "a.md:5: warning: HTML is shown as text: `<font> متن </font>`\n    fix: write it in Markdown",
    ]);
  });
});

test("the text in a block of HTML is set as in a paragraph", () => {
  const { html, told } = toldOf('<table>\n<tr><td title="ي">كتاب 12</td></tr>\n</table>', {
    allowedElements: ["table", "tr", "td"],
  });
  expect(html).toContain('<td title="ي">کتاب ۱۲</td>');
  expect(told).toEqual([]);
});
