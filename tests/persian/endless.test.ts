import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/desk/fix/load-lexicon.ts";
import { repairMarkdown } from "../../src/persian/repair.ts";
import { typesetMarkdown } from "../../src/persian/typeset.ts";

const words = loadLexicon();
const UNITS = 40_000;

/** Texts that repeat one thing without measure, and stay as they are. A rule that reads on from each place to the end would not end on them. */
const ENDLESS: readonly (readonly [what: string, part: string])[] = [
  ["one letter", "ب"],
  ["a letter that does not join", "و"],
  ["letters and ZWNJ", "ب\u200Cب"],
  ["an ending", "ها"],
  ["a prefix", "می"],
  ["a comparative's ending", "تر"],
  ["half a verb", "خواهد"],
  ["vowel signs", "ب\u064B"],
  ["numbers and colons", "۱:"],
  ["numbers apart", "۱ "],
  ["underscores, as a file's name has them", "ب_"],
  ["quotation marks that do not balance", "«ب"],
  ["open brackets", "[ب"],
  ["footnotes that never close", "[^ب"],
  ["template tags that never close", "{{ب "],
  ["code spans that never close", "`ب "],
  ["days without a month", "۱۲ و "],
  ["months", "مهر و "],
];

describe("endless texts", () => {
  test.each(ENDLESS)("of %s stay as they are, and the paragraph behind them is set", (_, part) => {
    const endless = `الف ${part.repeat(UNITS / part.length)}`.trimEnd();
    expect(typesetMarkdown(`${endless}\n\nكتاب`)).toBe(`${endless}\n\nکتاب`);
    expect(repairMarkdown(`${endless}\n\nكتاب ها`, words)).toBe(`${endless}\n\nکتاب\u200Cها`);
  });

  test("of list markers in list markers are left alone", () => {
    const endless = `${"- ".repeat(UNITS / 2)}كتاب`;
    expect(typesetMarkdown(`${endless}\n\nكتاب`)).toBe(`${endless}\n\nکتاب`);
  });
});
