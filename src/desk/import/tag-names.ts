import { COMMON_WORDS } from "../../persian/common-words.ts";
import { fold } from "../../persian/fold.ts";
import { EMPTY_WORDS, VAGUE_WORDS } from "./data/empty-words.ts";
import { isFirstName } from "./data/first-names.ts";
import { namesOutlet } from "./outlet-name.ts";
import { wellKnownOutlet } from "./outlets.ts";
import type { VocabularyKind, VocabularyTag } from "./vocabulary.ts";

/** What a name is of: a tag that an editor described, one that has only its label (as those of feeds have), or the vocabulary's. */
export type TagKind = "described" | "bare" | VocabularyKind;

/** A tag as a name of it means it. */
export interface TagMeaning {
  readonly label: string;
  readonly kind: TagKind;
  /** Whether the name has another meaning too. */
  readonly doubtful: boolean;
  /** Whether the name is several words: «به شهر» is not «بهشهر», but «قائم شهر» is «قائم‌شهر». */
  readonly phrase: boolean;
  /** The country whose capital it is. */
  readonly country?: string;
}

const BEGINNING = 4;

/** A tag of the digest, as far as suggestions go. */
export interface KnownTag {
  readonly label: string;
  readonly aliases: readonly string[];
  /** Whether it has more than a label. */
  readonly described: boolean;
}

/**
 * The names that suggestions look for: the vocabulary's and the digest's. A name that says nothing («جدید», «علی», «می‌تواند»)
 * is none, whoever gave it.
 */
export class TagNames {
  readonly #meanings = new Map<string, TagMeaning[]>();
  readonly #vocabulary = new Map<string, string>();
  readonly #own = new Map<string, string>();
  readonly #beginnings = new Set<string>();

  constructor(vocabulary: readonly VocabularyTag[]) {
    for (const { label, names, doubtful, kind, country } of vocabulary) {
      const meaning = { label, kind, ...(country === undefined ? {} : { country }) };
      for (const name of names) this.#add(name, { ...meaning, doubtful: false });
      for (const name of doubtful) this.#add(name, { ...meaning, doubtful: true });
      for (const name of [...names, ...doubtful]) {
        if (!this.#vocabulary.has(fold(name))) this.#vocabulary.set(fold(name), label);
      }
    }
  }

  /** Adds a tag of the digest. One that has a name of the vocabulary's is that tag, under the digest's label. */
  learn({ label, aliases, described }: KnownTag): void {
    for (const name of [label, ...aliases]) {
      const known = this.#vocabulary.get(fold(name));
      if (known === undefined && !isEmpty(name) && (described || !isVague(name))) {
        this.#add(name, { label, kind: described ? "described" : "bare", doubtful: false });
      } else if (known !== undefined && !this.#own.has(known)) this.#own.set(known, label);
    }
  }

  /** What a folded name may mean, the likeliest first. */
  get(key: string): readonly TagMeaning[] | undefined {
    return this.#meanings.get(key);
  }

  /** Whether a name may begin as a folded text does: nearly all places of a text are passed over by it. */
  mayBegin(text: string): boolean {
    for (let length = 2; length <= BEGINNING; length++) {
      if (this.#beginnings.has(text.slice(0, length))) return true;
    }
    return false;
  }

  /** The digest's label for a meaning's. */
  labelOf(label: string): string {
    return this.#own.get(label) ?? label;
  }

  #add(name: string, rest: Omit<TagMeaning, "phrase">): void {
    const key = fold(name);
    const meaning = { ...rest, phrase: /\S[\s\u200C]\S/u.test(name) };
    if (key.length < 2) return;
    const there = this.#meanings.get(key);
    this.#beginnings.add(key.slice(0, BEGINNING));
    if (there === undefined) this.#meanings.set(key, [meaning]);
    else if (!there.some(({ label }) => label === meaning.label)) there.push(meaning);
  }
}

const emptyWords: ReadonlySet<string> = new Set(EMPTY_WORDS.trim().split(/\s+/u).map(fold));
const vagueWords: ReadonlySet<string> = new Set(VAGUE_WORDS.trim().split(/\s+/u).map(fold));

/** A finite verb that a compound ends with («خبر داد»), or that is a word of its own. */
const VERB =
  /^(?:است|هست|هستند|نیست|بود|بودند|باشد|باشند|شد|شدند|شده|شود|شوند|کرد|کردند|کرده|کند|کنند|کنیم|کنید|داد|دادند|داده|دهد|دهند|گفت|گفتند|گفته|گوید|گویند|دارد|دارند|داشت|داشتند|داشته|رفت|رفته|آمد|آمده|آید|گرفت|گرفته|گیرد|خورد|زد|زده|بست|نوشت|خواهد|خواهند|خواست|توان|توانست|تواند|باید|یافت|یافته|ماند|مانده|رسید|رسیده|افتاد|افزود|نمود|نماید|شدن|کردن|دادن|بودن)$/u;
const PROGRESSIVE = /^ن?می[\u200C ]?(?=\p{L})/u;
const PROGRESSIVE_GLUED =
  /^ن?می(?:شو|کن|توان|خواه|گوی|ده|باش|گیر|رو|آی|دان|رس|زن|خور|بین|ساز|کش|گذار|مان|آور|بر|نویس|شد|کرد|داد|گفت|رفت)(?:م|ی|د|یم|ید|ند)?$/u;

/** A number, a lone letter, a superlative. */
const SAYS_NOTHING = /^(?:\P{L}*\p{L}?\P{L}*|.*ترین)$/u;

/** Whether a label says nothing of what a story is about: a number, a verb, a first name, or nothing but empty words. */
export function isEmpty(label: string): boolean {
  const words = label
    .replace(/[_()]+/gu, " ")
    .trim()
    .split(/\s+/u);
  const last = words.at(-1) ?? "";
  if (VERB.test(last) || isProgressive(words.slice(-2).join(" ")) || isProgressive(last)) return true;
  return words.every((word) => emptyWords.has(fold(word)) || isFirstName(word) || SAYS_NOTHING.test(word));
}

/**
 * A single word that is common or a surname made of a first name («کریمی»), or the agency that signs the text: as a tag that nobody
 * described it says too little.
 */
function isVague(name: string): boolean {
  if (namesOutlet(name) && wellKnownOutlet(name) !== undefined) return true;
  const word = fold(name);
  return (
    !/\s/u.test(name.trim()) &&
    (COMMON_WORDS.has(word) || vagueWords.has(word) || isFirstName(name.trim().replace(/(?:ی|زاده|پور|نژاد)$/u, "")))
  );
}

function isProgressive(words: string): boolean {
  return (PROGRESSIVE.test(words) && /^ن?می[\u200C ]/u.test(words)) || PROGRESSIVE_GLUED.test(words);
}
