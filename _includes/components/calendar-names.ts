import type { CalendarName, MonthPlace } from "../../src/digest/archive.ts";
import {
  gregorianMonthName,
  gregorianMonthYear,
  jalaliMonthName,
  jalaliMonthYear,
} from "../../src/persian/calendar/format.ts";
import { daysInGregorianMonth, gregorianDate } from "../../src/persian/calendar/gregorian.ts";
import {
  daysInJalaliMonth,
  gregorianToJalali,
  jalaliDate,
  jalaliToGregorian,
} from "../../src/persian/calendar/jalali.ts";
import type { Language } from "../../src/persian/calendar/names.ts";

/** A month of either calendar, without its path. */
export type Month = Pick<MonthPlace, "calendar" | "year" | "month">;

/** «اسفند» or «فوریه». */
export function monthName({ calendar, month }: Pick<Month, "calendar" | "month">, language: Language): string {
  return calendar === "jalali" ? jalaliMonthName(month, language) : gregorianMonthName(month, language);
}

/** «اسفند ۱۳۹۵» or «فوریهٔ ۲۰۱۷». */
export function monthYear({ calendar, year, month }: Month, language: Language): string {
  return calendar === "jalali" ? jalaliMonthYear(year, month, language) : gregorianMonthYear(year, month, language);
}

/** The two months of the other calendar over which a month lies, first and last. */
export function otherMonths({ calendar, year, month }: Month): readonly [Month, Month] {
  const days = calendar === "jalali" ? daysInJalaliMonth(year, month) : daysInGregorianMonth(year, month);
  return [otherMonth(calendar, year, month, 1), otherMonth(calendar, year, month, days)];
}

function otherMonth(calendar: CalendarName, year: number, month: number, day: number): Month {
  if (calendar === "jalali") {
    const date = jalaliDate(year, month, day);
    if (date !== undefined) return { ...jalaliToGregorian(date), calendar: "gregorian" };
  } else {
    const date = gregorianDate(year, month, day);
    if (date !== undefined) return { ...gregorianToJalali(date), calendar: "jalali" };
  }
  throw new RangeError(`no such day: ${calendar} ${year}-${month}-${day}`);
}

/** The other calendar's months under a month, «فوریه – مارس ۲۰۱۷» or, over a new year, «دسامبر ۲۰۱۶ – ژانویهٔ ۲۰۱۷». */
export function otherMonthsText(month: Month, language: Language): string {
  const [first, last] = otherMonths(month);
  if (first.month === last.month) return monthYear(first, language);
  const start = first.year === last.year ? monthName(first, language) : monthYear(first, language);
  return `${start} \u2013 ${monthYear(last, language)}`;
}
