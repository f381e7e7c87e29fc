declare const calendar: unique symbol;

/**
 * A day of one calendar: year, month from 1, day of the month from 1. Plain data, safe in JSON.
 * The mark exists for the compiler only (no value ever carries it): it keeps a Jalali date from being passed
 * where a Gregorian one is meant, although both have the same three numbers.
 */
export interface CalendarDate<Calendar extends string> {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly [calendar]?: Calendar;
}

/** Order of two days of the same calendar: negative when `a` is earlier, 0 when they are the same day. */
export function compareDates<Calendar extends string>(a: CalendarDate<Calendar>, b: CalendarDate<Calendar>): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The day as a sortable key in ASCII digits, `1395-12-07`. */
export function dateKey(date: CalendarDate<string>): string {
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** A non-negative integer with leading zeros, in ASCII digits. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
