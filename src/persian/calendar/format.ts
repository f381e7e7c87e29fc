import { persianDigits } from "../digits.ts";
import { pad } from "./calendar-date.ts";
import { type GregorianDate, gregorianKey } from "./gregorian.ts";
import type { JalaliDate } from "./jalali.ts";
import type { Moment } from "./moment.ts";
import {
  GREGORIAN_MONTHS,
  GREGORIAN_MONTHS_ENGLISH,
  JALALI_MONTHS,
  type Language,
  nameAt,
  WEEKDAY_LETTERS,
  WEEKDAYS,
  WEEKDAYS_RFC822,
} from "./names.ts";

const HAMZA_ABOVE = "\u0654";

/** «شنبه ۷ اسفند ۱۳۹۵». Composed from parts: ICU's full `fa` format puts them in the wrong order. */
export function jalaliDay(moment: Moment, language: Language): string {
  return `${weekdayName(moment.weekday)} ${jalaliShort(moment, language)}`;
}

/** «شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵»; only the day where the moment has no time of its own. */
export function jalaliDayTime(moment: Moment, language: Language): string {
  const day = jalaliDay(moment, language);
  return moment.hasTime ? `${day} - ${clockTime(moment)}` : day;
}

/** «۷ اسفند ۱۳۹۵». */
export function jalaliShort(moment: Moment, language: Language): string {
  return jalaliDateText(moment.jalali, language);
}

/** «۲۵ فوریهٔ ۲۰۱۷». */
export function gregorianDay(moment: Moment, language: Language): string {
  return gregorianDateText(moment.gregorian, language);
}

/** «۱۴:۲۵», the wall clock of the site's zone. */
export function clockTime(moment: Moment): string {
  return persianDigits(`${pad(moment.hour, 2)}:${pad(moment.minute, 2)}`);
}

/** «۷ اسفند ۱۳۹۵» of a date without a moment. */
export function jalaliDateText(date: JalaliDate, language: Language): string {
  return `${persianDigits(date.day)} ${jalaliMonthYear(date.year, date.month, language)}`;
}

/** «۲۵ فوریهٔ ۲۰۱۷» of a date without a moment. */
export function gregorianDateText(date: GregorianDate, language: Language): string {
  return `${persianDigits(date.day)} ${gregorianMonthYear(date.year, date.month, language)}`;
}

/** «اسفند ۱۳۹۵»; `month` from 1. */
export function jalaliMonthYear(year: number, month: number, language: Language): string {
  return `${withEzafe(jalaliMonthName(month, language))} ${persianDigits(year)}`;
}

/** «فوریهٔ ۲۰۱۷»; `month` from 1. */
export function gregorianMonthYear(year: number, month: number, language: Language): string {
  return `${withEzafe(gregorianMonthName(month, language))} ${persianDigits(year)}`;
}

/** «اسفند» (fa-IR), «حوت» (fa-AF); `month` from 1. @throws {RangeError} if there is no such month. */
export function jalaliMonthName(month: number, language: Language): string {
  return nameAt(JALALI_MONTHS[language], month - 1);
}

/** «فوریه» (fa-IR), «فبروری» (fa-AF); `month` from 1. @throws {RangeError} if there is no such month. */
export function gregorianMonthName(month: number, language: Language): string {
  return nameAt(GREGORIAN_MONTHS[language], month - 1);
}

/** «شنبه» for 0 … «جمعه» for 6. @throws {RangeError} if there is no such weekday. */
export function weekdayName(weekday: number): string {
  return nameAt(WEEKDAYS, weekday);
}

/** «ش» for 0 … «ج» for 6. @throws {RangeError} if there is no such weekday. */
export function weekdayLetter(weekday: number): string {
  return nameAt(WEEKDAY_LETTERS, weekday);
}

/** The date of feeds, `Sat, 25 Feb 2017 14:25:00 +0330`: Gregorian, English, the site's zone. @see RFC 822, RFC 2822 */
export function rfc822(moment: Moment): string {
  const { year, month, day } = moment.gregorian;
  const monthName = nameAt(GREGORIAN_MONTHS_ENGLISH, month - 1).slice(0, 3);
  const clock = moment.iso.slice(11, 19);
  const offset = moment.iso.slice(19).replace(":", "");
  return `${nameAt(WEEKDAYS_RFC822, moment.weekday)}, ${pad(day, 2)} ${monthName} ${pad(year, 4)} ${clock} ${offset}`;
}

/** `2017-02-25`: the Gregorian day in the site's zone. */
export function isoDate(moment: Moment): string {
  return gregorianKey(moment.gregorian);
}

/** What `<time datetime>` says: the whole instant, or only the day where no time was given. */
export function machineDate(moment: Moment): string {
  return moment.hasTime ? moment.iso : isoDate(moment);
}

/** A name that ends in silent «ه» takes its ezafe as a hamza above: «فوریهٔ ۲۰۱۷» (دستور خط فارسی ۱۴۰۱). */
function withEzafe(name: string): string {
  return name.endsWith("ه") ? name + HAMZA_ABOVE : name;
}
