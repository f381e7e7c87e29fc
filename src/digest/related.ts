import type { Article } from "../content/article.ts";
import { type Matter, RARE, type Sign, Signs, type Telling } from "./matter.ts";
import { mayBeNear, nearnessOf } from "./nearness.ts";
import { type TellingOf, tellingWordsOf } from "./telling-words.ts";

const MOST_RELATED = 4;
/** How many of the latest older articles with a word or tag are looked at: enough to find near ones, few enough for 100,000 articles. */
const WINDOW = 12;

/**
 * For each article older ones on the same matter, the nearest first; none is better than a wrong one. Within a fortnight both
 * titles have a rare word, and titles, leads or tags share another rare thing, or most of their tags are the same, and rare. Longer
 * apart they share three rare words, or most of their tags, if an editor described them.
 * How rare a thing is, is counted among the articles that are older than the one that shows the others: so a page never changes
 * because a new article came.
 * @param articles oldest first; the answer is in the same order
 * @param tellingOf an article's telling words where they are known: to fold all words anew takes longer than the rest
 */
export function relatedOf(
  articles: readonly Article[],
  tellingOf: TellingOf = tellingWordsOf,
): readonly (readonly Article[])[] {
  const signs = new Signs();
  const older: Matter[] = [];
  return articles.map((article, position) => {
    const { matter, telling } = signs.read(article, tellingOf(article), position);
    const nearest = nearestTo(matter, telling, older);
    for (const word of matter.title) remember(word, position);
    for (const { sign } of matter.tags) remember(sign, position);
    older.push(matter);
    return nearest.flatMap((position) => articles[position] ?? []);
  });
}

function remember({ latest }: Sign, position: number): void {
  latest.push(position);
  if (latest.length > WINDOW) latest.shift();
}

/** The positions of the nearest; of equal ones the latest. */
function nearestTo(matter: Matter, telling: Telling, older: readonly Matter[]): readonly number[] {
  const near: { readonly position: number; readonly nearness: number }[] = [];
  for (const position of candidatesFor(matter)) {
    const other = older[position];
    if (other === undefined || !mayBeNear(other, older.length)) continue;
    const nearness = nearnessOf(matter, telling, other);
    if (nearness > 0) near.push({ position, nearness });
  }
  return near
    .sort((a, b) => b.nearness - a.nearness || b.position - a.position)
    .slice(0, MOST_RELATED)
    .map(({ position }) => position);
}

/** Positions of articles with a rare word of the title in theirs, or with two of the rare tags. */
function candidatesFor({ title, tags }: Matter): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { rarity, latest } of title) {
    if (rarity >= RARE) for (const position of latest) found.add(position);
  }
  const rareTags = tags.filter(({ sign, says }) => says && sign.rarity >= RARE);
  if (rareTags.length < 2) return found;
  const tagged = new Set<number>();
  for (const { sign } of rareTags) {
    for (const position of sign.latest) (tagged.has(position) ? found : tagged).add(position);
  }
  return found;
}
