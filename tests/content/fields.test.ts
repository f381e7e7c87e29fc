import { describe, expect, test } from "vitest";
import type * as z from "zod";
import type { CustomFault } from "../../src/content/fault.ts";
import { address, count, flag, identifier, jalaliDay, line, listOf, moment, short } from "../../src/content/fields.ts";
import { english } from "../support/english.ts";

/** What a field makes of a value; what it says of one that does not fit. */
function read(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  return result.error.issues.map((issue) => {
    if (issue.code !== "custom") return [issue.message, undefined];
    const { said: _, ...more }: CustomFault = issue.params ?? {};
    return [issue.message, english(more)];
  });
}

describe("a line of text", () => {
  test.each([
    ["is typeset", '  او "گفت" ', "او «گفت»"],
    ["is one line", "یک\n\n  دو\tسه", "یک دو سه"],
    ["has no space behind a ZWNJ at its edge", "\u200C یک \u200C", "یک"],
    ["may be a sign", "؟", "؟"],
    ["may have 2000 characters", "م".repeat(2000), "م".repeat(2000)],
  ])("%s", (_, text, expected) => {
    expect(read(line(), text)).toBe(expected);
  });

  test.each(["", " ", "\u200C", "\u200F \u2066", "\u00A0"])("must show something: %j", (text) => {
    expect(read(line(), text)).toEqual([["shows nothing", { expected: "one line of text" }]]);
  });

  test("may not be longer", () => {
    expect(read(line(), "م".repeat(2001))).toEqual([
      ["is 2001 characters long", { expected: "at most 2000 characters" }],
    ]);
    expect(read(short(3), "abc")).toBe("abc");
    expect(read(short(3), "abcd")).toEqual([["is 4 characters long", { expected: "at most 3 characters" }]]);
  });
});

describe("a short name", () => {
  test.each(["a", "9", "ab", "a-b", "a--b", "science-news-2", "a".repeat(64)])("may be %s", (name) => {
    expect(read(identifier(), name)).toBe(name);
  });

  const expected = "small Latin letters, digits and hyphens, such as `science-news`";

  test.each(["", "-", "خبر", "a".repeat(81)])("may not be %j", (name) => {
    expect(read(identifier(), name)).toEqual([["is not a short name", { expected }]]);
  });

  test.each([
    ["-a", "a"],
    ["a-", "a"],
    ["A", "a"],
    ["a_b", "a-b"],
    ["World News", "world-news"],
    ["a.b", "a-b"],
    ["C++", "c-plus-plus"],
    ["a\n", "a"],
  ])("may not be %j, and %j is what is meant", (name, meant) => {
    expect(read(identifier(), name)).toEqual([["is not a short name", { expected, fix: `write \`${meant}\`` }]]);
  });
});

describe("an address", () => {
  test.each([
    ["https://example.org", "https://example.org/"],
    ["http://example.org/a", "http://example.org/a"],
    [" https://example.org/a\n", "https://example.org/a"],
    ["\u00A0https://example.org/a\u00A0", "https://example.org/a"],
    ["https://example.org/کتاب|", "https://example.org/%DA%A9%D8%AA%D8%A7%D8%A8%7C"],
  ])("is written in the letters of addresses: %j", (text, expected) => {
    expect(read(address(), text)).toBe(expected);
  });

  test.each([
    ["https://example.org/\ta", "U+0009"],
    ["https://exa\nmple.org/", "U+000A"],
    ["https://example.org/\u0007", "U+0007"],
    ["java\rscript:alert(1)", "U+000D"],
  ])("has no control characters in it: %j", (text, name) => {
    expect(read(address(), text)).toEqual([[`has a control character in it (${name})`, { fix: "write it without" }]]);
  });

  test.each([
    "/a",
    "",
    "ftp://example.org/",
    "javascript:alert(1)",
    "mailto:a@example.org",
    "https://isna.ir@evil.example/",
    "https://:isna.ir@evil.example/",
    "http://a:b@evil.example/",
    "https://",
    "isna.ir x",
  ])("may not be %j", (text) => {
    expect(read(address(), text)).toEqual([
      ["is not an address", { expected: "an address that begins with https:// or http://" }],
    ]);
  });

  test.each(["example.org", "isna.ir/news/12?p=1"])("is proposed with a scheme: %s", (text) => {
    expect(read(address(), text)).toMatchObject([["is not an address", { fix: `write \`https://${text}\`` }]]);
  });
});

test.each([
  ["true", true],
  ["yes", true],
  ["بله", true],
  ["false", false],
  ["no", false],
  ["خیر", false],
])("the switch %s is %s", (text, expected) => {
  expect(read(flag(), text)).toBe(expected);
});

describe("a number", () => {
  test.each([
    ["1", 1],
    ["007", 7],
    ["500", 500],
  ])("may be %s", (text, expected) => {
    expect(read(count(1, 500), text)).toBe(expected);
  });

  test.each(["0", "501", "-1", "1.5", "1e2", "", " 1", "x1", "1x", "۰", "0x10"])("may not be %j", (text) => {
    expect(read(count(1, 500), text)).toEqual([
      ["is not a number that fits", { expected: "a whole number from 1 to 500" }],
    ]);
  });

  test("has at most nine digits", () => {
    expect(read(count(0, 1e12), "999999999")).toBe(999_999_999);
    expect(read(count(0, 1e12), "1000000000")).toEqual([
      ["is not a number that fits", { expected: "a whole number from 0 to 1000000000000" }],
    ]);
  });
});

describe("a list", () => {
  test("is a hundred items at most, or one alone", () => {
    expect(read(listOf(flag()), ["yes", "no"])).toEqual([true, false]);
    expect(read(listOf(flag()), "yes")).toEqual([true]);
    expect(
      read(
        listOf(identifier()),
        Array.from({ length: 100 }, () => "a"),
      ),
    ).toHaveLength(100);
    expect(
      read(
        listOf(identifier()),
        Array.from({ length: 101 }, () => "a"),
      ),
    ).toEqual([["is a list of 101", { expected: "at most 100" }]]);
  });
});

describe("a day", () => {
  test("is read in the site's time zone", () => {
    expect(read(moment("Asia/Kabul"), "1404-01-13 10:00")).toMatchObject({ iso: "2025-04-02T10:00:00+04:30" });
  });

  test("that does not exist is reported with what is expected, and with the day that was meant where one is near", () => {
    expect(read(moment("Asia/Tehran"), "1395-13-07")).toEqual([
      [
        "month 13 does not exist",
        { expected: "year, month from 1 to 12, day", fix: "1395-07-13, if day and month changed places" },
      ],
    ]);
    expect(read(moment("Asia/Tehran"), "1400-01-03 25:10")).toEqual([
      [
        "hour 25 does not exist",
        { expected: "hours and minutes such as 14:25, from 00:00 to 23:59, and perhaps an offset such as +03:30 or Z" },
      ],
    ]);
  });

  test.each([
    ["1404-01-13", "1404-01-13"],
    ["۱۴۰۴/۱/۱۳", "1404-01-13"],
    ["2025-04-02", "1404-01-13"],
    ["1401-01-01", "1401-01-01"],
  ])("of the calendar is its Jalali day: %s", (text, expected) => {
    expect(read(jalaliDay(), text)).toBe(expected);
  });
});
