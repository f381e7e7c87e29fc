import { distance } from "fastest-levenshtein";
import { fold } from "../persian/fold.ts";

/**
 * The known values that an editor most likely meant: compared folded (ي = ی, ZWNJ = space),
 * at most three that are equally near, and only those within a third of the word's length.
 */
export function nearest(word: string, known: Iterable<string>): readonly string[] {
  const wanted = fold(word);
  // Rounded up: two letters that changed places, the commonest slip, are a distance of two.
  const limit = Math.max(1, Math.ceil(wanted.length / 3));
  const near = [...known].map((value) => ({ value, far: distance(wanted, fold(value)) }));
  const least = near.reduce((best, { far }) => Math.min(best, far), limit);
  return near
    .filter(({ far }) => far === least)
    .slice(0, 3)
    .map(({ value }) => value);
}

/** «did you mean …?» for the nearest known values, or undefined where none is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const near = nearest(word, known);
  return near.length === 0 ? undefined : `did you mean ${near.map((value) => `\`${value}\``).join(" or ")}?`;
}
