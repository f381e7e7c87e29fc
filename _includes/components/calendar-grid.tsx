import type { CalendarDay, CalendarName, MonthPlace, MonthSheet } from "../../src/digest/archive.ts";
import { weekdayLetter, weekdayName } from "../../src/persian/calendar/format.ts";
import { gregorianDate } from "../../src/persian/calendar/gregorian.ts";
import { gregorianToJalali, jalaliDate, jalaliToGregorian } from "../../src/persian/calendar/jalali.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useStrings } from "../shell.ts";

const FRIDAY = 6;
const WEEK = [0, 1, 2, 3, 4, 5, FRIDAY];

interface CalendarGridProps {
  readonly month: MonthSheet;
  /** «اسفند ۱۳۹۵», for those who do not see the page. */
  readonly name: string;
  /** Whether the other calendar's day is in each square's corner. */
  readonly both?: boolean;
}

/** A month as a wall calendar: weeks from Saturday, the other calendar's day in the corner, days off in red. */
export function CalendarGrid({ month, name, both = false }: CalendarGridProps): Drawn {
  const t = useStrings();
  return (
    <table class="calendar">
      <caption class="vh">{t("calendar.caption", { month: name })}</caption>
      <thead>
        <tr>
          {WEEK.map((weekday) => (
            <th scope="col" abbr={weekdayName(weekday)}>
              <span>{weekdayName(weekday)}</span>
              <i aria-hidden="true">{weekdayLetter(weekday)}</i>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr>
            {week.map((day, weekday) =>
              day === undefined ? (
                <td />
              ) : (
                <DayCell day={day} friday={weekday === FRIDAY} {...(both ? { other: otherDay(month, day.day) } : {})} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  readonly day: CalendarDay;
  readonly friday: boolean;
  /** The other calendar's day of the month, where it is shown. */
  readonly other?: number | undefined;
}

function DayCell({ day, friday, other }: DayCellProps): Drawn {
  const t = useStrings();
  const href = useHref();
  const off = friday || day.holidays.some((holiday) => holiday.off);
  const number = persianDigits(day.day);
  return (
    <td {...(off ? { class: "off" } : {})} data-other={other === undefined ? undefined : persianDigits(other)}>
      {day.path === undefined ? (
        number
      ) : (
        <a href={href(day.path)}>
          {number}{" "}
          <small>
            {persianDigits(day.count)}
            <span> {t("calendar.unit")}</span>
          </small>
        </a>
      )}
    </td>
  );
}

/** The other calendar's day of the month. */
function otherDay({ calendar, year, month }: MonthPlace, day: number): number | undefined {
  if (calendar === "jalali") {
    const date = jalaliDate(year, month, day);
    return date === undefined ? undefined : jalaliToGregorian(date).day;
  }
  const date = gregorianDate(year, month, day);
  return date === undefined ? undefined : gregorianToJalali(date).day;
}

/** The name of the calendar of which a month or year is. */
export function calendarLabel(calendar: CalendarName): "calendar.jalali" | "calendar.gregorian" {
  return calendar === "jalali" ? "calendar.jalali" : "calendar.gregorian";
}
