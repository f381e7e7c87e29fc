import { DATES } from "../../words/dates.ts";
import type { Message } from "../../words/message.ts";
import { dateKey, pad } from "./calendar-date.ts";
import { daysInGregorianMonth, gregorianDate, isLeapGregorianYear } from "./gregorian.ts";
import { daysInJalaliMonth, isLeapJalaliYear, jalaliDate } from "./jalali.ts";
import { GREGORIAN_MONTHS, GREGORIAN_MONTHS_ENGLISH, JALALI_MONTHS, JALALI_MONTHS_ENGLISH, nameAt } from "./names.ts";

/** What is wrong with a date, for an editor. */
export interface DateProblem {
  readonly problem: Message;
  readonly expected: Message;
  /** What to write instead, where that can be told. */
  readonly fix?: Message;
}

/** The calendar that a date is written in. */
export type CalendarName = "jalali" | "gregorian";

/** A day that its calendar does not have: the 13th month, 31 Mehr, 30 Esfand of a common year, 29 February 2017. */
export function dayProblem(calendar: CalendarName, year: number, month: number, day: number): DateProblem {
  if (month < 1 || month > 12) {
    return {
      problem: DATES.noMonth({ month }),
      expected: DATES.yearMonthDay,
      ...swapFix(calendar, year, month, day),
    };
  }
  const jalali = calendar === "jalali";
  const days = jalali ? daysInJalaliMonth(year, month) : daysInGregorianMonth(year, month);
  const leapDay = day === (jalali ? 30 : 29);
  const said = { ...monthNames(calendar, month), day, days, year: String(year) };
  const problem = leapDay
    ? DATES.leapDay({ ...said, leapYear: String(leapYearBefore(calendar, year)) })
    : day === 0
      ? DATES.noDay({ day })
      : leapMonth(calendar, month)
        ? DATES.monthOfYearHasDays(said)
        : DATES.monthHasDays(said);
  const last = dateKey({ year, month, day: days });
  const next =
    month === 12 ? dateKey({ year: year + 1, month: 1, day: 1 }) : dateKey({ year, month: month + 1, day: 1 });
  return {
    problem,
    expected: DATES.dayTo({ days }),
    ...(day === days + 1 ? { fix: DATES.lastOrNext({ last, next }) } : {}),
  };
}

/** A time that no clock shows, after a date that exists. */
export function clockProblem(text: string, day: string): DateProblem {
  const [hour = "", minute = ""] = text.split(/\D/);
  const expected = DATES.clock;
  if (Number(hour) > 23) {
    return { problem: Number(hour) === 24 ? DATES.midnight({ hour }) : DATES.noHour({ hour }), expected };
  }
  if (Number(minute) > 59) return { problem: DATES.noMinute({ minute }), expected };
  if (minute.length === 1) {
    return {
      problem: DATES.oneDigit({ text }),
      expected,
      fix: DATES.copy({ text: `${day} ${pad(Number(hour), 2)}:0${minute}` }),
    };
  }
  return { problem: DATES.unreadTime({ text }), expected };
}

/** A text that has not the shape of a date at all. */
export function shapeProblem(text: string): DateProblem {
  if (text === "") return { problem: DATES.empty, expected: DATES.expected };
  const numbers = /^(\d+)[-/.](\d+)[-/.](\d+)(?!\d)(.*)/s.exec(text);
  if (numbers !== null) return orderProblem(text, numbers);
  if (/^\d{4}(?:[-/.]\d{1,2})?$/.test(text)) {
    return { problem: DATES.namesNoDay({ text }), expected: DATES.expected };
  }
  const worded = wordedDate(text);
  if (worded !== undefined) return { problem: DATES.inWords({ text }), expected: DATES.expected, fix: worded };
  return { problem: DATES.notDate({ text }), expected: DATES.expected };
}

/** Three numbers that are not year, month, day: the year last, a year of two digits, or something after the date. */
function orderProblem(text: string, numbers: RegExpExecArray): DateProblem {
  const [first, second, third] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
  const rest = (numbers[4] ?? "").trim();
  if (numbers[1]?.length === 4) {
    const problem = rest === "" ? DATES.separators({ text }) : DATES.behind({ rest });
    return { problem, expected: DATES.expected };
  }
  if (numbers[3]?.length === 4) {
    return {
      problem: DATES.yearLast({ text }),
      expected: DATES.expected,
      ...existingFix(third, second, first),
    };
  }
  if (numbers[1]?.length === 2) {
    // 1350-1449: what a two-digit year of a news text can mean.
    const year = first >= 50 ? 1300 + first : 1400 + first;
    return {
      problem: DATES.twoDigits({ year: numbers[1] }),
      expected: DATES.expected,
      ...existingFix(year, second, third),
    };
  }
  return { problem: DATES.notDate({ text }), expected: DATES.expected };
}

/** The machine form of «۷ اسفند ۱۳۹۵» or «25 February 2017», where it is a day that exists. */
function wordedDate(text: string): Message | undefined {
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

function existingFix(year: number, month: number, day: number): { fix?: Message } {
  const text = ifExists(year < 1700 ? "jalali" : "gregorian", year, month, day);
  return text === undefined ? {} : { fix: DATES.copy({ text }) };
}

function ifExists(calendar: CalendarName, year: number, month: number, day: number): string | undefined {
  const date = calendar === "jalali" ? jalaliDate(year, month, day) : gregorianDate(year, month, day);
  return date === undefined ? undefined : dateKey(date);
}

/** `1395-25-02`: the day is where the month belongs. */
function swapFix(calendar: CalendarName, year: number, month: number, day: number): { fix?: Message } {
  const date = ifExists(calendar, year, day, month);
  return date === undefined ? {} : { fix: DATES.ifSwapped({ date }) };
}

/** A month's name in the languages of messages. */
function monthNames(calendar: CalendarName, month: number): { readonly english: string; readonly persian: string } {
  const jalali = calendar === "jalali";
  return {
    english: nameAt(jalali ? JALALI_MONTHS_ENGLISH : GREGORIAN_MONTHS_ENGLISH, month - 1),
    persian: nameAt((jalali ? JALALI_MONTHS : GREGORIAN_MONTHS)["fa-IR"], month - 1),
  };
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
