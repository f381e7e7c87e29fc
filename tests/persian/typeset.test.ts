import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/desk/fix/load-lexicon.ts";
import { applyEdits } from "../../src/persian/edits.ts";
import { repair, repairEdits } from "../../src/persian/repair.ts";
import { typeset, typesetEdits, typesetMarkdown } from "../../src/persian/typeset.ts";
import { blockPairs, goldenFiles, linePairs } from "./golden.ts";

const words = loadLexicon();

test("every golden file is used", () => {
  expect(goldenFiles).toEqual(["judged-hard.txt", "judged.txt", "markdown.txt", "safe-hard.txt", "safe.txt"]);
});

describe("safe rules", () => {
  test.each([...linePairs("safe.txt"), ...linePairs("safe-hard.txt")])("$name", ({ input, output }) => {
    expect(typeset(input)).toBe(output);
    expect(typeset(output)).toBe(output);
  });
});

describe("judged rules", () => {
  test.each([...linePairs("judged.txt"), ...linePairs("judged-hard.txt")])("$name", ({ input, output }) => {
    expect(repair(input, words)).toBe(output);
    expect(repair(output, words)).toBe(output);
  });

  test("are not run by the safe rules", () => {
    expect(typeset("کمکهای می کند وهر بصورت")).toBe("کمکهای می کند وهر بصورت");
  });
});

describe("Markdown", () => {
  test.each(blockPairs("markdown.txt"))("$name", ({ input, output }) => {
    expect(typesetMarkdown(input)).toBe(output);
    expect(typesetMarkdown(output)).toBe(output);
  });
});

describe("edits", () => {
  test("say the rule, where it was, what stood there and what came", () => {
    expect(typesetEdits('علي "آمد"')).toEqual([
      { rule: "letters", start: 2, end: 3, before: "ي", after: "ی" },
      { rule: "quotes", start: 4, end: 5, before: '"', after: "«" },
      { rule: "quotes", start: 8, end: 9, before: '"', after: "»" },
    ]);
  });

  test("of two rules on one place are one edit, with the later rule's name", () => {
    const text = "مي  كند , رفت";
    const edits = repairEdits(text, words);
    expect(applyEdits(text, edits)).toBe("می\u200Cکند، رفت");
    expect(edits.map(({ rule }) => rule)).toEqual(["letters", "verb-prefix", "letters", "spacing", "punctuation"]);
    for (const { start, end, before } of edits) expect(text.slice(start, end)).toBe(before);
  });

  test("of a text without Persian are none", () => {
    expect(typesetEdits('Hello , "world" ... 12')).toEqual([]);
  });
});
