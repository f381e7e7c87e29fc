import { HEAVIEST, movePostings, readPostings, writePostings } from "./postings.ts";

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
  readonly #added = new Map<string, number[]>();
  readonly #kept = new Map<string, string>();

  /** Adds an article, after those before it. @param words with their weights */
  add(place: number, words: ReadonlyMap<string, number>): void {
    for (const [word, weight] of words) {
      const postings = this.#added.get(word);
      if (postings === undefined) this.#added.set(word, [place * WEIGHTS + weight]);
      else postings.push(place * WEIGHTS + weight);
    }
  }

  /**
   * Takes over the articles of an earlier index, of which the words need not be gathered again.
   * @param words with their postings in turn
   * @param placeOf by each article's place in that index its place in this one, in the same order; -1 for one that is gone
   */
  keep(words: readonly string[], placeOf: readonly number[]): void {
    for (let at = 0; at < words.length; at += 2) {
      const postings = movePostings(words[at + 1] ?? "", placeOf);
      if (postings !== "") this.#kept.set(words[at] ?? "", postings);
    }
  }

  /** All words in order of code units. */
  *entries(): Generator<WordEntry> {
    const words = [...new Set([...this.#kept.keys(), ...this.#added.keys()])].sort();
    for (const word of words) yield [word, this.#written(word)];
  }

  /** The entries in files of about the same length; a word is in one file. */
  *parts(): Generator<readonly WordEntry[]> {
    let part: WordEntry[] = [];
    let length = 0;
    for (const entry of this.entries()) {
      if (length >= PART_LENGTH) {
        yield part;
        part = [];
        length = 0;
      }
      part.push(entry);
      length += entry[0].length + entry[1].length;
    }
    if (part.length > 0) yield part;
  }

  #written(word: string): string {
    const kept = this.#kept.get(word) ?? "";
    const added = this.#added.get(word);
    if (added === undefined) return kept;
    const postings = added.map((both) => ({ place: Math.floor(both / WEIGHTS), weight: both % WEIGHTS }));
    return writePostings(
      kept === "" ? postings : [...readPostings(kept), ...postings].sort((a, b) => a.place - b.place),
    );
  }
}
