/*
 * The articles that have a word, as text: for each its distance from the one before, in digits of five bits, then a
 * letter for how much the word weighs in it. JSON takes it without escapes. Runs in the browser: imports nothing.
 */

/** An article by its place in an index, from 0, and how much a word weighs in it, from 1 to {@link HEAVIEST}. */
export interface Posting {
  readonly place: number;
  readonly weight: number;
}

/** The greatest weight of a word in an article. */
export const HEAVIEST = 15;

/** The first 32 characters end a number, the others say that another digit follows. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MORE = 32;

/** The value of each digit, by its character's code. */
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/** Writes postings, which are in order of place. */
export function writePostings(postings: readonly Posting[]): string {
  let text = "";
  let before = -1;
  for (const { place, weight } of postings) {
    let left = place - before - 1;
    before = place;
    while (left >= MORE) {
      text += DIGITS.charAt(MORE + (left % MORE));
      left = Math.floor(left / MORE);
    }
    text += DIGITS.charAt(left) + DIGITS.charAt(weight);
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
  let place = -1;
  let distance = 0;
  let unit = 1;
  for (let at = 0; at < text.length; at++) {
    const digit = VALUES[text.charCodeAt(at)] ?? 0;
    distance += (digit % MORE) * unit;
    unit *= MORE;
    if (digit >= MORE) continue;
    place += distance + 1;
    at++;
    if (holds(place, VALUES[text.charCodeAt(at)] ?? 0)) return true;
    distance = 0;
    unit = 1;
  }
  return false;
}
