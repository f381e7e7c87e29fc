import type { Article } from "../content/article.ts";
import { jalaliKey } from "../persian/calendar/jalali.ts";
import type { TierName } from "./files.ts";

/** Of a day's key, `1404-09-12`, what names its month. */
const MONTH_LENGTH = "1404-09".length;

/** The articles of a Jalali month, oldest first. */
export interface Month {
  /** Such as `1404-09`. */
  readonly key: string;
  readonly tier: TierName;
  readonly articles: readonly Article[];
  /** How many articles each day has, from the month's first to the last that has one. */
  readonly days: readonly number[];
}

/**
 * The months of a digest, oldest first, each with the index that it is in.
 * @param articles published, oldest first: the last one says which month runs
 */
export function monthsOf(articles: readonly Article[]): readonly Month[] {
  const newest = articles.at(-1)?.date.jalali;
  const months: { key: string; tier: TierName; articles: Article[]; days: number[] }[] = [];
  for (const article of articles) {
    const day = article.date.jalali;
    const key = jalaliKey(day).slice(0, MONTH_LENGTH);
    let month = months.at(-1);
    if (month?.key !== key) {
      const tier = day.year !== newest?.year ? "years" : day.month === newest.month ? "month" : "months";
      month = { key, tier, articles: [], days: [] };
      months.push(month);
    }
    month.articles.push(article);
    while (month.days.length < day.day) month.days.push(0);
    month.days[day.day - 1] = (month.days[day.day - 1] ?? 0) + 1;
  }
  return months;
}

/**
 * So many articles come into word files together. An article that is published changes as many files as the running
 * month has; until it is one of so many, its words are in the table, of which they make 6.5 kB at most as servers send it.
 */
const TOGETHER = 16;

/** How many of an index's articles, the oldest, have their words in word files. */
export function settledOf(tier: TierName, articles: number): number {
  return tier === "month" ? articles - (articles % TOGETHER) : articles;
}
