import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/desk/fix/load-lexicon.ts";
import { applyEdits } from "../../src/persian/edits.ts";
import { repair, repairEdits } from "../../src/persian/repair.ts";
import { typeset, typesetEdits, typesetMarkdown } from "../../src/persian/typeset.ts";
import { blockPairs, goldenFiles, linePairs } from "./golden.ts";

const words = loadLexicon();

test("every golden file is used", () => {
  expect(goldenFiles).toEqual(["judged-hard.txt", "judged.txt", "markdown.txt", "safe-hard.txt", "safe.txt"]);
});

describe("safe rules", () => {
  test.each([...linePairs("safe.txt"), ...linePairs("safe-hard.txt")])("$name", ({ input, output }) => {
    expect(typeset(input)).toBe(output);
    expect(typeset(output)).toBe(output);
  });
});

describe("judged rules", () => {
  test.each([...linePairs("judged.txt"), ...linePairs("judged-hard.txt")])("$name", ({ input, output }) => {
    expect(repair(input, words)).toBe(output);
    expect(repair(output, words)).toBe(output);
  });

  test("are not run by the safe rules", () => {
    expect(typeset("کمکهای می کند وهر بصورت")).toBe("کمکهای می کند وهر بصورت");
  });
});

describe("Markdown", () => {
  test.each(blockPairs("markdown.txt"))("$name", ({ input, output }) => {
    expect(typesetMarkdown(input)).toBe(output);
    expect(typesetMarkdown(output)).toBe(output);
  });
});

describe("edits", () => {
  test("say the rule, where it was, what was there and what came", () => {
    expect(typesetEdits('علي "آمد"')).toEqual([
      { rule: "letters", start: 2, end: 3, before: "ي", after: "ی" },
      { rule: "quotes", start: 4, end: 5, before: '"', after: "«" },
      { rule: "quotes", start: 8, end: 9, before: '"', after: "»" },
    ]);
  });

  test("of two rules on one place are one edit, with the later rule's name", () => {
    const text = "مي  كند , رفت";
    const edits = repairEdits(text, words);
    expect(applyEdits(text, edits)).toBe("می\u200Cکند، رفت");
    expect(edits.map(({ rule }) => rule)).toEqual(["letters", "verb-prefix", "letters", "spacing", "punctuation"]);
    for (const { start, end, before } of edits) expect(text.slice(start, end)).toBe(before);
  });

  test("of a text without Persian are none", () => {
    expect(typesetEdits('Hello , "world" ... 12')).toEqual([]);
  });
});

describe("texts at the edge of a rule, beside which it does something else", () => {
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
});
