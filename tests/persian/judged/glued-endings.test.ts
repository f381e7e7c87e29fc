import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("what hung on a silent h before its ZWNJ was lost", () => {
  test.each([
    ["کردهایم و گفتهاند و رفتهاید", "کرده\u200Cایم و گفته\u200Cاند و رفته\u200Cاید"],
    ["خانهاش و خانهمان و خانهشان", "خانه\u200Cاش و خانه\u200Cمان و خانه\u200Cشان"],
    ["پروژهای بزرگ و تودهای مردم و جادهای تازه", "پروژه\u200Cای بزرگ و توده\u200Cای مردم و جاده\u200Cای تازه"],
    ["او حملهور شد", "او حمله\u200Cور شد"],
  ])("%s", (before, after) => {
    expect(repair(before, words)).toBe(after);
    expect(repair(after, words)).toBe(after);
  });

  test.each(["دورهای تازه", "راهشان و کلاهشان", "پنهان و نگهبان و دهان"])("stay apart: %s", (text) => {
    expect(repair(text, words)).toBe(text);
  });
});

describe("«های» by what follows", () => {
  test.each([
    ["دستهای از مردم و برههای از زمان", "دسته\u200Cای از مردم و برهه\u200Cای از زمان"],
    ["رابطهای با او و خانهای قدیمی", "رابطه\u200Cای با او و خانه\u200Cای قدیمی"],
    ["جنگ فرقهای و نامهای به او", "جنگ فرقه\u200Cای و نامه\u200Cای به او"],
  ])("%s", (before, after) => {
    expect(repair(before, words)).toBe(after);
    expect(repair(after, words)).toBe(after);
  });

  test.each(["خانهای بختیاری و رابطهای کاربری", "زمینهای از پیش گرفته"])("stay apart: %s", (text) => {
    expect(repair(text, words)).toBe(text);
  });
});
