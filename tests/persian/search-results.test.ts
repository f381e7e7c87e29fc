import { describe, expect, test } from "vitest";
import { excerpt, markHits, planQuery } from "../../src/persian/search-words.ts";

const ZWNJ = "\u200C";

describe("a query", () => {
  test("has each word answer for its place", () => {
    expect(planQuery("کتاب  خوب ")).toEqual({
      words: 2,
      terms: [
        { word: "کتاب", answers: [0] },
        { word: "خوب", answers: [1] },
      ],
      joined: [{ word: "کتابخوب", answers: [0, 1] }],
    });
  });

  test("is not joined to what it asks for already", () => {
    expect(planQuery(`نخست${ZWNJ}وزیر`).joined).toEqual([]);
  });

  test("of six words is joined, and one of seven is long enough", () => {
    expect(planQuery("الف بای پای تای ثای جیم").joined).toHaveLength(5);
    expect(planQuery("الف بای پای تای ثای جیم چین").joined).toEqual([]);
  });
});

describe("hits", () => {
  const shown = (text: string, ...words: string[]): string =>
    markHits(text, words)
      .map((stretch) => (stretch.hit ? `[${stretch.text}]` : stretch.text))
      .join("|");

  test.each([
    ["a word and its neighbours", "یک کتاب  خوب را خواند", ["کتاب"], "یک |[کتاب]|  خوب را خواند"],
    ["a longer word by its beginning", "کتابخانه و خانه", ["کتاب"], "[کتابخانه]| و خانه"],
    ["but not by its end", "کتابخانه و خانه", ["خانه"], "کتابخانه و |[خانه]"],
    ["a word of one letter as a whole only", "ورود و خروج", ["و"], "ورود |[و]| خروج"],
    ["a part before a ZWNJ and one after it", `نخست${ZWNJ}وزیر`, ["وزیر"], `[نخست${ZWNJ}وزیر]`],
    ["no signs around it", "(«کتاب») و خوب؛", ["کتاب", "خوب"], "(«|[کتاب]|») و |[خوب]|؛"],
    ["none", "هوا خوب است", ["باران"], "هوا خوب است"],
  ])("mark %s", (_, text, words, expected) => {
    expect(shown(text, ...words)).toBe(expected);
  });

  test("are stretches with nothing empty between", () => {
    expect(markHits("کتاب خوب", ["کتاب", "خوب"])).toEqual([
      { text: "کتاب", hit: true },
      { text: " ", hit: false },
      { text: "خوب", hit: true },
    ]);
  });
});

describe("an excerpt", () => {
  const text = "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده";

  test.each([
    ["of a text that fits is all of it", "  یک دو\n سه ", ["دو"], 3, { text: "یک دو سه", cut: [false, false] }],
    ["has some words behind the last hit", text, ["شش"], 4, { text: "چهار پنج شش هفت", cut: [true, true] }],
    [
      "has more of them when it is longer",
      text,
      ["شش"],
      8,
      { text: "یک دو سه چهار پنج شش هفت هشت", cut: [false, true] },
    ],
    ["ends with the text", text, ["دوازده"], 4, { text: "نه ده یازده دوازده", cut: [true, false] }],
    ["holds the most hits", text, ["یک", "هفت", "نه"], 4, { text: "هفت هشت نه ده", cut: [true, true] }],
    ["holds the first of several hits alike", text, ["پنج", "ده"], 4, { text: "سه چهار پنج شش", cut: [true, true] }],
  ])("%s", (_, whole, words, length, { text: part, cut }) => {
    expect(excerpt(whole, words, length)).toEqual({ text: part, cutBefore: cut[0], cutAfter: cut[1] });
  });
});
