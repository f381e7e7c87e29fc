import type { Article } from "../content/article.ts";
import { listPagePath } from "./paths.ts";

/** How many articles a page of a topic's list holds. */
export const LIST_PAGE_SIZE = 30;

/** One page of a list of articles. */
export interface ListPage {
  readonly path: string;
  /** From the oldest, from 1. */
  readonly number: number;
  /** Whether this is the newest page, which is at the list's own address. */
  readonly newest: boolean;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** The page of the next older articles. */
  readonly older?: string;
  /** The page of the next newer articles. */
  readonly newer?: string;
}

/**
 * Cuts a list into pages numbered from the oldest article, so that a full page never changes again: page 2 holds
 * articles 31 to 60 for ever. The newest page is at the list's own address; its numbered address leads there, so
 * that the page before it can link to it before and after it is full.
 * @param articles oldest first
 */
export function listPages(path: string, articles: readonly Article[]): readonly ListPage[] {
  const count = Math.max(1, Math.ceil(articles.length / LIST_PAGE_SIZE));
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const newest = number === count;
    return {
      path: newest ? path : listPagePath(path, number),
      number,
      newest,
      articles: articles.slice(index * LIST_PAGE_SIZE, number * LIST_PAGE_SIZE).reverse(),
      ...(number === 1 ? {} : { older: listPagePath(path, number - 1) }),
      ...(newest ? {} : { newer: listPagePath(path, number + 1) }),
    };
  });
}

/** The numbered address of a list's newest page, from which readers are led on; none for a list of one page. */
export function newestPageAlias(path: string, pages: readonly ListPage[]): string | undefined {
  return pages.length > 1 ? listPagePath(path, pages.length) : undefined;
}
