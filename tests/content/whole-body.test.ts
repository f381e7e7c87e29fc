import { describe, expect, test } from "vitest";
import { wholeBody } from "../../src/content/raw-html.ts";
import { toldOf } from "./reading.ts";

const PICTURE = { path: "/images/p.svg", file: "p.svg", width: 4, height: 3 };

/** Everything that Markdown can say. */
const BODY = `# سر

## میان\u200Cتیتر

متن [پیوند](https://example.org/a "عنوان")، [این](/b/)، **پررنگ**، *کج*، ~~خط~~، \`code\`، Linux و یک[^1] و باز[^1].\u0020\u0020
سطر تازه با <editor@example.org>

> نقل

- یک
- دو

3. سه
4. چهار

\`\`\`js
let x = 1;
\`\`\`

| الف | ب | پ |
|:--|:-:|--:|
| ۱ | ۲ | ۳ |

![نقش](p.svg)

English only

---

### سه

#### چهار

##### پنج

در ۱۳ فروردین ۱۴۰۴.

[^1]: پانوشت
`;

describe("a body in which an editor's element is", () => {
  test.each(["inline", "title"] as const)("keeps all that Markdown makes, with dates %s", (otherCalendar) => {
    const rules = { otherCalendar, allowedElements: ["u"] };
    const find = () => PICTURE;
    const without = toldOf(BODY, rules, find);
    const paragraph = "<p><u>خط</u></p>\n";
    const within = toldOf(BODY.replace("---", "<u>خط</u>\n\n---"), rules, find);
    expect([without.told, within.told]).toEqual([[], []]);
    expect(within.html).toContain(`${paragraph}<hr>`);
    expect(within.html.replace(paragraph, "")).toBe(without.html);
  });

  test("is made whole only where one stays", () => {
    expect(toldOf("<u>یک", { allowedElements: ["u"] }).html).toBe("<p><u>یک</u></p>\n");
    expect(toldOf("&#39;یک&#39; <x>", { allowedElements: ["u"] }).html).toBe("<p>'یک' &lt;x&gt;</p>\n");
  });
});

describe("a body that is made whole", () => {
  test.each([
    ["a script", "<script>x()</script>", "&lt;script&gt;x()&lt;/script&gt;"],
    ["a style sheet", "<style>p{}</style>", "&lt;style&gt;p{}&lt;/style&gt;"],
    ["a frame", '<iframe src="https://e.example"></iframe>', "&lt;iframe&gt;&lt;/iframe&gt;"],
    ["the page's own heading", "<h1>یک</h1>", "&lt;h1&gt;یک&lt;/h1&gt;"],
    ["an element that is not allowed", "<u>یک<b>دو</u>سه</b>", "<u>یک&lt;b&gt;دو</u>سه"],
    ["a comment", "<!-- یک -->دو", "دو"],
    ["an element left open", "<u>یک", "<u>یک</u>"],
    ["a character that deceives", "<u>&#x202E;یک</u>", "<u>یک</u>"],
  ])("holds nothing that harms of %s", (_, html, whole) => {
    expect(wholeBody(html, new Set(["u"]))).toBe(whole);
  });

  test.each([
    ["of the web", '<a href="http://e.example/">۱</a><a href="https://e.example/">۲</a>'],
    ["of a mailbox", '<a href="mailto:a@e.example">۱</a>'],
    ["of a telephone", '<a href="tel:+98">۱</a>'],
    ["of the site", '<a href="/b/">۱</a><a href="#fn1">۲</a>'],
  ])("keeps addresses %s", (_, html) => {
    expect(wholeBody(html, new Set())).toBe(html);
  });

  test.each(["javascript:x()", "data:text/html,x", "ftp://e.example/", "vbscript:x", "//e.example/", "feed:x"])(
    "leads nowhere by %s",
    (target) => {
      expect(wholeBody(`<a href="${target}">یک</a><img src="${target}" alt="دو">`, new Set())).toBe(
        '<a>یک</a><img alt="دو">',
      );
    },
  );

  test.each([
    ["everywhere", '<p lang="fa" dir="rtl" title="ت" class="c" id="i" role="r" tabindex="0">یک</p>'],
    ["on a link", '<a href="/b/" rel="noopener">یک</a>'],
    ["on a picture", '<img src="/p.svg" alt="نقش" width="4" height="3" loading="lazy" decoding="async">'],
    ["on a list", '<ol start="3"><li>یک</li></ol>'],
    [
      "on cells",
      '<div class="table" role="group" tabindex="0"><table><tbody><tr><td colspan="2" rowspan="3">یک</td><th colspan="2" rowspan="3" scope="col">دو</th></tr></tbody></table></div>',
    ],
    ["on a time", '<time datetime="2025-04-02">یک</time>'],
  ])("keeps the attributes that have their place %s", (_, html) => {
    expect(wholeBody(html, new Set())).toBe(html);
  });

  test.each([
    ["a style", '<p style="color:red">یک</p>', "<p>یک</p>"],
    ["a handler", '<p onclick="x()">یک</p>', "<p>یک</p>"],
    ["a target", '<a href="/b/" target="_blank" ping="/x">یک</a>', '<a href="/b/">یک</a>'],
    ["a load of its own", '<img src="/p.svg" srcset="/q.svg" onerror="x()">', '<img src="/p.svg">'],
    ["an address where none belongs", '<p href="/b/" src="/p.svg" datetime="x" start="3">یک</p>', "<p>یک</p>"],
    ["a number on an item", '<ol type="a"><li value="9">یک</li></ol>', "<ol><li>یک</li></ol>"],
  ])("loses %s", (_, html, whole) => {
    expect(wholeBody(html, new Set())).toBe(whole);
  });
});

test("a table of HTML can be moved by its keys as one of Markdown, and one within it moves with it", () => {
  const inner = "<table><tbody><tr><td>یک</td></tr></tbody></table>";
  const outer = `<table><tbody><tr><td>${inner}</td></tr></tbody></table>`;
  const wrapped = `<div class="table" role="group" tabindex="0">${outer}</div>`;
  expect(wholeBody(outer, new Set())).toBe(wrapped);
  expect(wholeBody(wrapped, new Set())).toBe(wrapped);
});
