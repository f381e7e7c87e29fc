import { type Archive, type ArchiveMonth, sheetsOf } from "./archive.ts";
import type { Digest } from "./digest.ts";
import { headlinesOf } from "./edition-pages.ts";
import type { MonthView, PageEntry, YearView } from "./views.ts";

/** A page for each month with articles, leading to its neighbours. */
export function monthPages({ months }: Archive, digest: Digest): readonly PageEntry<MonthView>[] {
  const most = HEADLINES[digest.content.site.editionRhythm];
  const place = (month: ArchiveMonth | undefined): MonthView["previous"] =>
    month && { calendar: month.calendar, year: month.year, month: month.month, path: month.path };
  return months.map((month, index) => {
    const previous = place(months[index - 1]);
    const next = place(months[index + 1]);
    return {
      path: month.path,
      view: {
        month: sheetOf(month),
        editions: editionsIn(month, most),
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      },
    };
  });
}

/** How many headlines of an edition a month shows, so that a page of any month has a length to be read. */
const HEADLINES = { daily: 5, weekly: 20 } as const;

function sheetOf({ editions: _, ...sheet }: ArchiveMonth): MonthView["month"] {
  return sheet;
}

function editionsIn({ editions, calendar, year, month }: ArchiveMonth, most: number): MonthView["editions"] {
  return editions
    .map((edition) => {
      const within = edition.articles.filter(({ date }) => {
        const day = date[calendar];
        return day.month === month && day.year === year;
      });
      return headlinesOf(edition, within, most);
    })
    .reverse();
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
