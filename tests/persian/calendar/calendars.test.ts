import { describe, expect, it, test } from "vitest";
import {
  daysInGregorianMonth,
  gregorianDate,
  gregorianFromDayNumber,
  gregorianMonthGrid,
} from "../../../src/persian/calendar/gregorian.ts";
import {
  daysInJalaliMonth,
  isLeapJalaliYear,
  jalaliDate,
  jalaliDayNumber,
  jalaliFromKey,
} from "../../../src/persian/calendar/jalali.ts";
import {
  GREGORIAN_MONTHS_ENGLISH,
  JALALI_MONTHS_ENGLISH,
  nameAt,
  WEEKDAYS_RFC822,
} from "../../../src/persian/calendar/names.ts";
import { isKnownZone, zoneOf } from "../../../src/persian/calendar/zone.ts";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

describe("Gregorian months", () => {
  test.each([1900, 2000, 2016, 2017])("of %d have the days that JavaScript gives", (year) => {
    for (const month of MONTHS) {
      expect(daysInGregorianMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
    }
  });

  it("have their weeks from Saturday, in each month of a leap year", () => {
    for (const month of MONTHS) {
      const saturdays = gregorianMonthGrid(2016, month).flatMap(([saturday]) => saturday ?? []);
      for (const day of saturdays) expect(new Date(Date.UTC(2016, month - 1, day)).getUTCDay()).toBe(6);
    }
  });
});

describe("days of the calendars", () => {
  it("reach from the year 623 to 3797", () => {
    const dates = [622, 623, 3797, 3798].map((year) => gregorianDate(year, 12, 31));
    expect(dates).toEqual([
      undefined,
      { year: 623, month: 12, day: 31 },
      { year: 3797, month: 12, day: 31 },
      undefined,
    ]);
  });

  it("reach from the Jalali year 1 to 3175", () => {
    const dates = [0, 1, 3175, 3176].map((year) => jalaliDate(year, 6, 31));
    expect(dates).toEqual([undefined, { year: 1, month: 6, day: 31 }, { year: 3175, month: 6, day: 31 }, undefined]);
  });

  test.each<[year: number, month: number, day: number]>([
    [1395.5, 1, 1],
    [1395, 1.5, 1],
    [1395, 1, 1.5],
    [1395, 1, 0],
    [1395, 1, -1],
    [1395, 0, 1],
    [1395, 13, 1],
    [Number.NaN, 1, 1],
    [-1395, 1, 1],
  ])("are whole numbers of days that exist, not %d-%d-%d", (year, month, day) => {
    expect(jalaliDate(year, month, day)).toBeUndefined();
    expect(gregorianDate(year + 500, month, day)).toBeUndefined();
  });

  it("are named in the refusal of those that do not exist", () => {
    expect(() => daysInGregorianMonth(2017, 13)).toThrow("No Gregorian month 2017-13");
    expect(() => daysInGregorianMonth(622, 1)).toThrow("No Gregorian month 622-1");
    expect(() => daysInJalaliMonth(1395, 0)).toThrow("No Jalali month 1395-0");
    expect(() => isLeapJalaliYear(3176)).toThrow("No Jalali year 3176");
    expect(() => isLeapJalaliYear(0)).toThrow("No Jalali year 0");
    expect(() => nameAt(WEEKDAYS_RFC822, 7)).toThrow("No name at 7");
  });

  it("are read from a whole key only", () => {
    expect(jalaliFromKey("1395-12-07")).toEqual({ year: 1395, month: 12, day: 7 });
    expect(["11395-12-07", "1395-12-071", "1395-12-07T00", "a1395-12-07", "1395-12-7"].map(jalaliFromKey)).toEqual(
      Array.from({ length: 5 }),
    );
  });
});

describe("English names", () => {
  function icu(locale: string, options: Intl.DateTimeFormatOptions, dayNumber: number): string {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(dayNumber * 86_400_000);
  }

  it("of months are ICU's, of both calendars", () => {
    const jalali = MONTHS.map((month) => jalaliDayNumber({ year: 1395, month, day: 10 }));
    const month = { month: "long" } as const;
    expect(JALALI_MONTHS_ENGLISH).toEqual(jalali.map((day) => icu("en-US-u-ca-persian", month, day)));
    const gregorian = MONTHS.map((number) => Date.UTC(2017, number - 1, 10) / 86_400_000);
    expect(GREGORIAN_MONTHS_ENGLISH).toEqual(gregorian.map((day) => icu("en-US", month, day)));
  });

  it("of weekdays are ICU's, from Saturday", () => {
    // Day 2 of 1970 was a Saturday.
    expect(gregorianFromDayNumber(2)).toEqual({ year: 1970, month: 1, day: 3 });
    expect(WEEKDAYS_RFC822).toEqual(Array.from({ length: 7 }, (_, day) => icu("en-US", { weekday: "short" }, day + 2)));
  });
});

describe("a time zone", () => {
  it("is known before it is used, and made once", () => {
    expect(isKnownZone("Asia/Kathmandu")).toBe(true);
    expect(isKnownZone("Asia/Nowhere")).toBe(false);
    expect(zoneOf("Asia/Kathmandu")).toBe(zoneOf("Asia/Kathmandu"));
    expect(isKnownZone("Asia/Kathmandu")).toBe(true);
  });
});
