import type { Article, Tag } from "../content/article.ts";
import { GAP, type TellingWords, tellingWordsIn } from "./telling-words.ts";

/** A thing that is on more articles than the square root of their number says nothing of one matter. */
export const RARE = 0.5;
/** However small a digest is, its tags and words are a thousandth of what news is about. */
const SMALL = 1000;

/** A word or tag, as the articles have it that were read so far. */
export interface Sign {
  /** On how many it is. */
  count: number;
  /** The last that has it: so what another shares with that one is seen at a glance. */
  last: number;
  /** How rare it was among those before the last: 1 for a thing that one of them had or none, 0 for one that all had. */
  rarity: number;
  /** The latest before the last whose title (of a word) or tags have it. */
  readonly latest: number[];
}

/** What an article may share with another: each sign once. */
export interface Matter {
  /** When it was published, in milliseconds of the epoch. */
  readonly epochMs: number;
  readonly title: readonly Sign[];
  /** Of title and lead. */
  readonly words: readonly Sign[];
  readonly tags: readonly TagSign[];
}

/** The words of title and lead in their order; undefined between two that are not side by side. */
export type Telling = readonly (Sign | undefined)[];

export interface TagSign {
  readonly sign: Sign;
  readonly isDescribed: boolean;
  /** Whether an editor described it or its label says more than common words, as «خبر» does not. */
  readonly says: boolean;
  /** The telling words of its label, so that a name in the text and its tag count once. */
  readonly words: readonly Sign[];
}

/** Every word and tag that an article had so far, each once. */
export class Signs {
  readonly #words = new Map<string, Sign>();
  readonly #tags = new Map<string, TagSign>();

  /**
   * Reads an article, which becomes the last one with each of its signs.
   * @param position its place among all, the oldest first
   */
  read({ tags, date }: Article, { title, lead }: TellingWords, position: number): { matter: Matter; telling: Telling } {
    const telling: (Sign | undefined)[] = [];
    const words: Sign[] = [];
    this.#add(title, position, telling, words);
    const titleWords = words.slice();
    telling.push(undefined);
    this.#add(lead, position, telling, words);
    const tagSigns = tags.map((tag) => this.#tag(tag));
    for (const { sign } of tagSigns) meet(sign, position);
    return { matter: { epochMs: date.epochMs, title: titleWords, words, tags: tagSigns }, telling };
  }

  /** Adds all words as they are told, and those that the article did not have yet. */
  #add(told: string, position: number, telling: (Sign | undefined)[], words: Sign[]): void {
    if (told === "") return;
    for (const word of told.split(" ")) {
      const sign = word === GAP ? undefined : this.#word(word);
      telling.push(sign);
      if (sign !== undefined && meet(sign, position)) words.push(sign);
    }
  }

  #word(word: string): Sign {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const sign = newSign();
    this.#words.set(word, sign);
    return sign;
  }

  #tag({ slug, label, aliases, description, parent }: Tag): TagSign {
    const known = this.#tags.get(slug);
    if (known !== undefined) return known;
    const told = tellingWordsIn(label).split(" ");
    const words = told.filter((word) => word !== "" && word !== GAP).map((word) => this.#word(word));
    const isDescribed = description !== undefined || parent !== undefined || aliases.length > 0;
    const tag = { sign: newSign(), isDescribed, says: isDescribed || words.length > 0, words };
    this.#tags.set(slug, tag);
    return tag;
  }
}

function newSign(): Sign {
  return { count: 0, last: -1, rarity: 1, latest: [] };
}

/** Counts a sign that an article has. @returns false where it had it already */
function meet(sign: Sign, position: number): boolean {
  if (sign.last === position) return false;
  sign.last = position;
  sign.rarity = 1 - Math.log(Math.max(1, sign.count)) / Math.log(Math.max(SMALL, position));
  sign.count++;
  return true;
}
