import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { lexiconOf } from "../../../src/persian/judged/lexicon.ts";
import { morphologyOf } from "../../../src/persian/judged/morphology.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("a word beside another that it might hang on", () => {
  test.each([
    ["thirtieths", "سی امین\u200Cها و سی ام\u200Cها", "سی\u200Cامین\u200Cها و سی\u200Cام\u200Cها"],
    ["no preposition bears «اش» or «ات»", "مثل اش و بین ات و ضمن اش و مگر ات", "مثل اش و بین ات و ضمن اش و مگر ات"],
    ["a verb after «ی», before «که»", "بازی اند که و مربی ایم که", "بازی اند که و مربی ایم که"],
    [
      "a forecast of the dictionary",
      "پیش رونده و پیش گویی و پیش گیرنده",
      "پیش\u200Cرونده و پیش\u200Cگویی و پیش\u200Cگیرنده",
    ],
    [
      "a manner that the dictionary has without its degrees",
      "آبرومندانه تر و ارزشمندانه تر",
      "آبرومندانه\u200Cتر و ارزشمندانه\u200Cتر",
    ],
    ["a manner it has not", "شمقدانه تر", "شمقدانه تر"],
    ["an adjective with «ی»", "پزشکی شان و کتابی شان", "پزشکی\u200Cشان و کتابی\u200Cشان"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

test("«شان» hangs on «ه» and «ی» of a word with an ending, and of no other", () => {
  const few = morphologyOf(lexiconOf(new TextEncoder().encode("3\nقلم/sl\nنهنگ\nبینش\n")));
  expect(repair("قلمی شان", few)).toBe("قلمی\u200Cشان");
  expect(repair("نهنگ شان و بینش شان", few)).toBe("نهنگ شان و بینش شان");
});
