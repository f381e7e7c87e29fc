import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("«…شان», «…مان» and «…تان» apart from their noun", () => {
  test.each([
    ["onto «برای» without a ZWNJ", "برای شان و برای مان و برای تان", "برایشان و برایمان و برایتان"],
    ["onto «ها»", "کتاب\u200Cهای شان و بچه\u200Cهای مان", "کتاب\u200Cهایشان و بچه\u200Cهایمان"],
    ["onto any «ای»", "صدای شان و دنیای مان و جای تان و بهای شان", "صدایشان و دنیایمان و جایتان و بهایشان"],
    ["onto a plural that was glued", "کتابهای شان و دستهای مان", "کتاب\u200Cهایشان و دست\u200Cهایمان"],
    ["but not onto an ending", "حرفه ای شان و حرفه\u200Cای مان", "حرفه\u200Cای\u200Cشان و حرفه\u200Cای\u200Cمان"],
    ["nor onto what calls somebody", "وای شان و ای شان و های شان", "وای شان و ای شان و های شان"],
    ["onto «ها» after a letter that does not join", "باورهای شان و کارهای مان", "باورهایشان و کارهایمان"],
    [
      "«about» takes them",
      "درباره اش و درباره ات و درباره مان و درباره تان",
      "درباره\u200Cاش و درباره\u200Cات و درباره\u200Cمان و درباره\u200Cتان",
    ],
    [
      "«about dignity» and «about an association»",
      "درباره شان و درباره ام و درباره ای",
      "درباره شان و درباره ام و درباره ای",
    ],
    ["after any noun", "سن شان و دل تان و جان مان", "سن\u200Cشان و دل\u200Cتان و جان\u200Cمان"],
    ["after a noun of two letters", "پا شان و لب مان", "پاشان و لب\u200Cمان"],
    ["after «ه» and «ی»", "خانه شان و بازی مان و صندلی تان", "خانه\u200Cشان و بازی\u200Cمان و صندلی\u200Cتان"],
    ["after a letter that does not join", "پرواز شان و هواپیما شان", "پروازشان و هواپیماشان"],
    [
      "«dignity» after what goes with it",
      "حفظ شان و کسر شان و منزلت شان و رعایت شان",
      "حفظ شان و کسر شان و منزلت شان و رعایت شان",
    ],
    ["no preposition bears one", "به شان و از شان و در شان و روی شان", "به شان و از شان و در شان و روی شان"],
    ["no verb does", "رفت شان و گفت شان", "رفت شان و گفت شان"],
    ["no word the dictionary lacks", "شمقدر شان و شمقدره شان", "شمقدر شان و شمقدره شان"],
    ["a letter alone", "ب شان", "ب شان"],
    ["not at the beginning", "شان و منزلت", "شان و منزلت"],
    ["a word that begins so", "جان شانه", "جان شانه"],
    ["a word that ends so", "جان ایشان", "جان ایشان"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("what hangs on «ه»", () => {
  test.each([
    [
      "every ending of it",
      "گفته اند و رفته ایم و شنیده اید و دیده ام",
      "گفته\u200Cاند و رفته\u200Cایم و شنیده\u200Cاید و دیده\u200Cام",
    ],
    ["whose it is", "خانه ات و برنامه اش و هفته ام", "خانه\u200Cات و برنامه\u200Cاش و هفته\u200Cام"],
    [
      "a noun the dictionary lacks, of four letters",
      "شمقه ام و شمقه ای و شمقه اند",
      "شمقه\u200Cام و شمقه\u200Cای و شمقه\u200Cاند",
    ],
    ["and of fewer", "سبه ام", "سبه ام"],
    ["a word of two letters", "ده ام و نه ای و مه اش", "ده ام و نه ای و مه اش"],
    ["a name after a noun", "خانه امین و گفته امین", "خانه امین و گفته امین"],
    ["a consonant, which bears it otherwise", "راه ام و راه ای و آگاه اند", "راه ام و راه ای و آگاه اند"],
    ["no preposition", "چه ای و که اند و درباره اند", "چه ای و که اند و درباره اند"],
    [
      "a plural of what hangs",
      "حرفه ای\u200Cها و حرفه ای\u200Cهایشان و پدیده ای\u200Cهای",
      "حرفه\u200Cای\u200Cها و حرفه\u200Cای\u200Cهایشان و پدیده\u200Cای\u200Cهای",
    ],
    ["letters of a Latin name", "خانه ام ان و خانه ای اف و بچه ای سی", "خانه ام ان و خانه ای اف و بچه ای سی"],
    [
      "and one letter only, before another word",
      "خانه ام کجاست و گفته اند که",
      "خانه\u200Cام کجاست و گفته\u200Cاند که",
    ],
    ["at the end of a sentence", "این خانه ام.", "این خانه\u200Cام."],
    ["not across a stop", "خانه. ای مردم", "خانه. ای مردم"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("what hangs on «ی»", () => {
  test.each([
    [
      "«which» behind «ای»",
      "بازی ای که و مربی ای را و بازی ای است",
      "بازی\u200Cای که و مربی\u200Cای را و بازی\u200Cای است",
    ],
    ["before another word «ای» may call somebody", "بازی ای مردم", "بازی ای مردم"],
    ["or at the end", "چه بازی ای", "چه بازی ای"],
    ["whose it is", "بازی ام را و شادی ات و مربی اش", "بازی\u200Cام را و شادی\u200Cات و مربی\u200Cاش"],
    ["no verb", "بازی اند و شادی ایم", "بازی اند و شادی ایم"],
    ["a word of two letters", "سی ات و می اش و پی ام", "سی ات و می اش و پی ام"],
    ["«thirtieth»", "سی ام و سی امین روز", "سی\u200Cام و سی\u200Cامین روز"],
    ["a word that begins so", "سی اماس و سی امینی", "سی اماس و سی امینی"],
    ["a name the dictionary lacks", "شمقدی ام", "شمقدی ام"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("what hangs on other letters", () => {
  test.each([
    [
      "«are», on an adjective that joins",
      "موفق اند و مهم اند و مهربان اند",
      "موفق\u200Cاند و مهم\u200Cاند و مهربان\u200Cاند",
    ],
    ["on one that does not", "آزاد اند و دلیر اند", "آزاد اند و دلیر اند"],
    ["on a noun", "کتاب اند", "کتاب اند"],
    ["and no other form", "خوب ایم و موفق اید", "خوب ایم و موفق اید"],
    ["«his» and «your», on a noun that joins", "دست اش و کتاب ات", "دست\u200Cاش و کتاب\u200Cات"],
    ["on one that does not", "کار اش و کار ات", "کار اش و کار ات"],
    ["«my», which may be something else", "کتاب ام و دست ام", "کتاب ام و دست ام"],
    ["on none the dictionary has", "شمقدر اش و شمقل اش", "شمقدر اش و شمقل اش"],
    ["on no adverb", "هنوز اش و شاید ات", "هنوز اش و شاید ات"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});
