import type { Article } from "../content/article.ts";
import { type Matter, type Sign, Signs } from "./matter.ts";

const MOST_RELATED = 4;
/** How many of the latest older articles with a word or tag are looked at: enough to find near ones, few enough for 100,000 articles. */
const WINDOW = 12;
/** Two rare things that have nothing to do with each other, or three less rare ones; without a shared tag one more. */
const ENOUGH = 1.85;
const ENOUGH_WITHOUT_TAG = 2.7;
/** Two tags that an editor described, on some ten of a thousand articles each. */
const ENOUGH_OF_DESCRIBED = 1.4;
/** Where no title says so, tags have to be most of both articles' tags. */
const MOST_OF_TAGS = 2 / 3;
/** A word of both titles that is on more articles than the square root of their number is no sign of one matter. */
const RARE = 0.5;
const LEADS_ALONE = 0.6;
/** However small a digest is, its tags and words are a thousandth of what news is about. */
const SMALL = 1000;

/**
 * For each article older ones on the same matter, the nearest first; none is better than a wrong one. Either both titles have a rare
 * word, and titles, leads or tags share another rare thing; or most of their tags are the same, described by an editor, and rare.
 * How rare a thing is, is counted among the articles that are older than the one that shows the others: so a page never changes
 * because a new article came.
 * @param articles oldest first; the answer is in the same order
 */
export function relatedOf(articles: readonly Article[]): readonly (readonly Article[])[] {
  const signs = new Signs();
  const older: Matter[] = [];
  return articles.map((article) => {
    const matter = signs.of(article);
    const nearest = nearestTo(matter, older);
    count(matter, older.length);
    older.push(matter);
    return nearest.flatMap((position) => articles[position] ?? []);
  });
}

function count({ title, words, tags }: Matter, position: number): void {
  for (const sign of [...words, ...tags.map((tag) => tag.sign)]) sign.count++;
  for (const { latest } of [...title, ...tags.map((tag) => tag.sign)]) {
    latest.push(position);
    if (latest.length > WINDOW) latest.shift();
  }
}

/** The positions of the nearest; of equal ones the latest. */
function nearestTo(matter: Matter, older: readonly Matter[]): readonly number[] {
  const rarity = (sign: Sign): number =>
    1 - Math.log(Math.max(1, sign.count)) / Math.log(Math.max(SMALL, older.length));
  const near: { readonly position: number; readonly nearness: number }[] = [];
  const own = new Set([...matter.words, ...matter.tags.map(({ sign }) => sign)]);
  // Nearly all candidates share one word: what they lack is found out before they are looked at closely.
  const isNear = ({ words, tags }: Matter): boolean => {
    let shared = 0;
    for (const word of words) if (own.has(word)) shared++;
    for (const { sign } of tags) if (own.has(sign)) shared++;
    return shared > 1;
  };
  for (const position of candidatesFor(matter, rarity)) {
    const other = older[position];
    const nearness = other === undefined || !isNear(other) ? 0 : nearnessOf(matter, other, rarity);
    if (nearness > 0) near.push({ position, nearness });
  }
  return near
    .sort((a, b) => b.nearness - a.nearness || b.position - a.position)
    .slice(0, MOST_RELATED)
    .map(({ position }) => position);
}

/** Positions of articles with a rare word of the title in theirs, or with two of the rare tags. */
function candidatesFor(matter: Matter, rarity: (sign: Sign) => number): ReadonlySet<number> {
  const isRare = (sign: Sign): boolean => rarity(sign) >= RARE;
  const found = new Set(matter.title.filter(isRare).flatMap(({ latest }) => latest));
  const tagged = new Set<number>();
  for (const { sign, says } of matter.tags) {
    for (const position of says && isRare(sign) ? sign.latest : [])
      (tagged.has(position) ? found : tagged).add(position);
  }
  return found;
}

/** How much two articles have in common; 0 where they are not on one matter. */
function nearnessOf(one: Matter, other: Matter, rarity: (sign: Sign) => number): number {
  const sum = (signs: readonly Sign[]): number => signs.reduce((total, sign) => total + rarity(sign), 0);
  const names = sharedNames(one, other);
  const told = new Set(names.flat());
  const tags = one.tags.filter((tag) => other.tags.includes(tag));
  const untold = tags.filter(({ says, words }) => says && !words.some((word) => told.has(word)));
  const nearness =
    names.reduce((total, name) => total + weightOf(name, one, other) * Math.max(...name.map(rarity)), 0) +
    sum(untold.map(({ sign }) => sign));
  const isTitled = one.title.some((word) => rarity(word) >= RARE && other.title.includes(word));
  if (isTitled && nearness >= (tags.length > 0 ? ENOUGH : ENOUGH_WITHOUT_TAG)) return nearness;
  const telling = tags.filter(({ says }) => says);
  const topics = telling.filter(
    ({ words }, place) => !telling.slice(0, place).some((tag) => overlap(tag.words, words)),
  );
  const areMost = 2 * tags.length >= MOST_OF_TAGS * (one.tags.length + other.tags.length);
  const enough = topics.every(({ isDescribed }) => isDescribed) ? ENOUGH_OF_DESCRIBED : ENOUGH;
  return areMost && topics.length > 1 && sum(topics.map(({ sign }) => sign)) >= enough ? nearness : 0;
}

/** What both leads say may be by the way; what a title says is the matter. */
function weightOf(name: readonly Sign[], one: Matter, other: Matter): number {
  return overlap(name, one.title) || overlap(name, other.title) ? 1 : LEADS_ALONE;
}

/** The words that two articles share; those that are side by side in one of them are one name. */
function sharedNames(one: Matter, other: Matter): readonly (readonly Sign[])[] {
  let names: readonly (readonly Sign[])[] = [];
  for (const phrase of one.phrases) {
    let run: readonly Sign[] = [];
    for (const word of [...phrase, undefined]) {
      if (word !== undefined && other.words.includes(word)) run = [...run, word];
      else {
        names = joined(names, run);
        run = [];
      }
    }
  }
  return names;
}

function overlap(some: readonly Sign[], others: readonly Sign[]): boolean {
  return some.some((word) => others.includes(word));
}

/** The names with another, which is one with those that have one of its words. */
function joined(names: readonly (readonly Sign[])[], name: readonly Sign[]): readonly (readonly Sign[])[] {
  if (name.length === 0) return names;
  const isPart = (some: readonly Sign[]): boolean => overlap(some, name);
  return [...names.filter((some) => !isPart(some)), [...name, ...names.filter(isPart).flat()]];
}
