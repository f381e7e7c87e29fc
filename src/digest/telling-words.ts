import type { Article } from "../content/article.ts";
import { COMMON_WORDS } from "../persian/common-words.ts";
import { foldWords } from "../persian/fold.ts";

/**
 * What an article's title and lead say of its matter: their folded singular words that not every piece of news has, with a space
 * between two and {@link GAP} between two phrases, as «رضا عنایتی , فسیل». One text each: builds remember them of every article.
 */
export interface TellingWords {
  readonly title: string;
  readonly lead: string;
}

/** Gives an article's telling words: found in it, or as they were found before. */
export type TellingOf = (article: Article) => TellingWords;

/** Where words are not side by side. */
export const GAP = ",";

const SHORTEST = 3;
const PLURAL = /(?:ها|های|هایی)$/u;
const PARTICLES: ReadonlySet<string> = new Set("and are but for from how its not the was who why with you".split(" "));

/** What is shown above an article's text. */
interface Heading {
  readonly title: string;
  readonly lead?: string | undefined;
}

/** Reads what an article's title and lead say of its matter. */
export function tellingWordsOf({ title, lead = "" }: Heading): TellingWords {
  return { title: tellingWordsIn(title), lead: tellingWordsIn(lead) };
}

/** The telling words of a text; a common word between two ends a phrase. */
export function tellingWordsIn(text: string): string {
  const told: string[] = [];
  let isWithin = true;
  for (const word of foldWords(text).split(" ")) {
    const single = singularOf(word);
    const isTold = isTelling(word) && isTelling(single);
    if (isTold && !isWithin && told.length > 0) told.push(GAP);
    if (isTold) told.push(single);
    isWithin = isTold;
  }
  return told.join(" ");
}

function singularOf(word: string): string {
  const single = word.replace(PLURAL, "");
  return single.length < SHORTEST ? word : single;
}

function isTelling(word: string): boolean {
  return word.length >= SHORTEST && /^[\p{L}\p{M}]+$/u.test(word) && !COMMON_WORDS.has(word) && !PARTICLES.has(word);
}
