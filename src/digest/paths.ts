import type { Article } from "../content/article.ts";

/*
 * Every address of the site, from its root, ending in `/`, in ASCII digits. Addresses hold
 * Persian letters as they are; `href` and the feeds percent-encode them.
 */

/** A day, month or year of either calendar. */
export interface CalendarPlace {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `/1395/12/07/`, `/1395/12/` or `/1395/`: an edition, a Jalali or Gregorian month, or a year. */
export function calendarPath({ year, month, day }: CalendarPlace): string {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(two(month));
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return `/${parts.join("/")}/`;
}

/** `/1395/12/07/slug/`, by the article's own Jalali day. */
export function articlePath(article: Pick<Article, "slug" | "date">): string {
  return `${calendarPath(article.date.jalali)}${article.slug}/`;
}

/** The page of a list that holds its `number`th thirty articles from the oldest; the newest page is `path` itself. */
export function listPagePath(path: string, number: number): string {
  return `${path}page/${number}/`;
}

/** The stories of one edition that are in a section; in none, where it has no id. No id has an underscore. */
export function editionPartPath(edition: string, section: string | undefined): string {
  return `${edition}sections/${section ?? "no_section"}/`;
}

/** Pages of which there is one, but for the topics' indexes: those are in `topics.ts`. */
export const PATHS = {
  home: "/",
  archive: "/archive/",
  feeds: "/feeds/",
  /** Only where the editor wrote such a page. */
  about: "/about/",
  search: "/search/",
  offline: "/offline/",
  notFound: "/404.html",
} as const;

/** An address as it is in HTML: below the site's prefix, percent-encoded. */
export function href(pathPrefix: string, path: string): string {
  return encodeURI(pathPrefix + path.slice(1));
}
