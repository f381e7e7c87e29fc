import { DATES } from "../../words/dates.ts";
import { latinDigits } from "../digits.ts";
import { dateKey, pad } from "./calendar-date.ts";
import { clockProblem, type DateProblem, dayProblem, shapeProblem } from "./date-problem.ts";
import { type GregorianDate, gregorianDate } from "./gregorian.ts";
import { jalaliDate, jalaliToGregorian } from "./jalali.ts";
import { GREGORIAN_MONTHS_ENGLISH, JALALI_MONTHS_ENGLISH, nameAt } from "./names.ts";

export type { DateProblem } from "./date-problem.ts";

/** A day that exists, in the calendar it was written in, with its Gregorian reading. */
export interface ExistingDay {
  readonly calendar: "jalali" | "gregorian";
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly gregorian: GregorianDate;
}

/** A wall-clock time as written. */
export interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC; `undefined` where none was written. */
  readonly offset: number | undefined;
}

/** What an editor wrote, once it is known to be a day and a time that calendars and clocks have. */
export interface WrittenDate {
  readonly date: ExistingDay;
  /** `undefined` where only a day was written. */
  readonly time: WrittenTime | undefined;
}

/** What was read, or what is wrong with it. */
export type ReadDate = { readonly ok: true; readonly value: WrittenDate } | ({ readonly ok: false } & DateProblem);

/** Years below are Jalali, the others Gregorian; news has neither Jalali 1700 nor Gregorian 1699. */
const FIRST_GREGORIAN_YEAR = 1700;
/** Years outside are a slip of the finger (`2917`, `0395`). */
const PLAUSIBLE_YEARS = { first: 1000, last: 2299 } as const;
/** No zone has ever been farther from UTC than this, in minutes. */
const LARGEST_OFFSET = 14 * 60;

/** Bidi marks, isolates, ZWNJ and BOM that come along when a date is copied from a page. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Hyphens, a dash and a minus that texts have in the place of `-`. */
const OTHER_HYPHENS = /[\u2010-\u2013\u2212]/g;

const SHAPE =
  /^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?:(?:[T,،]|\s-\s)?\s*(?<time>\d{1,2}:\d.*))?$/i;
const CLOCK =
  /^(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<offset>Z|[+-]\d{2}:?(?:\d{2})?)?$/i;

/** Reads a date as an editor writes it in front matter, and checks that there is such a day and such a time. */
export function readDateText(text: string): ReadDate {
  const plain = latinDigits(text).replace(INVISIBLE, "").replace(OTHER_HYPHENS, "-").trim();
  const shape = SHAPE.exec(plain)?.groups;
  if (shape === undefined) return { ok: false, ...shapeProblem(plain) };
  const [year, month, day] = [Number(shape.year), Number(shape.month), Number(shape.day)];
  const date = readDay(year, month, day);
  if (!("calendar" in date)) return { ok: false, ...date };
  const timeText = shape.time;
  if (timeText === undefined) return { ok: true, value: { date, time: undefined } };
  const time = readTime(timeText);
  if (time === undefined) return { ok: false, ...clockProblem(timeText, dateKey(date)) };
  return { ok: true, value: { date, time } };
}

/** «2 Farvardin 1400», «22 March 2021»: the day in English, in the calendar it was written in. */
export function existingDate(date: ExistingDay): string {
  const months = date.calendar === "jalali" ? JALALI_MONTHS_ENGLISH : GREGORIAN_MONTHS_ENGLISH;
  return `${date.day} ${nameAt(months, date.month - 1)} ${pad(date.year, 4)}`;
}

function readDay(year: number, month: number, day: number): ExistingDay | DateProblem {
  if (year < PLAUSIBLE_YEARS.first || year > PLAUSIBLE_YEARS.last) {
    return {
      problem: DATES.noYear({ year: pad(year, 4) }),
      expected: DATES.years({
        jalali: PLAUSIBLE_YEARS.first,
        gregorian: FIRST_GREGORIAN_YEAR,
        last: PLAUSIBLE_YEARS.last,
      }),
    };
  }
  if (year >= FIRST_GREGORIAN_YEAR) {
    const gregorian = gregorianDate(year, month, day);
    return gregorian === undefined
      ? dayProblem("gregorian", year, month, day)
      : { calendar: "gregorian", year, month, day, gregorian };
  }
  const jalali = jalaliDate(year, month, day);
  return jalali === undefined
    ? dayProblem("jalali", year, month, day)
    : { calendar: "jalali", year, month, day, gregorian: jalaliToGregorian(jalali) };
}

function readTime(text: string): WrittenTime | undefined {
  const clock = CLOCK.exec(text)?.groups;
  if (clock === undefined) return undefined;
  const time = {
    hour: Number(clock.hour),
    minute: Number(clock.minute),
    second: Number(clock.second ?? 0),
    offset: clock.offset === undefined ? undefined : offsetMinutes(clock.offset),
  };
  const fits = time.hour < 24 && time.minute < 60 && time.second < 60;
  return fits && (time.offset === undefined || Math.abs(time.offset) <= LARGEST_OFFSET) ? time : undefined;
}

/** Minutes east of UTC of `Z` (which has no digits), `+03:30`, `+0330` or `+03`; beyond any zone's where the minutes are not minutes. */
function offsetMinutes(text: string): number {
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(":", ""));
  if (minutes > 59) return Number.POSITIVE_INFINITY;
  const size = hours * 60 + minutes;
  return text.startsWith("-") ? -size : size;
}
