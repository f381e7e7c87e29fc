import { type Archive, sheetsOf } from "./archive.ts";
import type { Digest } from "./digest.ts";
import type { MonthView, PageEntry, YearView } from "./views.ts";

/** A page for each month with articles, leading to its neighbours. */
export function monthPages({ months }: Archive): readonly PageEntry<MonthView>[] {
  const place = (month: Archive["months"][number] | undefined): MonthView["previous"] =>
    month && { calendar: month.calendar, year: month.year, month: month.month, path: month.path };
  return months.map((month, index) => {
    const previous = place(months[index - 1]);
    const next = place(months[index + 1]);
    return {
      path: month.path,
      view: { month, ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) },
    };
  });
}

/** A page for each year with articles. */
export function yearPages(archive: Archive, digest: Digest): readonly PageEntry<YearView>[] {
  const { years } = archive;
  return years.map((whole, index) => {
    const { calendar, year, count } = whole;
    const previous = years[index - 1]?.year;
    const next = years[index + 1]?.year;
    return {
      path: whole.path,
      view: {
        year: { calendar, year, count },
        months: sheetsOf(whole, archive, digest),
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      },
    };
  });
}
