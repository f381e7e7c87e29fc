import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/desk/fix/load-lexicon.ts";
import { parseMoment } from "../../src/persian/calendar/moment.ts";
import { repair } from "../../src/persian/repair.ts";
import { planQuery } from "../../src/persian/search-words.ts";
import { slugify } from "../../src/persian/slug.ts";
import { typeset, typesetMarkdown } from "../../src/persian/typeset.ts";

const words = loadLexicon();

/** Texts at the very edge of a rule, beside which it does something else. */
describe("at the edge of a rule", () => {
  test.each([
    ["a swash kaf", "ڪتاب خوب", "کتاب خوب"],
    ["a time, which is no decimal", "ساعت 12.30 رسید", "ساعت ۱۲.۳۰ رسید"],
    ["a clause's number, which is none either", "در بند 3.5 آمد", "در بند ۳.۵ آمد"],
    ["a decimal before what is counted", "12.5 میلیون نفر", "۱۲٫۵ میلیون نفر"],
    ["a number after a fraction's stroke", "نسبت 1/2.5 بود", "نسبت ۱/۲.۵ بود"],
    ["a number before a fraction's stroke", "بازی 3.5/2 شد", "بازی ۳.۵/۲ شد"],
    ["a version beside its Latin name", "نسخه iOS 9.3 آمد", "نسخه iOS 9.3 آمد"],
    ["a number without any words", "9.3", "9.3"],
    ["a percent sign before its number", "رشد % 20 بود", "رشد ۲۰٪ بود"],
    ["single quotes, which stay", "‘متن’ گفت", "‘متن’ گفت"],
    ["brackets the wrong way round", ") متن (", ") متن ("],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test.each([
    ["a plural with its verb, apart", "کتاب هاست", "کتاب\u200Cهاست"],
    ["and glued", "کتابهاست", "کتاب\u200Cهاست"],
    ["«هم زمان با» is one word", "هم زمان با او", "هم\u200Cزمان با او"],
    ["and «هم زمان» are two", "این هم زمان است", "این هم زمان است"],
    ["comparatives that are spelled as one", "بهتر و بیشتر", "بهتر و بیشتر"],
    ["comparatives with an ending", "بزرگترهای ما بزرگترند", "بزرگ\u200Cترهای ما بزرگ\u200Cترند"],
    ["a short spoken verb", "او می ره", "او می\u200Cره"],
    ["and a longer one", "او می خوام", "او می\u200Cخوام"],
    ["«به» glued, but for words of its own", "بصورت بهار", "به صورت بهار"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });

  test.each([
    ["code behind a tab", "متن\n\n\tكد ي 12\n\nك", "متن\n\n\tكد ي 12\n\nک"],
    ["a list's item behind a tab", "- متن\n\n\tي 12\n\nك", "- متن\n\n\tی ۱۲\n\nک"],
    ["a declaration to its end", "<!DOCTYPE ي 12\nي 12>\n\nك", "<!DOCTYPE ي 12\nي 12>\n\nک"],
    ["an indented declaration", "   <!DOCTYPE ي 12>\nي", "   <!DOCTYPE ي 12>\nی"],
    ["what is no declaration within a line", "متن <!DOCTYPE ي 12\n\nي", "متن <!DOCTYPE ی ۱۲\n\nی"],
    ["a CDATA section", "<![CDATA[\nي 12\n]]>\n\nك 12", "<![CDATA[\nي 12\n]]>\n\nک ۱۲"],
    ["an indented CDATA section", "   <![CDATA[\nي 12\n]]>\n\nك", "   <![CDATA[\nي 12\n]]>\n\nک"],
    ["code with a tick in it", "متن `` ي ` 12 `` ك 12", "متن `` ي ` 12 `` ک ۱۲"],
    ["code with more ticks in it", "`ي `` 12` ك", "`ي `` 12` ک"],
    ["an empty heading", "#\nي 12", "#\nی ۱۲"],
    ["a definition in a quotation", "> [a]: /x 'ي'\nك 12", "> [a]: /x 'ی'\nک ۱۲"],
    ["a sign that opens no tag", "a < ي 12", "a < ی ۱۲"],
    ["asterisks that open or close nothing", "متن **ي **, ك ** ي**", "متن **ی **، ک ** ی**"],
    ["Latin words that must not grow together with others", "API\u200Bбета متن", "API\u200Bбета متن"],
    ["and those that may", "متن API\u200B متن", "متن API متن"],
    ["a Latin word and a stop", "متن API\u200B.", "متن API\u200B."],
  ])("of Markdown: %s", (_, before, after) => {
    expect(typesetMarkdown(before)).toBe(after);
  });

  test("months are called by their English names in messages", () => {
    const named = Array.from({ length: 12 }, (_, month) => {
      const read = parseMoment(`1404-${month + 1}-32`, "Asia/Tehran");
      return read.ok ? "" : read.problem.split(" ")[0];
    });
    expect(named).toEqual(
      "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand".split(" "),
    );
  });

  test("a query of endings and signs asks for what is left of it", () => {
    expect(planQuery("ها").terms.map(({ word }) => word)).toEqual(["ها"]);
    expect(planQuery("کتاب ها").terms.map(({ word }) => word)).toEqual(["کتاب"]);
    expect(planQuery("!! کتاب")).toMatchObject({ words: 1 });
    expect(planQuery("می\u200Cشود").terms.map(({ word }) => word)).toEqual(["می", "شود", "میشود"]);
  });

  test("slugs of 80 characters stay, and one without a hyphen is cut where it must", () => {
    expect(slugify("ا".repeat(80))).toHaveLength(80);
    expect(slugify("ا".repeat(81))).toHaveLength(80);
    expect(slugify(`${"ا".repeat(79)} ب`)).toBe("ا".repeat(79));
    expect(slugify("Ärger Łódź Café")).toBe(slugify("Ärger łódź cafe"));
  });
});
