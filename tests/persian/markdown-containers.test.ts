import { describe, test } from "vitest";
import { expectSet } from "./markdown-check.ts";

describe("quotations", () => {
  test.each([
    ["quotations", "> يك 1\n>يك 1\n   > يك 1", "> یک ۱\n>یک ۱\n   > یک ۱"],
    ["a quotation's sign behind four spaces is none", "يك\n\n    > يك 1", "یک\n\n    > يك 1"],
    ["code in a quotation", "يك 1\n>     يك 1\n> يك 1", "یک ۱\n>     يك 1\n> یک ۱"],
    ["a quotation goes on without its sign", '> "يك\nيك"', "> «یک\nیک»"],
    ["code of a quotation that goes on without its sign", "> `ي\n*ي*\n> ي 1` ك 1", "> `ي\n*ي*\n> ي 1` ک ۱"],
    ["no heading's line goes on with a quotation", "> يك\n===\n1.     \n> يك", "> یک\n===\n1.     \n> یک"],
    ["quotation marks of two quotations", '> "يك\n\nيك"', '> "یک\n\nیک"'],
    ["a quotation below a paragraph", '"يك\n> يك"', '"یک\n> یک"'],
    ["a quotation in a quotation", '> "يك\n> > يك"', '> "یک\n> > یک"'],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("lists", () => {
  test.each([
    ["no heading's line goes on with an item", "- يك\n===\n1. ", "- یک\n===\n1. "],
    ["code below an empty item in a quotation", "> *\n\tيك 1", "> *\n\tيك 1"],
    ["bullets", "- يك 1\n+ يك 1\n* يك 1", "- یک ۱\n+ یک ۱\n* یک ۱"],
    ["quotation marks of two items", '- "يك\n- يك"', '- "یک\n- یک"'],
    ["an item's further line without indentation", '- "يك\nيك"', "- «یک\nیک»"],
    ["numbers", "1. يك 1\n2. يك 1\n10) يك 1", "1. یک ۱\n2. یک ۱\n10) یک ۱"],
    ["a number of nine digits", "123456789. يك 1", "123456789. یک ۱"],
    ["a number of ten digits is text", "1234567890. يك 1", "۱۲۳۴۵۶۷۸۹۰. یک ۱"],
    ["a number without space is text", "1.يك", "۱.یک"],
    ["a number within a paragraph is text", "سال\n1395. يك 1", "سال\n۱۳۹۵. یک ۱"],
    ["but a list's first number is not", "سال\n1. يك 1", "سال\n1. یک ۱"],
    ["and so it is with two spaces behind it", 'سال\n-   "يك\n1.   يك"', 'سال\n-   "یک\n1.   یک"'],
    ["a number that a line holds", "سال\n*ي* 1. ي", "سال\n*ی* ۱. ی"],
    ["a number and a bullet behind it within a paragraph", "سال\n1395. - ي", "سال\n۱۳۹۵. - ی"],
    ["and a bullet is not", 'سال\n- "يك\n- يك"', 'سال\n- "یک\n- یک"'],
    ["an empty bullet below a paragraph is text", "يك\n*\nيك 1", "یک\n*\nیک ۱"],
    ["a number below an item", "- يك\n3. يك 1", "- یک\n3. یک ۱"],
    ["a number below a quotation's paragraph", "> يك\n3. يك 1", "> یک\n3. یک ۱"],
    ["a number below a table", "| يك |\n|---|\n3. يك 1", "| یک |\n|---|\n3. یک ۱"],
    ["code in an item", "- يك\n\n      يك 1\n\n  يك 1", "- یک\n\n      يك 1\n\n  یک ۱"],
    [
      "code in an item in an item",
      "- يك\n  - يك\n\n        يك 1\n\n    يك 1",
      "- یک\n  - یک\n\n        يك 1\n\n    یک ۱",
    ],
    ["code behind a bullet", "-     يك 1\n- يك 1", "-     يك 1\n- یک ۱"],
    ["code behind a bullet and tabs", "-\t\tيك 1\n- يك 1", "-\t\tيك 1\n- یک ۱"],
    ["a paragraph of an item that began with code", "-\t\tيك 1\n\n    يك 1", "-\t\tيك 1\n\n    یک ۱"],
    ["text behind a bullet and a tab", "-\tيك 1\n\n\tيك 1", "-\tیک ۱\n\n\tیک ۱"],
    ["an item behind four spaces", "-    يك 1\n\n     يك 1", "-    یک ۱\n\n     یک ۱"],
    ["code behind the item above it", "-    يك\n\n    يك 1", "-    یک\n\n    يك 1"],
    ["code behind an item", "- يك\n\n يك 1\n\n    يك 1", "- یک\n\n یک ۱\n\n    يك 1"],
    ["code behind an item and a paragraph", "- يك\n\nيك 1\n\n    يك 1", "- یک\n\nیک ۱\n\n    يك 1"],
    ["code behind an item and a heading", "- يك\n# يك\n\n    يك 1", "- یک\n# یک\n\n    يك 1"],
    ["an item's line without indentation, and text in the item", "- يك\n*يك*\n\n    يك 1", "- یک\n*یک*\n\n    یک ۱"],
    ["an empty item", "+\n  يك 1", "+\n  یک ۱"],
    ["code below an empty item and a blank line", "+\n\n    يك 1", "+\n\n    يك 1"],
    ["code below an empty item with spaces", "+ \t\n\n    يك 1", "+ \t\n\n    يك 1"],
    ["code below an empty item behind a list", "- يك\n  - يك\n+\n\n    يك 1", "- یک\n  - یک\n+\n\n    يك 1"],
    [
      "an empty item within an item",
      "- يك\n\n  +\n\n    يك 1\n\n        يك 1",
      "- یک\n\n  +\n\n    یک ۱\n\n        يك 1",
    ],
    ["tasks", "- [ ] يك 1\n- [x] يك 1\n- [X] يك 1", "- [ ] یک ۱\n- [x] یک ۱\n- [X] یک ۱"],
    ["a task of two spaces", '- [ ]  "يك" 1', "- [ ]  «یک» ۱"],
    ["a bracket with a letter that is no task", "- [ي] يك 1", "- [ی] یک ۱"],
    ["a task's further paragraph", "- [ ] يك\n\n  يك 1\n\n      يك 1", "- [ ] یک\n\n  یک ۱\n\n      يك 1"],
    ["a list in a list on one line", "- 1. - يك 1\n\n       يك 1", "- 1. - یک ۱\n\n       یک ۱"],
    [
      "twenty lists in each other on one line",
      "- - - - - - - - - - - - - - - - - - - - يك",
      "- - - - - - - - - - - - - - - - - - - - یک",
    ],
    [
      "one more is no text of ours",
      "- - - - - - - - - - - - - - - - - - - - - يك\n\nيك",
      "- - - - - - - - - - - - - - - - - - - - - يك\n\nیک",
    ],
    ["a heading in an item", "- # يك 1 #\n- يك 1", "- # یک ۱ #\n- یک ۱"],
    ["a fence in an item's line", "- ```\n  يك 1\n  ```\n  يك 1", "- ```\n  يك 1\n  ```\n  یک ۱"],
    ["a quotation in an item", "- > يك 1\n  > يك 1", "- > یک ۱\n  > یک ۱"],
    ["a quotation in a quotation in an item", "- > > <div>\n- يك 1", "- > > <div>\n- یک ۱"],
    ["code in a quotation in an item", "- >     يك 1\n- يك 1", "- >     يك 1\n- یک ۱"],
    ["a quotation below an item", "1. يك\n\n> \tيك 1", "1. یک\n\n> \tيك 1"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("footnotes", () => {
  test.each([
    [
      "footnotes",
      "[^1]: يك 1\n[^2]:يك 1\n\n    يك 1\n\n        يك 1\n\nيك[^1][^2]",
      "[^1]: یک ۱\n[^2]:یک ۱\n\n    یک ۱\n\n        يك 1\n\nیک[^1][^2]",
    ],
    ["quotation marks of two footnotes", '[^1]: "يك\n[^2]: يك"\n\nيك[^1][^2]', '[^1]: "یک\n[^2]: یک"\n\nیک[^1][^2]'],
    [
      "footnotes with names",
      '[^يك]:   "يك\n[^دوم]: يك"\n\nيك[^يك][^دوم]',
      '[^يك]:   "یک\n[^دوم]: یک"\n\nیک[^يك][^دوم]',
    ],
    ["a footnote's signs within a line", '*ي* "ي[^1]: ي"', "*ی* «ی[^1]: ی»"],
    ["a footnote with a space in its name is none", "[^ي ي]: يك", "[^ي ي]: يك"],
    ["a footnote with a list", "[^1]: - يك 1\n\n      يك 1\n\nيك[^1]", "[^1]: - یک ۱\n\n      یک ۱\n\nیک[^1]"],
    ["a footnote with a heading", '[^1]:   # "يك\nيك"\n\nيك[^1]', '[^1]:   # "یک\nیک"\n\nیک[^1]'],
    ["a footnote with HTML", "[^1]: <!-- يك 1\n\nيك[^1]", "[^1]: <!-- يك 1\n\nیک[^1]"],
    ["a footnote below an item", "- يك\n\n[^1]: يك\n\n    يك 1\n\nيك[^1]", "- یک\n\n[^1]: یک\n\n    یک ۱\n\nیک[^1]"],
    ["a footnote that begins on the line below", "[^1]:\n    يك 1\n\nيك[^1]", "[^1]:\n    یک ۱\n\nیک[^1]"],
    ["a footnote that begins behind a blank line", "[^1]:\n\n    يك 1\n\nيك[^1]", "[^1]:\n\n    یک ۱\n\nیک[^1]"],
    ["a footnote below a break", "---\n[^1]: يك\n\n    يك 1\n\nيك[^1]", "---\n[^1]: یک\n\n    یک ۱\n\nیک[^1]"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});
