import { DAY_MS } from "../../persian/calendar/day-number.ts";
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
/** Articles of one thread are much alike. */
const LEAST_OF_THREAD = 0.2;
/** A thread that has had nothing new for so long is over: milliseconds. */
const THREAD_PAUSE = 90 * DAY_MS;

/** Finds where in the digest a text belongs: to the section and to the thread whose articles share its rarest words. */
export class LikelyPlace {
  readonly #words: WordWeights;
  readonly #articles: readonly { readonly article: Precedent; readonly weights: Weights }[];
  /** What the articles of a section have in common, by its id. */
  readonly #sections = new Map<string, Weights>();

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
    for (const [section, sum] of sums) this.#sections.set(section, ofLengthOne(sum));
  }

  /** The section whose articles a text is most like; undefined where it is like none. */
  section(text: Worded): LikelySection | undefined {
    const weights = this.#words.of(countsOf(text));
    const [best] = [...this.#sections]
      .map(([id, common]) => ({ id, alike: alikeness(weights, common) }))
      .sort((a, b) => b.alike - a.alike || (a.id < b.id ? -1 : 1));
    if (best === undefined || best.alike < LEAST_ALIKE) return undefined;
    const [near] = this.#nearest(weights, ({ section }) => section === best.id);
    return near === undefined ? undefined : { id: best.id, near: near.article.title };
  }

  /** The thread that a text may belong to: that of the article nearest to it in words, if not too far away in time. */
  thread(text: Worded, at: number): string | undefined {
    const [near] = this.#nearest(
      this.#words.of(countsOf(text)),
      (article) => article.thread !== undefined && Math.abs(at - article.at) <= THREAD_PAUSE,
    );
    return near !== undefined && near.alike >= LEAST_OF_THREAD ? near.article.thread : undefined;
  }

  #nearest(
    weights: Weights,
    isWanted: (article: Precedent) => boolean,
  ): readonly { readonly article: Precedent; readonly alike: number }[] {
    return this.#articles
      .filter(({ article }) => isWanted(article))
      .map(({ article, weights: other }) => ({ article, alike: alikeness(weights, other) }))
      .sort((a, b) => b.alike - a.alike);
  }
}
