import type { Article } from "../content/article.ts";

const MOST_RELATED = 4;
/** How many of a tag's latest older articles are looked at: enough to find near ones, few enough for 100,000 articles. */
const WINDOW = 24;

/**
 * The older articles nearest to an article by shared tags, then by time. Only older ones, and only by what those
 * articles themselves say, so that a page never changes because a new article came.
 * @param tagged each tag's articles by slug, oldest first
 * @param position of each article in the whole digest, from the oldest
 */
export function relatedArticles(
  article: Article,
  tagged: ReadonlyMap<string, readonly Article[]>,
  position: ReadonlyMap<Article, number>,
): readonly Article[] {
  const own = position.get(article) ?? 0;
  const shared = new Map<Article, number>();
  for (const tag of article.tags) {
    const list = tagged.get(tag.slug) ?? [];
    const end = indexOf(list, own, position);
    for (let index = Math.max(0, end - WINDOW); index < end; index++) {
      const other = list[index];
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort(([a, as], [b, bs]) => bs - as || (position.get(b) ?? 0) - (position.get(a) ?? 0))
    .slice(0, MOST_RELATED)
    .map(([other]) => other);
}

/** Index in an ascending list of the first article at or after a position; by halving. */
function indexOf(list: readonly Article[], wanted: number, position: ReadonlyMap<Article, number>): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = list[middle];
    if (at !== undefined && (position.get(at) ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
