import { describe, expect, test } from "vitest";
import { fold } from "../../src/persian/fold.ts";
import { joinsForward } from "../../src/persian/letters.ts";
import { cardinalWords, ordinalWords } from "../../src/persian/number-words.ts";
import { slugify } from "../../src/persian/slug.ts";

describe("slugs", () => {
  test.each([
    [
      "of 80 characters with a hyphen stay whole",
      `${"ا".repeat(39)} ${"ب".repeat(40)}`,
      `${"ا".repeat(39)}-${"ب".repeat(40)}`,
    ],
    ["of one word are cut to 80 characters", "ا".repeat(100), "ا".repeat(80)],
    ["lose accents of each letter", "Été à São Paulo", "ete-a-sao-paulo"],
  ])("%s", (_, text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test("of 80 characters stay, and one without a hyphen is cut where it must", () => {
    expect(slugify("ا".repeat(80))).toHaveLength(80);
    expect(slugify("ا".repeat(81))).toHaveLength(80);
    expect(slugify(`${"ا".repeat(79)} ب`)).toBe("ا".repeat(79));
    expect(slugify("Ärger Łódź Café")).toBe(slugify("Ärger łódź cafe"));
  });
});

describe("number words", () => {
  test.each([
    [20, "بیست"],
    [21, "بیست و یک"],
    [100, "صد"],
    [119, "صد و نوزده"],
    [20_000, "بیست هزار"],
  ])("write %i as «%s»", (value, words) => {
    expect(cardinalWords(value)).toBe(words);
  });

  test.each([
    [20, "بیستم"],
    [31, "سی و یکم"],
    [130, "صد و سی\u200Cام"],
    [300, "سیصدم"],
    [30_000, "سی هزارم"],
  ])("order %i as «%s»", (value, words) => {
    expect(ordinalWords(value)).toBe(words);
  });

  test("say what they cannot write", () => {
    expect(() => cardinalWords(1.5)).toThrow("cardinalWords: 1.5 is not a whole number from 0 to 999999");
    expect(() => ordinalWords(0)).toThrow("ordinalWords: 0 has no ordinal");
  });
});

test("alef wasla is an alef to search and tags", () => {
  expect(fold("ٱلله")).toBe("الله");
});

test("a stretched letter joins forward", () => {
  expect(joinsForward("کتـ")).toBe(true);
  expect(joinsForward("ـ")).toBe(true);
});

test("texts are ordered by the Persian alphabet, not the Arabic one", async () => {
  const { comparePersian } = await import("../../src/persian/collation.ts");
  expect(["یخ", "هوا", "واژه", "نان"].sort(comparePersian)).toEqual(["نان", "واژه", "هوا", "یخ"]);
});
