import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** A month's name in each language. */
interface Month {
  readonly english: string;
  readonly persian: string;
}

/** A day's parts as they are written: they may be copied. */
interface MonthOfYear extends Month {
  readonly year: string;
}

/** What is wrong with a date that an editor wrote. */
export const DATES = {
  expected: entry(
    "a Jalali date such as 1395-12-07 or 1395-12-07 14:25, or a Gregorian one such as 2017-02-25T14:25+03:30",
    "تاریخ خورشیدی مانند `1395-12-07` یا `1395-12-07 14:25`، یا میلادی مانند `2017-02-25T14:25+03:30`",
  ),
  noMonth: entry(
    ({ month }: { readonly month: number }) => en`month ${month} does not exist`,
    ({ month }) => fa`ماه ${month} نداریم`,
  ),
  yearMonthDay: entry("year, month from 1 to 12, day", "سال، ماه از ۱ تا ۱۲، روز"),
  leapDay: entry(
    ({
      day,
      days,
      year,
      leapYear,
      english,
    }: MonthOfYear & { readonly day: number; readonly days: number; readonly leapYear: string }) =>
      en`${english} ${year} has ${days} days; ${day} ${english} exists only in leap years such as ${leapYear}`,
    ({ day, days, year, leapYear, persian }) =>
      fa`${persian} ${Number(year)}، ${days} روز است؛ ${day} ${persian} تنها در سال کبیسه هست، مانند ${Number(leapYear)}`,
  ),
  noDay: entry(
    ({ day }: { readonly day: number }) => en`day ${day} does not exist`,
    ({ day }) => fa`روز ${day} نداریم`,
  ),
  monthHasDays: entry(
    ({ day, days, english }: Month & { readonly day: number; readonly days: number }) =>
      en`${english} has ${days} days; day ${day} does not exist`,
    ({ day, days, persian }) => fa`${persian} ${days} روز است؛ روز ${day} ندارد`,
  ),
  monthOfYearHasDays: entry(
    ({ day, days, year, english }: MonthOfYear & { readonly day: number; readonly days: number }) =>
      en`${english} ${year} has ${days} days; day ${day} does not exist`,
    ({ day, days, year, persian }) => fa`${persian} ${Number(year)}، ${days} روز است؛ روز ${day} ندارد`,
  ),
  dayTo: entry(
    ({ days }: { readonly days: number }) => en`a day from 1 to ${days}`,
    ({ days }) => fa`روزی از ۱ تا ${days}`,
  ),
  lastOrNext: entry(
    ({ last, next }: { readonly last: string; readonly next: string }) =>
      en`${last}, or ${next} if the day after is meant`,
    ({ last, next }) => fa`${last}، یا اگر روز پس از آن را می‌خواهید ${next}`,
  ),
  clock: entry(
    "hours and minutes such as 14:25, from 00:00 to 23:59, and perhaps an offset such as +03:30 or Z",
    "ساعت و دقیقه مانند `14:25`، از `00:00` تا `23:59`، و اگر بخواهید اختلاف ساعت مانند `+03:30` یا `Z`",
  ),
  noHour: entry(
    ({ hour }: { readonly hour: string }) => en`hour ${hour} does not exist`,
    ({ hour }) => fa`ساعت ${hour} نداریم`,
  ),
  midnight: entry(
    ({ hour }: { readonly hour: string }) => en`hour ${hour} does not exist; midnight is 00:00 of the next day`,
    ({ hour }) => fa`ساعت ${hour} نداریم؛ نیمه‌شب \`00:00\` روز بعد است`,
  ),
  noMinute: entry(
    ({ minute }: { readonly minute: string }) => en`minute ${minute} does not exist`,
    ({ minute }) => fa`دقیقهٔ ${minute} نداریم`,
  ),
  oneDigit: entry(
    ({ text }: { readonly text: string }) => en`the minutes of ${text} have one digit`,
    ({ text }) => fa`دقیقه در ${text} یک رقم دارد`,
  ),
  unreadTime: entry(
    ({ text }: { readonly text: string }) => en`the time ${text} cannot be read`,
    ({ text }) => fa`ساعت ${text} خوانده نمی‌شود`,
  ),
  empty: entry("the date is empty", "تاریخ خالی است"),
  namesNoDay: entry(
    ({ text }: { readonly text: string }) => en`${text} names no day`,
    ({ text }) => fa`${text} روز ندارد`,
  ),
  inWords: entry(
    ({ text }: { readonly text: string }) => en`${text} is written in words`,
    ({ text }) => fa`${text} به واژه نوشته شده است`,
  ),
  notDate: entry(
    ({ text }: { readonly text: string }) => en`${text} is not a date`,
    ({ text }) => fa`${text} تاریخ نیست`,
  ),
  separators: entry(
    ({ text }: { readonly text: string }) => en`${text} mixes its separators or has too many digits`,
    ({ text }) => fa`جداکننده‌های ${text} یک‌جور نیست یا رقم‌هایش بیش از اندازه است`,
  ),
  behind: entry(
    ({ rest }: { readonly rest: string }) => en`${rest} after the date cannot be read`,
    ({ rest }) => fa`آنچه پس از تاریخ آمده خوانده نمی‌شود: ${rest}`,
  ),
  yearLast: entry(
    ({ text }: { readonly text: string }) => en`the year of ${text} comes last`,
    ({ text }) => fa`سال در ${text} آخر آمده است`,
  ),
  twoDigits: entry(
    ({ year }: { readonly year: string }) => en`year ${year} has two digits`,
    ({ year }) => fa`سال ${year} دورقمی است`,
  ),
  copy: entry(
    ({ text }: { readonly text: string }) => en`${text}`,
    ({ text }) => fa`بنویسید ${text}`,
  ),
  ifSwapped: entry(
    ({ date }: { readonly date: string }) => en`${date}, if day and month changed places`,
    ({ date }) => fa`${date}، اگر روز و ماه جابه‌جا شده است`,
  ),
  noYear: entry(
    ({ year }: { readonly year: string }) => en`year ${year} is no year of a news digest`,
    ({ year }) => fa`سال ${year} سال نشریهٔ خبری نیست`,
  ),
  years: entry(
    ({ jalali, gregorian, last }: { readonly jalali: number; readonly gregorian: number; readonly last: number }) =>
      en`a Jalali year from ${jalali}, or a Gregorian year from ${gregorian} to ${last}`,
    ({ jalali, gregorian, last }) =>
      fa`سال خورشیدی از \`${String(jalali)}\`، یا سال میلادی از \`${String(gregorian)}\` تا \`${String(last)}\``,
  ),
  named: entry(
    ({ english }: { readonly english: string; readonly persian: string }) => en`${english}`,
    ({ persian }) => fa`${persian}`,
  ),
  skippedTime: entry(
    ({ time, zone, clock }: { readonly time: Message; readonly zone: string; readonly clock: string }) =>
      en`${time} does not exist in ${zone}: clocks went forward; use ${clock} or later`,
    ({ time, zone, clock }) => fa`${time} در ${zone} نیست: ساعت‌ها جلو رفته بود؛ ${clock} یا پس از آن را بنویسید`,
  ),
  shownTime: entry(
    ({ zone }: { readonly zone: string }) => en`a time that clocks in ${zone} showed`,
    ({ zone }) => fa`زمانی که ساعت‌های ${zone} نشان داده باشند`,
  ),
};
