import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../src/persian/judged/lexicon.ts";
import { type Morphology, morphologyOf } from "../../../src/persian/judged/morphology.ts";
import { repair } from "../../../src/persian/repair.ts";

/** A dictionary of these entries only. */
function dictionaryOf(...entries: readonly string[]): Morphology {
  return morphologyOf(lexiconOf(new TextEncoder().encode(["0", ...entries].join("\n"))));
}

const CLASSES = [..."abcdefghijklmnopqrstuv"].map((letter) => `s${letter}`);

/** The classes of `stem` with which `text` is changed, when nothing else is in the dictionary. */
function classesThatChange(text: string, stem: string): string {
  return CLASSES.filter((name) => repair(text, dictionaryOf(`${stem}/${name}`)) !== text).join(" ");
}

describe("what a word must take in the dictionary", () => {
  test.each([
    ["to bear «ای»", "قلمه ای", "قلمه", "sk sm sp"],
    ["to bear «ام»", "قلمه ام", "قلمه", "sc sp"],
    ["to bear «ات»", "قلمه ات", "قلمه", "sc"],
    ["to bear «اش»", "قلمه اش", "قلمه", "sc"],
    ["to bear «اند»", "قلمه اند", "قلمه", "sc sp"],
    ["to bear «ایم»", "قلمه ایم", "قلمه", "sc sp"],
    ["to bear «اید»", "قلمه اید", "قلمه", "sc sp"],
    ["to bear a plural of «ای»", "قلمه ای\u200Cها", "قلمه", "sk sm sp"],
    ["to bear «شان»", "قلم شان", "قلم", "sa sb sc"],
    ["to bear «اش» on a letter that joins", "قلم اش", "قلم", "sa"],
    ["to be compared", "قلم تر", "قلم", "st su"],
    ["to be compared, run together", "قلمتر", "قلم", "st su"],
    ["to be without, with «بی»", "بی قلم", "قلم", "su"],
    ["to make a quality with «بی»", "بی قلمی", "قلم", "sa sb sc sg sj su"],
  ])("%s", (_, text, stem, expected) => {
    expect(classesThatChange(text, stem)).toBe(expected);
  });

  test("«are» hangs on what can be compared and takes «است»", () => {
    expect(classesThatChange("قلم اند", "قلم")).toBe("");
    for (const [classes, after] of [
      ["soch", "قلم اند"],
      ["sost", "قلم\u200Cاند"],
      ["sosu", "قلم\u200Cاند"],
      ["sust", "قلم اند"],
    ]) {
      expect(repair("قلم اند", dictionaryOf(`قلم/${classes}`)), classes).toBe(after);
    }
    expect(repair("قلم ایم", dictionaryOf("قلم/sosu"))).toBe("قلم ایم");
    expect(repair("مداد اند", dictionaryOf("مداد/sosu"))).toBe("مداد اند");
  });

  test("«ه» is a consonant where «ی» hangs on it and no «ای» or hamza does", () => {
    for (const [classes, after] of [
      ["sl", "قلمهی ما"],
      ["slsk", "قلمه\u0654 ما"],
      ["slsm", "قلمه\u0654 ما"],
      ["sa", "قلمه\u0654 ما"],
    ]) {
      const words = dictionaryOf(`قلمه/${classes}`);
      expect(repair("قلمه ی ما", words), classes).toBe(after);
      expect(repair("قلمه\u200Cی ما", words), classes).toBe(after);
    }
  });
});

describe("a plural run into a word", () => {
  test.each([
    ["the dictionary has", ["قلم"], "قلمها و قلمهای", "قلم\u200Cها و قلم\u200Cهای"],
    ["it has behind a ZWNJ only", ["قلم"], "روان\u200Cقلمها", "روان\u200Cقلم\u200Cها"],
    ["it has as a whole only", ["روان\u200Cقلم"], "روان\u200Cقلمها", "روان\u200Cقلم\u200Cها"],
    ["it has not", [], "قلمها و قلمهای", "قلمها و قلمهای"],
    ["it has not, of five letters, before a long ending", [], "قلمدنهای", "قلمدن\u200Cهای"],
    ["it has not, of five letters, before the short one", [], "قلمدنها", "قلمدنها"],
    ["it has not, of four letters", [], "قلمدهای و قلمنهای", "قلمدهای و قلمنهای"],
    ["of which it has the one in «ه»", ["قلمه/sm"], "قلمهای", "قلمه\u200Cای"],
    ["of which it has both", ["قلمه/sm", "قلم"], "قلمهای", "قلم\u200Cهای"],
    ["of which it has the one in «ه», with another ending", ["قلمه/sm"], "قلمهایی", "قلمهایی"],
  ])("that %s", (_, entries, before, after) => {
    expect(repair(before, dictionaryOf(...entries))).toBe(after);
  });
});

describe("a direction mark", () => {
  test.each([
    ["between two words", ["قلم", "کاغذ"], "قلم\u200Eکاغذ", "قلم کاغذ"],
    ["between halves of one", ["قلمکاغذ"], "قلم\u200Eکاغذ", "قلمکاغذ"],
    ["between halves with a ZWNJ", ["قلم\u200Cکاغذ", "قلم", "کاغذ"], "قلم\u200Eکاغذ", "قلم\u200Cکاغذ"],
    ["between a word and none", ["قلم"], "قلم\u200Eکاغذ", "قلم\u200Eکاغذ"],
    ["between none and a word", ["کاغذ"], "قلم\u200Eکاغذ", "قلم\u200Eکاغذ"],
  ])("%s", (_, entries, before, after) => {
    expect(repair(before, dictionaryOf(...entries))).toBe(after);
  });
});
