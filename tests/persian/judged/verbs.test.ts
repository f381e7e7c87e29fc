import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("«می» and «نمی» apart from their verb", () => {
  test.each([
    [
      "with a particle before it",
      "برنمی گردد و درمی یابد و بازمی گردد",
      "برنمی\u200Cگردد و درمی\u200Cیابد و بازمی\u200Cگردد",
    ],
    ["with more particles", "فرامی گیرد و وامی دارد و ورمی آید", "فرامی\u200Cگیرد و وامی\u200Cدارد و ورمی\u200Cآید"],
    ["within a sentence", "او برمی گردد خانه", "او برمی\u200Cگردد خانه"],
    ["a particle before no verb", "برمی کتاب و درمی خانه", "برمی کتاب و درمی خانه"],
    ["what only ends like a particle and «می»", "سربرمی گردد و رسمی شود", "سربرمی گردد و رسمی شود"],
    ["what only begins so", "برمیز گردد و میز شود", "برمیز گردد و میز شود"],
    ["before no verb", "می کتاب و نمی خوب و می شمقد", "می کتاب و نمی خوب و می شمقد"],
    [
      "with whom it is done to",
      "می بینمش و می بینمت و می بینیمشان",
      "می\u200Cبینمش و می\u200Cبینمت و می\u200Cبینیمشان",
    ],
    ["with more of them", "می بینمتان و می بردمان و می برمش", "می\u200Cبینمتان و می\u200Cبردمان و می\u200Cبرمش"],
    ["too short a stem", "می رهت و نمی شهش", "می رهت و نمی شهش"],
    ["spoken verbs", "می شم و می شه و نمی گم و می تونم", "می\u200Cشم و می\u200Cشه و نمی\u200Cگم و می\u200Cتونم"],
    [
      "spoken verbs that are nouns too",
      "می شن و می رم و می گی و می رن و می یاد و می آد",
      "می شن و می رم و می گی و می رن و می یاد و می آد",
    ],
    [
      "but not after «نمی»",
      "نمی شن و نمی رم و نمی گی و نمی رن و نمی یاد و نمی آد",
      "نمی\u200Cشن و نمی\u200Cرم و نمی\u200Cگی و نمی\u200Cرن و نمی\u200Cیاد و نمی\u200Cآد",
    ],
    ["the month of May", "ماه می رود و اواخر می رسید و آوریل می شود", "ماه می رود و اواخر می رسید و آوریل می شود"],
    ["is none with «نمی»", "ماه نمی رود و اواخر نمی رسید", "ماه نمی\u200Cرود و اواخر نمی\u200Cرسید"],
    ["wine", "باده می نوشید و ساغر می نوشید و شراب می خورد", "باده می نوشید و ساغر می نوشید و شراب می خورد"],
    ["a cup of it", "جام می نوشید و جام می خورد و جام می زد", "جام می نوشید و جام می خورد و جام می زد"],
    ["a cup that is won", "جام می گیرد و جام می آورد", "جام می\u200Cگیرد و جام می\u200Cآورد"],
    ["a cup amid other words", "جام را می نوشید", "جام را می\u200Cنوشید"],
    ["what is drunk without a cup", "چای می نوشید", "چای می\u200Cنوشید"],
    ["and with «نمی»", "جام نمی نوشید", "جام نمی\u200Cنوشید"],
    ["a day of May", "۱۲ می رسید", "۱۲ می رسید"],
    ["in Latin digits", "12 می رسید", "۱۲ می رسید"],
    ["no day with «نمی»", "۱۲ نمی رسید", "۱۲ نمی\u200Cرسید"],
    ["a number in brackets or before a comma", "(۱۲) می رسید و ۱۲، می رسید", "(۱۲) می\u200Cرسید و ۱۲، می\u200Cرسید"],
    ["a number further off", "۱۲ او می رسید", "۱۲ او می\u200Cرسید"],
    ["a number within the word before", "گروه۲ او می رسید", "گروه۲ او می\u200Cرسید"],
    ["at the beginning", "می رسد", "می\u200Cرسد"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("«می» and «نمی» run into their verb", () => {
  test.each([
    ["the two shortest", "میشد و میزد و نمیشد و نمیزد", "می\u200Cشد و می\u200Cزد و نمی\u200Cشد و نمی\u200Cزد"],
    ["two other letters", "میبد و میرو و نمیبر", "میبد و میرو و نمیبر"],
    ["three letters", "میبرد و میکند و نمیروم", "می\u200Cبرد و می\u200Cکند و نمی\u200Cروم"],
    [
      "with whom it is done to",
      "میبینمش و میگویمت و میبردشان و میدادمتان",
      "می\u200Cبینمش و می\u200Cگویمت و می\u200Cبردشان و می\u200Cدادمتان",
    ],
    ["too short a stem for that", "میشدت", "میشدت"],
    ["nouns that look so", "میدان و میخکوب و میراث و میهن و میلیون", "میدان و میخکوب و میراث و میهن و میلیون"],
    ["names that look so", "میترا و میناب و میثم", "میترا و میناب و میثم"],
    ["what only ends so", "کمیکند و سمیشود", "کمیکند و سمیشود"],
    ["with a ZWNJ behind it", "میرفته\u200Cام و میکتاب\u200Cها", "میرفته\u200Cام و میکتاب\u200Cها"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});
