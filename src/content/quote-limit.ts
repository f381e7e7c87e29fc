import { ARTICLES } from "../words/articles.ts";
import type { Article } from "./article.ts";
import type { Problem } from "./problem.ts";
import type { LocateField } from "./references.ts";

/** Reported one by one up to so many. */
const MOST_TOLD = 10;

/**
 * Articles that take more words from their source than `quote_limit` of `site.yaml` allows: whoever names a source and the
 * original's address has its text from there. The newest are named.
 * @param limit in words; without it nothing is too long
 */
export function tooLongQuotes(
  articles: readonly Article[],
  limit: number | undefined,
  locate: LocateField,
): readonly Problem[] {
  if (limit === undefined) return [];
  const long = articles.filter(({ source, url, words }) => source !== undefined && url !== undefined && words > limit);
  const more = long.length - MOST_TOLD;
  return long
    .toReversed()
    .slice(0, MOST_TOLD)
    .map(({ id, source, words }, index) => ({
      severity: "warning",
      ...locate(id, ["source"]),
      field: "source",
      message:
        more > 0 && index === MOST_TOLD - 1
          ? ARTICLES.longQuoteAsMore({ source: source?.name ?? "", words, limit, more })
          : ARTICLES.longQuote({ source: source?.name ?? "", words, limit }),
      fix: ARTICLES.shortenQuote,
    }));
}
