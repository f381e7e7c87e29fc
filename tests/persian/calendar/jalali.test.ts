import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../src/persian/calendar/day-number.ts";
import {
  daysInGregorianMonth,
  gregorianDate,
  gregorianFromDayNumber,
  gregorianKey,
  gregorianMonthGrid,
  gregorianWeekday,
  isLeapGregorianYear,
} from "../../../src/persian/calendar/gregorian.ts";
import {
  addJalaliDays,
  compareJalali,
  daysInJalaliMonth,
  gregorianToJalali,
  isLeapJalaliYear,
  jalaliDate,
  jalaliDayNumber,
  jalaliFromKey,
  jalaliKey,
  jalaliMonthGrid,
  jalaliToGregorian,
  jalaliWeekday,
  startOfJalaliWeek,
} from "../../../src/persian/calendar/jalali.ts";

const FIRST_DAY = Date.UTC(1900, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(2100, 11, 31) / DAY_MS;
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe("the two calendars", () => {
  it("agree with ICU on every day from 1900 to 2100, there and back", () => {
    const icu = new Intl.DateTimeFormat("en-US-u-ca-persian-nu-latn", {
      timeZone: "UTC",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    const disagreements: string[] = [];
    for (let dayNumber = FIRST_DAY; dayNumber <= LAST_DAY; dayNumber += 1) {
      const gregorian = gregorianFromDayNumber(dayNumber);
      const jalali = gregorianToJalali(gregorian);
      const [month, day, year] = icu.format(dayNumber * DAY_MS).split(/[/ ]/);
      const back = gregorianKey(jalaliToGregorian(jalali));
      if (jalaliKey(jalali) !== `${year}-${month}-${day}` || back !== gregorianKey(gregorian)) {
        disagreements.push(gregorianKey(gregorian));
      }
    }
    expect(disagreements).toEqual([]);
    expect(LAST_DAY - FIRST_DAY + 1).toBe(73_414);
  });

  it("have the weekday that JavaScript gives, counted from Saturday", () => {
    fc.assert(
      fc.property(anyDay, (dayNumber) => {
        const gregorian = gregorianFromDayNumber(dayNumber);
        const weekday = (new Date(dayNumber * DAY_MS).getUTCDay() + 1) % 7;
        expect(gregorianWeekday(gregorian)).toBe(weekday);
        expect(jalaliWeekday(gregorianToJalali(gregorian))).toBe(weekday);
      }),
    );
  });

  it("keep their order in each other's terms and in their keys", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [first, second] = [a, b].map((day) => gregorianToJalali(gregorianFromDayNumber(day)));
        if (first === undefined || second === undefined) throw new Error("two days were made");
        expect(Math.sign(compareJalali(first, second))).toBe(Math.sign(a - b));
        expect(Math.sign(compareJalali(first, second))).toBe(
          jalaliKey(first) < jalaliKey(second) ? -1 : jalaliKey(first) > jalaliKey(second) ? 1 : 0,
        );
        expect(addJalaliDays(first, b - a)).toEqual(second);
        expect(jalaliFromKey(jalaliKey(first))).toEqual(first);
      }),
    );
  });
});

describe("Jalali years", () => {
  it("are leap where the official calendar of Iran has 30 Esfand", () => {
    // The Calendar Center of the University of Tehran, https://calendar.ut.ac.ir (leap years of 1206-1498).
    const official = [
      1342, 1346, 1350, 1354, 1358, 1362, 1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416,
      1420, 1424, 1428, 1432, 1436, 1441,
    ];
    const years = Array.from({ length: 100 }, (_, index) => 1342 + index);
    expect(years.filter(isLeapJalaliYear)).toEqual(official);
  });

  it("have six months of 31 days, five of 30, and Esfand of 29 or 30", () => {
    const lengths = (year: number) => Array.from({ length: 12 }, (_, index) => daysInJalaliMonth(year, index + 1));
    expect(lengths(1403)).toEqual([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30]);
    expect(lengths(1404)).toEqual([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29]);
  });

  it("begin with Nowruz on 20 or 21 March, 19 March in none of these", () => {
    const nowruz = (year: number) => gregorianKey(jalaliToGregorian({ year, month: 1, day: 1 }));
    expect([1375, 1395, 1400, 1403, 1404, 1405].map(nowruz)).toEqual([
      "1996-03-20",
      "2016-03-20",
      "2021-03-21",
      "2024-03-20",
      "2025-03-21",
      "2026-03-21",
    ]);
  });
});

describe("dates that do not exist", () => {
  it("are never made: leap Esfand in a common year, the 13th month, day 31 of Mehr, halves", () => {
    expect(jalaliDate(1403, 12, 30)).toEqual({ year: 1403, month: 12, day: 30 });
    expect(jalaliDate(1404, 12, 30)).toBeUndefined();
    expect(jalaliDate(1404, 13, 1)).toBeUndefined();
    expect(jalaliDate(1404, 0, 1)).toBeUndefined();
    expect(jalaliDate(1404, 7, 31)).toBeUndefined();
    expect(jalaliDate(1404, 7, 0)).toBeUndefined();
    expect(jalaliDate(1404, 7, 1.5)).toBeUndefined();
    expect(jalaliDate(4000, 7, 1)).toBeUndefined();
    expect(gregorianDate(2017, 2, 29)).toBeUndefined();
    expect(gregorianDate(1900, 2, 29)).toBeUndefined();
    expect(gregorianDate(2000, 2, 29)).toEqual({ year: 2000, month: 2, day: 29 });
    expect(gregorianDate(2017, 4, 31)).toBeUndefined();
    expect(gregorianDate(2017, Number.NaN, 1)).toBeUndefined();
    expect(jalaliFromKey("1404-12-30")).toBeUndefined();
    expect(jalaliFromKey("1404-1-1")).toBeUndefined();
  });

  it("are refused where a month or year is asked about", () => {
    expect(() => daysInJalaliMonth(1404, 13)).toThrow(RangeError);
    expect(() => daysInGregorianMonth(2017, 0)).toThrow(RangeError);
    expect(() => isLeapJalaliYear(9999)).toThrow(RangeError);
    expect(() => jalaliMonthGrid(1404, 13)).toThrow(RangeError);
    expect(() => gregorianMonthGrid(2017, 13)).toThrow(RangeError);
  });
});

describe("month grids", () => {
  it("show Esfand 1395, which began on a Sunday and had 30 days", () => {
    const none = undefined;
    expect(jalaliMonthGrid(1395, 12)).toEqual([
      [none, 1, 2, 3, 4, 5, 6],
      [7, 8, 9, 10, 11, 12, 13],
      [14, 15, 16, 17, 18, 19, 20],
      [21, 22, 23, 24, 25, 26, 27],
      [28, 29, 30, none, none, none, none],
    ]);
  });

  it("show February 2015, which fits its weeks nearly, from Sunday to Saturday", () => {
    const grid = gregorianMonthGrid(2015, 2);
    expect(grid[0]).toEqual([undefined, 1, 2, 3, 4, 5, 6]);
    expect(grid.at(-1)).toEqual([28, undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  it("hold every day once, in weeks of seven, each day below its weekday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1279, max: 1479 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const grid = jalaliMonthGrid(year, month);
        const days = grid.flat().filter((day) => day !== undefined);
        expect(days).toEqual(Array.from({ length: daysInJalaliMonth(year, month) }, (_, index) => index + 1));
        for (const week of grid) {
          expect(week).toHaveLength(7);
          week.forEach((day, weekday) => {
            if (day !== undefined) expect(jalaliWeekday({ year, month, day })).toBe(weekday);
          });
        }
      }),
    );
  });

  it("start their weeks on Saturday", () => {
    expect(startOfJalaliWeek({ year: 1395, month: 12, day: 7 })).toEqual({ year: 1395, month: 12, day: 7 });
    expect(startOfJalaliWeek({ year: 1395, month: 12, day: 6 })).toEqual({ year: 1395, month: 11, day: 30 });
    expect(jalaliDayNumber({ year: 1348, month: 10, day: 11 })).toBe(0);
    expect(isLeapGregorianYear(1900)).toBe(false);
  });
});
