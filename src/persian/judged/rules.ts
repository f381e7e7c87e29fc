import type { Change } from "../edits.ts";
import { joinsForward, ZWNJ } from "../letters.ts";
import type { Morphology } from "./morphology.ts";
import type { WordPlace } from "./words.ts";

/** The rules that need the lexicon and an editor's eye. */
export type JudgedRule =
  | "verb-prefix"
  | "plural"
  | "comparative"
  | "enclitic"
  | "suffix"
  | "prefix"
  | "glued"
  | "hamza"
  | "compound"
  | "kashida"
  | "controls";

/** What a judged rule makes of one word in its place. */
export type WordRule = (place: WordPlace, words: Morphology) => Change<JudgedRule> | undefined;

/** What joins an ending to a stem: ZWNJ after a letter that joins, else nothing. */
export function joint(stem: string): string {
  return joinsForward(stem) ? ZWNJ : "";
}

/** The change that puts `after` for the space between the previous word and this one. */
export function joinPrevious(
  rule: JudgedRule,
  { previous, word }: WordPlace,
  after?: string,
): Change<JudgedRule> | undefined {
  if (previous === undefined) return undefined;
  return { rule, start: previous.end, end: word.start, after: after ?? joint(previous.text) };
}

/** The change that puts `after` into the word after its first `length` units. */
export function insertInto(rule: JudgedRule, { word }: WordPlace, length: number, after: string): Change<JudgedRule> {
  return { rule, start: word.start + length, end: word.start + length, after };
}
