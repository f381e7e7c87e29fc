import type { Article } from "../content/article.ts";
import { COMMON_WORDS } from "../persian/common-words.ts";
import { foldWords } from "../persian/fold.ts";

/** Words side by side, as «رضا» and «عنایتی»: one name. */
export type Phrase<Word = string> = readonly Word[];

/** What an article's title and lead say of its matter: their folded singular words that not every piece of news has. */
export interface TellingWords {
  readonly title: readonly Phrase[];
  readonly lead: readonly Phrase[];
}

const SHORTEST = 3;
const PLURAL = /(?:ها|های|هایی)$/u;
const PARTICLES: ReadonlySet<string> = new Set("and are but for from how its not the was who why with you".split(" "));

/** Reads what an article's title and lead say of its matter. */
export function tellingWordsOf({ title, lead = "" }: Pick<Article, "title" | "lead">): TellingWords {
  return { title: phrasesOf(title), lead: phrasesOf(lead) };
}

/** The telling words of a text; a common word between two ends a phrase. */
export function phrasesOf(text: string): readonly Phrase[] {
  const phrases: string[][] = [];
  let isWithin = false;
  for (const word of foldWords(text).split(" ")) {
    const single = singularOf(word);
    const isTold = isTelling(word) && isTelling(single);
    const last = phrases.at(-1);
    if (isTold && isWithin && last !== undefined) last.push(single);
    else if (isTold) phrases.push([single]);
    isWithin = isTold;
  }
  return phrases;
}

function singularOf(word: string): string {
  const single = word.replace(PLURAL, "");
  return single.length < SHORTEST ? word : single;
}

function isTelling(word: string): boolean {
  return word.length >= SHORTEST && /^[\p{L}\p{M}]+$/u.test(word) && !COMMON_WORDS.has(word) && !PARTICLES.has(word);
}
