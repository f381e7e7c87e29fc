import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("a plural apart from its noun", () => {
  test.each([
    ["with «ی»", "کتاب هایی خوب", "کتاب\u200Cهایی خوب"],
    ["«my»", "کتاب هایم", "کتاب\u200Cهایم"],
    ["«your»", "کتاب هایت", "کتاب\u200Cهایت"],
    ["«his»", "کتاب هایش", "کتاب\u200Cهایش"],
    ["«our»", "کتاب هایمان", "کتاب\u200Cهایمان"],
    ["«your», of many", "کتاب هایتان", "کتاب\u200Cهایتان"],
    ["«their»", "کتاب هایشان", "کتاب\u200Cهایشان"],
    ["spoken «our»", "کتاب هامان", "کتاب\u200Cهامان"],
    ["spoken «your»", "کتاب هاتان", "کتاب\u200Cهاتان"],
    ["spoken «their»", "کتاب هاشان", "کتاب\u200Cهاشان"],
    ["«they are»", "خوب هایند", "خوب\u200Cهایند"],
    ["«we are»", "از آن خوب هاییم", "از آن خوب\u200Cهاییم"],
    ["after a letter that does not join", "کار های ما", "کارهای ما"],
    ["not after a word that bears no ending", "چه ها گفت و که ها رفت", "چه ها گفت و که ها رفت"],
    ["not at the beginning", "های و هوی", "های و هوی"],
    ["a word that only begins so", "این هایده است", "این هایده است"],
    ["a word that only ends so", "آقای بها آمد", "آقای بها آمد"],
    ["two spaces are one", "کتاب  ها", "کتاب\u200Cها"],
    ["not across a comma", "کتاب، ها", "کتاب، ها"],
    ["not the second of two", "ها ها", "ها ها"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("a plural run into its noun", () => {
  test.each([
    ["«my»", "کتابهایم", "کتاب\u200Cهایم"],
    ["«your»", "کتابهایت", "کتاب\u200Cهایت"],
    ["«your», of many", "کتابهایتان", "کتاب\u200Cهایتان"],
    ["spoken «our»", "کتابهامان", "کتاب\u200Cهامان"],
    ["spoken «your»", "کتابهاتان", "کتاب\u200Cهاتان"],
    ["after a letter that does not join", "کارها و کارهای ما", "کارها و کارهای ما"],
    ["a noun the dictionary lacks, with a long ending", "شمقدریهای ما", "شمقدری\u200Cهای ما"],
    ["and with the short one, which may be a name", "شمقدریها", "شمقدریها"],
    ["a short noun the dictionary lacks", "شمقهای ما", "شمقهای ما"],
    ["a noun of two letters", "شبها و تبها", "شب\u200Cها و تب\u200Cها"],
    ["the noun after a ZWNJ", "پیش\u200Cبینیها", "پیش\u200Cبینی\u200Cها"],
    ["what is left of it too short for a noun", "نیم\u200Cبها", "نیم\u200Cبها"],
    [
      "«alone» with its endings",
      "تنهایی و تنهایم و تنهایت و تنهایش و تنهایمان و تنهاست",
      "تنهایی و تنهایم و تنهایت و تنهایش و تنهایمان و تنهاست",
    ],
    ["«end» with its endings", "انتهایش و انتهایی و انتهاییست و انتهاست", "انتهایش و انتهایی و انتهاییست و انتهاست"],
    ["«price» with its endings", "بهایشان و بهایی و بهاست و بهای", "بهایشان و بهایی و بهاست و بهای"],
    [
      "a word of it behind a ZWNJ",
      "بی\u200Cانتها و بی\u200Cانتهای و خون\u200Cبها",
      "بی\u200Cانتها و بی\u200Cانتهای و خون\u200Cبها",
    ],
    ["«price» behind another noun", "نیم\u200Cبهایش و گران\u200Cبهاست", "نیم\u200Cبهایش و گران\u200Cبهاست"],
    ["«those» with endings", "آنهایی که و اینهایی که و همانها", "آنهایی که و اینهایی که و همانها"],
    ["a noun in «ه», whose «ه» was lost", "بهانههای و بچههای", "بهانه\u200Cهای و بچه\u200Cهای"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("a comparative apart from its adjective", () => {
  test.each([
    [
      "with every ending",
      "سریع ترند و سریع ترها و سریع ترهای و سریع تری",
      "سریع\u200Cترند و سریع\u200Cترها و سریع\u200Cترهای و سریع\u200Cتری",
    ],
    ["«is»", "این سریع ترست", "این سریع\u200Cترست"],
    ["a superlative's plural", "سریع ترینها و سریع ترینهای ما", "سریع\u200Cترین\u200Cها و سریع\u200Cترین\u200Cهای ما"],
    [
      "and one that has its ZWNJ",
      "سریع ترین\u200Cها و سریع ترین\u200Cهای ما",
      "سریع\u200Cترین\u200Cها و سریع\u200Cترین\u200Cهای ما",
    ],
    ["an adjective that is a verb too", "تیغ کند تر شد", "تیغ کندتر شد"],
    ["no other verb", "برگ شد تر و خاک شد ترین", "برگ شد تر و خاک شد ترین"],
    ["an adverb in «انه»", "دوستانه تر", "دوستانه\u200Cتر"],
    ["a noun that is wet", "پیاز تر و دست تر", "پیاز تر و دست تر"],
    ["what can be done", "خواندنی تر و گفتنی تر", "خواندنی\u200Cتر و گفتنی\u200Cتر"],
    [
      "an adjective the dictionary lacks, of «دنی» or «تنی»",
      "شمقدنی تر و شمقتنی تر",
      "شمقدنی\u200Cتر و شمقتنی\u200Cتر",
    ],
    ["and none with another end", "شمقنی تر", "شمقنی تر"],
    ["a superlative after any noun", "هنر ترین و کتاب ترین", "هنرترین و کتاب\u200Cترین"],
    ["a noun that is graded", "سیاسی تر و عقب تر و بالا تر", "سیاسی\u200Cتر و عقب\u200Cتر و بالاتر"],
    ["no noun", "هوا تر شد و شب تر", "هوا تر شد و شب تر"],
    ["written in one", "بیش تر و بیش ترین و کم ترین و مه تر", "بیشتر و بیشترین و کمترین و مهتر"],
    ["«that wet»", "آن که تر است", "آن که تر است"],
    ["not at the beginning", "تر و خشک", "تر و خشک"],
    ["a word that begins so", "مهم تراکتور", "مهم تراکتور"],
    ["a word that ends so", "مهم دفتر", "مهم دفتر"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("a comparative in two parts that the Academy writes in one", () => {
  test.each([
    [
      "its endings",
      "بیش\u200Cترین و بیش\u200Cتری و بیش\u200Cترها و بیش\u200Cترهای",
      "بیشترین و بیشتری و بیشترها و بیشترهای",
    ],
    ["of «good»", "به\u200Cتر و به\u200Cترین", "بهتر و بهترین"],
    ["of «great»", "مه\u200Cتر و مه\u200Cتری", "مهتر و مهتری"],
    ["«they are»", "ما کم\u200Cترند", "ما کمترند"],
    ["amid a sentence", "خیلی بیش\u200Cتر از این", "خیلی بیشتر از این"],
    ["not as the end of another word", "پیش\u200Cبیش\u200Cتر", "پیش\u200Cبیش\u200Cتر"],
    ["a word that begins so", "کم\u200Cترافیک", "کم\u200Cترافیک"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("a comparative run into its adjective", () => {
  test.each([
    [
      "with every ending",
      "سریعترند و سریعترست و سریعتری و سریعترها",
      "سریع\u200Cترند و سریع\u200Cترست و سریع\u200Cتری و سریع\u200Cترها",
    ],
    ["plurals", "سریعترهایی و سریعترهایش و سریعترهایشان", "سریع\u200Cترهایی و سریع\u200Cترهایش و سریع\u200Cترهایشان"],
    ["more plurals", "سریعترهایمان و سریعترهایتان", "سریع\u200Cترهایمان و سریع\u200Cترهایتان"],
    [
      "superlatives",
      "سریعترینی و سریعترینها و سریعترینهایی",
      "سریع\u200Cترینی و سریع\u200Cترین\u200Cها و سریع\u200Cترین\u200Cهایی",
    ],
    [
      "behind it a ZWNJ",
      "سریعترین\u200Cها و مهمترین\u200Cهای ما",
      "سریع\u200Cترین\u200Cها و مهم\u200Cترین\u200Cهای ما",
    ],
    [
      "one that is written in one, with endings",
      "بهترها و بیشترهای و کمترین\u200Cها",
      "بهترها و بیشترهای و کمترین\u200Cها",
    ],
    ["a noun that is graded", "سیاسیتر و عقبتر و پایینتر", "سیاسی\u200Cتر و عقب\u200Cتر و پایین\u200Cتر"],
    ["after a letter that does not join", "بدتر و دورتر و شادترین", "بدتر و دورتر و شادترین"],
    ["no adjective", "لبتر و شمقتر", "لبتر و شمقتر"],
    ["a word of its own", "پیشتر و دفترهای و دختری", "پیشتر و دفترهای و دختری"],
    ["a doctor is no comparative", "دکترها و دکترین", "دکترها و دکترین"],
    ["the shortest adjectives", "تنگتر و سبکتر", "تنگ\u200Cتر و سبک\u200Cتر"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});
