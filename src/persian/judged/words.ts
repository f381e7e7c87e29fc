import { PERSIAN_LETTERS, PERSIAN_MARKS } from "../letters.ts";

/** The longest run of letters that is looked up as a word, in UTF-16 units; no entry of the dictionary is as long. */
export const LONGEST_WORD = 64;

/** A Persian word in a view: its offsets, its spelling as it is, and without vowel signs. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORD = new RegExp(
  `[${PERSIAN_LETTERS}][${PERSIAN_LETTERS}${PERSIAN_MARKS}]*(?:\u200C[${PERSIAN_LETTERS}][${PERSIAN_LETTERS}${PERSIAN_MARKS}]*)*`,
  "gu",
);

/** The Persian words of a view, in order. */
export function wordsOf(view: string): Word[] {
  const words: Word[] = [];
  for (const { index, 0: text } of view.matchAll(WORD)) words.push({ start: index, end: index + text.length, text });
  return words;
}

/** A word among its neighbours. `previous` and `next` are there only when one plain space parts them from it. */
export interface WordPlace {
  readonly view: string;
  readonly word: Word;
  readonly previous: Word | undefined;
  readonly next: Word | undefined;
  /** The word before `previous`, one space apart. */
  readonly earlier: Word | undefined;
}

function spaced(view: string, left: Word | undefined, right: Word | undefined): boolean {
  return left !== undefined && right !== undefined && right.start === left.end + 1 && view.charAt(left.end) === " ";
}

/** Word `i` of `words`, the words of `view`, in its place. */
export function placeOf(view: string, words: readonly Word[], i: number): WordPlace {
  const word = words[i] ?? { start: 0, end: 0, text: "" };
  const previous = spaced(view, words[i - 1], word) ? words[i - 1] : undefined;
  const earlier = spaced(view, words[i - 2], previous) ? words[i - 2] : undefined;
  const next = spaced(view, word, words[i + 1]) ? words[i + 1] : undefined;
  return { view, word, previous, next, earlier };
}
