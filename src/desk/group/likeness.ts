import { grouped } from "../../digest/grouped.ts";
import { type Evidence, isTelling } from "./evidence.ts";
import { numbersAgree } from "./numbers.ts";

/** How alike two of the texts are: 0 to 1, by their places in the list. Pairs that share nothing telling are left out. */
export interface Likeness {
  readonly one: number;
  readonly other: number;
  /** How alike their words are. */
  readonly words: number;
  /** The same, less where their numbers or titles disagree: whether they tell one event. */
  readonly alike: number;
}

/** A word that is in more texts than this finds no pairs: too many of them would have nothing else in common. */
const MOST_TEXTS = 40;
/** Rarity is counted as if so many more texts were there, so that it does not depend on how full the inbox is. */
const OTHER_TEXTS = 1000;
const OTHER_HOLDERS = 5;
/** Pairs whose words are less alike are left out. */
const LEAST_WORDS = 0.03;
/** What is left of likeness where nothing agrees: of the numbers, of the titles. */
const LEFT = { numbers: 0.6, titles: 0.5 };

/**
 * How alike texts are: the weight of the marks that two share, of the geometric mean of the weights of theirs, less where they
 * disagree. A mark weighs more the fewer texts have it. An index of telling marks finds the pairs, so that texts that share none
 * are never compared.
 * @param near whether two texts, by their places, may tell the same at all
 */
export function likenesses(
  texts: readonly Evidence[],
  near: (one: number, other: number) => boolean,
): readonly Likeness[] {
  const holders = grouped([...texts.keys()], (place) => [...(texts[place]?.marks.keys() ?? [])]);
  const rarity = new Map([...holders].map(([mark, { length }]) => [mark, rarityOf(length, texts.length)] as const));
  const weigh = (mark: string, weight: number): number => weight * (rarity.get(mark) ?? 0);
  const whole = texts.map(({ marks }) => {
    let all = 0;
    for (const [mark, weight] of marks) all += weigh(mark, weight);
    return all;
  });
  const pairs = pairsOf(texts, holders, near).flatMap(([one, other]) => {
    const [first, second] = [texts[one], texts[other]];
    if (first === undefined || second === undefined) return [];
    const words = sharedWeight(first, second, weigh) / Math.sqrt((whole[one] ?? 0) * (whole[other] ?? 0));
    return words < LEAST_WORDS ? [] : [{ one, other, words, alike: words * agreement(first, second, weigh) }];
  });
  return nearest(pairs, texts.length);
}

/** So many others a text is compared with further: a made-up feed in which each is like each must not hold everything up. */
const MOST_LIKE = 24;

/** Of each text the pairs with those that it is most like; one stays where it is among those of either. */
function nearest(pairs: readonly Likeness[], texts: number): readonly Likeness[] {
  const counts = new Uint32Array(texts);
  const count = (place: number): number => counts[place] ?? 0;
  return pairs
    .toSorted((a, b) => b.alike - a.alike || a.one - b.one || a.other - b.other)
    .filter(({ one, other }) => {
      const stays = count(one) < MOST_LIKE || count(other) < MOST_LIKE;
      counts[one] = count(one) + 1;
      counts[other] = count(other) + 1;
      return stays;
    });
}

type Weigh = (mark: string, weight: number) => number;

function rarityOf(held: number, texts: number): number {
  return Math.log(1 + (texts + OTHER_TEXTS) / (held + OTHER_HOLDERS));
}

/** The pairs of near texts that share a telling mark. */
function pairsOf(
  texts: readonly Evidence[],
  holders: ReadonlyMap<string, readonly number[]>,
  near: (one: number, other: number) => boolean,
): readonly (readonly [number, number])[] {
  const found = new Set<number>();
  for (const [mark, places] of holders) {
    if (places.length > MOST_TEXTS) continue;
    const telling = places.filter((place) => isTelling(texts[place]?.marks.get(mark) ?? 0));
    for (const [index, one] of telling.entries()) {
      for (const other of telling.slice(index + 1)) if (near(one, other)) found.add(one * texts.length + other);
    }
  }
  return [...found].map((pair) => [Math.floor(pair / texts.length), pair % texts.length] as const);
}

function sharedWeight({ marks }: Evidence, other: Evidence, weigh: Weigh): number {
  let shared = 0;
  for (const [mark, weight] of marks) {
    const their = other.marks.get(mark);
    if (their !== undefined) shared += weigh(mark, Math.sqrt(weight * their));
  }
  return shared;
}

function agreement(one: Evidence, other: Evidence, weigh: Weigh): number {
  const titles = (titleIn(one, other, weigh) + titleIn(other, one, weigh)) / 2;
  return partly(LEFT.numbers, numbersAgree(one.numbers, other.numbers)) * partly(LEFT.titles, titles);
}

function partly(least: number, share: number): number {
  return least + (1 - least) * share;
}

/** How much of what the one's title says is in the other: 0 to 1. */
function titleIn({ title, marks: own }: Evidence, { marks }: Evidence, weigh: Weigh): number {
  let all = 0;
  let found = 0;
  for (const mark of title) {
    const weight = weigh(mark, own.get(mark) ?? 0);
    all += weight;
    if (marks.has(mark)) found += weight;
  }
  return all === 0 ? 1 : found / all;
}
