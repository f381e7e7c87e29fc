import { COMMON_WORDS } from "../../persian/common-words.ts";
import { plainMarkdown } from "../import/markdown-text.ts";
import { type Numbers, numbersOf, wordsWithNumbers } from "./numbers.ts";

/** What in a text tells which event it is of. */
export interface Evidence {
  /** Its words without endings, and numbers with what follows them: each with its weight before its rarity. */
  readonly marks: ReadonlyMap<string, number>;
  /** Those of the title that are words. */
  readonly title: readonly string[];
  readonly numbers: Numbers;
}

/** Words that news of every kind has say little: this of what a name or a rare word says. */
const COMMON = 0.15;
const LARGE_NUMBER = 2;
const SMALL_NUMBER = 0.2;
const NUMBER_OF = 0.7;

const SHORTEST = 3;
const ENDING = /(?:هایی|های|ها|ترین|تر|ای|ی)$/u;
const NUMBER = /^\d/u;

/** Reads the evidence of a title and a Markdown text. */
export function evidenceOf(title: string, markdown: string): Evidence {
  const parts = [title, plainMarkdown(markdown)].map(wordsWithNumbers);
  const marks = parts.map(marksOf);
  return {
    marks: new Map(marks.flatMap((own) => [...own])),
    title: [...(marks[0]?.keys() ?? [])].filter((mark) => !NUMBER.test(mark)),
    numbers: numbersOf(parts.flat()),
  };
}

function marksOf(words: readonly string[]): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    if (NUMBER.test(word)) {
      marks.set(word, word.length > 1 ? LARGE_NUMBER : SMALL_NUMBER);
      const next = words[at + 1];
      if (next !== undefined) marks.set(`${word} ${stemOf(next)}`, NUMBER_OF);
    } else if (word.length >= SHORTEST) {
      const stem = stemOf(word);
      marks.set(stem, COMMON_WORDS.has(word) || COMMON_WORDS.has(stem) ? COMMON : 1);
    }
  }
  return marks;
}

/** A folded word without the ending of a plural, of a comparison or «ی». */
export function stemOf(word: string): string {
  const stem = word.replace(ENDING, "");
  return stem.length < SHORTEST ? word : stem;
}

/** Whether a mark is a word or number that few texts have by its nature: only these find texts that may be alike. */
export function isTelling(weight: number): boolean {
  return weight >= NUMBER_OF;
}
