import { distance } from "fastest-levenshtein";
import { fold } from "../persian/fold.ts";

/**
 * The known values that an editor most likely meant, the nearest first: compared folded (ي = ی, ZWNJ = space),
 * at most three, and only those within a third of the word's length.
 */
export function nearest(word: string, known: Iterable<string>): readonly string[] {
  const wanted = fold(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return [...known]
    .map((value) => ({ value, far: distance(wanted, fold(value)) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ value }) => value);
}

/** «did you mean …?» for the nearest known values, or undefined where none is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const near = nearest(word, known);
  return near.length === 0 ? undefined : `did you mean ${near.map((value) => `\`${value}\``).join(" or ")}?`;
}
