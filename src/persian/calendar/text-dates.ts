import type { CalendarName } from "./date-problem.ts";
import type { Moment } from "./moment.ts";
import type { Language } from "./names.ts";
import { type Candidate, monthCandidates, yearCandidates } from "./text-date-candidates.ts";
import { foldForDates, MONTH_NAMES, NAMES_IN } from "./text-date-months.ts";
import { numberCandidates } from "./text-date-numbers.ts";
import { machineValue, otherReading } from "./text-date-reading.ts";

/** How a date is given in the other calendar: behind it, in its `title`, or not at all. */
export type Way = "inline" | "title" | "off";

/** How dates are given in the other calendar: all in one way, or each kind in its own. */
export type OtherCalendar = Way | Readonly<Record<`${TextDate["kind"]}s`, Way>>;

/** A date that a text names in words: «۲۴ فوریه», «ماه اکتبر سال ۲۰۱۶», «چهارشنبه ۳۰ بهمن ماه». */
export interface TextDate {
  /** Where it begins and ends in the text, in UTF-16 units, as `slice` takes them. */
  readonly start: number;
  readonly end: number;
  readonly kind: "day" | "month" | "year";
  /** The calendar that the text uses. */
  readonly calendar: CalendarName;
  /** For `<time datetime>`: `2017-02-24`, `2016-10`, `2016`; none for Jalali months and years, which HTML cannot say. */
  readonly datetime: string | undefined;
  /** The other calendar, with a year only where the text shows one: «۶ اسفند», «مهر و آبان ۱۳۹۵». */
  readonly reading: string;
  /** The other calendar, always with its year: «۶ اسفند ۱۳۹۵». */
  readonly fullReading: string;
}

/** Digits, «ماه», «سال» (also of «امسال»), or the end of an ordinal: every date has one of them. */
const ANY_HINT = /[0-9٠-٩۰-۹]|ماه|سال|م[\s\u200C\u200E]|اول/u;
/** «(», «/», «برابر با»: what is between a day and its other reading. */
const EQUALS = "[\\s،]*(?:[([{/\\-–—=]|(?:برابر|مطابق|مصادف|معادل|مقارن|یعنی)(?:\\s+(?:با|است با))?)";
/** «۳۰ مارس ۲۰۱۸ (۱۰ فروردین ۱۳۹۷)», «اکتبر ۲۰۱۶ (مهر و آبان ۱۳۹۵)»: the text goes on with the other calendar. */
const GIVEN_AFTER = bothCalendars(
  (names) => `^${EQUALS}[^()\\[\\].؛\\n]{0,24}(?<![\\p{L}\\p{M}])(?:${names})(?![\\p{L}\\p{M}\\u200C])`,
);
const GIVEN_BEFORE = bothCalendars(
  (names) => `(?<![\\p{L}\\p{M}])(?:${names})(?![\\p{L}\\u200C])[^()\\[\\].؛\\n]{0,24}${EQUALS}[^()\\[\\].؛\\n]{0,14}$`,
);
/** Two dates as near as this that are one day are two readings of it, whatever joins them. */
const NEAR = 24;
/** What is between the two ends of a range. */
const TO = "\\s*(?:تا|الی|لغایت|–|—|-)\\s*(?:(?:روز|تاریخ|بامداد|صبح|ظهر|عصر|شامگاه|شب)\\s+)?";
const RANGE = /^\s*(?:تا|الی|لغایت|و|-|–|—)\s*(?:(?:روز|تاریخ|بامداد|صبح|ظهر|عصر|شامگاه|شب)\s+)?$/u;

/** True where a text may hold a date: cheap, and never false where {@link findTextDates} finds one. */
export function mayHoldDate(text: string): boolean {
  return ANY_HINT.test(text);
}

/**
 * The dates that a running text names in words, in order. Ranges, days that do not exist, names of events and places
 * and whatever else is not certain are left alone.
 * @param reference the article's own date: a missing year is the one that brings the date nearest to it
 * @param language whose names of the months the readings use; the text may use any
 * @param previous the paragraph before: where its last year is another than the article's, a missing year is not certain
 */
export function findTextDates(text: string, reference: Moment, language: Language, previous = ""): readonly TextDate[] {
  if (!mayHoldDate(text)) return [];
  const folded = foldForDates(text);
  const days = [
    ...monthCandidates(folded, foldForDates(previous), reference, language),
    ...numberCandidates(folded, reference),
  ];
  days.sort((a, b) => a.start - b.start);
  const sure = days.filter(
    (day, index) =>
      isAlone(folded, day, days[index - 1], days[index + 1]) && otherReading(day, true, language) !== undefined,
  );
  return [...sure.filter((day) => hasOtherEnd(folded, day, sure)), ...yearCandidates(folded, reference)]
    .sort((a, b) => a.start - b.start)
    .flatMap((candidate) => textDate(candidate, language));
}

/** «ساعت ۸», behind the day that it is an hour of. */
const HOUR = "(?:[\\s،]*(?:از\\s+)?ساعت\\s+\\d{1,2}(?:[:.]\\d{2})?(?:\\s+(?:بامداد|صبح|ظهر|عصر|شب))?)?";
/** «… آوریل تا», « تا … آوریل»: a range's other end, beside one. */
const RANGE_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${MONTH_NAMES})(?:\\s+\\d{2,4}|[\\s\\u200C]*ماه)?${HOUR}${TO}$`,
  "u",
);
const RANGE_AFTER = new RegExp(
  `^${HOUR}${TO}(?:[\\p{L}\\u200C]+\\s+)?(?:\\d{1,2}|[\\p{L}\\u200C]+م|[\\p{L}]+ و [\\p{L}]+م)\\s+(?:${MONTH_NAMES})(?![\\p{L}\\p{M}\\u200C])`,
  "u",
);
const BETWEEN_ENDS = new RegExp(
  `^(?:\\s+\\d{2,4}|[\\s\\u200C]*ماه)?(?:\\s*\\([^()]{1,20}\\))?${HOUR}${TO}(?:[\\p{L}\\u200C]+\\s+)?$`,
  "u",
);

/** Are two dates of a text the two ends of a range: «از ۱۸ آوریل تا ۲۱ آوریل»? */
export function areEndsOfRange(text: string, first: Pick<TextDate, "end">, last: Pick<TextDate, "start">): boolean {
  if (last.start < first.end || last.start - first.end > LONGEST_BETWEEN) return false;
  return BETWEEN_ENDS.test(foldForDates(text.slice(first.end, last.start)));
}

/** In UTF-16 units. */
const LONGEST_BETWEEN = 60;

/** False for one end of a range whose other end is not among the dates: both are given in the other calendar, or neither. */
function hasOtherEnd(text: string, date: Candidate, all: readonly Candidate[]): boolean {
  const before = RANGE_BEFORE.test(text.slice(Math.max(0, date.start - LONGEST_BETWEEN), date.start));
  const after = RANGE_AFTER.test(text.slice(date.end, date.end + LONGEST_BETWEEN));
  if (before && !all.some((other) => areEndsOfRange(text, other, date))) return false;
  return !after || all.some((other) => areEndsOfRange(text, date, other));
}

function textDate(candidate: Candidate, language: Language): readonly TextDate[] {
  const reading = otherReading(candidate, candidate.yearShown, language);
  const fullReading = otherReading(candidate, true, language);
  if (reading === undefined || fullReading === undefined) return [];
  const { start, end, calendar } = candidate;
  const kind = candidate.month === undefined ? "year" : candidate.day === undefined ? "month" : "day";
  return [{ start, end, kind, calendar, datetime: machineValue(candidate), reading, fullReading }];
}

/** False where the text itself gives the other calendar, or where the next date has the year that belongs to both. */
function isAlone(
  text: string,
  candidate: Candidate,
  previous: Candidate | undefined,
  next: Candidate | undefined,
): boolean {
  const other = candidate.calendar === "jalali" ? "gregorian" : "jalali";
  if (GIVEN_AFTER[other].test(text.slice(candidate.end, candidate.end + 60))) return false;
  if (GIVEN_BEFORE[other].test(text.slice(Math.max(0, candidate.start - 60), candidate.start))) return false;
  if (previous !== undefined && isSameDay(previous, candidate)) return false;
  if (next === undefined) return true;
  const joined = candidate.calendar === next.calendar && RANGE.test(text.slice(candidate.end, next.start));
  const sharesYear = joined && !candidate.yearKnown && next.yearKnown;
  return !sharesYear && !isSameDay(candidate, next);
}

function isSameDay(first: Candidate, second: Candidate): boolean {
  if (first.calendar === second.calendar) return false;
  return second.start - first.end <= NEAR && machineValue(first) === machineValue(second);
}

function bothCalendars(source: (names: string) => string): Readonly<Record<CalendarName, RegExp>> {
  return {
    jalali: new RegExp(source(NAMES_IN.jalali), "u"),
    gregorian: new RegExp(source(NAMES_IN.gregorian), "u"),
  };
}
