import { type CalendarDate, dateKey } from "./calendar-date.ts";
import { DAY_MS, type GridWeek, monthGrid, weekdayOfDayNumber } from "./day-number.ts";

/** A day of the Gregorian calendar that exists. Made only by the functions of this folder. */
export type GregorianDate = CalendarDate<"gregorian">;

/** First and last Gregorian year that {@link gregorianDate} takes: those that jalaali-js converts whole. */
export const GREGORIAN_YEARS = { first: 623, last: 3797 } as const;

/** The Gregorian date of these numbers, or `undefined` where there is no such day (month 13, 29 February 2017). */
export function gregorianDate(year: number, month: number, day: number): GregorianDate | undefined {
  if (!isGregorianMonth(year, month)) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInGregorianMonth(year, month)) return undefined;
  return { year, month, day };
}

/** True for years of 366 days: divisible by 4, not by 100 unless by 400. */
export function isLeapGregorianYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Days in a Gregorian month (1 = January).
 * @throws {RangeError} if there is no such month.
 */
export function daysInGregorianMonth(year: number, month: number): number {
  if (!isGregorianMonth(year, month)) throw new RangeError(`No Gregorian month ${year}-${month}`);
  if (month === 2) return isLeapGregorianYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 of a Gregorian date. */
export function gregorianDayNumber(date: GregorianDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / DAY_MS;
}

/** The Gregorian date of a day number (days since 1970-01-01). */
export function gregorianFromDayNumber(dayNumber: number): GregorianDate {
  const date = new Date(dayNumber * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Weekday of a Gregorian date: 0 = Saturday … 6 = Friday. */
export function gregorianWeekday(date: GregorianDate): number {
  return weekdayOfDayNumber(gregorianDayNumber(date));
}

/**
 * The weeks of a Gregorian month as a grid whose weeks start on Saturday.
 * @throws {RangeError} if there is no such month.
 */
export function gregorianMonthGrid(year: number, month: number): readonly GridWeek[] {
  const days = daysInGregorianMonth(year, month);
  return monthGrid(gregorianDayNumber({ year, month, day: 1 }), days);
}

/** `2017-02-25`: sortable, and what `<time datetime>` takes. */
export const gregorianKey: (date: GregorianDate) => string = dateKey;

function isGregorianMonth(year: number, month: number): boolean {
  return (
    Number.isInteger(year) &&
    year >= GREGORIAN_YEARS.first &&
    year <= GREGORIAN_YEARS.last &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12
  );
}
