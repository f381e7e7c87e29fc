import { describe, expect, it } from "vitest";
import { countWords } from "../../src/content/count-words.ts";

describe("the words of a body", () => {
  it("are runs of letters and digits, with marks and joiners within", () => {
    expect(countWords("<p>می\u200Cخوانند، لطفاً ۱۲ بار: A4 و e\u0301t\u00E9.</p>")).toBe(7);
  });

  it("are parted by tags and by characters that are named", () => {
    expect(countWords('<p>یک<b>دو</b>&nbsp;سه&amp;چهار<a href="/پنج">شش</a></p>')).toBe(5);
  });

  it("are counted behind signs that are neither", () => {
    expect(countWords("a < b & c &; d")).toBe(4);
    expect(countWords("&#39;")).toBe(1);
  });

  it("hold letters beyond the first plane, and none are halves of characters", () => {
    expect(countWords("\u{10400}\u{10401} \u{1F600} \uD800\u0628")).toBe(2);
  });

  it("hold letters that are younger than the oldest Node", () => {
    expect(countWords("\u088F \u{16EA0}\u{16EA1}")).toBe(2);
  });

  it("begin with no mark", () => {
    expect(countWords("\u064B \u200C")).toBe(0);
  });
});
