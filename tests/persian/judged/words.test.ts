import { describe, expect, test } from "vitest";
import { isPrefix } from "../../../src/persian/judged/beginnings.ts";
import { isEnding } from "../../../src/persian/judged/endings.ts";
import { mayBeTwoWords } from "../../../src/persian/judged/glued.ts";
import { insertInto, joinPrevious, joint } from "../../../src/persian/judged/rules.ts";
import { isSuffix } from "../../../src/persian/judged/suffixes.ts";
import { isBeginningOfVerb } from "../../../src/persian/judged/verbs.ts";
import { placeOf, wordsOf } from "../../../src/persian/judged/words.ts";

function textsOf(view: string): string[] {
  return wordsOf(view).map(({ text }) => text);
}

/** The texts around word `i` of a view: the earlier one, the previous, itself, the next; «–» for none. */
function around(view: string, i: number): string {
  const { earlier, previous, word, next } = placeOf(view, wordsOf(view), i);
  return [earlier, previous, word, next].map((one) => one?.text ?? "–").join(" ");
}

describe("the words of a text", () => {
  test.each([
    ["separated by spaces and signs", "خانه، «باغ» و راه.", ["خانه", "باغ", "و", "راه"]],
    ["with a ZWNJ in it", "می\u200Cرود و کتاب\u200Cها", ["می\u200Cرود", "و", "کتاب\u200Cها"]],
    ["with two of them apart", "نمی\u200Cپذیرفته\u200Cاند", ["نمی\u200Cپذیرفته\u200Cاند"]],
    ["with a ZWNJ at its edge, which is none of it", "\u200Cمی\u200C رود", ["می", "رود"]],
    ["with two ZWNJ together", "می\u200C\u200Cرود", ["می", "رود"]],
    ["with vowel signs", "کِتابِ مُهِمّ", ["کِتابِ", "مُهِمّ"]],
    ["with vowel signs behind a ZWNJ", "می\u200Cرَوَد", ["می\u200Cرَوَد"]],
    ["a sign without a letter before it", "\u064Fکتاب", ["کتاب"]],
    ["beside digits", "گروه۲ و ۳نفر", ["گروه", "و", "نفر"]],
    ["beside Latin", "کتابAPIها", ["کتاب", "ها"]],
    ["none", "12 ، API", []],
  ])("%s", (_, view, texts) => {
    expect(textsOf(view)).toEqual(texts);
  });

  test("are where they say", () => {
    const view = "این می\u200Cرود، ها";
    for (const { start, end, text } of wordsOf(view)) expect(view.slice(start, end)).toBe(text);
  });
});

describe("the neighbours of a word", () => {
  test.each([
    ["on both sides", "یک دو سه چهار", 2, "یک دو سه چهار"],
    ["none before the first", "یک دو", 0, "– – یک دو"],
    ["none before the second's one", "یک دو", 1, "– یک دو –"],
    ["two spaces part them", "یک  دو سه", 1, "– – دو سه"],
    ["and after", "یک دو  سه", 1, "– یک دو –"],
    ["two spaces further off", "یک  دو سه", 2, "– دو سه –"],
    ["a comma parts them", "یک، دو، سه", 1, "– – دو –"],
    ["another sign as wide as a space does", "یک/دو-سه", 1, "– – دو –"],
    ["a line feed does", "یک\nدو\nسه", 1, "– – دو –"],
    ["before the previous one too", "یک/دو سه", 2, "– دو سه –"],
  ])("%s", (_, view, i, expected) => {
    expect(around(view, i)).toBe(expected);
  });
});

describe("a rule's change", () => {
  const view = "این کتاب ها";
  const place = placeOf(view, wordsOf(view), 2);

  test("puts a ZWNJ for the space, or what it is told to", () => {
    expect(joinPrevious("plural", place)).toEqual({ rule: "plural", start: 8, end: 9, after: "\u200C" });
    expect(joinPrevious("plural", place, "")).toEqual({ rule: "plural", start: 8, end: 9, after: "" });
  });

  test("puts nothing after a letter that does not join", () => {
    expect([joint("کتاب"), joint("کار")]).toEqual(["\u200C", ""]);
  });

  test("is none without a word before", () => {
    expect(joinPrevious("plural", placeOf(view, wordsOf(view), 0))).toBeUndefined();
  });

  test("puts something into a word", () => {
    expect(insertInto("glued", place, 1, " ")).toEqual({ rule: "glued", start: 10, end: 10, after: " " });
  });
});

describe("at a glance", () => {
  test.each([
    ["endings", isEnding, "ی ها هایشان تر ترین ام اند شان ای\u200Cها", "و کتاب یک دختر بها ماها شانه امید آن"],
    ["suffixes", isSuffix, "الله گر مند بندی\u200Cهای التحصیل", "کتاب گرگ سمند الان الدین"],
    ["prefixes", isPrefix, "بی نا هم پیش", "خوبی بیش فهم همه ناب پیشه"],
    ["beginnings of verbs", isBeginningOfVerb, "می نمی برمی برنمی فرامی", "میز رسمی کمی کتاب سربرمی برمیز"],
    ["two words in one", mayBeTwoWords, "وهم بکار بشمار بسر", "وهمی کتاب کار"],
  ])("%s are distinguished from other words", (_, is, such, other) => {
    expect(such.split(" ").filter((text) => !is(text))).toEqual([]);
    expect(other.split(" ").filter((text) => is(text))).toEqual([]);
  });
});
