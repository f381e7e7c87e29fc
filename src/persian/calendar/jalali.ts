import { isLeapJalaaliYear, jalaaliMonthLength, toGregorian, toJalaali } from "jalaali-js";
import { type CalendarDate, compareDates, dateKey } from "./calendar-date.ts";
import { type GridWeek, monthGrid, weekdayOfDayNumber } from "./day-number.ts";
import { type GregorianDate, gregorianDayNumber, gregorianFromDayNumber } from "./gregorian.ts";

/**
 * A day of the Jalali (Solar Hijri) calendar that exists. Made only by the functions of this folder:
 * jalaali-js turns days that do not exist into others without a word, so numbers are checked first.
 */
export type JalaliDate = CalendarDate<"jalali">;

/** First and last Jalali year that {@link jalaliDate} takes. */
export const JALALI_YEARS = { first: 1, last: 3175 } as const;

/** The Jalali date of these numbers, or `undefined` where there is no such day (30 Esfand of a common year). */
export function jalaliDate(year: number, month: number, day: number): JalaliDate | undefined {
  if (!isJalaliMonth(year, month)) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > jalaaliMonthLength(year, month)) return undefined;
  return { year, month, day };
}

/**
 * True for Jalali years of 366 days, whose Esfand has 30.
 * @see https://www.astro.uni.torun.pl/~kb/Papers/EMP/PersianC-EMP.htm the rule jalaali-js computes
 * @throws {RangeError} outside {@link JALALI_YEARS}.
 */
export function isLeapJalaliYear(year: number): boolean {
  if (!isJalaliMonth(year, 1)) throw new RangeError(`No Jalali year ${year}`);
  return isLeapJalaaliYear(year);
}

/**
 * Days in a Jalali month (1 = Farvardin): 31, 30, or 29 for Esfand of a common year.
 * @throws {RangeError} if there is no such month.
 */
export function daysInJalaliMonth(year: number, month: number): number {
  if (!isJalaliMonth(year, month)) throw new RangeError(`No Jalali month ${year}-${month}`);
  return jalaaliMonthLength(year, month);
}

/** The same day in the Gregorian calendar. */
export function jalaliToGregorian(date: JalaliDate): GregorianDate {
  const { gy, gm, gd } = toGregorian(date.year, date.month, date.day);
  return { year: gy, month: gm, day: gd };
}

/** The same day in the Jalali calendar. */
export function gregorianToJalali(date: GregorianDate): JalaliDate {
  const { jy, jm, jd } = toJalaali(date.year, date.month, date.day);
  return { year: jy, month: jm, day: jd };
}

/** Days since 1970-01-01 (Gregorian) of a Jalali date. */
export function jalaliDayNumber(date: JalaliDate): number {
  return gregorianDayNumber(jalaliToGregorian(date));
}

/** The Jalali date so many days later, or earlier when `days` is negative. */
export function addJalaliDays(date: JalaliDate, days: number): JalaliDate {
  return gregorianToJalali(gregorianFromDayNumber(jalaliDayNumber(date) + days));
}

/** Weekday of a Jalali date: 0 = Saturday … 6 = Friday. */
export function jalaliWeekday(date: JalaliDate): number {
  return weekdayOfDayNumber(jalaliDayNumber(date));
}

/** The Saturday that begins the week of this day. */
export function startOfJalaliWeek(date: JalaliDate): JalaliDate {
  return addJalaliDays(date, -jalaliWeekday(date));
}

/**
 * The weeks of a Jalali month as a grid whose weeks start on Saturday.
 * @throws {RangeError} if there is no such month.
 */
export function jalaliMonthGrid(year: number, month: number): readonly GridWeek[] {
  const days = daysInJalaliMonth(year, month);
  return monthGrid(jalaliDayNumber({ year, month, day: 1 }), days);
}

/** Order of two Jalali dates: negative when `a` is earlier. */
export const compareJalali: (a: JalaliDate, b: JalaliDate) => number = compareDates;

/** `1395-12-07`: sortable, the date in a file's name and the key of an edition. */
export const jalaliKey: (date: JalaliDate) => string = dateKey;

/** The date of a key as {@link jalaliKey} writes it, or `undefined` if the text is no such key or no such day. */
export function jalaliFromKey(key: string): JalaliDate | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(key);
  return match === null ? undefined : jalaliDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isJalaliMonth(year: number, month: number): boolean {
  return (
    Number.isInteger(year) &&
    year >= JALALI_YEARS.first &&
    year <= JALALI_YEARS.last &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12
  );
}
