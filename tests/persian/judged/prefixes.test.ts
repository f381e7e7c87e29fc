import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("«بی» apart from its word", () => {
  test.each([
    ["an adjective", "بی خبر و بی نظیر", "بی\u200Cخبر و بی\u200Cنظیر"],
    [
      "with endings",
      "بی سابقه\u200Cای و بی سابقه\u200Cترین و بی کس\u200Cها",
      "بی\u200Cسابقه\u200Cای و بی\u200Cسابقه\u200Cترین و بی\u200Cکس\u200Cها",
    ],
    [
      "with more endings",
      "بی گناه\u200Cهایی و بی گناه\u200Cهایش و بی گناه\u200Cهایشان",
      "بی\u200Cگناه\u200Cهایی و بی\u200Cگناه\u200Cهایش و بی\u200Cگناه\u200Cهایشان",
    ],
    ["whose it is", "بی خانه\u200Cام و بی خانه\u200Cاش", "بی\u200Cخانه\u200Cام و بی\u200Cخانه\u200Cاش"],
    [
      "«they are», «we are» and «you are»",
      "بی خبرند و بی خبریم و بی خبرید",
      "بی\u200Cخبرند و بی\u200Cخبریم و بی\u200Cخبرید",
    ],
    ["«I am» at the end of a clause", "بی خبرم. من بی گناهم، ولی رفتم", "بی\u200Cخبرم. من بی\u200Cگناهم، ولی رفتم"],
    ["likelier «my» before another word", "بی خبرم من", "بی خبرم من"],
    ["«we are» before another word", "بی خبریم ما", "بی\u200Cخبریم ما"],
    ["«are», at the end", "آنها بی خبرند", "آنها بی\u200Cخبرند"],
    ["a quality made of a noun", "بی کتابی و بی پولی و بی برقی", "بی\u200Cکتابی و بی\u200Cپولی و بی\u200Cبرقی"],
    ["a noun, which may be a name", "بی کتاب و بی مسی و بی شیر", "بی کتاب و بی مسی و بی شیر"],
    ["the adjective of no dictionary", "بی مهم بود", "بی\u200Cمهم بود"],
    ["too short a rest", "بی م و بی آ", "بی م و بی آ"],
    ["spelled in one", "بی کاره", "بیکاره"],
    [
      "the letter B after a team, a vitamin and the like",
      "تیم بی خبر و سری بی خبر و ویتامین بی اثر و هپاتیت بی اثر",
      "تیم بی خبر و سری بی خبر و ویتامین بی اثر و هپاتیت بی اثر",
    ],
    ["and after another letter", "دی بی اثر و ان بی خبر", "دی بی اثر و ان بی خبر"],
    ["after the pronouns «او» and «وی»", "او بی خبر و وی بی خبر", "او بی\u200Cخبر و وی بی\u200Cخبر"],
    ["after any other word", "کتاب بی اثر و مرد بی خبر", "کتاب بی\u200Cاثر و مرد بی\u200Cخبر"],
    ["after what only ends like a team", "ستیم بی خبر", "ستیم بی\u200Cخبر"],
    ["before a pronoun it is a preposition", "بی او و بی ما و بی آن و بی این", "بی او و بی ما و بی آن و بی این"],
    ["not across a stop", "بی. خبر", "بی. خبر"],
    ["what only ends like it", "طبی خبر و خوبی نظیر", "طبی خبر و خوبی نظیر"],
    ["what only begins so", "بیش خبر", "بیش خبر"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("«هم» apart from its word", () => {
  test.each([
    [
      "one word, whatever is around",
      "هم وطن و هم افزایی و هم تیمی و هم میهنان",
      "هم\u200Cوطن و هم\u200Cافزایی و هم\u200Cتیمی و هم\u200Cمیهنان",
    ],
    [
      "with endings",
      "هم تیمی\u200Cها و هم شهری\u200Cهایی و هم شهری\u200Cام",
      "هم\u200Cتیمی\u200Cها و همشهری\u200Cهایی و همشهری\u200Cام",
    ],
    ["«also» before a word by itself", "هم کار و هم بند و هم نوا و هم خوابی", "هم کار و هم بند و هم نوا و هم خوابی"],
    ["«at once with»", "هم زمان با", "هم\u200Cزمان با"],
    ["and without «with»", "هم زمان و هم زمان", "هم زمان و هم زمان"],
    ["«like this» and «like that» in one", "هم چنین و هم چنان", "همچنین و همچنان"],
    ["«if so too»", "اگر هم چنین شد", "اگر هم چنین شد"],
    ["«if still»", "اگر هم چنان شد", "اگر همچنان شد"],
    ["«like this» after another word", "مگر هم چنین و تیم هم میهن", "مگر همچنین و تیم هم\u200Cمیهن"],
    ["what only ends like it", "فهم وطن و مهم چنین", "فهم وطن و مهم چنین"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("«پیش» and «نا» apart from their word", () => {
  test.each([
    [
      "a forecast",
      "پیش بینی و پیش بینی\u200Cها و پیش بینی\u200Cهایشان",
      "پیش\u200Cبینی و پیش\u200Cبینی\u200Cها و پیش\u200Cبینی\u200Cهایشان",
    ],
    [
      "one word, though the dictionary lacks it",
      "پیش نیاز و پیش روی\u200Cکننده و پیش پاافتاده",
      "پیش\u200Cنیاز و پیش\u200Cروی\u200Cکننده و پیش\u200Cپاافتاده",
    ],
    ["in one after a letter that does not join", "پیش ران", "پیشران"],
    [
      "«ago» or «forward» before others",
      "پیش داوری و پیش غذا و پیش مرغ و پیش پا",
      "پیش داوری و پیش غذا و پیش مرغ و پیش پا",
    ],
    ["what only begins like one of them", "پیش بینیان و پیش نیازی", "پیش بینیان و پیش نیازی"],
    ["«un-»", "نا امید و نا مناسب و نا آگاه و نا گفته", "ناامید و نامناسب و ناآگاه و ناگفته"],
    ["no word with it", "نا کتاب و نا می و نا بر", "نا کتاب و نا می و نا بر"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});
