import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("text that no rule is for", () => {
  test.each([
    ["an Arabic quotation", "خطبه با «یا ایها الناس» آغاز شد"],
    ["one in a sentence", "و یا ایها الذین آمنوا خوانده شد"],
    ["a formula", "گفت إنا لله و بسم الله الرحمن الرحیم خواند"],
    ["letters with dots between", "مؤسسه ام.آی.تی و تصویربرداری ام.آر.آی و پخش سی.ان.ان"],
    ["a species", "یک گونه جدید از مار؛ دیگر گونه\u200Cهای گیاهی؛ چند گونه متفاوت؛ این گونه نمایشی"],
    ["a family name behind a first name", "ماکس وبر نوشت و کریس وستون گفت"],
    ["a family name that comes again", "وستون رفت. وستون بازگشت"],
    ["a threat", "وعده و وعیدهای دولت"],
    ["a company", "شرکت وانگارد"],
    ["a plural or a silent h, where both are common", "زمینهای او"],
    ["«غیر» that is a preposition", "غیر از این و غیر این"],
    ["a number before a noun", "سه طبقه و دو لایه"],
  ])("%s", (_, text) => {
    expect(repair(text, words)).toBe(text);
  });
});

describe("two words run together or apart", () => {
  test.each([
    [
      "the silent h of which the dictionary has both",
      "منطقهای دور و توافق هستهای",
      "منطقه\u200Cای دور و توافق هسته\u200Cای",
    ],
    ["what is of people", "شعری عاشقانهای و دوستانهای", "شعری عاشقانه\u200Cای و دوستانه\u200Cای"],
    ["a plural all the same", "سالهای دور و کتابهای او", "سال\u200Cهای دور و کتاب\u200Cهای او"],
    ["«so»", "این گونه است", "این\u200Cگونه است"],
    ["«و» before a noun", "کشور وسیاست", "کشور و سیاست"],
    ["an adjective of a number", "نشست سه جانبه و طرح دو ساله", "نشست سه\u200Cجانبه و طرح دوساله"],
    ["an adjective with «غیر»", "غیر قانونی و غیر قابل", "غیرقانونی و غیرقابل"],
    ["what is more so", "کم هزینه تر و با ارزش تر", "کم\u200Cهزینه\u200Cتر و باارزش\u200Cتر"],
    ["second parts", "آیین نامه و ملی پوشان و مصرف کنندگان", "آیین\u200Cنامه و ملی\u200Cپوشان و مصرف\u200Cکنندگان"],
    ["tens", "دهها نفر", "ده\u200Cها نفر"],
    ["everyday verbs", "میخوام و نمیدونم", "می\u200Cخوام و نمی\u200Cدونم"],
    ["old spellings", "خانه\u200Cیی و مشخص\u200Cکنندة آن", "خانه\u200Cای و مشخص\u200Cکنندهٔ آن"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});
