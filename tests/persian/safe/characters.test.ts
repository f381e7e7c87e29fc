import { describe, expect, test } from "vitest";
import { composeLetters, controls } from "../../../src/persian/safe/characters.ts";
import { typeset, typesetMarkdown } from "../../../src/persian/typeset.ts";

describe("letters", () => {
  test.each([
    ["a yeh with a tail, two kinds of heh", "زمۍ و ھوا و ہوا", "زمی و هوا و هوا"],
    ["beside a Kurdish word", "كتاب دەڵێ علي", "کتاب دەڵێ علی"],
    ["behind a Kurdish letter", "گوڵە علي", "گوڵە علی"],
    ["before a Kurdish letter, at a word's beginning", "و ھەڵبژاردن علي", "و ھەڵبژاردن علی"],
    ["of a Persian word with a vowel", "سِحر علي و مُعين كتاب", "سِحر علی و مُعین کتاب"],
    ["of one pointed word alone", "كِتَابِ خوب", "کِتَابِ خوب"],
    ["of pointed words with a letter that Arabic has not", "كِتابِ پَریِ گِيتِي", "کِتابِ پَریِ گِیتِی"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test.each([
    "«إِنَّ اللَّهَ مَعَ الصَّابِرِينَ» و «كَتَبَ عَلَيْكُمُ» را خواند.",
    "«إِنَّ اللَّهَ عَلَى كُلِّ شَيْءٍ قَدِيرٌ»",
    "قَالَ رَبِّ اشْرَحْ لِي صَدْرِي وَيَسِّرْ لِي أَمْرِي",
  ])("of pointed Arabic stay: %s", (text) => {
    expect(typeset(text)).toBe(text);
    expect(typesetMarkdown(text)).toBe(text);
  });

  test("in presentation forms are one change a word", () => {
    expect(composeLetters("و ﻛﺘﺎﺏ")).toEqual([{ rule: "letters", start: 2, end: 6, after: "كتاب" }]);
  });
});

describe("a soft hyphen", () => {
  test.each([
    ["goes before a comma", "سلام\u00AD\u00AD، خوب", "سلام، خوب"],
    ["goes behind a bracket", "(\u00AD\u00ADسلام)", "(سلام)"],
    ["goes before a word", "سلام \u00ADخوب", "سلام خوب"],
    ["goes between a space and a bracket", "سلام \u00AD(خوب)", "سلام (خوب)"],
    ["goes between a stop and a space", "سلام!\u00AD خوب", "سلام! خوب"],
    ["goes behind a Latin word", "واژه NATO\u00AD متن", "واژه NATO متن"],
    ["stays inside a Latin word", "واژه NATO\u00ADEU متن", "واژه NATO\u00ADEU متن"],
    ["stays between signs", "سلام (\u00AD) خوب", "سلام (\u00AD) خوب"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test.each([
    ["behind a letter", "سلام\u00AD\u00AD، خوب", 4],
    ["before a letter", "و (\u00AD\u00ADسلام)", 3],
  ])("is one change in a row %s", (_, text, start) => {
    expect(controls(text)).toEqual([{ rule: "controls", start, end: start + 2, after: "" }]);
  });
});

describe("a joiner", () => {
  test.each([
    ["goes between letters that join, with other signs behind", "کتا\u200Dب و\uFEFF خوب", "کتاب و خوب"],
    ["goes where it is doubled", "ه\u200D\u200D.ش", "ه\u200D.ش"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test("and other signs that do no work are changed in their order", () => {
    expect(controls("کتا\u200Dب\uFEFF\uFEFF و\u2060")).toEqual([
      { rule: "controls", start: 3, end: 4, after: "" },
      { rule: "controls", start: 5, end: 7, after: "" },
      { rule: "controls", start: 9, end: 10, after: "" },
    ]);
  });
});

describe("a direction mark", () => {
  test.each([
    ["stays before a result behind Latin", "تیم NATO \u200F3-2 باخت", "تیم NATO \u200F۳-۲ باخت"],
    ["goes before a lone number", "تیم NATO \u200F12 نفر", "تیم NATO ۱۲ نفر"],
    ["goes before a letter when it is right-to-left", "NATO \u200Fسلام", "NATO سلام"],
    ["goes before a letter when it is doubled", "NATO \u200F\u200Fسلام", "NATO سلام"],
    ["stays before a letter when it is left-to-right", "NATO \u200Eسلام", "NATO \u200Eسلام"],
    ["stays when it is of both kinds", "NATO \u200E\u200Fسلام", "NATO \u200E\u200Fسلام"],
    ["stays when it is of both kinds, turned round", "NATO \u200F\u200Eسلام", "NATO \u200F\u200Eسلام"],
    ["goes at the end behind Latin", "متن NATO\u200F", "متن NATO"],
    ["goes at the end of a line behind Latin", "متن NATO\u200F\nمتن", "متن NATO\nمتن"],
    ["stays before a stop behind Latin", "متن NATO\u200F!", "متن NATO\u200F!"],
    ["stays doubled before a stop behind Latin", "متن NATO\u200F\u200F!", "متن NATO\u200F\u200F!"],
    ["stays behind Latin at the beginning", "NATO\u200E سلام", "NATO\u200E سلام"],
    ["stays before Latin", "سلام و درود \u200ENATO گفت", "سلام و درود \u200ENATO گفت"],
    ["goes when it embeds nothing behind Latin", "NATO \u202B\u202Cسلام", "NATO سلام"],
    ["stays between letters, where only a dictionary knows", "کتا\u200Eب", "کتا\u200Eب"],
    ["goes when it embeds nothing", "\u202B\u202Cسلام و \u2067\u2069خوب", "سلام و خوب"],
    [
      "stays when it embeds a word",
      "\u202BNATO\u202C و \u2067NATO\u2069 متن",
      "\u202BNATO\u202C و \u2067NATO\u2069 متن",
    ],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test("in a row is one change", () => {
    expect(controls("سلام \u200F\u200F خوب")).toEqual([{ rule: "controls", start: 5, end: 7, after: "" }]);
  });
});

describe("a ZWNJ", () => {
  test.each([
    ["stays before Latin", "در\u200CNATO گفت", "در\u200CNATO گفت"],
    ["goes behind a vowel sign on a letter that does not join", "کارِ\u200Cمن", "کارِمن"],
    ["stays behind a vowel sign on a letter that joins", "کتابِ\u200Cما", "کتابِ\u200Cما"],
    ["beside a space is the slip's other half", "کتاب\u200C ها و کار\u200C ها", "کتاب\u200Cها و کارها"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test("stays before emphasis", () => {
    expect(typesetMarkdown("کار\u200C**ها** و کتاب\u200C**ها**")).toBe("کار\u200C**ها** و کتاب\u200C**ها**");
  });
});
