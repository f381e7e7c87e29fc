import { dateKey, pad } from "./calendar-date.ts";
import { daysInGregorianMonth, gregorianDate, isLeapGregorianYear } from "./gregorian.ts";
import { daysInJalaliMonth, isLeapJalaliYear, jalaliDate } from "./jalali.ts";
import { GREGORIAN_MONTHS, GREGORIAN_MONTHS_ENGLISH, JALALI_MONTHS, JALALI_MONTHS_ENGLISH, nameAt } from "./names.ts";

/** What is wrong with a date, in English sentences for an editor. */
export interface DateProblem {
  readonly problem: string;
  readonly expected: string;
  /** What to write instead, where that can be told. */
  readonly fix?: string;
}

/** The calendar that a date is written in. */
export type CalendarName = "jalali" | "gregorian";

const EXPECTED =
  "a Jalali date such as 1395-12-07 or 1395-12-07 14:25, or a Gregorian one such as 2017-02-25T14:25+03:30";

/** A day that its calendar does not have: the 13th month, 31 Mehr, 30 Esfand of a common year, 29 February 2017. */
export function dayProblem(calendar: CalendarName, year: number, month: number, day: number): DateProblem {
  if (month < 1 || month > 12) {
    return {
      problem: `month ${month} does not exist`,
      expected: "year, month from 1 to 12, day",
      ...swapFix(calendar, year, month, day),
    };
  }
  const jalali = calendar === "jalali";
  const name = nameAt(jalali ? JALALI_MONTHS_ENGLISH : GREGORIAN_MONTHS_ENGLISH, month - 1);
  const days = jalali ? daysInJalaliMonth(year, month) : daysInGregorianMonth(year, month);
  const leapDay = day === (jalali ? 30 : 29);
  const problem = leapDay
    ? `${name} ${year} has ${days} days; ${day} ${name} exists only in leap years such as ${leapYearBefore(calendar, year)}`
    : day === 0
      ? `day ${day} does not exist`
      : `${name}${leapMonth(calendar, month) ? ` ${year}` : ""} has ${days} days; day ${day} does not exist`;
  const last = dateKey({ year, month, day: days });
  const next =
    month === 12 ? dateKey({ year: year + 1, month: 1, day: 1 }) : dateKey({ year, month: month + 1, day: 1 });
  return {
    problem,
    expected: `a day from 1 to ${days}`,
    ...(day === days + 1 ? { fix: `${last}, or ${next} if the day after is meant` } : {}),
  };
}

/** A time that no clock shows, after a date that exists. */
export function clockProblem(text: string, day: string): DateProblem {
  const [hour = "", minute = ""] = text.split(/\D/);
  const expected = "hours and minutes such as 14:25, from 00:00 to 23:59, and perhaps an offset such as +03:30 or Z";
  if (Number(hour) > 23) {
    const midnight = Number(hour) === 24 ? "; midnight is 00:00 of the next day" : "";
    return { problem: `hour ${hour} does not exist${midnight}`, expected };
  }
  if (Number(minute) > 59) return { problem: `minute ${minute} does not exist`, expected };
  if (minute.length === 1) {
    return {
      problem: `the minutes of ${text} have one digit`,
      expected,
      fix: `${day} ${pad(Number(hour), 2)}:0${minute}`,
    };
  }
  return { problem: `the time ${text} cannot be read`, expected };
}

/** A text that has not the shape of a date at all. */
export function shapeProblem(text: string): DateProblem {
  if (text === "") return { problem: "the date is empty", expected: EXPECTED };
  const numbers = /^(\d+)[-/.](\d+)[-/.](\d+)(?!\d)(.*)/s.exec(text);
  if (numbers !== null) return orderProblem(text, numbers);
  if (/^\d{4}(?:[-/.]\d{1,2})?$/.test(text)) {
    return { problem: `${text} names no day`, expected: EXPECTED };
  }
  const worded = wordedDate(text);
  if (worded !== undefined) return { problem: `${text} is written in words`, expected: EXPECTED, fix: worded };
  return { problem: `${text} is not a date`, expected: EXPECTED };
}

/** Three numbers that are not year, month, day: the year last, a year of two digits, or something after the date. */
function orderProblem(text: string, numbers: RegExpExecArray): DateProblem {
  const [first, second, third] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
  const rest = (numbers[4] ?? "").trim();
  if (numbers[1]?.length === 4) {
    const problem =
      rest === "" ? `${text} mixes its separators or has too many digits` : `${rest} after the date cannot be read`;
    return { problem, expected: EXPECTED };
  }
  if (numbers[3]?.length === 4) {
    return {
      problem: `the year of ${text} comes last`,
      expected: EXPECTED,
      ...existingFix(third, second, first),
    };
  }
  if (numbers[1]?.length === 2) {
    // 1350-1449: what a two-digit year of a news text can mean.
    const year = first >= 50 ? 1300 + first : 1400 + first;
    return { problem: `year ${numbers[1]} has two digits`, expected: EXPECTED, ...existingFix(year, second, third) };
  }
  return { problem: `${text} is not a date`, expected: EXPECTED };
}

/** The machine form of «۷ اسفند ۱۳۹۵» or «25 February 2017», where it is a day that exists. */
function wordedDate(text: string): string | undefined {
  const match = /(\d{1,2})\s+(\S+)\s+(?:ماه\s+)?(\d{4})/.exec(text);
  if (match === null) return undefined;
  const [day, name, year] = [Number(match[1]), match[2] ?? "", Number(match[3])];
  const lists = [
    ...Object.values(JALALI_MONTHS),
    ...Object.values(GREGORIAN_MONTHS),
    JALALI_MONTHS_ENGLISH,
    GREGORIAN_MONTHS_ENGLISH,
  ];
  const bare = name.replace("\u0654", "").toLowerCase();
  for (const names of lists) {
    const month = names.findIndex((candidate) => candidate.toLowerCase() === bare) + 1;
    if (month > 0) return existingFix(year, month, day).fix;
  }
  return undefined;
}

function existingFix(year: number, month: number, day: number): { fix?: string } {
  return ifExists(year < 1700 ? "jalali" : "gregorian", year, month, day);
}

function ifExists(calendar: CalendarName, year: number, month: number, day: number): { fix?: string } {
  const date = calendar === "jalali" ? jalaliDate(year, month, day) : gregorianDate(year, month, day);
  return date === undefined ? {} : { fix: dateKey(date) };
}

/** `1395-25-02`: the day is where the month belongs. */
function swapFix(calendar: CalendarName, year: number, month: number, day: number): { fix?: string } {
  const { fix } = ifExists(calendar, year, day, month);
  return fix === undefined ? {} : { fix: `${fix}, if day and month changed places` };
}

function leapMonth(calendar: CalendarName, month: number): boolean {
  return month === (calendar === "jalali" ? 12 : 2);
}

function leapYearBefore(calendar: CalendarName, year: number): number {
  const isLeap = calendar === "jalali" ? isLeapJalaliYear : isLeapGregorianYear;
  let before = year - 1;
  while (!isLeap(before)) before -= 1;
  return before;
}
