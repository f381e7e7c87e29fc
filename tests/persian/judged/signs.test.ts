import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("«ی» that stands for a hamza", () => {
  test.each([
    ["apart", "خانه ی ما و همه ی مردم", "خانه\u0654 ما و همه\u0654 مردم"],
    ["with a ZWNJ", "خانه\u200Cی ما و همه\u200Cی مردم", "خانه\u0654 ما و همه\u0654 مردم"],
    ["of a short word with a ZWNJ", "مه\u200Cی و نه\u200Cی", "مهی و نه\u0654"],
    ["typewriters' hamza", "نامهء او و خانهء ما", "نامه\u0654 او و خانه\u0654 ما"],
    ["a hamza after a shorter word", "مهء و هء", "مهء و هء"],
    ["a hamza of its own", "جزء و سوء", "جزء و سوء"],
    ["«ی» on a consonant, apart", "راه ی و گروه ی و کوه ی", "راهی و گروهی و کوهی"],
    ["and with a ZWNJ", "راه\u200Cی و گروه\u200Cی و شاه\u200Cی", "راهی و گروهی و شاهی"],
    ["a word of two letters, apart", "ده ی و مه ی و نه ی", "ده ی و مه ی و نه ی"],
    ["«about», but no other preposition", "درباره ی و علیه ی", "دربارهٔ و علیه ی"],
    ["after another letter", "کتاب ی و کتاب\u200Cی", "کتاب ی و کتاب\u200Cی"],
    ["amid a longer word", "خانه\u200Cی\u200Cها و نامهءها", "خانه\u200Cی\u200Cها و نامهءها"],
    ["a letter alone", "ه\u200Cی و ه ی", "ه\u200Cی و ه ی"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("a direction mark between two letters", () => {
  test.each([
    ["for a ZWNJ", "سریع\u200Eتر و کتاب\u200Eها و می\u200Eشود", "سریع\u200Cتر و کتاب\u200Cها و می\u200Cشود"],
    ["for one that does no work", "آزاد\u200Eتر و کار\u200Eها", "آزادتر و کارها"],
    ["for a space", "یک\u200Eهزار و خانه\u200Eبزرگ", "یک هزار و خانه بزرگ"],
    ["for nothing", "دان\u200Eشگاه", "دانشگاه"],
    ["beside no word", "شمق\u200Eسطق", "شمق\u200Eسطق"],
    ["two of them", "یک\u200E\u200Eهزار و سریع\u200E\u200Fتر", "یک هزار و سریع\u200Cتر"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("a kashida between longer parts", () => {
  test.each([
    ["that leaves a word", "کتابـخانه و دانشـگاه", "کتابخانه و دانشگاه"],
    ["that leaves none", "تهرانـمشهد و هزینهـمنفعت", "تهرانـمشهد و هزینهـمنفعت"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});
