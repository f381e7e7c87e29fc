import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("endings", () => {
  test.each([
    [
      "a noun in «ه» whose «ه» and ZWNJ were lost",
      "مسابقهای مهم و جلسهای و برنامهای",
      "مسابقه\u200Cای مهم و جلسه\u200Cای و برنامه\u200Cای",
    ],
    ["names that end like a plural", "ابیها و یاماها و نینها و کوتاها", "ابیها و یاماها و نینها و کوتاها"],
    ["a city", "شانگهای بزرگ", "شانگهای بزرگ"],
    [
      "a noun in «انه» that cannot be compared in one word",
      "آمرانه تر و احمقانه ترین",
      "آمرانه\u200Cتر و احمقانه\u200Cترین",
    ],
    ["no noun that begins so", "انهدام تر", "انهدام تر"],
    ["nor one that only holds «دنی»", "شمقدنیک تر", "شمقدنیک تر"],
    [
      "a superlative with a ZWNJ after any noun",
      "هنر ترین\u200Cها و کتاب ترین\u200Cهای",
      "هنرترین\u200Cها و کتاب\u200Cترین\u200Cهای",
    ],
    [
      "no comparative after a word in «ه» the dictionary lacks",
      "شمقده تر و شمقده ترین\u200C",
      "شمقده تر و شمقده\u200Cترین",
    ],
    [
      "three letters and a comparative the dictionary has",
      "خوشتر و سختتر و قویتر",
      "خوش\u200Cتر و سخت\u200Cتر و قوی\u200Cتر",
    ],
    ["no adjective with another word behind", "سریعترک و مهمترازو", "سریعترک و مهمترازو"],
    ["a possessor after «ی» that the dictionary lacks", "شمقدی شان و شمقدی اش", "شمقدی شان و شمقدی اش"],
    ["«ه» that is elsewhere", "هنوز شان", "هنوز شان"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("prefixes", () => {
  test.each([
    ["too short a rest", "هم ه و نا ن و بی ک و پیش ه", "هم ه و نا ن و بی ک و پیش ه"],
    ["«بی» alone makes adjectives of nouns", "نا مهم و نا کتابی", "نا مهم و نا کتابی"],
    ["«if so too» is no other word", "اگر هم وطن", "اگر هم\u200Cوطن"],
    ["«at once with» is no other word", "هم کار با", "هم کار با"],
    ["a town after «هم»", "هم خرمشهری و هم شهریار", "هم خرمشهری و هم شهریار"],
    ["what only begins or ends like a forecast", "پیش دوربینی و پیش نیازمند", "پیش دوربینی و پیش نیازمند"],
    [
      "what the dictionary writes in one after «پیش»",
      "پیش دستانه و پیش وایی و پیش قدمانه",
      "پیش دستانه و پیش وایی و پیش قدمانه",
    ],
    ["letters within a word that are no ending", "بی خبندر و بی خمبر", "بی خبندر و بی خمبر"],
    ["more than something", "بی سابقه\u200Cتر و بی نظیر\u200Cتری", "بی\u200Cسابقه\u200Cتر و بی نظیرتری"],
    ["«نامی» is no «un-»", "نا می", "نا می"],
    ["team, club and letter before «هم»", "تیم هم وطن و سی هم وطن", "تیم هم\u200Cوطن و سی هم\u200Cوطن"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("suffixes", () => {
  test.each([
    ["what is not «whenever»", "هر گر و هر ناک و هر مند", "هر گر و هر ناک و هر مند"],
    ["«آیت» before others", "آیت گر و آیت ناک", "آیت گر و آیت ناک"],
    ["prepositions before a second part", "در گیری و بر اندازی و با سازی", "در گیری و بر اندازی و با سازی"],
    ["an Arabic word that the dictionary writes in one", "دایرة المعارف", "دایرةالمعارف"],
    ["a word that is not two", "کدو گانه", "کدو گانه"],
    ["avoiding", "خانه گریزی و مربی گریزی", "خانه گریزی و مربی گریزی"],
    ["expensive", "خانه گران و چپ گران و ملی گران", "خانه گران و چپ گران و ملی گران"],
    ["not of a house", "خانه گرایی", "خانه گرایی"],
    ["certain", "مشخص گرایی", "مشخص گرایی"],
    ["a sword", "شمشیر وار", "شمشیر وار"],
    ["alike and its kin", "شیر واره", "شیر واره"],
    ["«داری» beside a word", "آستین داری و آنتن داری", "آستین داری و آنتن داری"],
    ["«وری» and «وران» beside a word", "باز وری و اشک وران", "باز وری و اشک وران"],
    ["«گاهی» beside a word", "آرام گاهی و آتش گاهی", "آرام گاهی و آتش گاهی"],
    ["«گران» beside a word", "آزاد گران و آرایش گران", "آزاد گران و آرایش گران"],
    ["«گیری» beside a word", "آتش گیری و برق گیری", "آتش گیری و برق گیری"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("glued words", () => {
  test.each([
    ["what only holds what names begin with", "وکانون و وتعاون", "و کانون و و تعاون"],
    ["a present stem after «خواهد»", "خواهددهم و خواهدترسم", "خواهددهم و خواهدترسم"],
    ["no verb, though it ends like one", "خواهدشمقت و خواهدشمقد", "خواهدشمقت و خواهدشمقد"],
    ["no «خواهد»", "دلخواهدشد و بخواهدکرد", "دلخواهدشد و بخواهدکرد"],
    [
      "a word before «بکار» and its verb",
      "بکار پرگرفت و بشمار کاررفت و بسر خاربرد",
      "بکار پرگرفت و بشمار کاررفت و بسر خاربرد",
    ],
    [
      "«بکار» and «نمی»",
      "بکار نمی\u200Cگیرد و بشمار نمی\u200Cرود و بسر نمی\u200Cبرد",
      "به کار نمی\u200Cگیرد و به شمار نمی\u200Cرود و به سر نمی\u200Cبرد",
    ],
    ["six letters", "تهبندی و تنپرور", "ته\u200Cبندی و تن\u200Cپرور"],
    [
      "a compound with a letter or word the dictionary lacks",
      "پیشبینیق و افراطگرایق و افراطگرایانق",
      "پیشبینیق و افراطگرایق و افراطگرایانق",
    ],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("«ی» that stands for a hamza", () => {
  test.each([
    ["alone", "ی", "ی"],
    ["after a word that only holds «ه»", "بهار ی و شهرک ی", "بهار ی و شهرک ی"],
    ["amid a word", "خانه\u200Cیک و نامهءک", "خانه\u200Cیک و نامهءک"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("verbs", () => {
  test.each([
    ["what is drunk, though not by that verb", "جام می پسندد و جام می بازد", "جام می\u200Cپسندد و جام می\u200Cبازد"],
    ["what only holds such a verb", "جام می افروزد و جام می آموزد", "جام می\u200Cافروزد و جام می\u200Cآموزد"],
    [
      "a verb of the dictionary, listed as a noun",
      "میرید و نمیرید و میخواری و میگسار",
      "میرید و نمیرید و میخواری و میگسار",
    ],
    ["of a May day at the beginning", "۲ می رسید", "۲ می رسید"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});
