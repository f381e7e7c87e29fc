import { evidenceOf } from "../group/evidence.ts";

/** What of a text or an article is compared. */
export interface Worded {
  readonly title: string;
  /** Lead and body, Markdown. */
  readonly text: string;
  readonly tags: readonly string[];
}

/** A text's words, each with how much its place in the text counts. */
export type Counts = ReadonlyMap<string, number>;

/** A text's words, each with its weight; the squares of all weights sum to 1. */
export type Weights = ReadonlyMap<string, number>;

/** What title and tags say counts so many times. */
const OF_TITLE = 2;
const OF_TAGS = 3;
const NUMBER = /^\d/u;

/**
 * How words of texts are weighed by how rare they are among some. Words that all news has are counted too: which of «وزیر»,
 * «تیم» and «قیمت» is in a text says much of its section.
 */
export class WordWeights {
  readonly #holders = new Map<string, number>();
  readonly #all: number;

  constructor(texts: readonly Counts[]) {
    this.#all = texts.length;
    for (const counts of texts) for (const word of counts.keys()) this.#holders.set(word, this.#count(word) + 1);
  }

  of(counts: Counts): Weights {
    const weighed = [...counts].flatMap(([word, times]) => {
      const holders = this.#count(word);
      return holders === 0 ? [] : [[word, times * Math.log(1 + this.#all / holders)] as const];
    });
    return ofLengthOne(new Map(weighed));
  }

  #count(word: string): number {
    return this.#holders.get(word) ?? 0;
  }
}

/** The same weights to one another, of length 1. */
export function ofLengthOne(weights: Weights): Weights {
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return new Map([...weights].map(([word, weight]) => [word, weight / length]));
}

/** How alike two texts are: 0 where they share no word; of weights of length 1, 1 where they share all. */
export function alikeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return sum;
}

/** The words of a text; those of title and tags count more. */
export function countsOf({ title, text, tags }: Worded): Counts {
  const counts = new Map<string, number>();
  const count = (words: Iterable<string>, times: number): void => {
    for (const word of words) if (!NUMBER.test(word)) counts.set(word, times);
  };
  count(evidenceOf("", text).marks.keys(), 1);
  count(evidenceOf("", title).marks.keys(), OF_TITLE);
  count(evidenceOf("", tags.join("، ")).marks.keys(), OF_TAGS);
  return counts;
}
