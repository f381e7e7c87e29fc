import { clauses, en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

interface Written {
  readonly written: string;
}

interface Year {
  readonly year: string;
}

/** In what a date of a feed is not as its standard has it, each as a clause. */
export const DATE_FAULTS = {
  notRfc3339: entry("it is no RFC 3339 either", "به شکل `RFC 3339` هم نیست"),
  order: entry("its parts are in another order", "اجزایش به ترتیب دیگری است"),
  digits: entry("its digits are not Latin", "رقم‌هایش لاتین نیست"),
  weekday: entry(
    ({ written }: Written) => en`the weekday is written \`${written}\``,
    ({ written }) => fa`روز هفته \`${written}\` نوشته شده است`,
  ),
  month: entry(
    ({ written }: Written) => en`the month is written \`${written}\``,
    ({ written }) => fa`ماه \`${written}\` نوشته شده است`,
  ),
  monthNumber: entry("the month is a number", "ماه به عدد نوشته شده است"),
  shortYear: entry("the year has two digits", "سال دو رقم دارد"),
  noTime: entry("it has no time", "ساعت ندارد"),
  fullStops: entry("its clock has full stops", "ساعتش با نقطه نوشته شده است"),
  oneDigit: entry("its clock has parts of one digit", "بخشی از ساعتش یک رقم دارد"),
  hour24: entry(
    "its clock has an hour 24, which is read as the first of the next day",
    "ساعت ۲۴ دارد، که آغاز روز بعد خوانده می‌شود",
  ),
  twelveHours: entry("its clock has twelve hours", "ساعتش دوازده‌ساعتی است"),
  noZone: entry("it has no time zone; it is read in the site's", "منطقهٔ زمانی ندارد و به وقت سایت خوانده می‌شود"),
  zone: entry(
    ({ written }: Written) => en`the zone is written \`${written}\``,
    ({ written }) => fa`منطقهٔ زمانی \`${written}\` نوشته شده است`,
  ),
  seconds: entry("it is a count of seconds since 1970", "شمار ثانیه‌ها از سال `1970` است"),
  milliseconds: entry("it is a count of milliseconds since 1970", "شمار هزارم‌های ثانیه از سال `1970` است"),
  otherWeekday: entry(
    ({ english }: Weekdays) => en`the weekday is ${english.written}, and the day is a ${english.real}`,
    ({ persian }) => fa`روز هفته ${persian.written} است و آن روز ${persian.real} بود`,
  ),
};

/** A weekday as it is written and as the day is, by its names in each language. */
interface Weekdays {
  readonly english: { readonly written: string; readonly real: string };
  readonly persian: { readonly written: string; readonly real: string };
}

/** Why a date of a feed cannot be read, and what is expected. */
export const UNREAD_DATES = {
  noMonth: entry(
    ({ written }: Written) => en`\`${written}\` is no month`,
    ({ written }) => fa`\`${written}\` ماه نیست`,
  ),
  lunar: entry(
    ({ written }: Written) => en`\`${written}\` is a lunar month, whose days depend on where the moon was seen`,
    ({ written }) => fa`\`${written}\` ماه قمری است و روزش به دیده‌شدن ماه بستگی دارد`,
  ),
  beginning: entry(
    "it is the moment at which computers begin to count, not a date",
    "لحظهٔ آغاز شمارش رایانه‌هاست، نه تاریخ",
  ),
  aMonth: entry("a month such as Jan", "ماهی مانند `Jan`"),
  emptyYear: entry(
    ({ year }: Year) => en`year ${year} is what empty databases write`,
    ({ year }) => fa`سال ${year} را پایگاه‌های دادهٔ خالی می‌نویسند`,
  ),
  aYear: entry("a year of a news digest", "سالی که نشریه در آن بوده باشد"),
  otherCalendar: entry(
    ({ english, year }: Year & { readonly english: string; readonly persian: string }) =>
      en`${english} is no month of the year ${year}'s calendar`,
    ({ persian, year }) => fa`${persian} از ماه‌های تقویم سال ${year} نیست`,
  ),
  oneCalendar: entry("a month and a year of one calendar", "ماه و سالی از یک تقویم"),
  brokenYear: entry(
    ({ year }: Year) => en`the year ${year} is what broken clocks write`,
    ({ year }) => fa`سال ${year} را ساعت‌های خراب می‌نویسند`,
  ),
  likelyYear: entry("a year from 1850 to 2200", "سالی از `1850` تا `2200`"),
  dayOrMonth: entry("nothing tells the day from the month", "پیدا نیست کدام روز است و کدام ماه"),
  yearFirst: entry(
    ({ date }: { readonly date: string }) => en`${date}, year first`,
    ({ date }) => fa`${date}، با سال در آغاز`,
  ),
  noZone: entry(
    ({ written }: Written) => en`\`${written}\` is no zone that all read alike`,
    ({ written }) => fa`\`${written}\` منطقهٔ زمانی روشنی نیست`,
  ),
  anOffset: entry("an offset such as +0330", "اختلاف ساعتی مانند `+0330`"),
};

/** An article whose date is reported, and the words of that date. */
interface Dated {
  readonly name: Message;
  readonly words: string;
}

/** Warnings about the dates of an input. */
export const DATE_WARNINGS = {
  name: entry(
    ({ place, title }: { readonly place: Message | undefined; readonly title: string }) =>
      place === undefined ? en`«${title}»` : en`${place} «${title}»`,
    ({ place, title }) => (place === undefined ? fa`«${title}»` : fa`${place} «${title}»`),
  ),
  draft: entry(
    ({ name, words, problem }: Dated & { readonly problem: Message }) =>
      en`${name} has «${words}», which is no date that can be read (${problem}): it is a draft without date`,
    ({ name, words, problem }) =>
      fa`${name}: «${words}» تاریخی نیست که خوانده شود (${problem})؛ نوشته پیش‌نویس بی‌تاریخ می‌شود`,
  ),
  leftOut: entry(
    ({ name, words, problem }: Dated & { readonly problem: Message }) =>
      en`${name} has «${words}», which is no date that can be read (${problem}): it is left out`,
    ({ name, words, problem }) =>
      fa`${name}: «${words}» تاریخی نیست که خوانده شود (${problem})؛ این تاریخ کنار گذاشته می‌شود`,
  ),
  write: entry(
    ({ field, path, fix }: { readonly field: string; readonly path: string; readonly fix: Message | undefined }) =>
      fix === undefined ? en`write \`${field}: …\` in ${path}` : en`write \`${field}: …\` in ${path}: ${fix}`,
    ({ field, path, fix }) =>
      fix === undefined ? fa`در ${path} بنویسید \`${field}: …\`` : fa`در ${path} بنویسید \`${field}: …\`؛ ${fix}`,
  ),
  irregular: entry(
    ({ name, words, others, faults, read }: Irregular) =>
      others === 0
        ? en`${name} has «${words}», which is not as RFC 822 has it (${clauses(faults)}): it is read as ${read}`
        : en`${name} has «${words}» (and ${others} more of the kind), which is not as RFC 822 has it (${clauses(faults)}): it is read as ${read}`,
    ({ name, words, others, faults, read }) =>
      others === 0
        ? fa`${name}: تاریخ «${words}» به شکل \`RFC 822\` نیست (${clauses(faults)})؛ ${read} خوانده شد`
        : fa`${name}: تاریخ «${words}»، و ${others} تاریخ دیگر مانند آن، به شکل \`RFC 822\` نیست (${clauses(faults)})؛ ${read} خوانده شد`,
  ),
  asStandard: entry("a date such as Sat, 24 Jan 2026 10:00:00 +0330", "تاریخی مانند `Sat, 24 Jan 2026 10:00:00 +0330`"),
  compare: entry(
    ({ field, path }: { readonly field: string; readonly path: string }) =>
      en`compare it with the original; write \`${field}: …\` in ${path} where it is another`,
    ({ field, path }) => fa`با اصل خبر مقایسه کنید؛ اگر تاریخ دیگری است، در ${path} بنویسید \`${field}: …\``,
  ),
};

interface Irregular extends Dated {
  /** How many more are like it. */
  readonly others: number;
  readonly faults: readonly Message[];
  /** As what it is read. */
  readonly read: string;
}
