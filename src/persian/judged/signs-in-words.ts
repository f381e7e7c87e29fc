import type { Change } from "../edits.ts";
import { ZWNJ } from "../letters.ts";
import type { Morphology } from "./morphology.ts";
import type { JudgedRule } from "./rules.ts";
import { LONGEST_WORD } from "./words.ts";

const LETTERS_BEFORE = /[\u0621-\u06D5\u200C]+$/u;
const LETTERS_AFTER = /^[\u0621-\u06D5\u200C]+/u;
const DIRECTION_MARK = /[\u200E\u200F\u200B\u00AD]+/gu;
const KASHIDA_RUN = /\u0640/gu;

/** The letters on both sides of each match of `sign`: bounded, so that endless runs cost no square. */
function* between(
  view: string,
  sign: RegExp,
): Generator<{ readonly start: number; readonly end: number; readonly left: string; readonly right: string }> {
  for (const { index: start, 0: text } of view.matchAll(sign)) {
    const end = start + text.length;
    const left = LETTERS_BEFORE.exec(view.slice(Math.max(0, start - LONGEST_WORD), start))?.[0];
    const right = LETTERS_AFTER.exec(view.slice(end, end + LONGEST_WORD))?.[0];
    if (left !== undefined && right !== undefined) yield { start, end, left, right };
  }
}

/** Somebody put a direction mark between two letters: for a ZWNJ if the dictionary has one there, or for the space between words. */
export function directionMarks(view: string, words: Morphology): Change<JudgedRule>[] {
  return [...between(view, DIRECTION_MARK)].flatMap(({ start, end, left, right }) => {
    const change = (after: string): Change<JudgedRule>[] => [{ rule: "controls", start, end, after }];
    if (words.isWord(left + ZWNJ + right)) return change(ZWNJ);
    if (words.isWord(left) && words.isWord(right)) return change(" ");
    return words.isWord(left + right) ? change("") : [];
  });
}

/** A kashida between parts of three letters and more goes when it leaves a word, or between parts that are none. */
export function strokes(view: string, words: Morphology): Change<JudgedRule>[] {
  return [...between(view, KASHIDA_RUN)].flatMap(({ start, end, left, right }) =>
    words.isWord(left + right) ? [{ rule: "kashida" as const, start, end, after: "" }] : [],
  );
}
