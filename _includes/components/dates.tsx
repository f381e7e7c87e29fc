import { clockTime, gregorianDay, jalaliDayTime, jalaliShort, machineDate } from "../../src/persian/calendar/format.ts";
import type { Moment } from "../../src/persian/calendar/moment.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useShell } from "../shell.ts";

interface MomentProps {
  readonly moment: Moment;
}

/** «شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵ (۲۵ فوریهٔ ۲۰۱۷)». */
export function DateTime({ moment }: MomentProps): Drawn {
  const { language } = useShell().site;
  return (
    <time datetime={machineDate(moment)}>
      {jalaliDayTime(moment, language)} <span>({gregorianDay(moment, language)})</span>
    </time>
  );
}

/** «۷ اسفند ۱۳۹۵ (۲۵ فوریهٔ ۲۰۱۷)», for lists. */
export function ShortDate({ moment }: MomentProps): Drawn {
  const { language } = useShell().site;
  return (
    <time datetime={machineDate(moment)}>
      {jalaliShort(moment, language)} <span>({gregorianDay(moment, language)})</span>
    </time>
  );
}

/** «۱۴:۲۵», where the day is above; nothing for an article that has a day only. */
export function Clock({ moment }: MomentProps): Drawn | null {
  return moment.hasTime ? <time datetime={machineDate(moment)}>{clockTime(moment)}</time> : null;
}
