import type { CalendarName } from "./date-problem.ts";
import type { Moment } from "./moment.ts";

/** The year after a month's name. `end` is how far it reaches in the text after the month. */
export type YearAfter =
  /** Nothing: the year is the one that brings the date nearest to the article's own. */
  | { readonly kind: "none"; readonly end: number }
  /** «۱۳۹۸», «سال ۲۰۱۶ میلادی», «۹۸»: the reader is shown a year. */
  | { readonly kind: "written"; readonly year: number; readonly end: number }
  /** «امسال», «سال گذشته»: known, but not shown as a number. */
  | { readonly kind: "relative"; readonly year: number; readonly end: number }
  /** «گذشته», «آینده»: the nearest on that side of the article's date. */
  | { readonly kind: "past" | "future"; readonly end: number }
  /** «همان سال», or a number that may or may not be a year: left alone. */
  | { readonly kind: "unclear" };

/** Years that a text can mean. Before 1583 dates were Julian; Jalali 1500 is in 2121. */
const YEARS: Readonly<Record<CalendarName, readonly [first: number, last: number]>> = {
  jalali: [1200, 1499],
  gregorian: [1583, 2199],
};

const ERAS: Readonly<Record<CalendarName, RegExp>> = {
  jalali: /^\s*(?:(?:هجری\s+)?(?:خورشیدی|شمسی)|ه\u200D?\s*\.\s*ش(?!\p{L})\.?)/u,
  gregorian: /^\s*میلادی/u,
};
const NUMBER = /^(?<comma>\s*،)?\s*(?<word>(?<!\p{L})سال\s+)?(?<digits>\d+)(?!\d|[.,٫٬:٪%]\d|(?<!\d{4})\/\d)/u;
const RELATIVE =
  /^\s+(?:(?:در\s+)?(?<now>امسال|سال[\s\u200C]*جاری|ماه[\s\u200C]*جاری|جاری)|(?<last>پارسال|سال\s+(?:گذشته|پیش))|(?<next>سال\s+آینده)|(?<past>گذشته)|(?<future>آینده|آتی))(?![\p{L}\p{M}])/u;
const UNKNOWN_YEAR = /^[\s،]*(?:در\s+)?(?:همان|همین|آن|این|هر)\s+سال(?!\p{L})|^\s+سال\s+\p{L}/u;
const ANOTHER_ERA = /^\s*(?:هجری|قمری|ه\u200D?[\s.]*ق|ق\.)(?!\p{L})/u;
const YEAR_RANGE = /^\s*[-–—/]\s*\d/u;
/** «۹۰ نفر», «۲۰۰۰ تومان»: the number counts something. */
const COUNTED =
  /^\s*(?:نفر|تن(?!\p{L})|هزار|میلیون|میلیارد|دلار|تومان|ریال|یورو|کیلو|متر(?!\p{L})|مورد|دستگاه|خانوار|خانواده|واحد|درصد|عدد|لیتر|هکتار|بشکه|پرونده|دانش(?!گاه|کده)|نمونه|کشته|زخمی|شهید|کارگر|فقره|قطعه|جلد|ر[أا]س(?!\s+ساعت)|امتیاز|گل(?!\p{L})|دقیقه)/u;
/** What follows a year of two digits: the end of a phrase, or a word that a counted thing does not begin with. */
const CLOSES =
  /^(?:\s*(?:$|[،؛:!؟?)\]»«(….\n]|[–—-]\s*\p{L})|\s+(?:در|به|با|تا|از|را|و|که|توسط|بود|است|شد|برگزار|ساعت|همزمان|هم|نیز|یا|برای|بر|طی|مصادف|برابر|منتشر|آغاز|اعلام|صورت|انجام|تاکنون|رسید|درگذشت|متولد|مصادف|مطابق|مجلس|جنگ|ارتش|عراق|رژیم|صدام|دشمن|حمله|انقلاب|هواپیماهای|نیروهای)(?![\p{L}\p{M}]))/u;

/**
 * Reads the year after a month's name.
 * @param after the folded text after the month's name and its «ماه»
 */
export function yearAfter(after: string, calendar: CalendarName, reference: Moment): YearAfter {
  const relative = RELATIVE.exec(after);
  if (relative !== null) return relativeYear(relative, reference[calendar].year);
  if (UNKNOWN_YEAR.test(after)) return { kind: "unclear" };
  const match = NUMBER.exec(after);
  if (match?.groups === undefined) return { kind: "none", end: 0 };
  const { comma, word, digits = "" } = match.groups;
  const announced = word !== undefined;
  if (comma !== undefined && !announced) {
    return isAnyYear(Number(digits)) ? { kind: "unclear" } : { kind: "none", end: 0 };
  }
  const rest = after.slice(match[0].length);
  if (digits.length === 4) return fullYear(Number(digits), rest, match[0].length, calendar, announced);
  if (digits.length === 2) return shortYear(digits, rest, match[0].length, calendar, reference, announced);
  return announced ? { kind: "unclear" } : { kind: "none", end: 0 };
}

/** True where a text can mean this year of this calendar. */
export function isYearOf(year: number, calendar: CalendarName): boolean {
  const [first, last] = YEARS[calendar];
  return year >= first && year <= last;
}

/** How far «میلادی» or «خورشیدی» reaches after a year; -1 where the text names another calendar than this one. */
export function eraLength(rest: string, calendar: CalendarName): number {
  const other = calendar === "jalali" ? "gregorian" : "jalali";
  const own = ERAS[calendar].exec(rest);
  if (own !== null) return own[0].length;
  return ERAS[other].test(rest) || ANOTHER_ERA.test(rest) ? -1 : 0;
}

/** True where a number after a year shows that it is one of two, or that it is a quantity. */
export function isNoYear(rest: string): boolean {
  return YEAR_RANGE.test(rest) || COUNTED.test(rest);
}

function isAnyYear(year: number): boolean {
  return isYearOf(year, "jalali") || isYearOf(year, "gregorian");
}

function relativeYear(match: RegExpExecArray, year: number): YearAfter {
  const end = match[0].length;
  const { now, last, next, past } = match.groups ?? {};
  if (now !== undefined)
    return now.startsWith("ماه") || now === "جاری" ? { kind: "none", end } : { kind: "relative", year, end };
  if (last !== undefined) return { kind: "relative", year: year - 1, end };
  if (next !== undefined) return { kind: "relative", year: year + 1, end };
  return { kind: past !== undefined ? "past" : "future", end };
}

function fullYear(year: number, rest: string, length: number, calendar: CalendarName, announced: boolean): YearAfter {
  if (!isYearOf(year, calendar)) {
    return announced || isAnyYear(year) ? { kind: "unclear" } : { kind: "none", end: 0 };
  }
  const era = eraLength(rest, calendar);
  if (era === -1 || isNoYear(rest)) return { kind: "unclear" };
  return { kind: "written", year, end: length + era };
}

/** «۹۸» is 1398 and «۰۲» 1402; a Gregorian year of two digits could be of either century. */
function shortYear(
  digits: string,
  rest: string,
  length: number,
  calendar: CalendarName,
  reference: Moment,
  announced: boolean,
): YearAfter {
  const value = Number(digits);
  const year = value >= 30 ? 1300 + value : 1400 + value;
  const likely = announced || CLOSES.test(rest);
  const possible = calendar === "jalali" && year <= reference.jalali.year + 2;
  if (possible && likely && !YEAR_RANGE.test(rest)) return { kind: "written", year, end: length };
  return possible || likely ? { kind: "unclear" } : { kind: "none", end: 0 };
}
