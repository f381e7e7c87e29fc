import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/desk/fix/load-lexicon.ts";
import { repairMarkdown } from "../../src/persian/repair.ts";
import { typesetMarkdown } from "../../src/persian/typeset.ts";
import { toldOf } from "./reading.ts";

const ARABIC = "السلام عليكم، كتاب ٥";
const ELEMENTS = ["span", "q", "cite", "i", "div", "p", "aside", "blockquote", "dl", "dt", "dd"];

/** The HTML of a body that may hold these elements, without line feeds; none of it is warned of. */
const body = (markdown: string): string => {
  const { html, told } = toldOf(markdown, { allowedElements: ELEMENTS });
  expect(told).toEqual([]);
  return html.replaceAll("\n", "");
};

describe("text in an element of another language keeps its letters and digits", () => {
  test.each([
    [
      "in a paragraph",
      `گفت: <span lang="ar" dir="rtl">${ARABIC}</span> و 5 كتاب.`,
      `<p>گفت: <span lang="ar" dir="rtl">${ARABIC}</span> و ۵ کتاب.</p>`,
    ],
    [
      "with its signs and spaces",
      '<q lang="ar">قال : "نعم" ... ؟</q> كتاب',
      '<p><q lang="ar">قال : "نعم" ... ؟</q> کتاب</p>',
    ],
    [
      "of any language but Persian",
      '<i lang="ur">كي ٥</i> <i lang=\'ckb\'>يەك</i> <i lang="AR-eg">ي</i> ي',
      '<p><i lang="ur">كي ٥</i> <i lang="ckb">يەك</i> <i lang="AR-eg">ي</i> ی</p>',
    ],
    [
      "but not in Persian of any country",
      '<i lang="fa">كي</i> <i lang="fa-AF">كي</i> <i lang="prs">كي</i> <i lang="tg-Arab">كي</i>',
      '<p><i lang="fa">کی</i> <i lang="fa-AF">کی</i> <i lang="prs">کی</i> <i lang="tg-Arab">کی</i></p>',
    ],
    [
      "without quotes around the language",
      "<span dir=rtl lang=ar>كي ٥</span> كي",
      '<p><span dir="rtl" lang="ar">كي ٥</span> کی</p>',
    ],
    ["but not without a language", '<i dir="rtl">كي</i> <i lang="">كي</i>', '<p><i dir="rtl">کی</i> <i>کی</i></p>'],
    [
      "around Persian",
      '<span lang="ar">كتاب <i lang="fa">كتاب</i> كتاب</span> كتاب',
      '<p><span lang="ar">كتاب <i lang="fa">کتاب</i> كتاب</span> کتاب</p>',
    ],
    [
      "in an element of its own",
      '<span lang="ar">كتاب <i>كتاب</i> كتاب</span> كتاب',
      '<p><span lang="ar">كتاب <i>كتاب</i> كتاب</span> کتاب</p>',
    ],
    [
      "with emphasis and a link",
      '<span lang="ar">**كتاب:**كي [كي](/a "كي")</span> [كي](/a "كي")',
      '<p><span lang="ar"><strong>كتاب:</strong>كي <a href="/a" title="كي">كي</a></span> <a href="/a" title="کی">کی</a></p>',
    ],
    ["over two lines of a paragraph", '<span lang="ar">كي\nكي</span> كي', '<p><span lang="ar">كيكي</span> کی</p>'],
    [
      "in a block on lines of its own",
      `<blockquote lang="ar">\n\n${ARABIC}\n\n- كي\n\n</blockquote>\n\nكي 5`,
      `<blockquote lang="ar"><p>${ARABIC}</p><ul><li>كي</li></ul></blockquote><p>کی ۵</p>`,
    ],
    [
      "in a block with text of its own",
      `<div lang="ar">\n${ARABIC}\n</div>\n\nكي`,
      `<div lang="ar">${ARABIC}</div><p>کی</p>`,
    ],
    [
      "in blocks in each other",
      '<div lang="ar">\n\n<div lang="fa">\n\nكي\n\n</div>\n\nكي\n\n</div>\n\nكي',
      '<div lang="ar"><div lang="fa"><p>کی</p></div><p>كي</p></div><p>کی</p>',
    ],
    [
      "in a block whose tag goes on over lines",
      '<div\nlang="ar">\n\nكي\n\n</div>\n\nكي',
      '<div lang="ar"><p>كي</p></div><p>کی</p>',
    ],
    [
      "in a quotation of Markdown",
      '> <div lang="ar">\n>\n> كي\n>\n> </div>\n\nكي',
      '<blockquote><div lang="ar"><p>كي</p></div></blockquote><p>کی</p>',
    ],
    ["in a paragraph of HTML that the next one ends", '<p lang="ar">كي\n\nكي', '<p lang="ar">كي</p><p>کی</p>'],
    [
      "in one term of a list",
      '<dl>\n<dt lang="ar">كي\n<dd>\n\nكي\n\n</dd>\n</dl>',
      '<dl><dt lang="ar">كي</dt><dd><p>کی</p></dd></dl>',
    ],
  ])("%s", (_, markdown, html) => {
    expect(body(markdown)).toBe(html);
  });

  test("up to the end of the paragraph where it is not closed, which is warned of", () => {
    const { html, told } = toldOf('<span lang="ar">كي\n\nكي\n', { allowedElements: ["span"] });
    expect(html).toBe('<p><span lang="ar">كي</span></p>\n<p>کی</p>\n');
    expect(told).toEqual([
      "a.md:5: warning: `<span>` is not closed: it goes on to the end of its paragraph\n    fix: write `</span>` where it ends",
    ]);
  });

  test("which no tag in code or in a comment begins", () => {
    expect(
      typesetMarkdown('`<span lang="ar">` كي\n\n```\n<div lang="ar">\n```\n\nكي\n\n<!-- <div lang="ar"> -->\n\nكي'),
    ).toBe('`<span lang="ar">` کی\n\n```\n<div lang="ar">\n```\n\nکی\n\n<!-- <div lang="ar"> -->\n\nکی');
  });

  test("when an editor has the text repaired, too", () => {
    expect(repairMarkdown('<span lang="ar">كتاب ها 5</span> كتاب ها', loadLexicon())).toBe(
      '<span lang="ar">كتاب ها 5</span> کتاب‌ها',
    );
  });

  test("and no date in it is given in another calendar", () => {
    const date = "۲۴ فوریه ۲۰۱۷";
    const { html } = toldOf(
      `<span lang="ar">${date}</span> ${date}\n\n<div lang="ar">\n\n${date}\n\n</div>\n\n${date}`,
      {
        allowedElements: ELEMENTS,
        otherCalendar: "inline",
      },
    );
    expect(html.replaceAll("\n", "")).toMatch(
      /^<p><span lang="ar">۲۴ فوریه ۲۰۱۷<\/span> <time[^>]*>.*?<\/time> \([^)]*\)<\/p><div lang="ar"><p>۲۴ فوریه ۲۰۱۷<\/p><\/div><p><time/u,
    );
  });

  test.each(["<b>", '<b lang="ar">', "</b>", "<li>", "<td>", "<ul>"])(
    "in time that is linear in its tags: %s",
    (tag) => {
      const long = `<div lang="ar">\n\nكي ${tag.repeat(20_000)}${"</i>".repeat(20_000)} كي`;
      expect(typesetMarkdown(long)).toBe(long);
    },
  );
});
