import { type Matter, RARE, type Sign, type TagSign, type Telling } from "./matter.ts";

/** A story goes on for days: what two articles of one fortnight share is likely one matter, and of two years is likely not. */
const FORTNIGHT = 14 * 24 * 60 * 60 * 1000;
/** Two rather rare things that have nothing to do with each other. */
const ENOUGH = 1.5;
/** Three rare words: without a shared tag, or after a fortnight, when persons, clubs and places come back in other matters. */
const ENOUGH_OF_WORDS = 2.7;
/** Two tags that an editor described, on some ten of a thousand articles each. */
const ENOUGH_OF_DESCRIBED = 1.4;
/** Where no title says so, tags have to be most of both articles' tags. */
const MOST_OF_TAGS = 2 / 3;
const LEADS_ALONE = 0.6;
/** Sums of the same numbers in another order differ by less. */
const HAIR = 1e-9;

/**
 * Whether an older article may be near to the last one that was read. Nearly all that share one rare word share nothing else: this
 * is seen at a glance, and they need no closer look.
 * @param last the position of the last one
 */
export function mayBeNear({ words, tags }: Matter, last: number): boolean {
  let sum = 0;
  let tagsShared = 0;
  for (const word of words) if (word.last === last) sum += word.rarity;
  for (const { sign } of tags) {
    if (sign.last !== last) continue;
    sum += sign.rarity;
    tagsShared++;
  }
  return sum + HAIR >= (tagsShared === 0 ? ENOUGH_OF_WORDS : tagsShared === 1 ? ENOUGH : ENOUGH_OF_DESCRIBED);
}

/**
 * How much an article and an older one have in common; 0 where they are not on one matter.
 * @param one the last one that was read
 * @param telling its words
 */
export function nearnessOf(one: Matter, telling: Telling, other: Matter): number {
  const names = sharedNames(telling, other);
  const told = new Set(names.flat());
  const tags = one.tags.filter((tag) => other.tags.includes(tag));
  const untold = tags.filter(({ says, words }) => says && !words.some((word) => told.has(word)));
  const rarest = (name: readonly Sign[]): number => Math.max(...name.map(({ rarity }) => rarity));
  const ofWords = names.reduce((total, name) => total + weightOf(name, one, other) * rarest(name), 0);
  const nearness = ofWords + rarityOf(untold);
  const isTitled = one.title.some((word) => word.rarity >= RARE && other.title.includes(word));
  const isFresh = Math.abs(one.epochMs - other.epochMs) <= FORTNIGHT;
  const isNear = isFresh && tags.length > 0 ? nearness >= ENOUGH : ofWords >= ENOUGH_OF_WORDS;
  if (isTitled && isNear) return nearness;
  const saying = tags.filter(({ says }) => says);
  const topics = saying.filter(({ words }, place) => !saying.slice(0, place).some((tag) => overlap(tag.words, words)));
  const areMost = 2 * tags.length >= MOST_OF_TAGS * (one.tags.length + other.tags.length);
  const enough = topics.every(({ isDescribed }) => isDescribed) ? ENOUGH_OF_DESCRIBED : isFresh ? ENOUGH : Infinity;
  return areMost && topics.length > 1 && rarityOf(topics) >= enough ? nearness : 0;
}

function rarityOf(tags: readonly TagSign[]): number {
  return tags.reduce((total, { sign }) => total + sign.rarity, 0);
}

/** What both leads say may be by the way; what a title says is the matter. */
function weightOf(name: readonly Sign[], one: Matter, other: Matter): number {
  return overlap(name, one.title) || overlap(name, other.title) ? 1 : LEADS_ALONE;
}

/** The words that an article shares with another; those that are side by side in it are one name. */
function sharedNames(telling: Telling, { words }: Matter): readonly (readonly Sign[])[] {
  let names: readonly (readonly Sign[])[] = [];
  let run: readonly Sign[] = [];
  for (const word of [...telling, undefined]) {
    if (word !== undefined && words.includes(word)) run = [...run, word];
    else {
      names = joined(names, run);
      run = [];
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
