import { HEAVIEST, writePostings } from "./postings.ts";

/** A word with its postings, both as text. */
export type WordEntry = readonly [word: string, postings: string];

/**
 * So many characters of words and postings are one file, some 12 kB as servers send it. With half of it a query loads
 * less, and publishing an article changes twice as many files.
 */
const PART_LENGTH = 40_000;

/** An article's place and a weight in one number: an object for each would take ten times the memory. */
const WEIGHTS = HEAVIEST + 1;

/** Gathers words article by article. */
export class WordIndex {
  readonly #postings = new Map<string, number[]>();
  #articles = 0;

  /** Adds the next article. @param words with their weights */
  add(words: ReadonlyMap<string, number>): void {
    const place = this.#articles++;
    for (const [word, weight] of words) {
      const postings = this.#postings.get(word);
      if (postings === undefined) this.#postings.set(word, [place * WEIGHTS + weight]);
      else postings.push(place * WEIGHTS + weight);
    }
  }

  /** All words in order of code units, in files of about the same length; a word is in one file. */
  parts(): readonly (readonly WordEntry[])[] {
    const parts: WordEntry[][] = [];
    let length = PART_LENGTH;
    for (const word of [...this.#postings.keys()].sort()) {
      const entry: WordEntry = [word, this.#written(word)];
      if (length >= PART_LENGTH) {
        parts.push([]);
        length = 0;
      }
      parts.at(-1)?.push(entry);
      length += word.length + entry[1].length;
    }
    return parts;
  }

  #written(word: string): string {
    const postings = this.#postings.get(word) ?? [];
    return writePostings(postings.map((both) => ({ place: Math.floor(both / WEIGHTS), weight: both % WEIGHTS })));
  }
}
