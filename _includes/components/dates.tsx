import type { VNode } from "preact";
import {
  clockTime,
  gregorianDateText,
  gregorianDay,
  jalaliDateText,
  jalaliDayTime,
  jalaliShort,
  machineDate,
  weekdayName,
} from "../../src/persian/calendar/format.ts";
import { gregorianKey } from "../../src/persian/calendar/gregorian.ts";
import { addJalaliDays, type JalaliDate, jalaliToGregorian, jalaliWeekday } from "../../src/persian/calendar/jalali.ts";
import type { Moment } from "../../src/persian/calendar/moment.ts";
import { type Shell, type Translate, useShell, useStrings } from "../shell.ts";

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
  return t("edition.week", { from: text, to: jalaliDateText(addJalaliDays(day, 6), language) });
}

/** An edition's day, or the first of its week, in the Gregorian calendar: «۲۵ فوریهٔ ۲۰۱۷». */
export function editionGregorianText(day: JalaliDate, { language }: Shell["site"]): string {
  return gregorianDateText(jalaliToGregorian(day), language);
}

/** An edition's day in both calendars. */
export function EditionDate({ day }: { readonly day: JalaliDate }): VNode {
  const { site } = useShell();
  const t = useStrings();
  return (
    <time datetime={gregorianKey(jalaliToGregorian(day))}>
      {editionDayText(day, site, t)} <span>({editionGregorianText(day, site)})</span>
    </time>
  );
}
