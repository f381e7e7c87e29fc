import { NumberReader, writeNumber } from "./numbers.ts";

/*
 * The articles that have a word, as text: for each two numbers, its distance from the one before and how much the word
 * weighs in it. Runs in the browser.
 */

/** An article by its place in an index, from 0, and how much a word weighs in it, from 1 to {@link HEAVIEST}. */
export interface Posting {
  readonly place: number;
  readonly weight: number;
}

/** The greatest weight of a word in an article. */
export const HEAVIEST = 15;

/** Writes postings, which are in order of place. */
export function writePostings(postings: readonly Posting[]): string {
  let text = "";
  let before = -1;
  for (const { place, weight } of postings) {
    text += writeNumber(place - before - 1) + writeNumber(weight);
    before = place;
  }
  return text;
}

/** Reads what {@link writePostings} wrote. */
export function readPostings(text: string): readonly Posting[] {
  const postings: Posting[] = [];
  somePosting(text, (place, weight) => {
    postings.push({ place, weight });
    return false;
  });
  return postings;
}

/**
 * The postings of an index of which articles moved, went or came.
 * @param placeOf by each article's earlier place where it is now, in the same order; -1 for one that is gone
 */
export function movePostings(text: string, placeOf: readonly number[]): string {
  // Of most words of a large index nothing moves, and a text that is only looked through costs a tenth.
  if (!somePosting(text, (place) => placeOf[place] !== place)) return text;
  return writePostings(
    readPostings(text).flatMap(({ place, weight }) => {
      const now = placeOf[place] ?? -1;
      return now === -1 ? [] : [{ place: now, weight }];
    }),
  );
}

/** Whether something holds of one of the postings of a text, which are looked at in order up to that one. */
function somePosting(text: string, holds: (place: number, weight: number) => boolean): boolean {
  const numbers = new NumberReader(text);
  let place = -1;
  while (numbers.hasMore()) {
    place += numbers.next() + 1;
    if (holds(place, numbers.next())) return true;
  }
  return false;
}
