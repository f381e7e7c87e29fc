import { withDayNumbers } from "../../persian/calendar/text-date-days.ts";
import { flatLine } from "./clean-text.ts";
import { monthOf } from "./feed-date-names.ts";

/** Years below are Jalali. */
const FIRST_GREGORIAN_YEAR = 1700;
export const WEEKDAY = "(?:(?:(?:یک|دو|سه|چهار|پنج) ?)?شنبه|جمعه|آدینه)";
/** «۷ اسفند ۱۳۹۵», «۷/اسفند/۱۳۹۵», «اسفند ۷, ۱۳۹۵», «۱۳۹۵ اسفند ۷». */
const WORDED =
  "\\d{1,2}[ /-](?:ماه )?\\p{L}+(?: ماه)?[،,]?[ /-]\\d{4}|\\p{L}+ \\d{1,2}[،,] ?\\d{4}|\\d{4} \\p{L}+ \\d{1,2}";
const DAY = `(?<!\\d)(?:\\d{4}([/.-])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([/.-])\\d{1,2}\\2\\d{4}|${WORDED})(?!\\d)`;
/** The same day in the other calendar, or a clock, behind it. */
const OTHER_DAY = `(?:\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}|${WORDED})`;
const CLOCK = "(?:ساعت:? ?)?\\d{1,2}:\\d{2}(?::\\d{2})?";
/** What pages set between weekday, day and clock. */
export const BETWEEN = "[ ،,|/\u00B7\u2022\u2013\u2014-]{1,5}";
const WHOLE = new RegExp(
  `^(?:${CLOCK}${BETWEEN})?(?:${WEEKDAY}${BETWEEN})?${DAY}(?:${BETWEEN}${WEEKDAY})?(?:${BETWEEN}${CLOCK})?(?:${BETWEEN}${OTHER_DAY})?(?:${BETWEEN}${CLOCK})?$`,
  "u",
);

/**
 * The line as {@link flatLine} has it, with dates in their plainest form: «پنجم ژانویهٔ سال ۲۰۲۶» is «5 ژانویه 2026», also
 * with the Tajik «соли».
 */
export function flatDate(text: string): string {
  const plain = flatLine(text)
    .replace(/\u06C0/gu, "\u0647")
    .replace(/[\u064B-\u0655\u0640]/gu, "")
    .replace(/(?<![\d:])(\d{1,2}) : (\d{2})(?![\d:])/gu, "$1:$2")
    .replace(/(?<=\d) ایران (?=\d{1,2}:\d{2})/gu, " ")
    .replace(/(?<=\p{L}) (?:ی |(?:ی )?سال |соли )(?=\d{4}(?!\d))/gu, " ");
  return withDayNumbers(plain);
}

/**
 * `1395-12-07 14:25`, as front matter writes it, of a text that is a date and nothing else: «شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵»,
 * «۱۴:۲۵ - ۱۳۹۵/۱۲/۰۷», «۲۵ فوریه ۲۰۱۷ ساعت ۹:۰۵». Whether there is such a day is not asked.
 */
export function dateOfWords(text: string): string | undefined {
  const plain = flatDate(text.slice(0, 120));
  return WHOLE.test(plain) ? dateWithin(plain) : undefined;
}

/** The same of a text in which a date is among other words. */
export function dateWithin(text: string): string | undefined {
  const plain = flatDate(text);
  const day = writtenDay(plain);
  const clock = /(?<![\d:])(\d{1,2}):(\d{2})(?!\d)/u.exec(plain);
  if (day === undefined || clock === null) return day;
  return `${day} ${(clock[1] ?? "").padStart(2, "0")}:${clock[2]}`;
}

/** `1395-12-07` of «۷ اسفند ۱۳۹۵», «1395/12/07» or «۲۵ فوریه ۲۰۱۷». */
function writtenDay(plain: string): string | undefined {
  const numbers = /(?<!\d)(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/u.exec(plain);
  if (numbers !== null) return dayKey(numbers[1], Number(numbers[3]), numbers[4]);
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst !== null && (dayFirst[2] === "." || Number(dayFirst[4]) < FIRST_GREGORIAN_YEAR)) {
    return dayKey(dayFirst[4], Number(dayFirst[3]), dayFirst[1]);
  }
  for (const { groups = {} } of plain.matchAll(IN_WORDS)) {
    const { day, month, year } = groups;
    const name = month ?? groups.before ?? groups.between ?? "";
    const key = wordedDay(year ?? groups.ofMonth ?? groups.first, name, day ?? groups.behind ?? groups.last);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** «۱۴/۰۹/۱۴۰۴», «05.12.2025»: no Jalali date and none with full stops begins with its month. */
const DAY_FIRST = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/u;
const IN_WORDS =
  /(?<!\d)(?:(?<day>\d{1,2})[ /-](?:ماه )?(?<month>\p{L}+)(?: ماه)?[،,]?[ /-](?<year>\d{4})|(?<before>(?<!\p{L})\p{L}+) (?<behind>\d{1,2})[،,] ?(?<ofMonth>\d{4})|(?<first>\d{4}) (?<between>\p{L}+) (?<last>\d{1,2}))(?!\d)/gu;

function wordedDay(year: string | undefined, name: string, day: string | undefined): string | undefined {
  const month = monthOf(name);
  // «۳۰ بهمن ۲۰۲۶» is a day of no calendar.
  const ofOneCalendar = (month?.calendar === "jalali") === Number(year) < FIRST_GREGORIAN_YEAR;
  return month === undefined || !ofOneCalendar ? undefined : dayKey(year, month.month, day);
}

function dayKey(year: string | undefined, month: number, day: string | undefined): string {
  return `${year}-${String(month).padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
}
