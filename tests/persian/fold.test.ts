import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldWords } from "../../src/persian/fold.ts";

describe("fold", () => {
  test.each([
    [
      "spellings of one compound",
      ["بین\u200Cالملل", "بين\u200Cالملل", "بین الملل", "بینالملل", "بین\u00A0الملل"],
      "بینالملل",
    ],
    ["hamza on he, in one character or two, and the Arabic he", ["خانۀ", "خانه\u0654", "خانه", "خان\u06D5"], "خانه"],
    ["hamza seats", ["تأکید", "تاکید", "تاكيد"], "تاکید"],
    ["ye with hamza", ["رئیس", "رییس", "رئيس"], "رییس"],
    ["final hamza", ["املاء", "املا"], "املا"],
    ["presentation forms", ["ﻣﻮﺝ", "موج"], "موج"],
    ["kashida and vowel signs", ["مـــوج", "مُوج"], "موج"],
    ["the ligature of «الله», with and without its alef", ["الله", "ﷲ", "اﷲ", "اللّٰه", "ا\u0640ﷲ"], "الله"],
    ["«لله» with the ligature", ["لله", "لﷲ"], "لله"],
    ["«بالله» with the ligature", ["بالله", "باﷲ"], "بالله"],
    ["ligatures of words", ["\uFDFC", "ریال"], "ریال"],
    ["the ligature of a whole sentence", ["\uFDFD", "بسم الله الرحمن الرحيم"], "بسماللهالرحمنالرحیم"],
    ["digits", ["۱۲۳", "١٢٣", "123"], "123"],
    ["Latin case and accents", ["Café", "CAFE", "cafe"], "cafe"],
    ["punctuation", ["«جی-۲۰»", "جی ۲۰", "#جی_20"], "جی20"],
  ])("makes %s the same", (_name, spellings, key) => {
    for (const spelling of spellings) expect(fold(spelling)).toBe(key);
  });

  test("keeps «آ» apart from «ا», for they are two letters", () => {
    expect(fold("آن")).not.toBe(fold("ان"));
    expect(fold("ا\u0653ن")).toBe("آن");
  });

  test("keeps symbols that name a thing", () => {
    expect(fold("C++")).toBe("c++");
  });

  test("is idempotent on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fold(fold(text)) === fold(text)));
  });

  test("keeps words apart for search, and does not part at a ZWNJ", () => {
    expect(foldWords("  می\u200Cشود،كتابهاي  ۱۲ ")).toBe("میشود کتابهای 12");
  });
});
