import { distance } from "fastest-levenshtein";
import { fold, foldWords } from "../persian/fold.ts";
import type { Message } from "../words/message.ts";
import { NEAREST } from "../words/nearest.ts";

/**
 * The known values that an editor most likely meant: compared folded (ي = ی, ZWNJ = space),
 * at most three that are equally near, and only those within a third of the word's length; where none is, those of which
 * the word is one part (`Tehran` of `Asia/Tehran`, `fa` of `fa-IR`).
 */
export function nearest(word: string, known: Iterable<string>): readonly string[] {
  const wanted = fold(word);
  // Rounded up: two letters that changed places, the commonest slip, are a distance of two.
  const limit = Math.max(1, Math.ceil(wanted.length / 3));
  const near = [...known].map((value) => ({ value, far: apart(wanted, fold(value)) }));
  const least = near.reduce((best, { far }) => Math.min(best, far), limit);
  const nearest = near.filter(({ far }) => far === least).map(({ value }) => value);
  return (nearest.length > 0 ? nearest : near.map(({ value }) => value).filter((value) => isPart(wanted, value))).slice(
    0,
    3,
  );
}

/** Whether a folded word is one of the parts that a hyphen or a slash divides a value into. */
function isPart(word: string, value: string): boolean {
  return word !== "" && value.split(/[-/]/u).some((part) => fold(part) === word);
}

/** How far apart two words are; letters that changed places are one slip, in a word of three letters too. */
function apart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
  return a !== b && swapped === b ? 1 : distance(a, b);
}

/** «did you mean …?» for the nearest known values, or undefined where none is near. */
export function didYouMean(word: string, known: Iterable<string>): Message | undefined {
  const near = nearest(word, known);
  return near.length === 0 ? undefined : NEAREST.didYouMean({ near });
}

/** An entry of a data file: the id by which articles call it, and the name that readers see. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

/**
 * «did you mean …?» for the entry that an editor named by its name («اقتصاد» for `eghtesad`), or by an id that is near;
 * undefined where there is none like it.
 */
export function entryMeant(word: string, entries: readonly NamedEntry[]): Message | undefined {
  const key = fold(word);
  const meant = entries.find(({ name }) => fold(name) === key) ?? entries.find(({ name }) => sharesWords(word, name));
  if (meant !== undefined) return NEAREST.meantEntry(meant);
  const byId = didYouMean(
    word,
    entries.map(({ id }) => id),
  );
  if (byId !== undefined) return byId;
  // A name that is missing in its file would be near to any short word.
  const [name] = nearest(
    word,
    entries.flatMap((entry) => (entry.name === "" ? [] : [entry.name])),
  );
  const near = entries.find((entry) => entry.name === name);
  return near === undefined ? undefined : NEAREST.meantEntry(near);
}

/** Whether one of two names is the other with words before or behind it: «موج» and «خبرگزاری موج». */
function sharesWords(a: string, b: string): boolean {
  const [short = "", long = ""] = [foldWords(a), foldWords(b)].sort((one, other) => one.length - other.length);
  return short.length > 2 && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));
}
