import { describe, expect, test } from "vitest";
import { excerpt, markHits, planQuery, SearchWords } from "../../src/persian/search-words.ts";

const ZWNJ = "\u200C";

describe("the words of a text", () => {
  const words = (text: string): readonly string[] => new SearchWords().of(text);

  test.each([
    ["folded letters, and a hamza on each seat", "رئیس", ["رییس", "رایس", "رویس"]],
    ["Persian digits", "سال ۱۳۹۵", ["سال", "1395"]],
    ["the parts of a word with ZWNJ", `نخست${ZWNJ}وزیر`, ["نخستوزیر", "نخست", "وزیر"]],
    ["an ending joined where it is apart", "کتاب ها", ["کتاب", "ها", "کتابها"]],
    ["a verb joined where it is apart", "می شود", ["می", "شود", "میشود"]],
    ["a negated verb joined", "نمی شود", ["نمی", "شود", "نمیشود"]],
    ["a verb's beginning not by itself", `می${ZWNJ}شود`, ["میشود", "شود"]],
    ["the parts of a hyphenated name", "GPT-4", ["gpt", "4"]],
    ["no ending after ZWNJ", `کتاب${ZWNJ}ها`, ["کتابها", "کتاب"]],
    ["no single letter behind a ZWNJ", `خانه${ZWNJ}ی`, ["خانهی", "خانه"]],
    ["nothing joined across a comma", "خوب، تر", ["خوب", "تر"]],
    ["nothing joined where nothing comes before", "ها", ["ها"]],
    ["an ending behind two spaces", "کتاب  ها", ["کتاب", "ها", "کتابها"]],
    ["an ending behind a quoted word's opening", "«کتاب ها»", ["کتاب", "ها", "کتابها"]],
    ["the words around a comma", "خوب،بد تر", ["خوب", "بد", "تر"]],
    ["each as often as it comes", "هوا و هوا", ["هوا", "و", "هوا"]],
    ["Latin in small letters, without vowel signs", "NATO مُوج", ["nato", "موج"]],
    ["none where there are none", " ؟! ", []],
  ])("are %s", (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("hold a hamza on each seat", () => {
    expect(words("مسؤول")).toEqual(expect.arrayContaining(["مسوول", "مسیول"]));
  });
});

describe("the plan of a query", () => {
  const words = (query: string): readonly string[] => planQuery(query).terms.map(({ word }) => word);

  test.each([
    ["Arabic letters", "كتابي", ["کتابی"]],
    ["digits", "۱۳۹۵", ["1395"]],
    ["a lone ending is left out", "کتاب ها", ["کتاب"]],
    ["a word with ZWNJ is looked for split and joined", `نخست${ZWNJ}وزیر`, ["نخست", "وزیر", "نخستوزیر"]],
    ["an ending after ZWNJ is left out", `کتاب${ZWNJ}ها`, ["کتاب"]],
    ["a lone ی is an ending", "خانه ي دوست", ["خانه", "دوست"]],
    ["a lone ending alone is looked for", "تر", ["تر"]],
    ["nothing to look for", " ؟! ", []],
  ])("%s", (_, query, expected) => {
    expect(words(query)).toEqual(expected);
  });

  test("joins neighbours for a second try", () => {
    expect(planQuery("کشت آفتاب گردان").joined).toEqual([
      { word: "کشتآفتاب", answers: [0, 1] },
      { word: "آفتابگردان", answers: [1, 2] },
    ]);
  });

  test("a joined word answers each of its parts", () => {
    expect(planQuery(`دولت نخست${ZWNJ}وزیر`).terms.at(-1)).toEqual({ word: "نخستوزیر", answers: [1, 2] });
  });
});

describe("an excerpt", () => {
  const text = `یک دو سه چهار پنج شش هفت هشت نه ده رئیس کتاب${ZWNJ}خانه یازده دوازده سیزده چهارده پانزده`;

  test("holds what was looked for, and says where it is cut", () => {
    const { text: part, cutBefore, cutAfter } = excerpt(text, ["رییس", "خانه"], 6);
    expect(part.split(" ")).toHaveLength(6);
    expect(part).toContain("رئیس");
    expect([cutBefore, cutAfter]).toEqual([true, true]);
  });

  test("begins with the text where nothing was hit", () => {
    expect(excerpt(text, ["زرافه"], 3)).toEqual({ text: "یک دو سه", cutBefore: false, cutAfter: true });
  });

  test("has its hits marked, however they are spelled, and loses no letter", () => {
    const stretches = markHits(text, ["رییس", "خانه"]);
    expect(stretches.filter(({ hit }) => hit).map((stretch) => stretch.text)).toEqual(["رئیس", `کتاب${ZWNJ}خانه`]);
    expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
  });
});

test("a query of endings and signs asks for what is left of it", () => {
  expect(planQuery("ها").terms.map(({ word }) => word)).toEqual(["ها"]);
  expect(planQuery("کتاب ها").terms.map(({ word }) => word)).toEqual(["کتاب"]);
  expect(planQuery("!! کتاب")).toMatchObject({ words: 1 });
  expect(planQuery("می\u200Cشود").terms.map(({ word }) => word)).toEqual(["می", "شود", "میشود"]);
});
