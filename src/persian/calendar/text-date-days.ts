import { MONTH_NAMES } from "./text-date-months.ts";

/** The day of a month that comes before the month's name. */
export interface WrittenDay {
  readonly day: number;
  /** Where the day, or the weekday before it, begins in the text. */
  readonly start: number;
  /** 0 = Saturday … 6 = Friday; `undefined` where none is named. */
  readonly weekday: number | undefined;
  /** True for «هفتم», false for «۷». */
  readonly inWords: boolean;
}

/** What comes before a month's name: nothing that counts days, one day, or something that must be left alone. */
export type DayBefore = WrittenDay | "none" | "unclear";

const ORDINALS = [
  "یکم",
  "دوم",
  "سوم",
  "چهارم",
  "پنجم",
  "ششم",
  "هفتم",
  "هشتم",
  "نهم",
  "دهم",
  "یازدهم",
  "دوازدهم",
  "سیزدهم",
  "چهاردهم",
  "پانزدهم",
  "شانزدهم",
  "هفدهم",
  "هجدهم",
  "نوزدهم",
  "بیستم",
];
const ORDINAL_VALUES: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((word, index): [string, number] => [word, index + 1]),
  ["اول", 1],
  ["هیجدهم", 18],
]);
const TENS: Readonly<Record<string, number>> = { بیست: 20, سی: 30 };

const ORDINAL = `(?:(?<tens>بیست|سی)[\\s\\u200C]*و[\\s\\u200C]*)?(?<ones>${[...ORDINAL_VALUES.keys()].join("|")})|(?<thirtieth>سی[\\s\\u200C]*ام)`;
const NUMBER = "(?<digits>\\d{1,2})(?:[\\s\\u200C]*ام|م)?";
const GAP = "[\\s\\u200C\\u200E\\u200F]*";
// Neither inside a word or number, nor the end of a decimal, a time, or a date in numbers.
const FREE = "(?<![\\p{L}\\p{M}\\d\\u200C]|\\d[.,:/٫٬+\\-–—−])";

const DAY = new RegExp(`(?:${FREE}${NUMBER}|(?<![\\p{L}\\p{M}\\u200C])(?:${ORDINAL}))${GAP}(?:ماه\\s+)?$`, "u");
/** A number that is no day, or a day's number in words («هفت مهر», which is also seven seals). */
const ANY_NUMBER =
  /(?:\d|(?<![\p{L}\p{M}])(?:یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|دوازده|سیزده|چهارده|پانزده|شانزده|هفده|هجده|نوزده|بیست|سی))[\s\u200C]*(?:ماه\s+)?$/u;
const WEEKDAY =
  /(?<![\p{L}\p{M}\u200C])(?:(?:(?<ones>یک|دو|سه|چهار|پنج)[\s\u200C\u200E]*)?شنبه|جمعه|آدینه)[\s،,]*(?:مورخه?\s+)?$/u;
const WEEKDAYS_BY_PREFIX: Readonly<Record<string, number>> = { یک: 1, دو: 2, سه: 3, چهار: 4, پنج: 5 };

/** «۲ تا ۵ مهر», «۲۴ و ۲۵ فوریه», «پنجم تا ۱۵ تیر»: the second day of a range or a list. */
const AFTER_ANOTHER_DAY = new RegExp(
  `(?:(?<!\\d)\\d{1,2}(?:[\\s\\u200C]*ام|م)?|(?<![\\p{L}\\p{M}])(?:${[...ORDINAL_VALUES.keys(), "سی[\\s\\u200C]*ام"].join("|")}))${GAP}` +
    `(?:تا|الی|لغایت|و|یا|،|,|-|–|—|/|ـ)${GAP}$`,
  "u",
);
/** «نیمهٔ اول مهر», «هفتهٔ دوم آذر»: the ordinal counts something else than days. */
const COUNTS_OTHER =
  /(?:نیمه|هفته|دهه|ماهه|دوره|مرحله|نوبت|دسته|رتبه|سده|فصل|ترم|شب|قسمت|بخش|گام|دور|لیگ|قسط|شماره|سال|قرن|جلسه|فاز|نفر|تیم|بار|مقام|گروه)\u0654?(?:[\s\u200C]*ی)?[\s\u200C]+$/u;
/** «دقیقه ۱۲ اوت», «ساعت ۲۱ مهر»: the number belongs to the word before it. */
const NUMBER_TAKEN =
  /(?<![\p{L}\p{M}])(?:دقیقه|ساعت|شماره|صفحه|ماده|بند|تبصره|ردیف|کانال|اصل|جایگاه|متولدین)\u0654?\s+$/u;
const DAY_ANNOUNCED = /(?<![\p{L}\p{M}])(?:روز|تاریخ|مورخه?|بامداد|صبح|ظهر|عصر|شامگاه|شب)\s+$/u;

/**
 * Reads the day before a month's name.
 * @param before the folded text up to the month's name
 * @param supported true where the text says in another way that the name is a month («ماه» or a year after it)
 */
export function dayBefore(before: string, supported: boolean): DayBefore {
  const match = DAY.exec(before);
  if (match === null) return ANY_NUMBER.test(before) ? "unclear" : "none";
  const head = before.slice(0, match.index);
  const day = dayOf(match.groups ?? {});
  const inWords = match.groups?.digits === undefined;
  if (AFTER_ANOTHER_DAY.test(head) || NUMBER_TAKEN.test(head)) return "unclear";
  const weekday = WEEKDAY.exec(head);
  if (inWords && weekday === null) {
    if (COUNTS_OTHER.test(head)) return "unclear";
    if (day <= 4 && !supported && !DAY_ANNOUNCED.test(head)) return "unclear";
  }
  if (weekday === null) return { day, start: match.index, weekday: undefined, inWords };
  return { day, start: weekday.index, weekday: weekdayOf(weekday), inWords };
}

const ORDINAL_OF_MONTH = new RegExp(
  `(?<![\\p{L}\\p{M}\\d])(?:${ORDINAL})(?=[\\s\\u200C]+(?:ماه\\s+)?(?:${MONTH_NAMES})(?![\\p{L}\\p{M}]).{0,12}\\d{4})`,
  "gu",
);

/** «پنجم بهمن ۱۴۰۴» as «5 بهمن ۱۴۰۴»: a day in words before a month and its year becomes a number. */
export function withDayNumbers(text: string): string {
  return text.replace(ORDINAL_OF_MONTH, (...match) => String(dayOf(match.at(-1))));
}

/** «مهر و آبان ۱۳۹۵», «۳ ماه تیر»: true where a month's name is the second of a range or a list. */
export function followsAnotherMonth(before: string): boolean {
  return AFTER_ANOTHER_MONTH.test(before);
}

/** True where a month's name is all that comes before «سال». */
export function endsWithMonth(before: string): boolean {
  return MONTH_AT_END.test(before);
}

const MONTH_AT_END = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${MONTH_NAMES})(?:\\u0654|\\u200Cی)?(?:${GAP}ماه\\u0650?)?[\\s،]*$`,
  "u",
);
const AFTER_ANOTHER_MONTH = new RegExp(
  `(?:(?<![\\p{L}\\p{M}])(?:${MONTH_NAMES})\\u0654?(?:${GAP}ماه)?|(?<!\\d)\\d{1,2})${GAP}(?:تا|الی|لغایت|و|یا|،|,|-|–|—|/|ـ)${GAP}(?:ماه\\s+)?$`,
  "u",
);

function dayOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups.digits !== undefined) return Number(groups.digits);
  if (groups.thirtieth !== undefined) return 30;
  return (TENS[groups.tens ?? ""] ?? 0) + (ORDINAL_VALUES.get(groups.ones ?? "") ?? 0);
}

function weekdayOf(match: RegExpExecArray): number {
  if (match[0].includes("شنبه")) return WEEKDAYS_BY_PREFIX[match.groups?.ones ?? ""] ?? 0;
  return 6;
}
