import { describe, expect, it, test } from "vitest";
import { dayBefore } from "../../../src/persian/calendar/text-date-days.ts";
import { machineValue, otherReading } from "../../../src/persian/calendar/text-date-reading.ts";
import { eraLength, isNoYear, isYearOf, yearAfter } from "../../../src/persian/calendar/text-date-years.ts";
import { ESFAND_1395 } from "./marked.ts";

describe("the year after a month's name", () => {
  test.each([
    ["", { kind: "none", end: 0 }],
    [" رفت", { kind: "none", end: 0 }],
    ["، 50 نفر", { kind: "none", end: 0 }],
    ["، 1398", { kind: "unclear" }],
    [" 1398", { kind: "written", year: 1398, end: 5 }],
    [" سال 1398 شمسی", { kind: "written", year: 1398, end: 14 }],
    [" 2016", { kind: "unclear" }],
    [" سال 3000", { kind: "unclear" }],
    [" 3000 نفر", { kind: "none", end: 0 }],
    [" 1398 قمری", { kind: "unclear" }],
    [" 1300 نفر", { kind: "unclear" }],
    [" 98 نفر", { kind: "none", end: 0 }],
    [" 97 نفر", { kind: "unclear" }],
    [" 97", { kind: "written", year: 1397, end: 3 }],
    [" سال 97", { kind: "written", year: 1397, end: 7 }],
    [" 98", { kind: "unclear" }],
    [" سال 3 هجری", { kind: "unclear" }],
    [" 3 نفر", { kind: "none", end: 0 }],
    [" همان سال", { kind: "unclear" }],
    [" امسال", { kind: "relative", year: 1395, end: 6 }],
    [" سال گذشته", { kind: "relative", year: 1394, end: 10 }],
    [" سال آینده", { kind: "relative", year: 1396, end: 10 }],
    [" جاری", { kind: "none", end: 5 }],
    [" گذشته", { kind: "past", end: 6 }],
    [" آتی", { kind: "future", end: 4 }],
  ])("«%s» after a Jalali month", (after, expected) => {
    expect(yearAfter(after, "jalali", ESFAND_1395)).toEqual(expected);
  });

  test.each([
    [" 2016 میلادی", { kind: "written", year: 2016, end: 12 }],
    [" 1395", { kind: "unclear" }],
    [" 16", { kind: "unclear" }],
    [" سال 16 نفر", { kind: "unclear" }],
    [" 16 نفر", { kind: "none", end: 0 }],
    [" 95 نفر", { kind: "none", end: 0 }],
    [" پارسال", { kind: "relative", year: 2016, end: 7 }],
  ])("«%s» after a Gregorian month", (after, expected) => {
    expect(yearAfter(after, "gregorian", ESFAND_1395)).toEqual(expected);
  });

  it("is one of 1200-1499 or of 1583-2199", () => {
    const years = [1199, 1200, 1499, 1500, 1582, 1583, 2199, 2200];
    expect(years.filter((year) => isYearOf(year, "jalali"))).toEqual([1200, 1499]);
    expect(years.filter((year) => isYearOf(year, "gregorian"))).toEqual([1583, 2199]);
  });

  it("reaches as far as the name of its calendar, and is none of another calendar", () => {
    expect(eraLength(" رفت", "jalali")).toBe(0);
    expect(eraLength(" خورشیدی بود", "jalali")).toBe(8);
    expect(eraLength(" میلادی بود", "gregorian")).toBe(7);
    expect(eraLength(" میلادی", "jalali")).toBe(-1);
    expect(eraLength(" شمسی", "gregorian")).toBe(-1);
    expect(eraLength(" قمری", "gregorian")).toBe(-1);
    expect(eraLength(" قمری", "jalali")).toBe(-1);
  });

  it("is none where it counts something or is one of two", () => {
    expect([" نفر", "-1396", " – 1396", " رفت", " - تهران"].map(isNoYear)).toEqual([true, true, true, false, false]);
  });
});

describe("the day before a month's name", () => {
  test.each([
    ["در ", "none"],
    ["در 7 ", { day: 7, start: 3, weekday: undefined, inWords: false }],
    ["در هفتم ", { day: 7, start: 3, weekday: undefined, inWords: true }],
    ["جمعه 7 ", { day: 7, start: 0, weekday: 6, inWords: false }],
    ["شنبه هفتم ", { day: 7, start: 0, weekday: 0, inWords: true }],
    ["پنج\u200Cشنبه، 7 ", { day: 7, start: 0, weekday: 5, inWords: false }],
    ["سی و یکم ", { day: 31, start: 0, weekday: undefined, inWords: true }],
    ["سی\u200Cام ", { day: 30, start: 0, weekday: undefined, inWords: true }],
    ["هیجدهم ", { day: 18, start: 0, weekday: undefined, inWords: true }],
    ["هفت ", "unclear"],
    ["123 ", "unclear"],
    ["2 تا 5 ", "unclear"],
    ["ساعت 21 ", "unclear"],
    ["نیمه\u200Cی دوم ", "unclear"],
    ["چهارم ", "unclear"],
    ["پنجم ", { day: 5, start: 0, weekday: undefined, inWords: true }],
  ])("«%s»", (before, expected) => {
    expect(dayBefore(before, false)).toEqual(expected);
  });

  it("is a low ordinal only where the text says that a month follows", () => {
    expect(dayBefore("چهارم ", true)).toMatchObject({ day: 4 });
  });
});

describe("a date's other reading", () => {
  it("is none for a day that does not exist", () => {
    for (const span of [
      { calendar: "jalali", year: 1396, month: 12, day: 30 },
      { calendar: "gregorian", year: 2017, month: 2, day: 29 },
    ] as const) {
      expect(otherReading(span, true, "fa-IR")).toBeUndefined();
    }
    expect(machineValue({ calendar: "jalali", year: 1396, month: 12, day: 30 })).toBeUndefined();
  });

  it("is none for machines where HTML has no value", () => {
    expect(machineValue({ calendar: "jalali", year: 1396, month: 12, day: undefined })).toBeUndefined();
    expect(machineValue({ calendar: "jalali", year: 1396, month: undefined, day: undefined })).toBeUndefined();
    expect(machineValue({ calendar: "gregorian", year: 1600, month: 2, day: undefined })).toBe("1600-02");
  });
});
