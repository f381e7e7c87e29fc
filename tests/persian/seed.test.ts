import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fixArticleSource } from "../../src/desk/fix/fix-article.ts";

const SEED = new URL("../../../shared/seed/mowj-article.txt", import.meta.url);

/** All that changes in the seed article: offset, what was there, what comes, and the rule. */
const EDITS = [
  [28, "", "\u200C", "plural"],
  [216, "", "\u200C", "verb-prefix"],
  [272, '"', "«", "quotes"],
  [289, '"', "»", "quotes"],
  [414, " ", "\u200C", "verb-prefix"],
  [494, " ", "\u200C", "verb-prefix"],
  [512, '"', "«", "quotes"],
  [523, '"', "»", "quotes"],
  [551, " ", "\u200C", "enclitic"],
  [745, "", "\u200C", "plural"],
  [1019, "", " ", "glued"],
  [1029, "", "\u200C", "comparative"],
  [1053, "", "\u200C", "compound"],
  [1093, "", "ه ", "glued"],
  [1229, "", "\u200C", "plural"],
  [1271, " ", "\u200C", "verb-prefix"],
  [1289, "", "\u200C", "plural"],
  [1467, "", "ه ", "glued"],
  [1718, "", "ه ", "glued"],
  [1752, " ", "\u200C", "compound"],
  [1795, " ", "\u200C", "compound"],
  [1946, "", "\u200C", "plural"],
  [2057, " ", "\u200C", "compound"],
  [2275, " ", "", "compound"],
];

describe("the seed article", () => {
  test("has its defects repaired and nothing else changed", () => {
    if (!existsSync(SEED)) {
      console.log(`${SEED.pathname} is not here: the seed's diff is not checked`);
      return;
    }
    const source = readFileSync(SEED, "utf8");
    const { edits } = fixArticleSource(source);
    expect(edits.map(({ start, before, after, rule }) => [start, before, after, rule])).toEqual(EDITS);
  });
});
