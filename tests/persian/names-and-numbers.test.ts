import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePersian } from "../../src/persian/collation.ts";
import { latinDigits, persianDigits } from "../../src/persian/digits.ts";
import { hasPersian, joinsForward } from "../../src/persian/letters.ts";
import { cardinalWords, ordinalWords } from "../../src/persian/number-words.ts";
import { slugify } from "../../src/persian/slug.ts";

describe("slugify", () => {
  test.each([
    ["نخست\u200Cوزير ۵ کشور", "نخست-وزیر-5-کشور"],
    ["  «خانهٔ من»: آیا؟ ", "خانه-من-آیا"],
    ["خانۀ ما", "خانه-ما"],
    ["كمك\u200Cهاي ١٢٣", "کمک-های-123"],
    ["iPhone 15 – Pro!", "iphone-15-pro"],
    ["Café", "cafe"],
    ["مـــوج مُوج", "موج-موج"],
    ["؟!…", ""],
  ])("makes %j into %j", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test("cuts a long slug between words, at 80 characters at most", () => {
    const slug = slugify("همکاری ".repeat(20));
    expect(slug).toBe(Array(11).fill("همکاری").join("-"));
  });

  test("holds letters, digits and single inner hyphens only, in NFC, and is its own slug", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(/^(?:[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*)?$/u);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slug.normalize("NFC")).toBe(slug);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

describe("digits", () => {
  test("go both ways and leave all else", () => {
    expect(persianDigits("a 12٣ ۴")).toBe("a ۱۲۳ ۴");
    expect(persianDigits(1395)).toBe("۱۳۹۵");
    expect(persianDigits(2.5)).toBe("۲٫۵");
    expect(latinDigits("۱۳۹۵/٠٤/12 ٫")).toBe("1395/04/12 ٫");
  });

  test("of a number are parted as ICU parts them, from ten thousand on", () => {
    const icu = new Intl.NumberFormat("fa", { useGrouping: "min2", maximumFractionDigits: 1 });
    expect(persianDigits(10_000)).toBe("۱۰٬۰۰۰");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 10 }), (tenths) => {
        expect(persianDigits(tenths / 10)).toBe(icu.format(tenths / 10));
        expect(persianDigits(tenths)).toBe(icu.format(tenths));
      }),
    );
  });
});

describe("comparePersian", () => {
  test("follows the Persian alphabet and the value of numbers", () => {
    const words = ["گل", "یخ", "پل", "کار", "آب", "بار", "هوا", "ژرف", "واژه", "شمارهٔ ۱۰", "شمارهٔ ۹"];
    expect(words.sort(comparePersian)).toEqual([
      "آب",
      "بار",
      "پل",
      "ژرف",
      "شمارهٔ ۹",
      "شمارهٔ ۱۰",
      "کار",
      "گل",
      "واژه",
      "هوا",
      "یخ",
    ]);
  });
});

describe("number words", () => {
  test.each([
    [0, "صفر"],
    [3, "سه"],
    [12, "دوازده"],
    [30, "سی"],
    [123, "صد و بیست و سه"],
    [1000, "هزار"],
    [1395, "هزار و سیصد و نود و پنج"],
    [2017, "دو هزار و هفده"],
    [999_999, "نهصد و نود و نه هزار و نهصد و نود و نه"],
  ])("writes %i as «%s»", (value, words) => {
    expect(cardinalWords(value)).toBe(words);
  });

  test.each([
    [1, "یکم"],
    [2, "دوم"],
    [3, "سوم"],
    [12, "دوازدهم"],
    [23, "بیست و سوم"],
    [30, "سی\u200Cام"],
    [100, "صدم"],
  ])("orders %i as «%s»", (value, words) => {
    expect(ordinalWords(value)).toBe(words);
  });

  test("refuse what they cannot say", () => {
    for (const value of [-1, 1.5, 1_000_000, Number.NaN]) expect(() => cardinalWords(value)).toThrow(RangeError);
    expect(() => ordinalWords(0)).toThrow(RangeError);
  });
});

describe("letters", () => {
  test("know which letters join forward, marks aside", () => {
    for (const joining of ["کتاب", "می", "خانه", "کمکِ"]) expect(joinsForward(joining)).toBe(true);
    for (const not of ["کار", "دانشجو", "خانۀ", "ورزشیا", "abc", "", "کارِ"]) expect(joinsForward(not)).toBe(false);
  });

  test("know Persian from Latin and digits", () => {
    expect(hasPersian("a۱۲،")).toBe(false);
    expect(hasPersian("abc پ")).toBe(true);
  });
});
