import { describe, expect, test } from "vitest";
import { isolatedLines } from "../../src/share/isolated-lines.ts";

/** Isolates as brackets: «» from right to left, <> from left to right, and ^ for an Arabic letter mark. */
const shown = (text: string, lines: readonly string[]): readonly string[] => {
  const open: string[] = [];
  return isolatedLines(text, lines).map((line) =>
    line.replace(/[\u2066\u2067\u2069\u061C]/gu, (mark) => {
      if (mark === "\u061C") return "^";
      if (mark !== "\u2069") open.push(mark === "\u2067" ? "»" : ">");
      return mark === "\u2069" ? (open.pop() ?? "?") : mark === "\u2067" ? "«" : "<";
    }),
  );
};

describe("a line of a share picture", () => {
  test.each([
    ["by itself", "زبان C++ است", ["زبان C++ است"], ["«زبان <C++> است»"]],
    ["without a Persian letter", "10 years of Go", ["10 years", "of Go"], ["<10 years>", "<of Go>"]],
    ["of numbers only", "۱۲ + ۳", ["۱۲ + ۳"], ["«۱۲ + ۳»"]],
    ["behind Persian letters", "رشد سال ۱۲٪ شد", ["رشد سال", "۱۲٪ شد"], ["«رشد سال»", "«^۱۲٪ شد»"]],
    ["behind numbers and Latin words only", "۱۲ GPT ۵٪ بود", ["۱۲ GPT", "۵٪ بود"], ["«۱۲ <GPT>»", "«۵٪ بود»"]],
    [
      "with an address that goes on",
      "ببین https://a.ir/?q=1&b=2 را",
      ["ببین https://a.ir/?", "q=1&b=2 را"],
      ["«ببین <https://a.ir/?>»", "«^<q=1&b=2> را»"],
    ],
    [
      "with Persian words in an address",
      "https://a.ir/یک/دو بود",
      ["https://a.ir/یک/دو بود"],
      ["«<https://a.ir/«یک»/«دو»> بود»"],
    ],
    [
      "whose address is cut within a Persian word",
      "https://a.ir/یک/دوم بود",
      ["https://a.ir/یک/دو", "م بود"],
      ["«<https://a.ir/«یک»/«دو»>»", "«<«م»> بود»"],
    ],
    ["that is cut", "زبان C++ است و بود", ["زبان C++", "است\u2026"], ["«زبان <C++>»", "«^است\u2026»"]],
    ["of nothing", "", [""], ["«»"]],
  ])("is isolated as within its title: %s", (_, title, lines, isolated) => {
    expect(shown(title, lines)).toEqual(isolated);
  });
});
