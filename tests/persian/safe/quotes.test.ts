import { describe, expect, test } from "vitest";
import { quotes } from "../../../src/persian/safe/quotes.ts";
import { typeset, typesetMarkdown } from "../../../src/persian/typeset.ts";

describe("quotes", () => {
  test.each([
    ["of one shape at both ends", "گفت ”سلام“ رفت", "گفت «سلام» رفت"],
    ["straight at one end", 'گفت “سلام" رفت', "گفت «سلام» رفت"],
    ["with spaces inside, in each other", "“ یک “ دو ” سه ”", "«یک ‹دو› سه»"],
    ["with spaces on their wrong sides", '"بد" کتاب« خوب »بود', "«بد» کتاب «خوب» بود"],
    ["of inner shape with spaces on their wrong sides", '"بد" کتاب‹ خوب ›بود', "«بد» کتاب «خوب» بود"],
    ["low ones with a space behind", "کتاب„ خوب” بود", "کتاب «خوب» بود"],
    ["of four depths", '«الف "ب "ج" د" ه» و', "«الف ‹ب «ج» د› ه» و"],
    ["at the beginning before dots", '"… سلام" گفت', "«… سلام» گفت"],
    ["at the end behind a colon", 'گفت: "دو نکته:"', "گفت: «دو نکته:»"],
    ["around inner ones that were there", "گفت: “دو «سه» چهار”", "گفت: «دو ‹سه› چهار»"],
    ["around a Persian number", "گفت “۵” و رفت", "گفت «۵» و رفت"],
    ["around a number before a Latin name", '"۱۲" NATO متن', "«۱۲» NATO متن"],
    ["around Persian words in English text", 'The book "Persian کتاب" is good', "The book «Persian کتاب» is good"],
    ["around English at the end of a Persian text", 'متن "He said" words', "متن «He said» words"],
  ])("%s become Persian", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test.each([
    ["before a comma", "او گفت: “من گفتم ‘نه’، و رفتم.”", "او گفت: «من گفتم ‹نه›، و رفتم.»"],
    ["before the outer one", "«گفت ‘سلام’» رفت", "«گفت ‹سلام›» رفت"],
    ["behind the outer one", '"‘سلام’ گفت" و رفت', "«‹سلام› گفت» و رفت"],
    ["with a space inside", '"الف ‘ ب’ ج"', "«الف ‹ب› ج»"],
    ["at both ends of a text", '‘متن’ گفت "بله" و ‘نه’', "«متن» گفت «بله» و «نه»"],
  ])("single ones %s are quotes", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test.each([
    ["an opening one within a word", 'او‘ب "خوب" رفت', "او‘ب «خوب» رفت"],
    ["a closing one before a letter", 'او ’ب و "خوب"', "او ’ب و «خوب»"],
    ["those the wrong way round", 'کتاب ’سلام‘ و "سلام"', "کتاب ’سلام‘ و «سلام»"],
  ])("single ones are apostrophes: %s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test.each([
    ["inches before a quotation", 'قد 5" و "سلام" رفت', 'قد ۵" و «سلام» رفت'],
    ["feet and inches before a quotation", 'قد 5\'" و "سلام" رفت', "قد ۵'\" و «سلام» رفت"],
    ["minutes before a quotation", 'عرض 45’ و 30’، "سلام"', "عرض ۴۵’ و ۳۰’، «سلام»"],
    ["a number at a single quotation's end", 'گفت ‘سال 95’ و "سلام"', "گفت «سال ۹۵» و «سلام»"],
    ["inches inside other quotes", 'گفت «مدل 43" خوب "است" آمد»', 'گفت «مدل ۴۳" خوب ‹است› آمد»'],
    ["a number at a quotation's end", 'گفت: "مدل 43" رفت', "گفت: «مدل ۴۳» رفت"],
  ])("tell %s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test.each([
    ["closed before any is open", 'سلام" و "خوب" رفت'],
    ["closed by a round one before any is open", "الف ” ب ” ج"],
    ["closed by a single one before any is open", '"الف" ’ ب ’ ج'],
    ["open at the end", '"سلام" و "خوب'],
    ["straight and Persian in one pair", 'گفت "سلام» رفت'],
    ["Persian and straight in one pair", 'گفت «سلام" رفت'],
    ["straight and inner in one pair", 'گفت "سلام› رفت'],
    ["straight and single in one pair", 'گفت "سلام’ رفت'],
    ["Persian and inner in one pair", 'گفت «سلام› و "خوب" رفت'],
    ["empty", 'متن "" و "سلام" رفت'],
    ["single only", "‘متن’ گفت"],
    ["English in English text", 'متن English "quoted" words, more "text" in English متن'],
  ])("stay where they are %s", (_, text) => {
    expect(typeset(text)).toBe(text);
  });

  test.each([
    ["around emphasis", 'گفت "**سلام**" رفت', "گفت «**سلام**» رفت"],
    ["inside emphasis and other quotes", 'گفت "یک *"دو"* سه" رفت', "گفت «یک *‹دو›* سه» رفت"],
    ["at a paragraph's beginning before dots", 'متن\n\n"… سلام" گفت', "متن\n\n«… سلام» گفت"],
    ["at a paragraph's end behind a colon", 'گفت: "نکته:"\n\nمتن', "گفت: «نکته:»\n\nمتن"],
    ["behind a paragraph that does not balance", '"سلام\n\n"خوب" بود', '"سلام\n\n«خوب» بود'],
    ["behind a paragraph in English", '"12" there\n\n"سلام" بود', '"12" there\n\n«سلام» بود'],
  ])("of Markdown are set %s", (_, before, after) => {
    expect(typesetMarkdown(before)).toBe(after);
  });

  test("that are right already are no change", () => {
    expect(quotes('«یک "دو" سه»')).toEqual([
      { rule: "quotes", start: 4, end: 5, after: "‹" },
      { rule: "quotes", start: 7, end: 8, after: "›" },
    ]);
  });
});
