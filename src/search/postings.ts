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

const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]));

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
  let place = -1;
  let distance = 0;
  let unit = 1;
  for (let at = 0; at < text.length; at++) {
    const digit = VALUES.get(text.charAt(at)) ?? 0;
    distance += (digit % MORE) * unit;
    unit *= MORE;
    if (digit >= MORE) continue;
    place += distance + 1;
    at++;
    postings.push({ place, weight: VALUES.get(text.charAt(at)) ?? 0 });
    distance = 0;
    unit = 1;
  }
  return postings;
}
