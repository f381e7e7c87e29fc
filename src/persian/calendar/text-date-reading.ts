import { persianDigits } from "../digits.ts";
import { dateKey, pad } from "./calendar-date.ts";
import type { CalendarName } from "./date-problem.ts";
import {
  gregorianDateText,
  gregorianMonthName,
  gregorianMonthYear,
  jalaliDateText,
  jalaliMonthName,
  jalaliMonthYear,
} from "./format.ts";
import { daysInGregorianMonth, type GregorianDate, gregorianDate } from "./gregorian.ts";
import { daysInJalaliMonth, gregorianToJalali, type JalaliDate, jalaliDate, jalaliToGregorian } from "./jalali.ts";
import type { Language } from "./names.ts";

/** A day, a month or a year of one calendar. */
export interface CalendarSpan {
  readonly calendar: CalendarName;
  readonly year: number;
  /** From 1; `undefined` for a whole year. */
  readonly month: number | undefined;
  /** From 1; `undefined` for a whole month or year. */
  readonly day: number | undefined;
}

/**
 * What `<time datetime>` takes: `2017-02-24`, `2016-10`, `2016`. A Jalali month or year is no Gregorian one, and HTML
 * has no value for a span of days, so they have none.
 * @see https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value
 */
export function machineValue(span: CalendarSpan): string | undefined {
  if (span.calendar === "gregorian") {
    if (span.month === undefined) return pad(span.year, 4);
    const month = `${pad(span.year, 4)}-${pad(span.month, 2)}`;
    return span.day === undefined ? month : `${month}-${pad(span.day, 2)}`;
  }
  if (span.month === undefined || span.day === undefined) return undefined;
  const date = jalaliDate(span.year, span.month, span.day);
  return date === undefined ? undefined : dateKey(jalaliToGregorian(date));
}

/**
 * The other calendar's reading: «۶ اسفند», «مهر و آبان ۱۳۹۵», «اسفند ۱۳۹۵ و فروردین ۱۳۹۶», «۱۳۹۴ و ۱۳۹۵».
 * @param withYear false leaves the year out, as in «۶ اسفند» and «مهر و آبان»
 * @returns `undefined` where there is no such day or month
 */
export function otherReading(span: CalendarSpan, withYear: boolean, language: Language): string | undefined {
  return span.calendar === "gregorian"
    ? jalaliReading(span, withYear, language)
    : gregorianReading(span, withYear, language);
}

function jalaliReading(span: CalendarSpan, withYear: boolean, language: Language): string | undefined {
  const { year, month, day } = span;
  const ends = spanEnds(month, day, (lastMonth) => daysInGregorianMonth(year, lastMonth));
  const [first, last] = ends.map(([endMonth, endDay]) => gregorianDate(year, endMonth, endDay));
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [gregorianToJalali(first), gregorianToJalali(last)];
  if (month === undefined) return yearsText(from.year, to.year);
  if (day === undefined) return monthsText(from, to, withYear, jalaliNames(language));
  return withYear
    ? jalaliDateText(from, language)
    : `${persianDigits(from.day)} ${jalaliMonthName(from.month, language)}`;
}

function gregorianReading(span: CalendarSpan, withYear: boolean, language: Language): string | undefined {
  const { year, month, day } = span;
  const ends = spanEnds(month, day, (lastMonth) => daysInJalaliMonth(year, lastMonth));
  const [first, last] = ends.map(([endMonth, endDay]) => jalaliDate(year, endMonth, endDay));
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [jalaliToGregorian(first), jalaliToGregorian(last)];
  if (month === undefined) return yearsText(from.year, to.year);
  if (day === undefined) return monthsText(from, to, withYear, gregorianNames(language));
  return withYear
    ? gregorianDateText(from, language)
    : `${persianDigits(from.day)} ${gregorianMonthName(from.month, language)}`;
}

/** Month and day of the first and the last day of the span. */
function spanEnds(
  month: number | undefined,
  day: number | undefined,
  daysIn: (month: number) => number,
): readonly (readonly [month: number, day: number])[] {
  const [from, to] = [month ?? 1, month ?? 12];
  return [
    [from, day ?? 1],
    [to, day ?? daysIn(to)],
  ];
}

interface MonthTexts {
  readonly alone: (month: number) => string;
  readonly withYear: (year: number, month: number) => string;
}

function jalaliNames(language: Language): MonthTexts {
  return {
    alone: (month) => jalaliMonthName(month, language),
    withYear: (year, month) => jalaliMonthYear(year, month, language),
  };
}

function gregorianNames(language: Language): MonthTexts {
  return {
    alone: (month) => gregorianMonthName(month, language),
    withYear: (year, month) => gregorianMonthYear(year, month, language),
  };
}

function monthsText(
  from: JalaliDate | GregorianDate,
  to: JalaliDate | GregorianDate,
  withYear: boolean,
  texts: MonthTexts,
): string {
  if (!withYear) return `${texts.alone(from.month)} و ${texts.alone(to.month)}`;
  const first = from.year === to.year ? texts.alone(from.month) : texts.withYear(from.year, from.month);
  return `${first} و ${texts.withYear(to.year, to.month)}`;
}

function yearsText(from: number, to: number): string {
  return `${persianDigits(from)} و ${persianDigits(to)}`;
}
