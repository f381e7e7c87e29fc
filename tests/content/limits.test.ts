import { describe, expect, test } from "vitest";
import { toldOf } from "./reading.ts";

const DEEP = "a.md:7: error: lists and quotations are nested more than 20 deep\n    fix: write it flatter";

describe("a body nested in itself", () => {
  test.each([
    ["quotations", ">"],
    ["quotations with spaces", "> "],
    ["lists", "- "],
    ["lists with plus signs and tabs", "+\t"],
    ["lists with stars, set in", " * "],
    ["numbered lists", "1. "],
    ["numbered lists with parentheses", "123456789) "],
    ["lists numbered in Persian", "۱. "],
    ["lists numbered in Arabic digits", "١٢٣) "],
  ])("is refused more than twenty times: %s", (_, sign) => {
    const reading = toldOf(`متن\n\n${sign.repeat(21)}x\n`);
    expect(reading.told).toEqual([DEEP]);
    expect([reading.html, reading.article]).toEqual(["", undefined]);
    expect(toldOf(`متن\n\n${sign.repeat(20)}x\n`).told).toEqual([]);
  });

  test("is refused where kinds are mixed, wherever the line is", () => {
    expect(toldOf(`متن\n\n${"> - 1. ".repeat(7)}x\n\nمتن`).told).toEqual([DEEP]);
  });

  test.each([
    "-".repeat(30),
    `x ${">".repeat(30)}`,
    "1234567890. ".repeat(30),
    "-x".repeat(30),
    "1.x".repeat(30),
    "۱۴۰۳. ".repeat(30),
  ])("is none of a line that only looks so: %s", (line) => {
    expect(toldOf(`متن\n\n${line}\n`).told).toEqual([]);
  });
});

describe("a body with footnotes", () => {
  const MANY = ["a.md:5: error: has 1001 footnotes\n    expected: at most 1000"];
  const notes = (count: number, name = "") => {
    return Array.from({ length: count }, (_, index) => `[^${name}${index}]: یادداشت\n\n`).join("");
  };

  test("has at most a thousand", () => {
    expect(toldOf(`متن\n\n${notes(1000)}`).told).toEqual([]);
    const reading = toldOf(`متن\n\n${notes(1001)}`);
    expect(reading.told).toEqual(MANY);
    expect([reading.html, reading.article]).toEqual(["", undefined]);
    expect(toldOf(`متن${"^[ی]".repeat(1001)}`).told).toEqual(MANY);
    expect(toldOf(`متن\n\n${notes(1001, "x".repeat(150))}`).told).toEqual(MANY);
  });

  test("may mention them more often", () => {
    expect(toldOf(`متن ${"[^1]".repeat(1001)}\n\n[^1]: یادداشت`).told).toEqual([]);
  });
});

test("a body with many characters that deceive has the first twenty told", () => {
  const { told, html } = toldOf("x\u202E\n".repeat(25));
  expect(told).toHaveLength(20);
  expect(told[19]).toBe(
    "a.md:24: warning: U+202E RIGHT-TO-LEFT OVERRIDE is left out: it could make a reader read other than what is written",
  );
  expect(html).not.toContain("\u202E");
});
