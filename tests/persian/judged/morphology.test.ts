import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../src/persian/judged/lexicon.ts";
import { type Morphology, morphologyOf } from "../../../src/persian/judged/morphology.ts";

function wordsOf(...lines: readonly string[]): Morphology {
  return morphologyOf(lexiconOf(new TextEncoder().encode(["0", ...lines].join("\n"))));
}

/** The suffixes that the dictionary's own affix file allows, with the name of their class. */
const suffixes = readFileSync(new URL("../../../node_modules/dictionary-fa/index.aff", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, name = "", suffix = ""] = /^SFX (s[a-z])\s+0\s+([^\s/]+)/u.exec(line) ?? [];
    return suffix === "" ? [] : [{ name, suffix, shown: suffix.replace("\u200C", "¬") }];
  });

describe("the endings a word takes", () => {
  test("are read from the dictionary", () => {
    expect(suffixes.length).toBeGreaterThan(70);
    expect(suffixes.some(({ name, suffix }) => name === "sh" && suffix === "\u200Cهایشان")).toBe(true);
  });

  test.each(suffixes)("class $name: «$shown»", ({ name, suffix }) => {
    const words = wordsOf(`قلم/${name}`, "کاغذ");
    expect(words.isWord(`قلم${suffix}`)).toBe(true);
    expect(words.isWord(`کاغذ${suffix}`)).toBe(false);
    expect(words.isWord(`قلم${suffix}و`)).toBe(false);
  });

  test.each([
    ["st", "قلم", "ترها ترهای تری"],
    ["su", "قلم\u200C", "تری ترها ترهای"],
  ])("class %s: a comparative with an ending of its own", (name, stem, endings) => {
    for (const ending of endings.split(" ")) expect(wordsOf(`قلم/${name}`).isWord(stem + ending)).toBe(true);
  });

  /** One word of each class, and which of the endings it takes. */
  test.each([
    ["sa", "م ت ش مان تان شان"],
    ["sb", "یم یت یش یمان یتان یشان"],
    ["sc", "¬ام ¬ات ¬اش ¬مان ¬تان ¬شان"],
    ["sd", "ها های هایی"],
    ["se", "هایم هایت هایش هایمان هایتان هایشان"],
    ["sf", "هاست"],
    ["sg", "¬ها ¬های ¬هایی"],
    ["sh", "¬هایم ¬هایت ¬هایش ¬هایمان ¬هایتان ¬هایشان"],
    ["si", "¬هاست"],
    ["sj", "ان انی انم انت انش انمان انتان انشان"],
    ["sk", "ٔ ¬ی"],
    ["sl", "ی"],
    ["sm", "¬ای"],
    ["sn", "یی"],
    ["sq", "یم یی ست ید ند ییم یید یند"],
    ["st", "تر ترین ترها ترهای تری"],
    ["su", "¬تر ¬ترین ¬تری ¬ترها ¬ترهای"],
    ["sv", "ی"],
  ])("class %s: these and no others", (name, endings) => {
    const words = wordsOf(`قلم/${name}`);
    const all =
      "م ت ش مان تان شان یم یت یش یمان یتان یشان ¬ام ¬ات ¬اش ¬مان ¬تان ¬شان ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست ¬ها ¬های ¬هایی ¬هایم ¬هایت ¬هایش ¬هایمان ¬هایتان ¬هایشان ¬هاست ان انی انم انت انش انمان انتان انشان ٔ ¬ی ی ¬ای یی ست ید ند ییم یید یند تر ترین ترها ترهای تری ¬تر ¬ترین ¬تری ¬ترها ¬ترهای ¬ایم ¬اید ¬اند".split(
        " ",
      );
    const taken = all.filter((ending) => words.isWord(`قلم${ending.replace("¬", "\u200C")}`));
    expect(taken.sort()).toEqual(endings.split(" ").sort());
  });

  test("hang on a stem of two letters and more", () => {
    const words = wordsOf("پا/sa", "پ/sa", "ب\u200Cپا/sa");
    expect(words.isWord("پام")).toBe(true);
    expect(words.isWord("پم")).toBe(false);
    expect(words.isWord("ب\u200Cپاشان")).toBe(true);
  });

  test("the longest of them, and after a ZWNJ in the stem", () => {
    const words = wordsOf("گل/se", "هم\u200Cوطن/sasc");
    expect(words.isWord("گلهایشان")).toBe(true);
    expect(words.isWord("هم\u200Cوطنم")).toBe(true);
    expect(words.isWord("هم\u200Cوطن\u200Cمان")).toBe(true);
    expect(words.isWord("\u200Cها")).toBe(false);
    expect(words.isWord("وطن\u200Cمان")).toBe(false);
  });

  test("that hang on a ZWNJ hang on nothing else", () => {
    const words = wordsOf("شا/sc");
    expect(words.isWord("شا\u200Cشان")).toBe(true);
    expect(words.isWord("شان")).toBe(false);
    expect(words.isWord("شاشان")).toBe(false);
  });
});
