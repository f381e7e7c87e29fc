import type { CalendarName } from "./date-problem.ts";
import { weekdayOfDayNumber } from "./day-number.ts";
import { daysInGregorianMonth, gregorianDayNumber } from "./gregorian.ts";
import { daysInJalaliMonth, jalaliDayNumber } from "./jalali.ts";
import type { Moment } from "./moment.ts";
import type { Language } from "./names.ts";
import { dayBefore, endsWithMonth, followsAnotherMonth, type WrittenDay } from "./text-date-days.ts";
import { AFGHAN_JALALI, MONTH_NAMES, MONTHS_BY_NAME, type NamedMonth } from "./text-date-months.ts";
import type { CalendarSpan } from "./text-date-reading.ts";
import { isNameOfDay, isOtherWord, isPart, speaksOfOtherYear } from "./text-date-traps.ts";
import { eraLength, isNoYear, isYearOf, type YearAfter, yearAfter } from "./text-date-years.ts";

/** A date found in a text, before its neighbours are looked at. A day may be one that does not exist. */
export interface Candidate extends CalendarSpan {
  readonly start: number;
  readonly end: number;
  /** True where the text shows the year as a number. */
  readonly yearShown: boolean;
  /** True where the text says the year at all, as a number or as «امسال». */
  readonly yearKnown: boolean;
}

/** A month's name in a text, with what is around it. */
interface NamedPlace {
  readonly name: string;
  readonly named: NamedMonth;
  /** The paragraph before. */
  readonly previous: string;
  /** The text up to the name. */
  readonly before: string;
  /** Some of the text after the name and its «ماه». */
  readonly after: string;
  /** Where the name and its «ماه» end. */
  readonly end: number;
  /** True where «ماه» comes before or after the name. */
  readonly monthWord: boolean;
  readonly year: Exclude<YearAfter, { readonly kind: "unclear" }>;
  readonly yearKnown: boolean;
  readonly reference: Moment;
}

/** How many characters around a name can belong to the date, or tell that it is none. */
const REACH = 60;

const MONTH = new RegExp(
  `(?<![\\p{L}\\p{M}\\u200C])(?<name>${MONTH_NAMES})(?:\\u0654|\\u200Cی)?(?<word>[\\s\\u200C\\u200E\\u200F]*ماه\\u0650?)?(?![\\p{L}\\p{M}\\u200C])`,
  "gu",
);
const YEAR = /(?<![\p{L}\p{M}\u200C])سال\s+(?<digits>\d{4}|\d{2})(?!\d|[.,٫٬/:٪%]\d)/gu;
const MONTH_WORD_BEFORE = /(?<![\p{L}\p{M}\u200C])ماه\s+$/u;
/** «می» closes a date only where no verb can follow: before punctuation, or at the end. */
const NO_VERB_FOLLOWS = /^\s*(?:$|[،؛:!؟?)\]»(…]|\.(?!\d))/u;
/** «خواهد شد»: what is to come, in the same sentence. */
const TO_COME = /^[^.!؟?؛\n]*(?<!\p{L})ن?خواه(?:د|ند|یم|م|ید|ی)(?!\p{L})/u;
/** How far that may be. */
const SENTENCE = 200;
const ANOTHER_YEAR_FOLLOWS = new RegExp(
  `^\\s*(?:تا|الی|و|یا|،)\\s*\\d{2}(?:\\d{2})?(?!\\d|\\s*(?:${MONTH_NAMES})(?![\\p{L}\\p{M}]))`,
  "u",
);
/** «سال ۲۰۱۶ (۱۳۹۵)»: the text itself gives the other calendar. */
const YEAR_GIVEN = /^\s*(?:میلادی|خورشیدی|شمسی)?\s*(?:[([/]|برابر|معادل|مطابق)\D{0,12}\d{4}(?!\d)/u;
/** What leads to a month's name and not to a verb. */
const MONTH_EXPECTED = /(?:^|[،؛:(«.\n]|(?<![\p{L}\p{M}])(?:در|از|تا|به|برای|و))\s*$/u;

/**
 * Dates with a month's name in a folded text, in order, none inside another.
 * @param previous the folded paragraph before it
 */
export function monthCandidates(
  text: string,
  previous: string,
  reference: Moment,
  language: Language,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(MONTH)) {
    const place = namedPlace(text, previous, match, reference);
    const candidate = place === undefined ? undefined : readPlace(place, language);
    if (candidate !== undefined && candidate.start >= (candidates.at(-1)?.end ?? 0)) candidates.push(candidate);
  }
  return candidates;
}

/** Years alone in a folded text: «سال ۲۰۱۶», «سال ۱۳۹۵ خورشیدی». */
export function yearCandidates(text: string, reference: Moment): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(YEAR)) {
    const start = match.index;
    const year = yearOf(match.groups?.digits ?? "", reference);
    const end = start + match[0].length;
    const rest = text.slice(end, end + REACH);
    const before = text.slice(Math.max(0, start - REACH), start);
    const calendar = isYearOf(year, "jalali") ? "jalali" : "gregorian";
    const era = eraLength(rest, calendar);
    // Beyond the next years a number such as 1443 is rather a lunar year.
    if (!isYearOf(year, calendar) || (calendar === "jalali" && year > reference.jalali.year + 15)) continue;
    if (era === -1 || isNoYear(rest) || ANOTHER_YEAR_FOLLOWS.test(rest)) continue;
    if (isPart(before) || endsWithMonth(before) || YEAR_GIVEN.test(rest)) continue;
    const span = { calendar, year, month: undefined, day: undefined } as const;
    candidates.push({ ...span, start, end: end + era, yearShown: true, yearKnown: true });
  }
  return candidates;
}

/** «سال ۹۵» is 1395 and «سال ۰۲» 1402; those between could be an age. */
function yearOf(digits: string, reference: Moment): number {
  const value = Number(digits);
  if (digits.length === 4) return value;
  const year = value >= 30 ? 1300 + value : digits.startsWith("0") ? 1400 + value : Number.NaN;
  return year <= reference.jalali.year + 2 ? year : Number.NaN;
}

function namedPlace(text: string, previous: string, match: RegExpExecArray, reference: Moment): NamedPlace | undefined {
  const name = match.groups?.name ?? "";
  const named = MONTHS_BY_NAME.get(name);
  if (named === undefined) return undefined;
  const end = match.index + match[0].length;
  const before = text.slice(0, match.index);
  const after = text.slice(end, end + REACH);
  const written = yearAfter(after, named.calendar, reference);
  const coming = written.kind === "none" && TO_COME.test(text.slice(end, end + SENTENCE));
  const year = coming ? ({ kind: "future", end: written.end } as const) : written;
  if (year.kind === "unclear") return undefined;
  const monthWord = match.groups?.word !== undefined || MONTH_WORD_BEFORE.test(before.slice(-REACH));
  const yearKnown = year.kind === "written" || year.kind === "relative";
  return { name, named, previous, before, after, end, monthWord, year, yearKnown, reference };
}

function readPlace(place: NamedPlace, language: Language): Candidate | undefined {
  const near = place.before.slice(-REACH);
  const day = dayBefore(near, place.monthWord || place.yearKnown);
  if (day === "unclear") return undefined;
  if (AFGHAN_JALALI.has(place.name) && language !== "fa-AF") {
    const sure = place.year.kind === "written" && (day !== "none" || place.monthWord);
    if (!sure) return undefined;
  }
  if (day === "none") return wholeMonth(place);
  return dayOfMonth(place, { ...day, start: day.start + place.before.length - near.length });
}

function dayOfMonth(place: NamedPlace, written: WrittenDay): Candidate | undefined {
  const { named, monthWord, year, yearKnown, reference } = place;
  const head = place.before.slice(0, written.start);
  const sure = monthWord || yearKnown;
  if (named.meaning === "prefix" && !sure && !NO_VERB_FOLLOWS.test(place.after)) return undefined;
  if (!sure && written.weekday === undefined && isOtherWord(place.name, head.slice(-REACH), place.after))
    return undefined;
  if (!yearKnown) {
    const bare = !monthWord && written.weekday === undefined;
    if (isNameOfDay(named, written.day, head.slice(-REACH), bare)) return undefined;
    // A weekday that fits proves the year well enough.
    if (written.weekday === undefined && speaksOfOtherYear(head, place.previous, reference)) return undefined;
  }
  const span = spanOf(place, written.day);
  const weekday = weekdayOfDayNumber(dayNumberIn(named, span.year, written.day));
  if (written.weekday !== undefined && written.weekday !== weekday) return undefined;
  return { ...span, start: written.start, end: place.end + year.end, yearShown: year.kind === "written", yearKnown };
}

function wholeMonth(place: NamedPlace): Candidate | undefined {
  const { named, before, monthWord, year, yearKnown, reference } = place;
  const near = before.slice(-REACH);
  const nearHead = near.replace(MONTH_WORD_BEFORE, "");
  const head = before.slice(0, before.length - near.length + nearHead.length);
  if (followsAnotherMonth(near) || isPart(near)) return undefined;
  if (!monthWord && isOtherWord(place.name, nearHead, "")) return undefined;
  if (named.meaning === "prefix" && !monthWord && !MONTH_EXPECTED.test(near)) return undefined;
  if (!yearKnown) {
    // «ماه اکتبر» is October whatever the year; «مرداد ماه» is at home and needs no other reading.
    if (named.calendar === "jalali" || !MONTH_WORD_BEFORE.test(near)) return undefined;
    if (speaksOfOtherYear(head, place.previous, reference)) return undefined;
  }
  // «مهر امسال», this year's kindness.
  if (year.kind === "relative" && !monthWord && named.meaning !== "plain") return undefined;
  const span = spanOf(place, undefined);
  return { ...span, start: head.length, end: place.end + year.end, yearShown: year.kind === "written", yearKnown };
}

function spanOf({ named, year, reference }: NamedPlace, day: number | undefined): CalendarSpan {
  const resolved =
    year.kind === "written" || year.kind === "relative"
      ? year.year
      : nearestYear(named, day ?? (year.kind === "future" ? 31 : 15), year.kind, reference);
  return { calendar: named.calendar, year: resolved, month: named.month, day };
}

/** The year that brings the date nearest to the article's, on one side of it where the text says which. */
function nearestYear(named: NamedMonth, day: number, side: YearAfter["kind"], reference: Moment): number {
  const here = gregorianDayNumber(reference.gregorian);
  const own = reference[named.calendar].year;
  const distances = [own - 1, own, own + 1].map((year) => {
    const distance = dayNumberIn(named, year, Math.min(day, daysIn(named.calendar, year, named.month))) - here;
    const wrongSide = (side === "past" && distance >= 0) || (side === "future" && distance <= 0);
    return { year, distance: wrongSide ? Number.POSITIVE_INFINITY : Math.abs(distance) };
  });
  return distances.reduce((best, next) => (next.distance < best.distance ? next : best)).year;
}

function dayNumberIn({ calendar, month }: NamedMonth, year: number, day: number): number {
  return calendar === "jalali" ? jalaliDayNumber({ year, month, day }) : gregorianDayNumber({ year, month, day });
}

function daysIn(calendar: CalendarName, year: number, month: number): number {
  return calendar === "jalali" ? daysInJalaliMonth(year, month) : daysInGregorianMonth(year, month);
}
