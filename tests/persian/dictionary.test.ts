import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../src/persian/repair.ts";

const words = loadLexicon();
const entries = readFileSync(new URL("../../node_modules/dictionary-fa/index.dic", import.meta.url), "utf8")
  .split("\n")
  .slice(1)
  .map((line) => line.replace(/\/.*$/u, "").trim())
  .filter((word) => word !== "");

/** The entries that a rule changes, in the form «before → after»; ZWNJ is shown as «¬». */
function changed(some: readonly string[]): string[] {
  return some
    .map((word) => [word, repair(word, words)] as const)
    .filter(([word, after]) => word !== after)
    .map((pair) => pair.join(" → ").replaceAll("\u200C", "¬"));
}

describe("entries of the dictionary", () => {
  test("that are spelled with a ZWNJ stay, but for one that does no work, hamza, and «کمتر»", () => {
    expect(changed(entries.filter((word) => word.includes("\u200C"))).sort()).toEqual(
      [
        "آیة¬الکرسی → آیةالکرسی",
        "بقیة¬الله → بقیةالله",
        "دایرة¬المعارف → دایرةالمعارف",
        "طرفة¬العین → طرفةالعین",
        "میرقلی¬ → میرقلی",
        "ناقص¬ا¬لعضو → ناقص¬العضو",
        "بطوری¬که → به طوری¬که",
        "درباره¬ی → درباره\u0654",
        "همه¬ی → همه\u0654",
        "کم¬تر → کمتر",
      ].sort(),
    );
  });

  test("that are spelled without one change only into «به …», «و …», a plural, a silent h, a comparative or a verb", () => {
    const others = changed(entries.filter((word) => !word.includes("\u200C"))).filter(
      (change) => !/→ (?:به[ ¬].+|و .+|.+¬(?:ها|های|ای|تر|ترین|تری)|ن?می¬.+)$/u.test(change),
    );
    expect(others).toEqual([]);
  });
});
