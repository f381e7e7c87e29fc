import { describe, expect, test } from "vitest";
import { hasPersian, splitLatin } from "../../src/persian/bidi.ts";

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
    ["no number by itself", "سال 2025 و 1-2 و NATO", "سال 2025 و 1-2 و |[NATO]"],
    ["nothing of an empty text", "", ""],
  ])("hold %s", (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test("are told apart from what stands between without empty stretches", () => {
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

test("letters of the Arabic script are told from others", () => {
  for (const text of ["abc پ", "ه", "ێ", "ۿ"]) expect(hasPersian(text)).toBe(true);
  for (const text of ["", "abc 12", "۱۲،", "слово"]) expect(hasPersian(text)).toBe(false);
});
