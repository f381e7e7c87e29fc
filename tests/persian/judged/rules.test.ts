import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { comparativeGlued } from "../../../src/persian/judged/endings.ts";
import { directionMarks, strokes } from "../../../src/persian/judged/signs-in-words.ts";
import { placeOf, wordsOf } from "../../../src/persian/judged/words.ts";
import { repairEdits } from "../../../src/persian/repair.ts";

const words = loadLexicon();

test.each([
  ["verb-prefix", "می رود"],
  ["verb-prefix", "برمی گردد"],
  ["verb-prefix", "میرود"],
  ["plural", "کتاب ها"],
  ["plural", "کتابها"],
  ["plural", "شمقدریهای"],
  ["comparative", "سریع تر"],
  ["comparative", "سریعتر"],
  ["comparative", "بیش تر"],
  ["comparative", "بیش\u200Cتر"],
  ["enclitic", "خانه ای"],
  ["enclitic", "سن شان"],
  ["enclitic", "برای مان"],
  ["enclitic", "درباره اش"],
  ["enclitic", "درباره مان"],
  ["enclitic", "سی ام"],
  ["enclitic", "موفق اند"],
  ["enclitic", "راه ی"],
  ["enclitic", "راه\u200Cی"],
  ["enclitic", "مسابقهای"],
  ["suffix", "علاقه مند"],
  ["suffix", "هنر مند"],
  ["suffix", "هر گاه"],
  ["suffix", "انقلابی گری"],
  ["compound", "جمع بندی"],
  ["compound", "آیت الله"],
  ["compound", "افراطگرا"],
  ["prefix", "بی نظیر"],
  ["glued", "وسیاست"],
  ["glued", "بصورت"],
  ["glued", "بهعنوان"],
  ["glued", "خواهدشد"],
  ["hamza", "خانه ی"],
  ["hamza", "خانه\u200Cی"],
  ["hamza", "خانهء"],
  ["controls", "یک\u200Eهزار"],
  ["kashida", "کتابـخانه"],
])("the rule %s is named as the reason to change «%s»", (rule, text) => {
  expect([...new Set(repairEdits(text, words).map((edit) => edit.rule))]).toEqual([rule]);
});

test.each([
  ["glued", "بکار گرفت"],
  ["glued", "وهم چنان"],
])("the rule %s is named first as the reason to change «%s»", (rule, text) => {
  expect(repairEdits(text, words)[0]?.rule).toBe(rule);
});

test("what is written in one is no comparative, nor is what does not join", () => {
  const whole = "بهتر بیشتر کمتر مهتر کهتر بهترین بیشترها بدتر دورتر".split(" ");
  expect(whole.filter((word) => comparativeGlued(placeOf(word, wordsOf(word), 0), words) !== undefined)).toEqual([]);
});

describe("signs at the edge of a word", () => {
  test.each([
    ["at its end", "کتاب\u200E"],
    ["at its beginning", "\u200Eکتاب"],
    ["before a number", "کتاب\u200E12"],
    ["after Latin", "API\u200Eکتاب"],
    ["alone", "\u200E"],
  ])("a direction mark %s", (_, view) => {
    expect(directionMarks(view, words)).toEqual([]);
  });

  test("a run of marks is one", () => {
    expect(directionMarks("یک\u200E\u200F\u200Eهزار", words)).toEqual([
      { rule: "controls", start: 2, end: 5, after: " " },
    ]);
  });

  test("a kashida at an end", () => {
    expect(strokes("کتابـ ـها ـ", words)).toEqual([]);
    expect(strokes("کتابـخانه", words)).toEqual([{ rule: "kashida", start: 4, end: 5, after: "" }]);
  });
});
