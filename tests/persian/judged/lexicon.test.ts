import { describe, expect, test } from "vitest";
import { affix, type Lexicon, lexiconOf } from "../../../src/persian/judged/lexicon.ts";
import { morphologyOf } from "../../../src/persian/judged/morphology.ts";

/** A lexicon of these lines, after the one that counts them. */
function lexiconWith(...lines: readonly string[]): Lexicon {
  return lexiconOf(new TextEncoder().encode([`${lines.length}`, ...lines].join("\n")));
}

describe("a lexicon", () => {
  test("knows the classes of its entries, by name", () => {
    const lexicon = lexiconWith("کتاب/sasg", "خانه/sm", "تهران");
    expect(lexicon.classesOf("کتاب")).toBe(affix("sa", "sg"));
    expect(lexicon.classesOf("خانه")).toBe(affix("sm"));
    expect(lexicon.classesOf("تهران")).toBe(0);
  });

  test("has a bit for each class", () => {
    const names = [..."abcdefghijklmnopqrstuv"].map((letter) => `s${letter}`);
    expect(new Set(names.map((name) => affix(name))).size).toBe(22);
    expect(affix(...names)).toBe(names.reduce((sum, name) => sum + affix(name), 0));
    for (const name of names) expect(lexiconWith(`کتاب/${name}`).classesOf("کتاب")).toBe(affix(name));
  });

  test("does not count prefixes among the classes of suffixes", () => {
    expect(lexiconWith("کار/pasc").classesOf("کار")).toBe(affix("sc"));
    expect(lexiconWith("کار/pa").classesOf("کار")).toBe(0);
  });

  test("has no entry for the line that counts them, for an empty one, or for no word", () => {
    const lexicon = lexiconOf(new TextEncoder().encode("شمار/sa\nکتاب/sa\n\n/sb\nخانه/sm\n"));
    expect(lexicon.classesOf("شمار")).toBeUndefined();
    expect(lexicon.classesOf("")).toBeUndefined();
    expect(lexicon.spellings("")).toEqual([]);
    expect(lexicon.classesOf("کتاب")).toBe(affix("sa"));
    expect(lexicon.classesOf("خانه")).toBe(affix("sm"));
  });

  test("ends with or without a line feed", () => {
    for (const end of ["", "\n"]) {
      const lexicon = lexiconOf(new TextEncoder().encode(`2\nکتاب/sa\nخانه${end}`));
      expect([lexicon.classesOf("کتاب"), lexicon.classesOf("خانه")]).toEqual([affix("sa"), 0]);
    }
    expect(lexiconWith("خانه", "کتاب/sa").classesOf("کتاب")).toBe(affix("sa"));
  });

  test("adds up the classes of a word that is in it twice", () => {
    expect(lexiconWith("شیر/sa", "میز/sb", "شیر/sg", "شیر").classesOf("شیر")).toBe(affix("sa", "sg"));
  });

  test("holds words of one and two letters only, however many", () => {
    const letters = [..."بپتثجچحخدذرزسشصضطظعغفقکگلمنوهی"];
    const short = letters.flatMap((one) => [one, ...letters.map((two) => one + two)]);
    const lexicon = lexiconWith(...short);
    expect(short.filter((word) => lexicon.classesOf(word) !== 0)).toEqual([]);
    expect(lexicon.classesOf("ااا")).toBeUndefined();
  });

  test("tells a word with a ZWNJ from one without", () => {
    const lexicon = lexiconWith("می\u200Cرود/sa", "میرود/sb");
    expect(lexicon.classesOf("می\u200Cرود")).toBe(affix("sa"));
    expect(lexicon.classesOf("میرود")).toBe(affix("sb"));
    expect(lexicon.classesOf("میر\u200Cود")).toBeUndefined();
  });

  test.each([
    ["letters that change places", "باد", "بود"],
    ["a longer word", "پث", "پثبگی"],
    ["a shorter one", "تبققث", "تب"],
  ])("tells words apart that share a place in the table: %s", (_, there, asked) => {
    const lexicon = lexiconWith(`${there}/sa`, `${there.slice(0, 1)}\u200C${there.slice(1)}`);
    expect(lexicon.classesOf(there)).toBe(affix("sa"));
    expect(lexicon.classesOf(asked)).toBeUndefined();
    expect(lexicon.spellings(asked)).toEqual([]);
    expect(lexicon.spellings(there)).toEqual([`${there.slice(0, 1)}\u200C${there.slice(1)}`]);
  });

  test("finds every spelling with a ZWNJ by the letters", () => {
    const lexicon = lexiconWith("دانش\u200Cآموز/sa", "دانشآموز", "دا\u200Cنش\u200Cآموز", "دانش", "آموز");
    const both = ["دا\u200Cنش\u200Cآموز", "دانش\u200Cآموز"].sort();
    expect([...lexicon.spellings("دانشآموز")].sort()).toEqual(both);
    expect([...lexicon.spellings("دان\u200Cشآموز")].sort()).toEqual(both);
    expect(lexicon.spellings("دانش")).toEqual([]);
    expect(lexicon.spellings("دانشآمو")).toEqual([]);
  });

  test("looks up words of up to 64 letters", () => {
    const [longest, longer] = ["ب".repeat(64), "ب".repeat(65)];
    const lexicon = lexiconWith(longest, longer, `${longest}\u200C`, `${longer}\u200C`);
    expect(lexicon.classesOf(longest)).toBe(0);
    expect(lexicon.classesOf(longer)).toBeUndefined();
    expect(lexicon.spellings(longest)).toEqual([`${longest}\u200C`]);
    expect(lexicon.spellings(longer)).toEqual([]);
  });

  test("passes over a line too long for a word", () => {
    const lexicon = lexiconWith("کتاب/sa", `${"ب".repeat(200)}/sb`, "خانه/sm");
    expect(lexicon.classesOf("کتاب")).toBe(affix("sa"));
    expect(lexicon.classesOf("خانه")).toBe(affix("sm"));
  });

  test("looks up letters of the Arabic script, and of no other", () => {
    const lexicon = lexiconWith("\u0600", "\u06FF", "é", "\u0700", "ب");
    expect(lexicon.classesOf("\u0600")).toBe(0);
    expect(lexicon.classesOf("\u06FF")).toBe(0);
    expect(lexicon.classesOf("é")).toBeUndefined();
    expect(lexicon.classesOf("\u0700")).toBeUndefined();
    expect(lexicon.classesOf("ب\u1628")).toBeUndefined();
    expect(lexicon.classesOf("\u1628")).toBeUndefined();
  });
});

describe("a morphology", () => {
  test("asks for an entry, and for one of some classes", () => {
    const words = morphologyOf(lexiconWith("کتاب/sasg", "تهران"));
    expect([words.has("کتاب"), words.has("تهران"), words.has("کتابم")]).toEqual([true, true, false]);
    expect(words.takes("کتاب", affix("sg"))).toBe(true);
    expect(words.takes("کتاب", affix("sb", "sg"))).toBe(true);
    expect(words.takes("کتاب", affix("sb", "sc"))).toBe(false);
    expect(words.takes("تهران", affix("sa"))).toBe(false);
    expect(words.takes("شیراز", affix("sa"))).toBe(false);
  });
});
