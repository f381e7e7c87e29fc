import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("everyday verbs", () => {
  test.each([
    ["میفهمه و میترسن و مینویسه و میخندن", "می\u200Cفهمه و می\u200Cترسن و می\u200Cنویسه و می\u200Cخندن"],
    ["میتونستم و نمی دونستی و میموند", "می\u200Cتونستم و نمی\u200Cدونستی و می\u200Cموند"],
    ["میرسونه و میخونه و میمونن", "می\u200Cرسونه و می\u200Cخونه و می\u200Cمونن"],
    ["میبینمشون و نمیخوامش", "می\u200Cبینمشون و نمی\u200Cخوامش"],
    ["میشینم و میندازه و میذاشتن", "می\u200Cشینم و می\u200Cندازه و می\u200Cذاشتن"],
    ["من می رم خونه", "من می\u200Cرم خونه"],
  ])("%s", (before, after) => {
    expect(repair(before, words)).toBe(after);
    expect(repair(after, words)).toBe(after);
  });

  test.each(["میران و میهن و میمون و میزون و میدون", "میانه و میلان و میکائیل و میثم و میزبان", "چشم میشی و میرم"])(
    "stay apart: %s",
    (text) => {
      expect(repair(text, words)).toBe(text);
    },
  );
});

describe("everyday endings", () => {
  test.each([
    ["خونه شون و خونه م و خسته م", "خونه\u200Cشون و خونه\u200Cم و خسته\u200Cم"],
    ["بچه هاشون و کتاب هاتون و کتابهاشون", "بچه\u200Cهاشون و کتاب\u200Cهاتون و کتاب\u200Cهاشون"],
    ["کار مون و دست شون", "کارمون و دست\u200Cشون"],
  ])("%s", (before, after) => {
    expect(repair(before, words)).toBe(after);
    expect(repair(after, words)).toBe(after);
  });

  test.each(["هات داگ و داروین هام", "شبهات و جهات", "دریاچه هامون و خشک شدن هامون و تالاب هامون"])(
    "stay apart: %s",
    (text) => {
      expect(repair(text, words)).toBe(text);
    },
  );
});
