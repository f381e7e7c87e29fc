import type { Site } from "../content/article.ts";
import { gregorianDateText, jalaliDateText, jalaliMonthName, weekdayName } from "../persian/calendar/format.ts";
import { addJalaliDays, type JalaliDate, jalaliToGregorian, jalaliWeekday } from "../persian/calendar/jalali.ts";
import type { Language } from "../persian/calendar/names.ts";
import { persianDigits } from "../persian/digits.ts";
import type { Translate } from "./texts.ts";

/** An edition's day in words, «شنبه ۷ اسفند ۱۳۹۵», or its week, «هفتهٔ ۷ تا ۱۳ اسفند ۱۳۹۵». */
export function editionDayText(day: JalaliDate, { language, editionRhythm }: Site, t: Translate): string {
  const text = jalaliDateText(day, language);
  if (editionRhythm === "daily") return `${weekdayName(jalaliWeekday(day))} ${text}`;
  const last = addJalaliDays(day, 6);
  return t("edition.week", { from: weekStart(day, last, language), to: jalaliDateText(last, language) });
}

/** A week's first day, without what its last day says too: «۷», «۲۹ بهمن», or with the year over a Nowruz. */
function weekStart(first: JalaliDate, last: JalaliDate, language: Language): string {
  if (first.year !== last.year) return jalaliDateText(first, language);
  const day = persianDigits(first.day);
  return first.month === last.month ? day : `${day} ${jalaliMonthName(first.month, language)}`;
}

/** An edition's day, or the first of its week, in the Gregorian calendar: «۲۵ فوریهٔ ۲۰۱۷». */
export function editionGregorianText(day: JalaliDate, { language }: Site): string {
  return gregorianDateText(jalaliToGregorian(day), language);
}
