import { describe, test } from "vitest";
import { expectSet } from "./markdown-check.ts";

describe("what would begin a block", () => {
  test.each([
    ["a space that would make an item of a line", "-ي\n-\u200B ي", "-ی\n-\u200B ی"],
    [
      "a space that would make a list",
      "\u00A0ي\n12.\u00A0ي\n+\u00A0ي\n*\u00A0ي\n-\u00A0ي",
      "\u00A0ی\n۱۲.\u00A0ی\n+\u00A0ی\n*\u00A0ی\n-\u00A0ی",
    ],
    [
      "a space that would make a heading",
      "#\u00A0ي\n\n######\u00A0ي\n\n#######\u00A0ي",
      "#\u00A0ی\n\n######\u00A0ی\n\n####### ی",
    ],
    ["a sign that must not begin a line", "\u200B# ي", "\u200B# ی"],
    ["a sign that must not begin a line behind spaces", "  \u200B- ي", "  \u200B- ی"],
    ["a number that must not begin a line, in Persian digits", "\u200B12. ي", "\u200B۱۲. ی"],
    ["a quotation's sign that must not begin a line", "\u200B> ي", "\u200B> ی"],
    ["a table's pipe that must not begin a line", "\u200B| ي", "\u200B| ی"],
    ["a backslash that must not begin a line", "\u200B\\ي", "\u200B\\ی"],
    ["a letter that may begin a line", "\u200Bي\n\u200Bي", "ی\nی"],
    ["a second line's sign", "ي\n\u200B- ي", "ی\n\u200B- ی"],
    ["a sign in the middle of a line", "ي \u200B- ي", "ی - ی"],
    ["a break that would come of it", "ي\n---\u200C", "ی\n---\u200C"],
    ["a table's rule that would come of it", "| ي |\n| ---\u200C|", "| ی |\n| ---\u200C|"],
    ["an underline that would come of it", "ي\n===\u200C", "ی\n===\u200C"],
    ["an escape that would come of it", "ي \\\u200C* ي", "ی \\\u200C* ی"],
    ["a hard break that would come of it", "ي\\\u200C\nي", "ی\\\u200C\nی"],
    ["an escape of a letter that is none", "ي\\\u200Cي", "ی\\ی"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("beside emphasis and links", () => {
  test.each([
    ["emphasis beside a mark", "**ي** , ي *ي* .", "**ی** ، ی *ی* ."],
    ["emphasis beside a quotation mark", '*"ي"* "*ي*" **ي**"ي"', "*«ی»* «*ی*» **ی**«ی»"],
    ["emphasis and spaces within", "** ي ** ي", "** ی ** ی"],
    ["emphasis and a mark that comes", "ي?*ي* ي ?*ي*", "ی؟*ی* ی؟*ی*"],
    ["a space before emphasis", "ي  **ي**  ي", "ی **ی** ی"],
    ["a mark that would hang on emphasis", "*ي* ،ي *ي*،ي", "*ی* ،ی *ی*،ی"],
    ["a percent sign beside emphasis", "**20** % ي **20 %** ي", "**۲۰** % ی **۲۰٪** ی"],
    [
      "a link that would come of it",
      "[ي]\u200C(ي) [ي]\u200C[ي] [ي]\u200C: ي !\u200C[ي]",
      "[ی]\u200C(ی) [ی]\u200C[ی] [ی]\u200C: ی!\u200C[ی]",
    ],
    ["a space between brackets stays", "[ي] (ي)", "[ی] (ی)"],
    ["a sign of exclamation before a link", "ي ! [ي](/x) ي !![ي](/x)", "ی! [ی](/x) ی!![ی](/x)"],
    ["two signs of exclamation before a link", "ي!!![ي](/x)", "ی!!![ی](/x)"],
    ["a sign of exclamation before a bracket", "ي؟![ي]", "ی؟![ی]"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("lines' ends", () => {
  test.each([
    ["spaces at a line's end", "ي  \nي \nي", "ی  \nی \nی"],
    ["spaces at a paragraph's end", "ي . \n\nي .", "ی. \n\nی."],
    ["what would leave spaces at a line's end", "ي \u200C\nي", "ی \u200C\nی"],
    ["a space that would end a line", "ي,\nي ،\nي،", "ی،\nی،\nی،"],
    ["marks at a line's end of Windows", "ي \u200C\r\nي", "ی \u200C\r\nی"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("Latin words and markup", () => {
  test.each([
    ["a Latin word and a sign that goes", "API\u200Cي", "API\u200Cی"],
    ["a Latin word in brackets", "( API ) ي « API » ي", "(API) ی «API» ی"],
    ["a Latin word before a bracket's end", "ي ( API ) و (API )", "ی (API) و (API)"],
    ["two Latin words that stay apart", "API\u200BAPI ي", "API\u200BAPI ی"],
    ["a Latin word before a quotation mark", '"API" ي " API " ي', "«API» ی «API» ی"],
    ["nothing between two pieces of markup", "*ي*\u200C*ي* ي", "*ی*\u200C*ی* ی"],
    ["nothing between markup and a line's end", "*ي*\u200C\nي", "*ی*\u200C\nی"],
    ["a space between emphasis stays", "*ي*  *ي*", "*ی* *ی*"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});
