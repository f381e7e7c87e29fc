import { describe, expect, test } from "vitest";
import { draftOf, revise } from "../../src/persian/draft.ts";
import { EDGE, MARK, OPAQUE } from "../../src/persian/view.ts";

/** A view's text before a change, what goes, what comes for it, and the text behind it. */
type Row = readonly [name: string, before: string, goes: string, comes: string, behind: string];

/** Is the change made? */
function isMade([, before, goes, comes, behind]: Row, markup: boolean): boolean {
  const view = before + goes + behind;
  const draft = draftOf<string>(view, view, markup);
  const change = { rule: "x", start: before.length, end: before.length + goes.length, after: comes };
  const revised = revise(draft, () => [change]);
  expect(revised === draft || revised.view === before + comes + behind).toBe(true);
  return revised !== draft;
}

/** What Markdown's structure would not survive. */
const DISTURBING: readonly Row[] = [
  ["a space behind emphasis goes", `ی${MARK}`, " ", "", "ی"],
  ["a space behind emphasis comes", `ی${MARK}`, "", " ", "ی"],
  ["a mark behind emphasis becomes a letter", `ی${MARK}`, "!", "ی", "ی"],
  ["a space before emphasis goes", "ی", " ", "", `${MARK}ی`],
  ["a mark before emphasis comes", "ی", "", "!", `${MARK}ی`],
  ["all between two pieces of markup goes", `ی${MARK}`, "!", "", `${MARK}ی`],
  ["all between code and code goes", `ی${OPAQUE}`, "\u200B", "", `${OPAQUE}ی`],
  ["all between code and a line's end goes", `ی ${OPAQUE}`, "\u200B", "", "\nی"],
  ["all on a line goes", "ی\n", "\u200B", "", "\nی"],
  ["a space at the beginning comes", "", "", " ", "ی"],
  ["a space behind a bullet comes", "ی\n-", "", " ", "ی"],
  ["a space behind a number comes", "123456789.", "", " ", "ی"],
  ["a space behind a number and a bracket comes", "1)", "", " ", "ی"],
  ["a space behind a number behind markup comes", `${EDGE}${EDGE} 1.`, "", " ", "ی"],
  ["a space behind the signs of a heading comes", "######", "", " ", "ی"],
  ["a bullet comes to the beginning", "", "\u200B", "", "- ی"],
  ["an emphasis comes to the beginning", "ی\n", "\u200B", "", `${MARK} ی`],
  ["a number comes behind spaces", "   ", "\u200B", "", "1. ی"],
  ["a break comes", "---", "\u200B", "", ""],
  ["a break of emphasis comes", `ی\n${MARK}${MARK}${MARK}`, "\u200B", "", "\nی"],
  ["a table's rule comes", `${EDGE} --`, "\u200B", "", "- "],
  ["an escape comes", "ی\\", "\u200B", "", "*"],
  ["an escape of what comes", "ی\\", "ی", "!", "ی"],
  ["a hard break comes", "ی\\", "\u200B", "", "\nی"],
  ["a hard break of Windows comes", "ی\\", "\u200B", "", "\r\nی"],
  ["a link comes", "[ی]", "\u200B", "", "(ی)"],
  ["a reference comes", "[ی]", "\u200B", "", "[ی]"],
  ["a definition comes", "[ی]", "\u200B", "", ": ی"],
  ["a picture comes", "ی!", "\u200B", "", "[ی]"],
  ["a sign of exclamation comes before a link", "ی", "!!", "!", `${MARK}ی`],
  ["a sign of exclamation comes before a bracket", "ی", "!!!", "!", "[ی]"],
  ["two signs that end so come before a bracket", "ی", "!؟", "؟!", "[ی]"],
  ["a space comes to a line's end", "ی", "", " ", "\nی"],
  ["a space comes to a line's end with spaces", "ی", "\u00A0", " ", "  \nی"],
  ["a space comes to the end", "ی", "\u00A0", " ", ""],
  ["a space comes to a cell's end", "ی", "\u00A0", " ", `${EDGE}ی`],
  ["a space gets to a line's end", "ی ", "\u200B", "", "\nی"],
  ["a space gets to a line's end of Windows", "ی ", "\u200B", "", "\r\nی"],
  ["a space gets to the end", "ی ", "\u200B", "", ""],
  ["a space gets before another at a line's end", "ی ", "\u200F", "", " \nی"],
  ["a space gets before another at the end", "ی ", "\u200F", "", " "],
  ["a number gets a bracket", "ی\n12", " ", "", ") ی"],
  ["a number gets a dot, behind spaces", "  12", " ", "", "."],
  ["a tag comes", "ی <", "\u200B", "", "b>"],
  ["an instruction comes", "ی <", "\u200C", "", "?>"],
  ["a comment ends at once", "ی <!--", "\u200C", "", ">"],
  ["a letter behind emphasis goes, and a pictograph is left", `ی${MARK}`, "\u200B", "", "\u{1F600}"],
  ["a pictograph before emphasis is left", "\u{1F600}", "\u200B", "", `${MARK}ی`],
  ["a byte order mark behind emphasis goes, and the line's end is left", `ی${MARK}`, "\uFEFF", "", "\nی"],
  ["an escape of a cell's end", "ی\\", "\u200F", "", `${EDGE}ی`],
  ["a space gets to a cell's end", "ی ", "\u200B", "", `${EDGE}ی`],
];

const HARMLESS: readonly Row[] = [
  ["a letter becomes another behind emphasis", `ی${MARK}`, "ي", "ی", "ی"],
  ["a letter becomes another before emphasis", "ی", "ي", "ی", MARK],
  ["a mark becomes another behind emphasis", `ی${MARK}`, ",", "،", "ی"],
  ["two spaces become one before emphasis", "ی", "  ", " ", `${MARK}ی`],
  ["what cannot be seen goes between a letter and code", "ی", "\u200B", "", OPAQUE],
  ["a letter between emphasis and emphasis", `ی${MARK}`, "ي", "ی", MARK],
  ["a space within a line", "ی", "", " ", "ی"],
  ["a space behind ten digits", "1234567890.", "", " ", "ی"],
  ["a space behind seven signs", "#######", "", " ", "ی"],
  ["a space behind a word and a bullet", "ی -", "", " ", "ی"],
  ["a letter comes to the beginning", "", "\u200B", "", "ی"],
  ["a bullet stays where it is", "ی", "\u200B", "", "- ی"],
  ["a letter gets behind a backslash", "ی\\", "\u200B", "", "ی"],
  ["a backslash in front of another sign", "\\ی", "\u200B", "", "*"],
  ["one sign for another between brackets", "[ی]", "،", ",", "(ی)"],
  ["a space goes between words", "ی ", " ", "", "ی"],
  ["a mark at a line's end goes", "ی", "\u200B", "", "\nی"],
  ["a question mark comes before a bracket", "ی", "!؟", "!؟", "[ی]"],
  ["a sign of exclamation comes before a letter", "ی", "!!", "!", "ی"],
  ["a byte order mark between emphasis and a letter", `ی${MARK}`, "\uFEFF", "", "ی"],
  ["a bracket gets behind ten digits", "1234567890", " ", "", ") ی"],
  ["a space goes between a number and a bracket within a line", "ی 12", " ", "", ") ی"],
  ["a space becomes one within a line", "ی", "\u00A0", " ", "ی"],
  ["a mark at a line's end comes", "ی ", ",", "،", "\nی"],
];

/** What would make one word of two that have nothing to do with each other. */
const GLUING: readonly Row[] = [
  ["between code and a Latin word", `ی ${OPAQUE}`, "\u200B", "", "x"],
  ["between a mark and a Latin word", "ی!", "\u200B", "", `${OPAQUE} ی`],
  ["between a bracket and a Latin word", "ی (", "\u200B", "", `${OPAQUE} ی`],
  ["a space and more between a bracket and a Latin word", "ی (", " \u200B", "", `${OPAQUE} ی`],
  ["more and a space between a bracket and a Latin word", "ی (", "\u200B ", "", `${OPAQUE} ی`],
  ["between a Latin word and a full stop", `ی ${OPAQUE}`, " ", "", ". ی"],
];

const APART: readonly Row[] = [
  ["a space between a bracket and a Latin word", "ی (", " ", "", `${OPAQUE}) ی`],
  ["spaces between a Latin word and a quotation mark", `ی «${OPAQUE}`, "  ", "", "» ی"],
  ["between a Latin word and a Persian one", `ی ${OPAQUE}`, "\u200B", "", "ی"],
  ["between a Persian word and a Latin one", "ی", "\u200B", "", `${OPAQUE} ی`],
  ["between a Latin word and a space", `ی ${OPAQUE}`, "\u200B", "", " ی"],
  ["a mark for another behind a Latin word", `ی ${OPAQUE}`, ",", "،", " ی"],
  ["between a mark and a Persian word", "ی !", "\u200B", "", "ی"],
];

describe("of Markdown", () => {
  test.each(DISTURBING)("no change is made where %s", (...row) => {
    expect(isMade(row, true)).toBe(false);
    expect(isMade(row, false) || row.join("").includes(OPAQUE)).toBe(true);
  });

  test.each(HARMLESS)("a change is made: %s", (...row) => {
    expect(isMade(row, true)).toBe(true);
  });
});

describe("of any text", () => {
  test.each(GLUING)("nothing goes %s", (...row) => {
    expect(isMade(row, false)).toBe(false);
    expect(isMade(row, true)).toBe(false);
  });

  test.each(APART)("a change is made: %s", (...row) => {
    expect(isMade(row, false)).toBe(true);
    expect(isMade(row, true)).toBe(true);
  });
});
