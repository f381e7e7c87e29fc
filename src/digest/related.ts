import type { Article } from "../content/article.ts";

const MOST_RELATED = 4;
/** How many of a tag's latest older articles are looked at: enough to find near ones, few enough for 100,000 articles. */
const WINDOW = 24;

/**
 * For each article the older articles nearest to it, by shared tags, then by time. Only older ones, and only by what
 * those articles themselves say, so that a page never changes because a new article came.
 * @param articles oldest first; the answer is in the same order
 */
export function relatedOf(articles: readonly Article[]): readonly (readonly Article[])[] {
  const latest = new Map<string, number[]>();
  return articles.map((article, position) => {
    const shared = new Map<number, number>();
    for (const { slug } of article.tags) {
      for (const other of latest.get(slug) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const { slug } of article.tags) remember(latest, slug, position);
    return nearestOf(shared).flatMap((other) => articles[other] ?? []);
  });
}

function remember(latest: Map<string, number[]>, slug: string, position: number): void {
  const window = latest.get(slug);
  if (window === undefined) latest.set(slug, [position]);
  else {
    window.push(position);
    if (window.length > WINDOW) window.shift();
  }
}

/** The positions with most shared tags; of equal ones the latest. */
function nearestOf(shared: ReadonlyMap<number, number>): readonly number[] {
  const best: { readonly position: number; readonly count: number }[] = [];
  for (const [position, count] of shared) {
    const last = best.at(-1);
    if (best.length === MOST_RELATED && last !== undefined && !isNearer(position, count, last)) continue;
    const at = best.findIndex((other) => isNearer(position, count, other));
    best.splice(at === -1 ? best.length : at, 0, { position, count });
    if (best.length > MOST_RELATED) best.pop();
  }
  return best.map(({ position }) => position);
}

function isNearer(
  position: number,
  count: number,
  other: { readonly position: number; readonly count: number },
): boolean {
  return count > other.count || (count === other.count && position > other.position);
}
