import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { renderBody } from "../../src/content/markdown.ts";
import { htmlBlocks } from "../../src/desk/import/html-markdown.ts";
import { parseMoment } from "../../src/persian/calendar/moment.ts";
import { latinDigits } from "../../src/persian/digits.ts";
import { inEnglish } from "../support/english.ts";

/*
 * What a stranger's HTML says and what an article's page says in its stead, both read by another parser: no word, number or
 * sign is lost, joined to another or put elsewhere.
 */

type Element = DefaultTreeAdapterTypes.Element;

const RUNS = 500;

function moment() {
  const read = parseMoment("1404-01-01", "Asia/Tehran");
  if (!read.ok) throw new Error(inEnglish(read.problem));
  return read.moment;
}

/** The page of imported HTML, as the site renders it. */
function page(html: string): Element {
  const rendered = renderBody(htmlBlocks(html).join("\n\n"), {
    referenceMoment: moment(),
    otherCalendar: "off",
    language: "fa-IR",
    picture: () => undefined,
    allowedElements: [],
    warn: () => undefined,
  });
  return body(rendered);
}

function body(html: string): Element {
  const found = elements(parse(html), "body")[0];
  if (found === undefined) throw new Error("no body");
  return found;
}

function elements(node: DefaultTreeAdapterTypes.Node, ...names: readonly string[]): readonly Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...("tagName" in child && names.includes(child.tagName) ? [child] : []),
    ...elements(child, ...names),
  ]);
}

const APART =
  /^(?:br|p|div|section|center|h\d|ul|ol|li|dl|dt|dd|table|caption|tr|td|th|blockquote|pre|figure|figcaption|sup|sub|rt|q)$/u;

/** What a reader sees of a tree, with white space where one sees things apart. */
function visible(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node)) return "";
  const text = node.childNodes.map(visible).join("");
  return APART.test(node.nodeName) ? ` ${text} ` : text;
}

/** The pieces between white space. */
function pieces(text: string): readonly string[] {
  return latinDigits(text)
    .split(/\s+/u)
    .filter((piece) => piece !== "");
}

/** Words and numbers alone; a raised digit is a number of its own. */
function words(text: string): readonly string[] {
  const plain = text.replace(/[\u2070-\u209C\u00B2\u00B3\u00B9]+/gu, (raised) => ` ${raised.normalize("NFKC")} `);
  return latinDigits(plain).match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? [];
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value;
}

const escaped = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
const word = fc.constantFrom(
  "شهر",
  "باران",
  "۱۲",
  "۳۴",
  "5",
  "متن",
  "abc",
  "نرخ",
  "۲۵٪",
  "«کتاب»",
  "(ع)",
  "x_y",
  "۱۴۰۳",
);
const trap = fc.constantFrom(
  ...[
    "*",
    "**",
    "_",
    "#",
    "1.",
    "2)",
    "-",
    "--",
    "+",
    ">",
    "|",
    "!",
    "^",
    "~",
    "~~",
    "`",
    "[",
    "](x)",
    "\\",
    "=",
    "&",
    "<b>",
  ],
  ...["&amp;", ":--|", "۱.", "^[", "![", "[^1]", "http://"],
);
/** Some words, traps of Markdown among them, and at least one that can be read. */
const text = fc
  .tuple(
    fc.array(fc.oneof(word, trap), { maxLength: 3 }),
    word,
    fc.array(fc.oneof(word, trap), { maxLength: 3 }),
    fc.constantFrom(" ", ""),
  )
  .map(([before, sure, after, between]) => escaped([...before, sure, ...after].join(between)));

interface Made {
  inline: string;
  block: string;
  blocks: string;
  item: string;
}

/** HTML of all kinds; `rich` has those too to which Markdown adds signs of its own. */
function html(rich: boolean): fc.Arbitrary<string> {
  const within = (names: readonly string[], content: fc.Arbitrary<string>) =>
    fc
      .tuple(fc.constantFrom(...names), content)
      .map(([name, inside]) => `<${name}>${inside}</${name.replace(/ .*/u, "")}>`);
  return fc.letrec<Made>((tie: fc.LetrecTypedTie<Made>) => ({
    inline: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      text,
      within(
        ["b", "i", "strong", "em", "del", "s", "u", "span", "font", 'a href="https://a.example/?a=1|2"', "code"],
        tie("inline"),
      ),
      fc
        .tuple(tie("inline"), fc.constantFrom("", " ", "<br>", "<br><br>"), tie("inline"))
        .map((parts) => parts.join("")),
      ...(rich
        ? [within(["sup", "sub", "q"], tie("inline")), text.map((base) => `<ruby>${base}<rt>${base}</rt></ruby>`)]
        : []),
    ),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      within(["p", "div", "h2", "h4", "center", "section"], tie("inline")),
      tie("inline"),
      within(["blockquote", "div", "b", "del", 'a href="/x"', "figure"], tie("blocks")),
      within(
        ["ul", "ol", 'ol start="7"', "ol reversed"],
        fc.array(tie("item"), { minLength: 1, maxLength: 3 }).map((items) => items.join("")),
      ),
      fc
        .array(fc.tuple(fc.constantFrom("td", "td", "th"), tie("inline")), { minLength: 4, maxLength: 4 })
        .map((cells) => cells.map(([name, inside]) => `<${name}>${inside}`))
        .map(([a, b, c, d]) => `<table><caption>نرخ</caption><tr>${a}${b}<tr>${c}${d}</table>`),
      ...(rich
        ? [fc.tuple(tie("inline"), tie("blocks")).map(([term, said]) => `<dl><dt>${term}</dt><dd>${said}</dd></dl>`)]
        : []),
    ),
    blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join("")),
    item: fc.oneof(
      within(["li", 'li value="4"'], tie("blocks")),
      tie("inline"),
      within(["ol", "ul"], within(["li"], tie("inline"))),
    ),
  })).blocks;
}

describe("the page of imported HTML", () => {
  test("shows every sign of it in order, apart where it was apart", () => {
    fc.assert(
      fc.property(html(false), (source) => {
        expect(pieces(visible(page(source)))).toEqual(pieces(visible(body(source))));
      }),
      { numRuns: RUNS },
    );
  });

  test("has the words and numbers of it in order, whatever it is made of", () => {
    fc.assert(
      fc.property(html(true), (source) => {
        expect(words(visible(page(source)))).toEqual(words(visible(body(source))));
      }),
      { numRuns: RUNS },
    );
  });

  test("strikes out what it strikes out", () => {
    const struck = (root: Element): readonly string[] => words(elements(root, "del", "s").map(visible).join(" "));
    fc.assert(
      fc.property(text, text, text, fc.constantFrom("", " "), (before, gone, after, space) => {
        const source = `<p>${before}${space}<del>${gone}</del>${space}${after}</p>`;
        expect(struck(page(source))).toEqual(struck(body(source)));
      }),
      { numRuns: RUNS },
    );
  });
});

describe("a numbered list", () => {
  /** The number that a browser shows before each item's first word. */
  function numbers(root: Element): readonly (readonly [string | undefined, number])[] {
    return elements(root, "ol").flatMap((list) => {
      const items = list.childNodes.flatMap((node) => ("tagName" in node && node.tagName === "li" ? [node] : []));
      const step = attribute(list, "reversed") === undefined ? 1 : -1;
      let next = Number(attribute(list, "start") ?? (step === 1 ? 1 : items.length));
      return items.map((item): readonly [string | undefined, number] => {
        const number = Number(attribute(item, "value") ?? next);
        next = number + step;
        return [words(visible(item))[0], number];
      });
    });
  }

  test("has the same number before every item", () => {
    const item = fc.tuple(fc.option(fc.nat(30)), fc.boolean());
    const list = fc.tuple(fc.array(item, { minLength: 1, maxLength: 5 }), fc.option(fc.nat(20)), fc.boolean());
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 3 }), (lists) => {
        let count = 0;
        const name = (): string =>
          `w${String.fromCharCode(
            ...String(count++)
              .split("")
              .map((digit) => 97 + Number(digit)),
          )}`;
        const source = lists.map(([items, start, reversed]) => {
          const inside = items.map(
            ([value, deep]) =>
              `<li${value === null ? "" : ` value="${value}"`}>${name()}${deep ? `<ol start=3><li>${name()}<li>${name()}</ol>` : ""}</li>`,
          );
          // A list that counts down below zero has numbers that Markdown has not.
          const from = reversed && start !== null ? start + 40 : start;
          return `<ol${from === null ? "" : ` start="${from}"`}${reversed ? " reversed" : ""}>${inside.join("")}</ol>`;
        });
        fc.pre(!numbers(body(source.join(""))).some(([, number]) => number < 0));
        const sorted = (root: Element) => numbers(root).toSorted(([one = ""], [other = ""]) => (one < other ? -1 : 1));
        expect(sorted(page(source.join("")))).toEqual(sorted(body(source.join(""))));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['<ol type="a" start="2"><li>الف<li>ب</ol>', ["- b. الف\n- c. ب"]],
    ['<ol type="A"><li>الف</ol>', ["- A. الف"]],
    ['<ol type="i" start="4"><li>الف<li>ب</ol>', ["- iv. الف\n- v. ب"]],
    ['<ol type="I" start="1999"><li>الف</ol>', ["- MCMXCIX. الف"]],
    ['<ol type="a" start="27"><li>الف</ol>', ["- aa. الف"]],
    ['<ol start="-1"><li>الف<li>ب</ol>', ["- (-1) الف\n0. ب"]],
    ["<ol><li><li>دو</ol>", ["2. دو"]],
    ["<ol reversed><li>سه<li>دو<li>یک</ol>", ["3. سه\n2) دو\n1. یک"]],
    ["<ol><li>یک</ol><ol><li>باز یک</ol>", ["1. یک", "1) باز یک"]],
    ["<ul>آغاز<li>الف</li>میان<li>ب</li></ul>", ["آغاز", "- الف\n\n  میان\n\n- ب"]],
    ["<ol><div><li>یک</li></div><ul><li>زیر</li></ul><li>دو</ol>", ["1. یک\n   - زیر\n2. دو"]],
    ["<ul><ul><li>تنها</li></ul></ul>", ["- تنها"]],
    ["<li>یک</li> <li>دو</li><p>سه", ["- یک\n- دو", "سه"]],
    ["<ul><li><h3>تیتر</h3><p>متن</p></ul>", ["- **تیتر**\n\n  متن"]],
    ['<ul><li><input type="checkbox" checked>شد<li><input type="checkbox">نشد</ul>', ["- ☑ شد\n- ☐ نشد"]],
  ])("%s is written with its own marks", (source, blocks) => {
    expect(htmlBlocks(source)).toEqual(blocks);
  });
});

describe("a table", () => {
  interface Span {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }

  /** Cells that fill a grid without a gap, in the order of HTML. */
  function filled(height: number, width: number, sizes: readonly (readonly [number, number])[]): readonly Span[] {
    const taken = new Set<string>();
    const free = (row: number, column: number): boolean =>
      row < height && column < width && !taken.has(`${row},${column}`);
    const spans: Span[] = [];
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        if (!free(row, column)) continue;
        const [tall, wide] = sizes[spans.length % sizes.length] ?? [1, 1];
        let columns = 1;
        while (columns < wide && free(row, column + columns)) columns++;
        const rows = Math.min(tall, height - row);
        for (let down = 0; down < rows; down++) {
          for (let along = 0; along < columns; along++) taken.add(`${row + down},${column + along}`);
        }
        spans.push({ row, column, rows, columns });
      }
    }
    return spans;
  }

  test("has every cell in its row and below its column's name, whatever spans", () => {
    const sizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 2, max: 5 }),
        sizes,
        (height, width, sizesOfCells) => {
          const spans = filled(height, width, sizesOfCells);
          const rows = [...new Set(spans.map(({ row }) => row))].toSorted((a, b) => a - b);
          const columns = [...new Set(spans.map(({ column }) => column))].toSorted((a, b) => a - b);
          fc.pre(rows.length > 1 && columns.length > 1);
          const name = ({ row, column }: { readonly row: number; readonly column: number }): string =>
            `خانه${row}${column}`;
          const source = Array.from({ length: height }, (_, at) => {
            const cells = spans.filter(({ row }) => row === at);
            return `<tr>${cells.map((span) => `<td rowspan="${span.rows}" colspan="${span.columns}">${name(span)}</td>`).join("")}</tr>`;
          }).join("");
          const shown = elements(page(`<table>${source}</table>`), "tr").map((row) =>
            elements(row, "td", "th").map((cell) => latinDigits(visible(cell)).trim()),
          );
          const spanAt = (row: number, column: number) =>
            spans.some((span) => span.row === row && span.column === column) ? name({ row, column }) : "";
          expect(shown).toEqual(rows.map((row) => columns.map((column) => spanAt(row, column))));
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    [
      "its caption before it and its foot behind",
      "<table><caption>نرخ‌ها</caption><tfoot><tr><td>جمع<td>۳</tfoot><thead><tr><th>سال<th>نرخ</thead><tr><td>۱۴۰۳<td>۳</table>",
      ["نرخ‌ها", "| سال | نرخ |\n| --- | --- |\n| ۱۴۰۳ | ۳ |\n| جمع | ۳ |"],
    ],
    [
      "no head where its first column names the rows",
      "<table><tr><th scope=row>جمعیت<td>۸۰<tr><th scope=row>مساحت<td>۱۶</table>",
      ["|  |  |\n| --- | --- |\n| **جمعیت** | ۸۰ |\n| **مساحت** | ۱۶ |"],
    ],
    [
      "a head whose corner is empty",
      "<table><tr><td><th>الف<th>ب<tr><th>یک<td>۱<td>۲</table>",
      ["|  | الف | ب |\n| --- | --- | --- |\n| **یک** | ۱ | ۲ |"],
    ],
    [
      "a row span to the end of its part",
      "<table><tr><th>a<th>b<tbody><tr><td rowspan=0>x<td>۱<tr><td>۲<tbody><tr><td>y<td>۳</table>",
      ["| a | b |\n| --- | --- |\n| x | ۱ |\n|  | ۲ |\n| y | ۳ |"],
    ],
    [
      "links, code and bars in its cells",
      '<table><tr><th>a<th>b<tr><td><a href="https://a.example/?x=1|2">p|q</a><td><code>a|b</code></table>',
      ["| a | b |\n| --- | --- |\n| [p\\|q](https://a.example/?x=1%7C2) | `a\\|b` |"],
    ],
    [
      "numbers of a list in a cell",
      "<table><tr><th>a<th>b<tr><td><ol start=7><li>هفت<li>هشت</ol><td>x</table>",
      ["| a | b |\n| --- | --- |\n| 7. هفت 8. هشت | x |"],
    ],
    [
      "the blocks of a table within it",
      "<table><tr><td><table><tr><td>۱<td>۲<tr><td>۳<td>۴</table><td>متن</table>",
      ["| ۱ | ۲ |\n| --- | --- |\n| ۳ | ۴ |", "متن"],
    ],
    ["the lists of one that lays a page out", "<table><tr><td><ul><li>یک<li>دو</ul></table>", ["- یک\n- دو"]],
    ["cells apart that are in no table", "<td>۱</td><td>۲</td>", ["۱ ۲"]],
  ])("keeps %s", (_what, source, blocks) => {
    expect(htmlBlocks(source)).toEqual(blocks);
  });

  test("has a heading above it that is set in a row over all columns", () => {
    const rows = '<tr><td colspan="2"><h3>بهای گل</h3></td></tr><tr><td>شهر<td>نرخ<tr><td>کاشان<td>۱۲۰';
    expect(htmlBlocks(`<table>${rows}</table>`)).toEqual([
      "### بهای گل",
      "| شهر | نرخ |\n| --- | --- |\n| کاشان | ۱۲۰ |",
    ]);
  });

  test("that is wider than any is written as its cells", () => {
    const cells = "<td>x".repeat(70);
    expect(htmlBlocks(`<table><tr>${cells}<tr>${cells}</table>`)).toHaveLength(140);
    expect(htmlBlocks(`<table>${"<tr><td colspan=1000>x<td>y".repeat(300)}</table>`).length).toBeGreaterThan(0);
  });
});

test.each([
  ["۱۲<input value=x>۳۴", ["۱۲ ۳۴"]],
  ["۵<select><option>۶</select>۷<button>۸</button>۹", ["۵ ۷ ۹"]],
  ['<span style="display: block">۱۲</span>۳۴', ["۱۲", "۳۴"]],
  ['باغ <span style="display:inline-block">گل</span>', ["باغ گل"]],
])("numbers that a page shows apart are apart: %s", (source, blocks) => {
  expect(htmlBlocks(source)).toEqual(blocks);
});

describe("raised and lowered words", () => {
  test.each([
    ["۱۰<sup>۳</sup> نفر", "۱۰³ نفر"],
    ["10<sup>-3</sup>", "10⁻³"],
    ["10<sup>−۱۲</sup>", "10⁻¹²"],
    ["2<sup>n+1</sup>", "2ⁿ⁺¹"],
    ["CO<sub>2</sub> و H<sub>۲</sub>O", "CO₂ و H₂O"],
    ["۲<sup>۱/۲</sup>", "۲^(۱/۲)"],
    ["x<sup>۲٫۵</sup>", "x^(۲٫۵)"],
    ["10<sup>(2+3)</sup>", "10^(2+3)"],
    ["x<sub>max</sub> و x<sub>1,2</sub>", "x_max و x\\_(1,2)"],
    ["e<sup>x</sup>", "e^x"],
    ["۲۰<sup>o</sup>C و ۲۵<sup>°</sup>", "۲۰°C و ۲۵°"],
    ["1<sup>ère</sup>", "1ère"],
    ["۲۰۰<sup>۱</sup> کشته", "۲۰۰¹ کشته"],
    ["کشته<sup>[۱]</sup>", "کشته\\[۱\\]"],
    ["کشته<sup>(۱)</sup>", "کشته(۱)"],
    ["۵<sup>ام</sup> و 20<sup>th</sup>", "۵ام و 20th"],
    ["پیامبر<sup>ص</sup> و امام<sup>(ع)</sup>", "پیامبر (ص) و امام(ع)"],
    ["Gozide<sup>TM</sup>", "Gozide™"],
    ["<sup>۱</sup> پانوشت", "¹ پانوشت"],
    ["۲۳۵<sup></sup>U و باغ<sub> </sub>گل", "۲۳۵U و باغ گل"],
    ['۲۰۰<sup><a href="https://a.example/#n">1</a></sup>', "۲۰۰[¹](https://a.example/#n)"],
    ['۱۰<span style="font-size:8px; vertical-align: super">۳</span>', "۱۰³"],
    [
      "<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mn>1</mn><mrow><mi>a</mi><mo>-</mo><mi>b</mi></mrow></mfrac></math>",
      "x²+1/(a-b)",
    ],
    [
      "<math><msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt><mroot><mn>8</mn><mn>3</mn></mroot><msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup></math>",
      "√(x+1)³√8a₁²",
    ],
  ])("%s", (source, written) => {
    expect(htmlBlocks(`<p>${source}</p>`)).toEqual([written]);
  });
});

test.each([
  ["a heading with a line's end", "<h2>یک<br>دو</h2>", ["## یک دو"]],
  ["a heading that ends in a number sign", "<h2>زبان C #</h2>", ["## زبان C \\#"]],
  [
    "a picture that is a link, by its words",
    '<a href="https://a.example/x"><img src="a" alt="نقشهٔ راه"></a>',
    ["[نقشهٔ راه](https://a.example/x)"],
  ],
  [
    "the link to a larger picture, and no link without words or pictures",
    '<p>متن <a href="https://a.example/a.jpg"><img src="a" alt="x"></a><a href="https://a.example/y"></a></p>',
    ["متن [x](https://a.example/a.jpg)"],
  ],
  [
    "a link around blocks, on each",
    '<a href="https://a.example/x"><h2>تیتر</h2><p>متن</p></a>',
    ["## [تیتر](https://a.example/x)", "[متن](https://a.example/x)"],
  ],
  [
    "a link behind an exclamation mark",
    '<p>نه!<a href="https://a.example/x">x</a></p>',
    ["نه\\![x](https://a.example/x)"],
  ],
  [
    "signs that are pictures",
    '<p>سلام <img class="emoji" alt="🌷" src="x"> و <img src="y" alt="z"></p>',
    ["سلام 🌷 و"],
  ],
  ["quotation marks that browsers add", "<p>گفت <q>سلام <q>من</q></q></p>", ["گفت «سلام “من”»"]],
  [
    "readings of signs in parentheses",
    "<ruby>漢<rt>かん</rt></ruby><ruby>字<rp>[</rp><rt>じ</rt><rp>]</rp></ruby>",
    ["漢(かん)字\\[じ\\]"],
  ],
  [
    "terms and what is said of them",
    "<dl><dt>تهران<dd>پایتخت<dt>یزد<dt>کرمان<dd><p>کویر<ul><li>باد</ul></dl>",
    ["- **تهران**: پایتخت\n- **یزد**، **کرمان**: کویر\n  - باد"],
  ],
  ["the lines of a poem", "<pre>مصرع یک\nمصرع دو\n\nبیت</pre>", ["مصرع یک  \nمصرع دو", "بیت"]],
  ["code with fences in it", "<pre><code>```\na\n\n  b</code></pre>", ["````\n```\na\n\n  b\n````"]],
  ["code with backticks in it", "<p><code>a`b``</code></p>", ["``` a`b`` ```"]],
  [
    "the caption of a table or a quotation",
    "<figure><blockquote>گفت</blockquote><figcaption>او</figcaption></figure>",
    ["> گفت", "او"],
  ],
  ["quotations within quotations", "<blockquote>یک<blockquote>دو</blockquote></blockquote>", ["> یک\n>\n> > دو"]],
  [
    "what is struck out, by style too",
    '<p>۱۲ <span style="text-decoration:line-through">۱۰</span> <del>(۹)</del>ریال</p>',
    ["۱۲ ~~۱۰~~ (~~۹~~)ریال"],
  ],
  ["bold over paragraphs", "<b>یک<p>دو</p></b>", ["**یک**", "**دو**"]],
  [
    "a body that was escaped twice",
    "&lt;p&gt;متن &lt;b&gt;یک&lt;/b&gt;&amp;nbsp;۲&lt;/p&gt;&lt;p&gt;دو&lt;/p&gt;",
    ["متن **یک** ۲", "دو"],
  ],
  [
    "a body that was escaped three times",
    "&amp;lt;p&amp;gt;متن &amp;lt;b&amp;gt;مهم&amp;lt;/b&amp;gt;&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;بند دو&amp;lt;/p&amp;gt;",
    ["متن **مهم**", "بند دو"],
  ],
  ["a body in a CDATA section of its own", "<![CDATA[<p>متن</p><p>بند دو</p>]]>", ["متن", "بند دو"]],
  ["a CDATA section that is not closed", "<![CDATA[<p>متن</p>", ["متن"]],
  [
    "an escaped body in a CDATA section",
    "&lt;![CDATA[&lt;p&gt;متن&lt;/p&gt;&lt;p&gt;دو&lt;/p&gt;]]&gt;",
    ["متن", "دو"],
  ],
  ["references to no character", "<p>متن&#0; و&#x000; دو</p>", ["متن و دو"]],
  ["line ends that were escaped twice", "متن اول&lt;br/&gt;متن دوم", ["متن اول  \nمتن دوم"]],
  ["a body that was escaped twice within a paragraph", "<p>&lt;div&gt;متن&lt;/div&gt;</p>", ["متن"]],
  ["joiners that were escaped twice", "<p>کتاب&amp;zwnj;ها &amp;laquo;نو&amp;raquo;</p>", ["کتاب\u200Cها «نو»"]],
  ["what is said of tags", "برچسب &lt;b&gt; در &lt;p&gt; است", ["برچسب \\<b> در \\<p> است"]],
  ["words apart at line ends of word processors", "<p>الف\vب\fپ\u001Cت\u001Fث</p>", ["الف ب پ ت ث"]],
  ["numbers apart that a control parts", "<p>۱۲\u0007۳۴ و سل\u0002ام</p>", ["۱۲ ۳۴ و سلام"]],
  [
    "more than a build would take apart",
    `${"<blockquote>".repeat(30)}متن${"</blockquote>".repeat(30)}`,
    [`${"> ".repeat(8)}متن`],
  ],
])("an import keeps %s", (_what, source, blocks) => {
  expect(htmlBlocks(source)).toEqual(blocks);
});
