import {
  filterWord,
  partFile,
  type ShownText,
  type TierName,
  type TierTable,
  textFile,
  type WordPart,
} from "../../../search/files.ts";
import { readNumbers } from "../../../search/numbers.ts";
import { type Posting, readPostings } from "../../../search/postings.ts";
import { type Load, StaleIndexError } from "./load.ts";

/** An article that has a word. */
export interface TierHit {
  readonly id: string;
  /** How much the word weighs in it, whatever other articles have. */
  readonly weight: number;
  /** How many articles of all indexes were published before it. */
  readonly older: number;
  readonly text: () => Promise<ShownText>;
}

/** Word files of longer words that a word is the beginning of; a reader who writes on asks again anyhow. */
const MOST_PARTS = 2;

/** A word with its postings. */
type Found = readonly [word: string, postings: readonly Posting[]];

/** A month as the table says it, with its days' numbers read. */
interface TierMonth {
  readonly key: string;
  readonly days: readonly number[];
  readonly articles: number;
  readonly name: string;
}

/** One index of the search. */
export class Tier {
  readonly #name: TierName;
  readonly #table: TierTable;
  readonly #months: readonly TierMonth[];
  readonly #older: number;
  readonly #load: Load;
  readonly #parts = new Map<number, Promise<readonly string[]>>();

  /** @param older how many articles are in the indexes before it */
  constructor(name: TierName, table: TierTable, older: number, load: Load) {
    this.#name = name;
    this.#table = table;
    this.#months = table.months.map(([key, written, name]) => {
      const days = readNumbers(written);
      return { key, days, articles: days.reduce((sum, articles) => sum + articles, 0), name };
    });
    this.#older = older;
    this.#load = load;
  }

  /** How many articles it has. */
  get articles(): number {
    return this.#months.reduce((sum, { articles }) => sum + articles, 0);
  }

  /** The articles that have a word, or a word that begins with it, of those that the filters leave. */
  async search(word: string, filters: Readonly<Record<string, string>>): Promise<readonly TierHit[]> {
    const { year, ...others } = filters;
    if (year !== undefined && !this.#months.some(({ key }) => key.startsWith(`${year}-`))) return [];
    const [weights, ...kept] = await Promise.all([
      this.#weights(word),
      ...Object.entries(others).map(async ([filter, value]) => this.#having(filterWord(filter, value))),
    ]);
    return [...weights].flatMap(([place, weight]) => {
      const [{ key, days, name }, placeInMonth] = this.#monthOf(place);
      if (year !== undefined && !key.startsWith(`${year}-`)) return [];
      if (!kept.every((places) => places.has(place))) return [];
      const text = (): Promise<ShownText> => this.#load(textFile(key, days, placeInMonth), name);
      return [{ id: `${this.#name} ${place}`, weight, older: this.#older + place, text }];
    });
  }

  /** How much a word weighs in each article that has it; a longer word that begins with it says less. */
  async #weights(word: string): Promise<ReadonlyMap<number, number>> {
    const weights = new Map<number, number>();
    for (const [found, postings] of await this.#beginningWith(word)) {
      for (const { place, weight } of postings) {
        weights.set(place, Math.max(weights.get(place) ?? 0, (weight * word.length) / found.length));
      }
    }
    return weights;
  }

  async #having(word: string): Promise<ReadonlySet<number>> {
    const having = (await this.#beginningWith(word)).filter(([found]) => found === word);
    return new Set(having.flatMap(([, postings]) => postings.map(({ place }) => place)));
  }

  /** What begins with a word: of the word files, and of the newest articles, which are in none. */
  async #beginningWith(word: string): Promise<readonly Found[]> {
    const found: Found[] = [];
    const first = Math.max(
      0,
      this.#table.parts.findLastIndex(([from]) => from <= word),
    );
    for (let part = first; part < Math.min(first + MOST_PARTS, this.#table.parts.length); part++) {
      if (part > first && this.#table.parts[part]?.[0].startsWith(word) !== true) break;
      found.push(...beginningWith(word, await this.#part(part)));
    }
    found.push(...beginningWith(word, this.#table.newest));
    return found;
  }

  #part(part: number): Promise<readonly string[]> {
    const known = this.#parts.get(part) ?? this.#loadPart(part);
    this.#parts.set(part, known);
    return known;
  }

  async #loadPart(part: number): Promise<readonly string[]> {
    const name = this.#table.parts[part]?.[1];
    const loaded = await this.#load<WordPart>(partFile(this.#name, part), name);
    if (loaded.name !== name) throw new StaleIndexError(`${loaded.name} and not ${name}`);
    return loaded.words;
  }

  /** The month of the article at a place, and its place in it. */
  #monthOf(place: number): readonly [month: TierMonth, place: number] {
    let from = 0;
    for (const month of this.#months) {
      if (place < from + month.articles) return [month, place - from];
      from += month.articles;
    }
    throw new StaleIndexError(`there is no article ${place}`);
  }
}

/** The words that begin with a word, of words with their postings in turn; of one letter only the word itself. */
function beginningWith(word: string, words: readonly string[]): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const known = words[at] ?? "";
    if (word.length > 1 ? known.startsWith(word) : known === word)
      found.push([known, readPostings(words[at + 1] ?? "")]);
  }
  return found;
}
