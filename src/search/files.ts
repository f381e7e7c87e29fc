/*
 * The files of the search as they are in the site, below `/search/`. What makes them and the page that reads them, in
 * the browser, both take their shape and names from here. Imports nothing.
 */

/**
 * The indexes: closed years, closed months of the running year, the running month. What runs is said by the newest
 * published article and never by the clock, so that a build gives the same bytes on any day.
 */
export const TIERS = ["years", "months", "month"] as const;

/** One of the indexes. */
export type TierName = (typeof TIERS)[number];

/** An index's table: what is in it, and in which file each word is. */
export interface TierTable {
  /**
   * Its Jalali months, oldest first: key such as `1404-09`, how many articles each of its days has, a name of what they
   * hold. The days are numbers one after another (`numbers.ts`), from the first to the last that has an article.
   */
  readonly months: readonly (readonly [key: string, days: string, name: string])[];
  /** Its word files, in order: the first word of each, and a name of what it holds. */
  readonly parts: readonly (readonly [first: string, name: string])[];
  /** The words of its newest articles, which are in no word file, with their postings in turn. */
  readonly newest: readonly string[];
}

/** A word file. */
export interface WordPart {
  /** As the table says it; of another build it would name other articles. */
  readonly name: string;
  /** A word and its postings in turn; in order of code units. */
  readonly words: readonly string[];
}

/** What a result shows of an article. */
export interface ShownText {
  /** Its address from the site's root. */
  readonly path: string;
  readonly title: string;
  /** Kicker, lead, key points and body as text. */
  readonly text: string;
  /** Its Jalali and its Gregorian day, in words and digits of the site's language. */
  readonly date: string;
  readonly gregorian: string;
  /** Its Gregorian day, `2025-11-27`. */
  readonly day: string;
  readonly section?: string;
  readonly source?: string;
}

/** What an article can be filtered by, where the search page does not show all of it: names by the filter's name. */
export type FilterNames = Readonly<Record<string, readonly string[]>>;

/** The file of {@link FilterNames}, below `/search/`; there is none where the page shows all. */
export const NAMES_FILE = "names.json";

/** An index's table, below `/search/`. */
export const tableFile = (tier: TierName): string => `${tier}/table.json`;

/** An index's word file. */
export const partFile = (tier: TierName, part: number): string => `${tier}/${part}.json`;

/**
 * The text of a month's article, by its place in the month. It is named by the day and the place in that, from 0, so
 * that an article which comes late moves none but the later ones of its own day.
 * @param days how many articles each of the month's days has, from the first
 */
export function textFile(month: string, days: readonly number[], place: number): string {
  let day = 1;
  let left = place;
  for (const articles of days) {
    if (left < articles) break;
    left -= articles;
    day++;
  }
  return `texts/${month}/${String(day).padStart(2, "0")}-${left}.json`;
}

/** The word under which an index has the articles of a filter's value; no word of a text has a colon. */
export const filterWord = (filter: string, value: string): string => `=${filter}:${value}`;
