import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/desk/fix/load-lexicon.ts";
import { repairMarkdown } from "../../src/persian/repair.ts";
import { typesetMarkdown } from "../../src/persian/typeset.ts";
import { expectSet } from "./markdown-check.ts";

describe("the text in HTML between paragraphs is set", () => {
  test.each([
    [
      "in a table's cells",
      "<table>\n<tr><td>كتاب 12</td><td>50%</td></tr>\n</table>",
      "<table>\n<tr><td>کتاب ۱۲</td><td>۵۰٪</td></tr>\n</table>",
    ],
    ["with its signs and spaces", '<p>گفت : "كتاب  را بخوان" , و رفت...</p>', "<p>گفت: «کتاب را بخوان»، و رفت…</p>"],
    ["over lines and tags in running text", '<p>"كتاب\n<b>خوب</b> 1"\n</p>', "<p>«کتاب\n<b>خوب</b> ۱»\n</p>"],
    ["cell by cell", '<tr><td>"الف</td><td>ب"</td></tr>', '<tr><td>"الف</td><td>ب"</td></tr>'],
    [
      "in a summary",
      "<details><summary>ي 1</summary>\nك\n</details>",
      "<details><summary>ی ۱</summary>\nک\n</details>",
    ],
    ["with its indentation", "<div>\n\t  ي 1\n    ي  1\n</div>", "<div>\n\t  ی ۱\n    ی ۱\n</div>"],
    ["behind a comment or code", "<!-- ي --> ي 1\n\n<pre>ي</pre> ي 1", "<!-- ي --> ی ۱\n\n<pre>ي</pre> ی ۱"],
    ["behind a tag that another cuts", "<p>ي <b class <i>ي 1</i></p>", "<p>ی <b class <i>ی ۱</i></p>"],
    ["around a sign that begins no tag", "<p>ي < 5 & ي > 4</p>", "<p>ی < ۵ & ی > ۴</p>"],
    ["in a list and a quotation", "- <div>\n  ي 1\n\n> <p>ي\n> ي 1", "- <div>\n  ی ۱\n\n> <p>ی\n> ی ۱"],
    ["behind a task's box", "- [x] <b>ي 1</b> [پ](<x ي>)", "- [x] <b>ی ۱</b> [پ](<x ي>)"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });

  test("by the judged rules too", async () => {
    const words = await loadLexicon();
    expect(repairMarkdown("<table>\n<tr><td>كتاب ها</td></tr>\n</table>", words)).toBe(
      "<table>\n<tr><td>کتاب\u200Cها</td></tr>\n</table>",
    );
  });
});

describe("in HTML between paragraphs nothing changes", () => {
  test.each([
    ["attributes", '<div title="ي 1" data-a=\'ي > 1\' b="1">\n</div>'],
    ["a tag that has no end", '<p>ی</p>\n<td title="ي 1'],
    ["comments", "<div>\n<!-- ي 1 -->\n<!-- ي 1"],
    ["code", "<div><code>ي 1</code>\n<pre>ي 1\nك</pre>\n<KBD>ي</KBD><samp>ي</samp><var>ي</var>\n<pre>ي"],
    ["styles, scripts and areas of text", "<div><style>ي 1</style><script>ي 1</script><textarea>ي</textarea></div>"],
    ["what is kept for other programs", "<div><?ي 1?><!ي 1><![CDATA[ي > 1]]>{{ ي > 1 }}{% ي %}{#ي 1}{{ ي 1"],
    ["character references", "<p>ی&nbsp;&#1610;&#x64A;ی</p>"],
    ["another language", '<table lang="ar">\n<tr><td>كتاب ٥</td></tr>\n</table>'],
    ["a cell in another language", '<table>\n<tr><td lang="ckb">كتاب ٥</td><td>کتاب</td></tr>\n</table>'],
    ["what would leave a line blank", "<div>\n\u200B\n\u200C \n \u200C\n</div>"],
  ])("%s", (_, source) => {
    expectSet(source, source);
  });

  test.each(["<td", "</p", "<table"])("behind `%s` in running text, which would begin a block", (begun) => {
    expectSet(`يك\n\n${begun}\u200B`, `یک\n\n${begun}\u200B`);
  });

  test("where 20,000 of what opens something never end", () => {
    for (const piece of ["<p", '<p a="', "<code>", "</code", "<!--", "{{", "{#", "&a", "<", "<p>ي"]) {
      expect(typesetMarkdown(`<div>ی\n${piece.repeat(20_000)}`)).toHaveLength(7 + piece.length * 20_000);
    }
  });
});
