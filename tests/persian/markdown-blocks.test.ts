import { describe, test } from "vitest";
import { expectSet } from "./markdown-check.ts";

describe("headings, breaks and tables", () => {
  test.each([
    ["headings", "# يك 1\n###### يك 1 ##\n#\tيك 1", "# یک ۱\n###### یک ۱ ##\n#\tیک ۱"],
    ["seven signs are no heading", "####### يك 1 ##", "####### یک ۱ ##"],
    ["a heading without space is none", "#يك 1", "#يك 1"],
    ["an indented heading", "   ## يك 1", "   ## یک ۱"],
    ["a heading of many spaces", "#   يك 1   ##  \n\nي", "#   یک ۱   ##  \n\nی"],
    ["a heading's signs within a line", '*ي "ي # ي"', "*ی «ی # ی»"],
    ["a heading's signs within a heading", "# يك # ي 1", "# یک # ی ۱"],
    ["a heading's sign with a bracket", "# يك #(ي)", "# یک #(ی)"],
    ["a tick of a heading and a tick below it", "# `ي 1\n\nك 1`", "# `ی ۱\n\nک 1`"],
    ["a heading of six signs", '###### "يك\nيك"', '###### "یک\nیک"'],
    ["an empty heading", '"يك\n#\nيك"', '"یک\n#\nیک"'],
    ["a heading's end without space is text", "# يك 1#", "# یک ۱#"],
    ["quotation marks of a heading and a paragraph", '# "يك\nيك"', '# "یک\nیک"'],
    ["a paragraph above a heading", '"يك\n# يك"', '"یک\n# یک"'],
    ["underlined headings", 'يك 1\n===\nيك 1\n--- \n"يك\n=\nيك"', 'یک ۱\n===\nیک ۱\n--- \n"یک\n=\nیک"'],
    [
      "breaks",
      '"يك\n***\nيك"\n\n"يك\n- - -\nيك"\n\n"يك\n_ _ _ \nيك"',
      '"یک\n***\nیک"\n\n"یک\n- - -\nیک"\n\n"یک\n_ _ _ \nیک"',
    ],
    [
      "breaks without spaces",
      '"يك\n---\nيك"\n\n"يك\n___\nيك"\n\n"يك\n*  * *\nيك"',
      '"یک\n---\nیک"\n\n"یک\n___\nیک"\n\n"یک\n*  * *\nیک"',
    ],
    ["code below a break", "- - -\n    يك 1", "- - -\n    يك 1"],
    ["an underline of two signs", '"يك\n--\nيك"', '"یک\n--\nیک"'],
    ["a long underline", '"يك\n====  \nيك"', '"یک\n====  \nیک"'],
    ["a sign of equality within a line", '"يك =\nيك"', "«یک =\nیک»"],
    ["signs of equality at a line's end", '*ي* "ي ===\nيك"', "*ی* «ی ===\nیک»"],
    ["signs of equality before words", '=== "ي\nيك"', "=== «ی\nیک»"],
    ["two signs are no break", '"يك\n**\nيك"', "«یک\n**\nیک»"],
    ["a break with words is text", '"يك\n*** ي\nيك"', "«یک\n*** ی\nیک»"],
    [
      "tables",
      "| يك | 1 |\n|:--|--:|\n| يك , ي | 1 |\nيك | 1\n\nيك 1",
      "| یک | ۱ |\n|:--|--:|\n| یک، ی | ۱ |\nیک | ۱\n\nیک ۱",
    ],
    ["a table without outer pipes", 'يك | 1\n--|:-:\n"يك | يك"\n    يك 1', 'یک | ۱\n--|:-:\n"یک | یک"\n    يك 1'],
    ["a table whose rule has no pipe", "| يك\n---\nيك\n    يك 1", "| یک\n---\nیک\n    يك 1"],
    ["a table's rule of one column", "| يك |\n| - |\n| يك |\n    يك 1", "| یک |\n| - |\n| یک |\n    يك 1"],
    [
      "a table's rules of all kinds",
      "يك|يك\n-|-\n    يك 1\n\nيك|يك\n:--|--:\n    يك 1\n\nيك|يك\n :-: | :-: \n    يك 1\n\nيك|يك|يك\n|---|:---|---|\n    يك 1",
      "یک|یک\n-|-\n    يك 1\n\nیک|یک\n:--|--:\n    يك 1\n\nیک|یک\n :-: | :-: \n    يك 1\n\nیک|یک|یک\n|---|:---|---|\n    يك 1",
    ],
    ["a rule with words is text", "يك|يك\n-|ي\n    يك 1", "یک|یک\n-|ی\n    یک ۱"],
    ["a table ends with a blank line", "يك|يك\n-|-\n\nيك\n    يك 1", "یک|یک\n-|-\n\nیک\n    یک ۱"],
    ["code below a table", "| يك |\n|---|\n    يك 1", "| یک |\n|---|\n    يك 1"],
    ["a footnote below a table is a row", "| يك |\n|---|\n[^1]: يك 1\n\n[^1]", "| یک |\n|---|\n[^1]: یک ۱\n\n[^1]"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("paragraphs and code", () => {
  test.each([
    ["a paragraph's line behind many spaces", "يك\n       يك 1", "یک\n       یک ۱"],
    ["spaces at the end of a line within", "يك  ي\n   ````", "یک ی\n   ````"],
    ["an indented paragraph", "   يك 1", "   یک ۱"],
    ["code", "يك\n\n    يك 1\n    يك 1\nيك 1", "یک\n\n    يك 1\n    يك 1\nیک ۱"],
    ["code behind a tab", "يك\n\n\tيك 1\n \tيك 1\nيك 1", "یک\n\n\tيك 1\n \tيك 1\nیک ۱"],
    ["code with blank lines", "    يك 1\n\n    يك 1", "    يك 1\n\n    يك 1"],
    ["a tick of one paragraph and a tick of another", "`ي 1\n\nي 1`\n\n\n", "`ی ۱\n\nی 1`\n\n\n"],
    ["a heading's sign behind four spaces within a paragraph", "`ي\n    # ي 1` ك", "`ي\n    # ي 1` ک"],
    ["quotation marks on either side of code", '"يك\n\n    يك\n\nيك"', '"یک\n\n    يك\n\nیک"'],
    [
      "lines of Windows",
      "- يك 1\r\n\r\n  يك 1\r\n\r\n# يك 1 #\r\n```\r\nيك 1\r\n```\r\nيك 1",
      "- یک ۱\r\n\r\n  یک ۱\r\n\r\n# یک ۱ #\r\n```\r\nيك 1\r\n```\r\nیک ۱",
    ],
    ["a line of a no-break space is no blank line", '"يك\n\u00A0\nيك"', "«یک\n\u00A0\nیک»"],
    ["a line of spaces is a blank line", '"يك\n  \t\nيك"', '"یک\n  \t\nیک"'],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});
