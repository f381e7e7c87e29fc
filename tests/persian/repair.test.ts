import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/desk/fix/load-lexicon.ts";
import { draftOf, revise } from "../../src/persian/draft.ts";
import { isJudged, type RepairRule, repair, repairEdits, repairMarkdownEdits } from "../../src/persian/repair.ts";
import { typeset, typesetMarkdown, typesetMarkdownEdits, untilSettled } from "../../src/persian/typeset.ts";
import { plainView } from "../../src/persian/untouched.ts";

const words = loadLexicon();

describe("rules", () => {
  const safe: readonly RepairRule[] = [
    "letters",
    "digits",
    "quotes",
    "punctuation",
    "spacing",
    "ellipsis",
    "kashida",
    "zwnj",
    "controls",
  ];
  const judged: readonly RepairRule[] = [
    "verb-prefix",
    "plural",
    "comparative",
    "enclitic",
    "suffix",
    "prefix",
    "glued",
    "hamza",
    "compound",
  ];

  test.each(safe)("%s needs no editor", (rule) => {
    expect(isJudged(rule)).toBe(false);
  });

  test.each(judged)("%s needs an editor", (rule) => {
    expect(isJudged(rule)).toBe(true);
  });
});

describe("edits", () => {
  test("of a text without Persian are none", () => {
    expect(repairEdits('Hello , "world" ...', words)).toEqual([]);
    expect(repairMarkdownEdits('[Hello](/x "world ...") , 12', words)).toEqual([]);
  });

  test("of titles are among those of the text, each where it is", () => {
    const edits = typesetMarkdownEdits("[ي](/x \"ي\") ي ![ك](/ك 'ك 1')");
    expect(edits.map(({ rule, start, end, after }) => `${rule} ${start}-${end} ${after}`)).toEqual([
      "letters 1-2 ی",
      "letters 8-9 ی",
      "letters 12-13 ی",
      "letters 16-17 ک",
      "letters 23-24 ک",
      "digits 25-26 ۱",
    ]);
  });

  test("of a title only are where it is", () => {
    expect(typesetMarkdownEdits('[x](/x "ي")')).toEqual([
      { rule: "letters", start: 8, end: 9, before: "ي", after: "ی" },
    ]);
    expect(typesetMarkdownEdits('ي [x](/x "y ...")').map(({ start }) => start)).toEqual([0]);
  });

  test("of a title are judged too", () => {
    const edits = repairMarkdownEdits('[كتاب ها](/x "كتاب ها") كتاب ها', words);
    expect(edits.map(({ rule, start }) => `${rule} ${start}`)).toEqual([
      "letters 1",
      "plural 5",
      "letters 14",
      "plural 18",
      "letters 24",
      "plural 28",
    ]);
  });
});

describe("words beside each other", () => {
  test.each([
    ["one word twice", "كتابها و كتابها", "کتاب\u200Cها و کتاب\u200Cها"],
    ["two endings", "كتاب ها مي شود كتاب ها", "کتاب\u200Cها می\u200Cشود کتاب\u200Cها"],
    ["a hamza and a comparative", "خانه ي ما بزرگ تر است", "خانهٔ ما بزرگ\u200Cتر است"],
    ["a verb and a verb", "رفته ايم و نمي دانم", "رفته\u200Cایم و نمی\u200Cدانم"],
    ["prefixes", "بي هدف نا اميد هم چنين", "بی\u200Cهدف ناامید همچنین"],
    ["a plural with a pronoun", "كتاب هايشان را مي خوانند", "کتاب\u200Cهایشان را می\u200Cخوانند"],
    ["«و» glued", "و هر كس وهر كس", "و هر کس و هر کس"],
    ["a run of letters too long for a word", `می ${"ا".repeat(65)} شود`, `می ${"ا".repeat(65)} شود`],
  ])("%s", (_, text, repaired) => {
    expect(repair(text, words)).toBe(repaired);
    expect(repair(repaired, words)).toBe(repaired);
  });
});

describe("a draft", () => {
  const draft = draftOf("ی ی", plainView("ی ی"), false);

  test("is turned until nothing changes", () => {
    let turns = 0;
    const settled = untilSettled(draft, (current) => {
      turns++;
      return turns < 3 ? revise(current, () => [{ rule: "x", start: 0, end: 0, after: "ی" }]) : current;
    });
    expect(settled.text).toBe("ییی ی");
    expect(turns).toBe(3);
  });

  test("is turned six times at most", () => {
    let turns = 0;
    untilSettled(draft, (current) => {
      turns++;
      return { ...current };
    });
    expect(turns).toBe(6);
  });

  test("that nothing is proposed for, or only what must not be, is the same draft", () => {
    expect(revise(draft, () => [])).toBe(draft);
    const list = draftOf("\u200F- ی", plainView("\u200F- ی"), true);
    expect(revise(list, () => [{ rule: "x", start: 0, end: 1, after: "" }])).toBe(list);
  });

  test("of a plain text may begin with anything", () => {
    expect(typeset("\u200B- ي")).toBe("- ی");
    expect(repair("\u200B- ي", words)).toBe("- ی");
    expect(typesetMarkdown("\u200B- ي")).toBe("\u200B- ی");
  });
});

describe("texts at the edge of a judged rule", () => {
  test.each([
    ["a plural with its verb, apart", "کتاب هاست", "کتاب\u200Cهاست"],
    ["and glued", "کتابهاست", "کتاب\u200Cهاست"],
    ["«هم زمان با» is one word", "هم زمان با او", "هم\u200Cزمان با او"],
    ["and «هم زمان» are two", "این هم زمان است", "این هم زمان است"],
    ["comparatives that are spelled as one", "بهتر و بیشتر", "بهتر و بیشتر"],
    ["comparatives with an ending", "بزرگترهای ما بزرگترند", "بزرگ\u200Cترهای ما بزرگ\u200Cترند"],
    ["a short spoken verb", "او می ره", "او می\u200Cره"],
    ["and a longer one", "او می خوام", "او می\u200Cخوام"],
    ["«به» glued, but for words of its own", "بصورت بهار", "به صورت بهار"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});
