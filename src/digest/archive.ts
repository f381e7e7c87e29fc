import type { Article, Holiday } from "../content/article.ts";
import { gregorianDate, gregorianMonthGrid } from "../persian/calendar/gregorian.ts";
import { gregorianToJalali, jalaliDate, jalaliKey, jalaliMonthGrid } from "../persian/calendar/jalali.ts";
import type { Digest } from "./digest.ts";
import type { Edition } from "./edition.ts";
import { calendarPath } from "./paths.ts";

export type CalendarName = "jalali" | "gregorian";

/** A day's square in a month's calendar. */
export interface CalendarDay {
  readonly day: number;
  /** Articles of that day. */
  readonly count: number;
  /** The edition that holds that day's articles, if it has any. */
  readonly path?: string;
  readonly holidays: readonly Holiday[];
}

/** A month of one calendar. */
export interface MonthPlace {
  readonly calendar: CalendarName;
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly path: string;
}

/** A month with how many articles it has. */
export interface MonthCount extends MonthPlace {
  readonly count: number;
}

/** A month with its days. */
export interface MonthSheet extends MonthCount {
  /** Weeks of seven from Saturday; undefined outside the month. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

/** A month with its articles. */
export interface ArchiveMonth extends MonthSheet {
  /** The editions of this month, oldest first. */
  readonly editions: readonly Edition[];
}

/** A year of one calendar with those of its months that have articles, in order. */
export interface ArchiveYear {
  readonly calendar: CalendarName;
  readonly year: number;
  readonly path: string;
  readonly count: number;
  readonly months: readonly MonthCount[];
}

/** Both calendars' years, oldest first. */
export interface Archive {
  readonly years: readonly ArchiveYear[];
  readonly months: readonly ArchiveMonth[];
}

interface Day {
  count: number;
  readonly edition: Edition;
}

/** The archive of one calendar. Years and months without articles have no page. */
export function archiveOf(digest: Digest, calendar: CalendarName): Archive {
  const days = daysOf(digest);
  const editions = new Map<string, { place: MonthPlace; count: number; editions: Set<Edition> }>();
  for (const edition of digest.editions) {
    for (const article of edition.articles) {
      const place = monthOf(article, calendar);
      const entry = editions.get(place.path) ?? { place, count: 0, editions: new Set() };
      entry.count++;
      entry.editions.add(edition);
      editions.set(place.path, entry);
    }
  }
  const months = [...editions.values()]
    .sort((a, b) => a.place.year - b.place.year || a.place.month - b.place.month)
    .map((entry) => ({
      ...entry.place,
      count: entry.count,
      editions: [...entry.editions],
      weeks: weeksOf(entry.place, days, digest.holidays),
    }));
  return { months, years: yearsOf(months) };
}

function yearsOf(months: readonly ArchiveMonth[]): readonly ArchiveYear[] {
  const years = new Map<number, MonthCount[]>();
  for (const { calendar, year, month, path, count } of months) {
    const list = years.get(year) ?? [];
    list.push({ calendar, year, month, path, count });
    years.set(year, list);
  }
  return [...years].map(([year, list]) => ({
    calendar: list[0]?.calendar ?? "jalali",
    year,
    path: calendarPath({ year }),
    count: list.reduce((sum, month) => sum + month.count, 0),
    months: list,
  }));
}

/** All twelve months of a year, those without articles too. */
export function sheetsOf({ calendar, year }: ArchiveYear, { months }: Archive, digest: Digest): readonly MonthSheet[] {
  return Array.from({ length: 12 }, (_, index): MonthSheet => {
    const month = index + 1;
    const filled = months.find((one) => one.year === year && one.month === month);
    const place = { calendar, year, month, path: calendarPath({ year, month }) };
    if (filled === undefined) return { ...place, count: 0, weeks: weeksOf(place, new Map(), digest.holidays) };
    return { ...place, count: filled.count, weeks: filled.weeks };
  });
}

/** The month that an article belongs to in a calendar. */
export function monthOf(article: Article, calendar: CalendarName): MonthPlace {
  const { year, month } = article.date[calendar];
  return { calendar, year, month, path: calendarPath({ year, month }) };
}

function daysOf(digest: Digest): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const edition of digest.editions) {
    for (const article of edition.articles) {
      const key = jalaliKey(article.date.jalali);
      const day = days.get(key);
      if (day === undefined) days.set(key, { count: 1, edition });
      else day.count++;
    }
  }
  return days;
}

function weeksOf(
  { calendar, year, month }: MonthPlace,
  days: ReadonlyMap<string, Day>,
  holidays: Digest["holidays"],
): ArchiveMonth["weeks"] {
  const grid = calendar === "jalali" ? jalaliMonthGrid(year, month) : gregorianMonthGrid(year, month);
  return grid.map((week) =>
    week.map((number) => {
      if (number === undefined) return undefined;
      const key = jalaliKeyOf(calendar, year, month, number);
      const day = days.get(key);
      return {
        day: number,
        count: day?.count ?? 0,
        ...(day === undefined ? {} : { path: calendarPath(day.edition.day) }),
        holidays: holidays.get(key) ?? [],
      };
    }),
  );
}

function jalaliKeyOf(calendar: CalendarName, year: number, month: number, day: number): string {
  if (calendar === "jalali") {
    const date = jalaliDate(year, month, day);
    return date === undefined ? "" : jalaliKey(date);
  }
  const date = gregorianDate(year, month, day);
  return date === undefined ? "" : jalaliKey(gregorianToJalali(date));
}
