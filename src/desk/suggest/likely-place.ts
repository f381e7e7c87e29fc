import { DAY_MS } from "../../persian/calendar/day-number.ts";
import { COMMON_WORDS } from "../../persian/common-words.ts";
import type { Precedent } from "./precedents.ts";
import { alikeness, countsOf, ofLengthOne, type Weights, type Worded, WordWeights } from "./word-weights.ts";

/** A section that a text may belong to. */
export interface LikelySection {
  readonly id: string;
  /** The title of the article of that section that is nearest to the text. */
  readonly near: string;
}

/** A text that is less alike a section's articles has nothing to do with them. */
const LEAST_ALIKE = 0.04;
/** In a section of fewer articles than that, «گفت» looks rare, and any text would be like the only article there is. */
const FEW_ARTICLES = 10;
/** There, so much of the likeness comes from words that not all news has. */
const LEAST_TELLING = 0.03;
/** Articles of one thread are much alike. */
const LEAST_OF_THREAD = 0.2;
/** And they share so many words: in a small digest, whose articles lack most words of a text, «تهران» alone makes them alike. */
const LEAST_SHARED = 3;
/** A thread that has had nothing new for so long is over: milliseconds. */
const THREAD_PAUSE = 90 * DAY_MS;

/** Finds where in the digest a text belongs: to the section and to the thread whose articles share its rarest words. */
export class LikelyPlace {
  readonly #words: WordWeights;
  readonly #articles: readonly { readonly article: Precedent; readonly weights: Weights }[];
  /** What the articles of a section have in common, and how many they are, by its id. */
  readonly #sections = new Map<string, { readonly common: Weights; readonly count: number }>();

  constructor(articles: readonly Precedent[]) {
    const counted = articles.map((article) => ({ article, counts: countsOf(article) }));
    this.#words = new WordWeights(counted.map(({ counts }) => counts));
    this.#articles = counted.map(({ article, counts }) => ({ article, weights: this.#words.of(counts) }));
    const sums = new Map<string, Map<string, number>>();
    for (const { article, weights } of this.#articles) {
      if (article.section === undefined) continue;
      const sum = sums.get(article.section) ?? new Map<string, number>();
      sums.set(article.section, sum);
      for (const [word, weight] of weights) sum.set(word, (sum.get(word) ?? 0) + weight);
    }
    for (const [section, sum] of sums) {
      const count = articles.filter((article) => article.section === section).length;
      this.#sections.set(section, { common: ofLengthOne(sum), count });
    }
  }

  /** The section whose articles a text is most like; undefined where it is like none. */
  section(text: Worded): LikelySection | undefined {
    const weights = this.#words.of(countsOf(text));
    const telling = tellingOf(weights);
    const [best] = [...this.#sections]
      .filter(([, { common, count }]) => count >= FEW_ARTICLES || alikeness(telling, common) >= LEAST_TELLING)
      .map(([id, { common }]) => ({ id, alike: alikeness(weights, common) }))
      .sort((a, b) => b.alike - a.alike || (a.id < b.id ? -1 : 1));
    if (best === undefined || best.alike < LEAST_ALIKE) return undefined;
    const [near] = this.#nearest(weights, ({ section }) => section === best.id);
    return near === undefined ? undefined : { id: best.id, near: near.article.title };
  }

  /** The thread that a text may belong to: that of the article nearest to it in words, if not too far away in time. */
  thread(text: Worded, at: number): string | undefined {
    const weights = this.#words.of(countsOf(text));
    const [near] = this.#nearest(
      weights,
      (article) => article.thread !== undefined && Math.abs(at - article.at) <= THREAD_PAUSE,
    );
    if (near === undefined || near.alike < LEAST_OF_THREAD) return undefined;
    const shared = [...weights.keys()].filter((word) => near.weights.has(word));
    return shared.length >= LEAST_SHARED ? near.article.thread : undefined;
  }

  #nearest(
    weights: Weights,
    isWanted: (article: Precedent) => boolean,
  ): readonly { readonly article: Precedent; readonly weights: Weights; readonly alike: number }[] {
    return this.#articles
      .filter(({ article }) => isWanted(article))
      .map(({ article, weights: other }) => ({ article, weights: other, alike: alikeness(weights, other) }))
      .sort((a, b) => b.alike - a.alike);
  }
}

/** Without the words that all news has. */
function tellingOf(weights: Weights): Weights {
  return new Map([...weights].filter(([word]) => !COMMON_WORDS.has(word)));
}
