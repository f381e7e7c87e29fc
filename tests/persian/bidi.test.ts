import { expect, test } from "vitest";
import { splitLatin, textRuns } from "../../src/persian/bidi.ts";

const latin = (text: string): readonly string[] => splitLatin(text).flatMap((run) => (run.latin ? [run.text] : []));

test.each([
  ["names with signs and numbers", "زبان C++ و .NET و GPT-4 است", ["C++", ".NET", "GPT-4"]],
  ["a date as machines write it", "در 2025-11-12 آمد", ["2025-11-12"]],
  ["no span of years", "میان 1395-1396 و ۱۳۹۵-۱۳۹۶", []],
  ["no part of a longer number", "شمارهٔ 2025-11-12-7", []],
  ["nothing of a Persian text", "متن (۲۵ فوریهٔ ۲۰۱۷) است", []],
])("isolates %s", (_, text, runs) => {
  expect(latin(text)).toEqual(runs);
  expect(
    splitLatin(text)
      .map((run) => run.text)
      .join(""),
  ).toBe(text);
});

test.each(["10 years of Go", "100% Rust", "(2025)\u00A0What's new?", "Été à Paris…"])(
  "isolates a text without a Persian letter as a whole: %s",
  (text) => {
    expect(textRuns(text)).toEqual([{ text, latin: true }]);
  },
);

test.each(["زبان C++ است", "۲۵ فوریه", "12 (3)", "", "2025-11-12"])("and parts any other: %s", (text) => {
  expect(textRuns(text)).toEqual(splitLatin(text));
});
