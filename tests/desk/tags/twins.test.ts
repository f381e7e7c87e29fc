import { describe, expect, it } from "vitest";
import type { TagUse } from "../../../src/desk/tags/tag-book.ts";
import { twinsAmong } from "../../../src/desk/tags/twins.ts";

function used(label: string, count = 1): TagUse {
  return { slug: label, label, aliases: [], formerSlugs: [], count, declared: false, files: [] };
}

const pairs = (...labels: readonly string[]) =>
  twinsAmong(labels.map((label) => used(label))).map(({ more, fewer, why }) => [more.label, fewer.label, why]);

describe("near twins", () => {
  it.each([
    ["وب ۲٫۰", "وب ۲۰", "signs"],
    ["هیأت دولت", "هیئت دولت", "hamza"],
    ["رسانه", "رسانه\u200Cها", "ending"],
    ["تهران", "تهرن", "letter"],
    ["تهران", "تهراان", "letter"],
    ["تهران", "تحران", "letter"],
    ["تهران", "تهارن", "swapped"],
  ])("finds %s and %s: %s", (one, other, why) => {
    expect(pairs(one, other)).toEqual([[one, other, why]]);
  });

  it.each([
    ["names of few letters", "باد", "یاد"],
    ["names that differ by a number", "انتخابات ۱۴۰۰", "انتخابات ۱۴۰۳"],
    ["names of other words", "تهران", "شیراز"],
  ])("passes over %s", (_, one, other) => {
    expect(pairs(one, other)).toEqual([]);
  });

  it("names the one with more articles first, and the pair of which one is rare before others", () => {
    const found = twinsAmong([used("گیلان", 6), used("میلان", 4), used("تهرن", 1), used("تهران", 5)]);
    expect(found.map(({ more, fewer }) => [more.label, fewer.label])).toEqual([
      ["تهران", "تهرن"],
      ["گیلان", "میلان"],
    ]);
  });

  it("names those first that differ the least", () => {
    const names = ["تهران", "تحران", "تهارن", "رسانه", "رسانه\u200Cها", "هیأت", "هیئت", "وب ۲٫۰", "وب ۲۰"];
    const kinds = pairs(...names).map(([, , why]) => why);
    expect(kinds).toEqual(["signs", "hamza", "swapped", "ending", "letter"]);
  });

  it("compares few of the pairs of thousands of tags", () => {
    const letters = "ابپتجدرزسشعفقکگلمنوه";
    const name = (number: number) =>
      Array.from({ length: 12 }, (_, at) =>
        letters.charAt(Math.floor(number / 20 ** (at % 4) + at * number) % 20),
      ).join("");
    const tags = Array.from({ length: 5000 }, (_, number) => used(name(number)));
    expect(twinsAmong([...tags, used("کتابخانهملی"), used("کتابخانمملی")]).at(-1)?.why).toBeDefined();
  });
});
