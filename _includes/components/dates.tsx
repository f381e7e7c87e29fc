import type { VNode } from "preact";
import {
  clockTime,
  gregorianDateText,
  gregorianDay,
  jalaliDateText,
  jalaliDayTime,
  jalaliMonthName,
  jalaliShort,
  machineDate,
  weekdayName,
} from "../../src/persian/calendar/format.ts";
import { addJalaliDays, type JalaliDate, jalaliToGregorian, jalaliWeekday } from "../../src/persian/calendar/jalali.ts";
import type { Moment } from "../../src/persian/calendar/moment.ts";
import type { Language } from "../../src/persian/calendar/names.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import { type Shell, type Translate, useShell } from "../shell.ts";

interface MomentProps {
  readonly moment: Moment;
}

/** «شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵ (۲۵ فوریهٔ ۲۰۱۷)». */
export function DateTime({ moment }: MomentProps): VNode {
  const { language } = useShell().site;
  return (
    <time datetime={machineDate(moment)}>
      {jalaliDayTime(moment, language)} <span>({gregorianDay(moment, language)})</span>
    </time>
  );
}

/** «۷ اسفند ۱۳۹۵ (۲۵ فوریهٔ ۲۰۱۷)», for lists. */
export function ShortDate({ moment }: MomentProps): VNode {
  const { language } = useShell().site;
  return (
    <time datetime={machineDate(moment)}>
      {jalaliShort(moment, language)} <span>({gregorianDay(moment, language)})</span>
    </time>
  );
}

/** «۱۴:۲۵», where the day stands above; nothing for an article that has a day only. */
export function Clock({ moment }: MomentProps): VNode | null {
  return moment.hasTime ? <time datetime={machineDate(moment)}>{clockTime(moment)}</time> : null;
}

/** An edition's day in words, «شنبه ۷ اسفند ۱۳۹۵», or its week, «هفتهٔ ۷ تا ۱۳ اسفند ۱۳۹۵». */
export function editionDayText(day: JalaliDate, { language, edition }: Shell["site"], t: Translate): string {
  const text = jalaliDateText(day, language);
  if (edition === "daily") return `${weekdayName(jalaliWeekday(day))} ${text}`;
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
export function editionGregorianText(day: JalaliDate, { language }: Shell["site"]): string {
  return gregorianDateText(jalaliToGregorian(day), language);
}
