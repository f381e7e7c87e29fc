import { describe, expect, test } from "vitest";
import { hasArabicScript, ltrPieces, splitLatin } from "../../src/persian/bidi.ts";

const shown = (text: string): string =>
  splitLatin(text)
    .map((run) => (run.latin ? `[${run.text}]` : run.text))
    .join("|");

describe("Latin runs", () => {
  test.each([
    ["a text that is one", "Eleventy", "[Eleventy]"],
    ["one at the beginning and one at the end", "NATO و EU", "[NATO]| و |[EU]"],
    ["several words", "راهنمای Web Content 2.1 آمد", "راهنمای |[Web Content 2.1]| آمد"],
    ["words with a comma of Latin between", "شهر Paris, France است", "شهر |[Paris, France]| است"],
    ["two around a Persian comma", "نام A،B بود", "نام |[A]|،|[B]| بود"],
    ["a number with a hyphen", "فیلم 3-D بود", "فیلم |[3-D]| بود"],
    ["a longer number right before a letter", "وام 120k داد", "وام |[120k]| داد"],
    ["a number with points", "نسخهٔ 10.4.2beta آمد", "نسخهٔ |[10.4.2beta]| آمد"],
    ["a handle behind a number", "۱ 2@user بود", "۱ 2|[@user]| بود"],
    ["a name with a dot behind a number and a hyphen", "بند 1-.NET بود", "بند 1-|[.NET]| بود"],
    ["a unit with the sign of degrees", "دمای ۲۰ °C و °F", "دمای ۲۰ |[°C]| و |[°F]"],
    ["initials with their last point", "از U.S.A. و (U.N.) و Inc. است", "از |[U.S.A.]| و (|[U.N.]|) و |[Inc]|. است"],
    [
      "a telephone number with its country",
      "تلفن: +۹۸ ۲۱ ۸۸۷۷ ۶۶۵۵؛ یا +982188776655 است",
      "تلفن: |[+۹۸ ۲۱ ۸۸۷۷ ۶۶۵۵]|؛ یا |[+982188776655]| است",
    ],
    [
      "a telephone number with its city",
      "تلفن ۰۲۱-۸۸۷۷۶۶۵۵ و ۰۹۱۲-۳۴۵-۶۷۸۹ است",
      "تلفن |[۰۲۱-۸۸۷۷۶۶۵۵]| و |[۰۹۱۲-۳۴۵-۶۷۸۹]| است",
    ],
    ["no years, score or sum", "۱۴۰۳-۱۴۰۴ و ۳-۱ و ۰-۲ و ۲ +۳ و ۲+۲", "۱۴۰۳-۱۴۰۴ و ۳-۱ و ۰-۲ و ۲ +۳ و ۲+۲"],
    [
      "a quotation with the sign that ends it",
      "گفت: «Yes, we can!» و «من Python!» و «Who?»",
      "گفت: «|[Yes, we can!]|» و «من |[Python]|!» و «|[Who?]|»",
    ],
    ["no number by itself", "سال 2025 و 1-2 و NATO", "سال 2025 و 1-2 و |[NATO]"],
    ["nothing of an empty text", "", ""],
    ["an address with its query", "نشانی https://isna.ir/?q=1&p=2 است", "نشانی |[https://isna.ir/?q=1&p=2]| است"],
    ["an address with Persian letters", "و https://a.ir/الف_ب?c=ت است", "و |[https://a.ir/الف_ب?c=ت]| است"],
    ["an address that ends with a slash", "و https://isna.ir/ و", "و |[https://isna.ir/]| و"],
    ["an address in brackets, without them", "خبر (https://isna.ir/a?b) و", "خبر (|[https://isna.ir/a?b]|) و"],
    [
      "an address without what ends the sentence",
      "ببین https://isna.ir/?q=1. بعد",
      "ببین |[https://isna.ir/?q=1]|. بعد",
    ],
    [
      "an address behind Latin words and before them",
      "و See: https://a.ir/?b now است",
      "و |[See: https://a.ir/?b now]| است",
    ],
    [
      "a domain with what is behind it",
      "سایت isna.ir/?q=1 و isna.ir و www.isna.ir/خبر",
      "سایت |[isna.ir/?q=1]| و |[isna.ir]| و |[www.isna.ir/خبر]",
    ],
    ["another scheme's address", "و ftp://a.ir/?x=1 است", "و |[ftp://a.ir/?x=1]| است"],
    ["a domain before a Persian letter", "https://isna.irرا", "[https://isna.ir]|را"],
  ])("hold %s", (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test("are separated from what is between, without empty stretches", () => {
    expect(splitLatin("NATO و EU")).toEqual([
      { text: "NATO", latin: true },
      { text: " و ", latin: false },
      { text: "EU", latin: true },
    ]);
  });

  test.each(["1", "1.", "1-", ".", "@1", "#"])("begin nowhere in «%s» without end", (part) => {
    const endless = `متن ${part.repeat(40_000)} متن `;
    expect(shown(`${endless}NATO`)).toBe(`${endless}|[NATO]`);
  });
});

describe("addresses and code", () => {
  const pieces = (text: string): string =>
    ltrPieces(text)
      .map((piece) => (piece.persian ? `{${piece.text}}` : piece.text))
      .join("");

  test.each([
    ["a word before a word", "https://a.ir/الف/ب", "https://a.ir/{الف}/{ب}"],
    ["words before a number", "a.ir/جنگ_دوم-ها/12", "a.ir/{جنگ_دوم-ها}/12"],
    ["words in quotation marks", 'x = "سلام دنیا" + "نو"', 'x = "{سلام دنیا}" + "{نو}"'],
    ["a name and its value", "نام = ۵", "{نام} = {۵}"],
    ["on one of two lines", "الف = x\nب = پ", "{الف} = x\n{ب} = {پ}"],
  ])("are split where they would be turned: %s", (_, text, expected) => {
    expect(pieces(text)).toBe(expected);
  });

  test.each(["https://a.ir/الف", 'x = "سلام";', "a/الف/b", "الف\nب", "سلام دنیا", "f(x)", ""])(
    "are one piece else: %j",
    (text) => {
      expect(ltrPieces(text)).toEqual([{ text, persian: false }]);
    },
  );

  test.each(["https://", "a.", "(https://a", "https://الف ", "الف ", '"الف"', "a-"])(
    "are read in linear time: %s",
    (part) => {
      const endless = part.repeat(20_000);
      expect(
        splitLatin(`متن ${endless}`)
          .map(({ text }) => text)
          .join(""),
      ).toBe(`متن ${endless}`);
      expect(
        ltrPieces(endless)
          .map(({ text }) => text)
          .join(""),
      ).toBe(endless);
    },
  );
});

test("letters of the Arabic script are distinguished from others", () => {
  for (const text of ["abc پ", "ه", "ێ", "ۿ"]) expect(hasArabicScript(text)).toBe(true);
  for (const text of ["", "abc 12", "۱۲،", "слово"]) expect(hasArabicScript(text)).toBe(false);
});
