/**
 * The Persian a site is written in, as far as dates differ: Iran's names of the months, or Afghanistan's.
 * Month and weekday names are facts of the language, not of the interface, so they live here and not among the
 * strings that an editor may change.
 */
export type Language = "fa-IR" | "fa-AF";

/** Names of a calendar's twelve months, in order. */
export type MonthNames = readonly string[];

/** Jalali months; Afghanistan names them by the signs of the zodiac. @see CLDR 48, fa and fa_AF, calendar persian */
export const JALALI_MONTHS: Readonly<Record<Language, MonthNames>> = {
  "fa-IR": ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"],
  "fa-AF": ["حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"],
};

/** Gregorian months: from French in Iran, from English in Afghanistan. @see CLDR 48, fa and fa_AF, calendar gregorian */
export const GREGORIAN_MONTHS: Readonly<Record<Language, MonthNames>> = {
  "fa-IR": ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"],
  "fa-AF": ["جنوری", "فبروری", "مارچ", "اپریل", "می", "جون", "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر"],
};

/** Weekdays from Saturday; «سه‌شنبه» alone takes a ZWNJ (دستور خط فارسی ۱۴۰۱). */
export const WEEKDAYS: readonly string[] = ["شنبه", "یکشنبه", "دوشنبه", "سه\u200Cشنبه", "چهارشنبه", "پنجشنبه", "جمعه"];

/** One-letter weekdays from Saturday, for the heads of calendar grids. */
export const WEEKDAY_LETTERS: readonly string[] = ["ش", "ی", "د", "س", "چ", "پ", "ج"];

/** Jalali months in Latin letters, for messages to editors. */
export const JALALI_MONTHS_ENGLISH: MonthNames = [
  "Farvardin",
  "Ordibehesht",
  "Khordad",
  "Tir",
  "Mordad",
  "Shahrivar",
  "Mehr",
  "Aban",
  "Azar",
  "Dey",
  "Bahman",
  "Esfand",
];

/** Gregorian months in English, for messages to editors and the machine dates of feeds. */
export const GREGORIAN_MONTHS_ENGLISH: MonthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** English weekdays of RFC 822 from Saturday. */
export const WEEKDAYS_RFC822: readonly string[] = ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"];

/**
 * The name at a place of one of the lists above.
 * @throws {RangeError} if the list has no such place.
 */
export function nameAt(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new RangeError(`No name at ${index}`);
  return name;
}
