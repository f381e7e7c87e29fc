import type { Article } from "../content/article.ts";
import type { TierName } from "./files.ts";

/** The articles of a Jalali month, oldest first. */
export interface Month {
  /** Such as `1404-09`. */
  readonly key: string;
  readonly tier: TierName;
  readonly articles: readonly Article[];
}

/**
 * The months of a digest, oldest first, each with the index that it is in.
 * @param articles published, oldest first: the last one says which month runs
 */
export function monthsOf(articles: readonly Article[]): readonly Month[] {
  const newest = articles.at(-1)?.date.jalali;
  const months: { key: string; tier: TierName; articles: Article[] }[] = [];
  for (const article of articles) {
    const { year, month } = article.date.jalali;
    const key = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    const last = months.at(-1);
    if (last?.key === key) {
      last.articles.push(article);
      continue;
    }
    const tier = year !== newest?.year ? "years" : month === newest.month ? "month" : "months";
    months.push({ key, tier, articles: [article] });
  }
  return months;
}
