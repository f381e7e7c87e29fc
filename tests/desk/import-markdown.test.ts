import fc from "fast-check";
import createMarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { persianStructure } from "../../src/content/markdown-structure.ts";
import { htmlBlocks } from "../../src/desk/import/html-markdown.ts";
import { escapeMarkdown } from "../../src/desk/import/markdown-text.ts";

/** CommonMark with raw HTML on: whatever the importer lets through would come out of it. */
const reader = createMarkdownIt({ html: true }).use(persianStructure);

function html(markdown: string): string {
  return reader.render(markdown).trim();
}

/** Element and attribute names that markdown-it made of the importer's Markdown. */
function tagsIn(markdown: string): readonly string[] {
  return (html(markdown).match(/<[a-z][^>]*>/giu) ?? []).map((tag) => tag.toLowerCase());
}

const TRAPS = [
  "*",
  "_",
  "`",
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "&",
  "#",
  "-",
  "+",
  "=",
  "~",
  "|",
  "!",
  "\\",
  ":",
  ".",
  "1",
  " ",
  "a",
  "ب",
  "«",
  "»",
  "&lt;",
  "<b>",
  "---",
  "javascript:",
];
const trapText = fc.array(fc.constantFrom(...TRAPS), { minLength: 1, maxLength: 24 }).map((parts) => parts.join(""));

describe("escapeMarkdown", () => {
  test("writes any line so that Markdown reads it back as the same words in one paragraph", () => {
    fc.assert(
      fc.property(trapText, (text) => {
        const line = text.replace(/\s+/gu, " ").trim();
        fc.pre(/[aب]/u.test(line) && !/^\d+\./u.test(line));
        expect(html(escapeMarkdown(line))).toBe(`<p>${reader.utils.escapeHtml(line)}</p>`);
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves prose as it is", () => {
    for (const line of ["قیمت 5 * 3 و 3-2 است؛ نشانی a_b@c.example", "«متن» - (پرانتز)، ۱. نخست", "C# و F#"]) {
      expect(escapeMarkdown(line)).toBe(line);
    }
  });

  test("gives a numbered Persian line Persian digits, and lets it begin no list", () => {
    expect(escapeMarkdown("1. نخستین")).toBe("۱\\. نخستین");
    expect(escapeMarkdown("۱) نخستین\n٢. دوم")).toBe("۱\\) نخستین\n۲\\. دوم");
    expect(escapeMarkdown("1403. سالی بود")).toBe("۱۴۰۳. سالی بود");
    expect(escapeMarkdown("1. first")).toBe("1\\. first");
  });
});

describe("htmlBlocks", () => {
  test.each([
    ["paragraphs and divs", "<p>یک</p><div>دو<div>سه</div></div>", ["یک", "دو", "سه"]],
    ["two line breaks as a paragraph's end", "یک<br><br>دو<br/>سه", ["یک", "دو  \nسه"]],
    ["emphasis", "<p>این <b>مهم</b> و <em>تازه</em> است</p>", ["این **مهم** و *تازه* است"]],
    [
      "lists, nested ones too",
      "<ul><li>یک</li><li>دو<ol><li>سه</li><li>چهار</li></ol></li></ul>",
      ["- یک\n- دو\n  1. سه\n  2. چهار"],
    ],
    ["quotations", "<blockquote><p>گفت</p></blockquote>", ["> گفت"]],
    ["headings, of any level", "<h3>تیتر</h3><p>متن</p>", ["### تیتر", "متن"]],
    [
      "tables",
      "<table><tr><th>شهر</th><th>دما|هوا</th></tr><tr><td>یزد</td><td>۴۰</td></tr></table>",
      ["| شهر | دما\\|هوا |\n| --- | --- |\n| یزد | ۴۰ |"],
    ],
    [
      "links, made absolute",
      '<p><a href="/b?x=1&amp;y=(2)" onclick="x()">ب</a></p>',
      ["[ب](https://a.example/b?x=1&y=\\(2\\))"],
    ],
    ["words out of elements it does not keep", "<p><font color=red>یک</font> <span style='x'>دو</span></p>", ["یک دو"]],
  ])("keeps %s", (_what, source, blocks) => {
    expect(htmlBlocks(source, "https://a.example/dir/page")).toEqual(blocks);
  });

  test("says emphasis only where Markdown can: not between punctuation and a letter, nor at the seam of two", () => {
    expect(htmlBlocks("<p>او <b>«کتاب»</b>ها را خواند</p>")).toEqual(["او «**کتاب**»ها را خواند"]);
    expect(html(htmlBlocks("<p>او <b>«کتاب»</b> را خواند</p>")[0] ?? "")).toBe(
      "<p>او <strong>«کتاب»</strong> را خواند</p>",
    );
    expect(htmlBlocks("<p><b>یک</b><b>دو</b><i>سه</i></p>")).toEqual(["**یکدو**سه"]);
  });

  test("takes out pictures, frames, forms' parts, scripts and styles with all that is in them", () => {
    const source = `<p>پیش</p><script>alert(1)</script><style>p{}</style><svg><text>x</text></svg><iframe src=x>y</iframe>
      <figure><img src=x alt=z></figure><select><option>o</option></select><noscript>n</noscript><p>پس</p>`;
    expect(htmlBlocks(source)).toEqual(["پیش", "پس"]);
  });

  test.each([
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVa\tScript:alert(1)">x</a>',
    '<a href="&#106;avascript&colon;alert(1)">x</a>',
    '<a href="java\u200Bscript:alert(1)">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="https://user:secret@a.example/">x</a>',
    "<img src=x onerror=alert(1)>x",
    "&lt;script&gt;x()&lt;/script&gt;",
    "&lt;img src=x onerror=x()&gt;",
    "&lt;a href=javascript:x()&gt;x&lt;/a&gt;",
    "[x](javascript:alert(1))",
    "[x]: javascript:alert(1)<br><br>[x]",
    "&lt;javascript:alert(1)&gt;",
    "`x` <svg/onload=alert(1)>x",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>x",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>x",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>x",
    "<a href='x' style='background:url(javascript:x)'>x</a>",
    "<p>![x](javascript:alert(1))</p>",
    "<table><tr><td>&lt;script&gt;</td><td>x</td></tr><tr><td>[a](data:x)</td><td>`</td></tr></table>",
    "<pre>```\n<script>alert(1)</script></pre>x",
  ])("lets nothing run out of %j", (source) => {
    const markdown = htmlBlocks(source, "https://a.example/").join("\n\n");
    for (const tag of tagsIn(markdown)) {
      expect(tag).toMatch(
        /^<(?:p|br|code|pre|table|thead|tbody|tr|th|td|em|strong|a href="(?:https?:|mailto:)[^"]*")>$/u,
      );
    }
  });

  test("lets no element through that a stranger chose, whatever the HTML", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "</",
      "script",
      "img src=x onerror=y",
      "a href=",
      "javascript:x",
      "'",
      '"',
      "&lt;",
      "&#60;",
      "&amp;lt;",
      "<p>",
      "<b>",
      "</b>",
      "<pre>",
      "<code>",
      "`",
      "```",
      "\n",
      "[",
      "](",
      ")",
      "متن",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<svg>",
      "<table>",
      "<td>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markdown = htmlBlocks(pieces.join("")).join("\n\n");
        for (const tag of tagsIn(markdown))
          expect(tag).not.toMatch(/^<(?:script|img|svg|iframe|style)|on\w+=|javascript:/u);
      }),
      { numRuns: 500 },
    );
  });

  test("drops characters that hide or reorder what is read, and mends direction marks within words", () => {
    expect(htmlBlocks("<p>a\u202Eb\u2066c\u200Fd\u00ADe خراسان\u200Eرضوی می\u200Cشود</p>")).toEqual([
      "abcde خراسان\u200Cرضوی می\u200Cشود",
    ]);
  });

  test("ends on HTML that nests, repeats or spaces without measure", () => {
    for (const part of [
      "<div>",
      "<b>x",
      "<ul><li>",
      "<table>",
      "<p>x<br>",
      " ",
      "\n",
      "[",
      "*",
      "&nbsp;",
      "<!--",
      "<a href=x>",
    ]) {
      expect(Array.isArray(htmlBlocks(part.repeat(60_000 / part.length)))).toBe(true);
    }
  });
});
