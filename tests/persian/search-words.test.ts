import { describe, expect, test } from "vitest";
import { excerpt, furtherWords, markHits, planQuery } from "../../src/persian/search-words.ts";

const ZWNJ = "\u200C";

describe("further words of a text", () => {
  test.each([
    ["a folded letter, and a hamza on each seat", "رئیس", ["رییس", "رایس", "رویس"]],
    ["Persian digits", "سال ۱۳۹۵", ["1395"]],
    ["the later part of a word with ZWNJ", `نخست${ZWNJ}وزیر`, ["وزیر"]],
    ["an ending joined where it is apart", "کتاب ها", ["کتابها"]],
    ["a verb joined where it is apart", "می شود", ["میشود"]],
    ["the parts of a hyphenated name", "GPT-4", ["gpt", "4"]],
    ["none for an ending after ZWNJ", `کتاب${ZWNJ}ها`, []],
    ["none across a comma", "خوب، تر", []],
    ["none for a text that is folded already", "هوا خوب است", []],
  ])("are %s", (_, text, further) => {
    expect(furtherWords(text)).toEqual(further);
  });

  test("hold a hamza on each seat", () => {
    expect(furtherWords("مسؤول")).toEqual(expect.arrayContaining(["مسوول", "مسیول"]));
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
