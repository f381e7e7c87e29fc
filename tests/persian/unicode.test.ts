import { expect, test } from "vitest";
import { showsSomething } from "../../src/content/fields.ts";
import { YOUNG_LETTERS } from "../../src/persian/letters.ts";
import { slugify } from "../../src/persian/slug.ts";

/** How many letters, marks and digits Unicode 16 has. */
const IN_UNICODE_16 = 144_289;

test("letters, marks and digits are those of Unicode 16, whatever this Node knows besides", () => {
  const young = new RegExp(YOUNG_LETTERS.source, "u");
  let known = 0;
  const besides: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (!/[\p{L}\p{M}\p{Nd}]/u.test(character) || young.test(character)) continue;
    known++;
    if (known > IN_UNICODE_16) besides.push(code.toString(16));
  }
  // A Node with a newer Unicode has more: add what it added to YOUNG_LETTERS.
  expect(known, `the last are U+${besides.slice(-3).join(", U+")}`).toBe(IN_UNICODE_16);
});

test.each([
  ["\u088Fکتاب", "کتاب"],
  ["کتاب\u088Fخانه", "کتاب-خانه"],
  ["\u{16EA0}\u1ACF", ""],
  ["A\uA7F1B", "a-b"],
])("a slug parts at letters younger than that: %s", (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test.each(["\u{1FAEA}", "\u088F", "\u{323B0}", "ا", "1"])(
  "something is shown by %s, known to this Node or not",
  (text) => {
    expect(showsSomething(text)).toBe(true);
  },
);

test.each(["", " \n", "\u200C\u200F", "\uE000", "\uFFFE", "\uD800", "\u0007"])("nothing is shown by %j", (text) => {
  expect(showsSomething(text)).toBe(false);
});
