import { foldWords } from "./fold.ts";

/*
 * What Persian spelling does to search, on both sides: the words that a text is found by, and what a query asks for.
 * Imports nothing but the folding: it runs in the browser.
 */

const ZWNJ = "\u200C";

/** Endings that many write apart: «کتاب ها», «بزرگ تر», «خانه ی». Alone they say nothing. */
const ENDINGS: ReadonlySet<string> = new Set(
  "ی ها های هایی هایم هایت هایش هایمان هایتان هایشان تر تری ترین ام ات اش ای ایم اید اند".split(" "),
);
/** Beginnings of verbs that many write apart: «می شود». */
const BEGINNINGS: ReadonlySet<string> = new Set(["می", "نمی"]);

/** The folded words of a text, in order. */
function foldedWords(text: string): readonly string[] {
  const folded = foldWords(text);
  return folded === "" ? [] : folded.split(" ");
}

/** Hamza on each of its seats: «مسؤول» = «مسئول», «هیأت» = «هیئت». */
const HAMZA = /[\u0623\u0624\u0626]/gu;
const SEATS = ["\u0627", "\u0648", "\u06CC"];

/** A text with each hamza in it on another seat; none where it has none. */
export function onOtherSeats(text: string): readonly string[] {
  return text.search(HAMZA) === -1 ? [] : SEATS.map((seat) => text.replace(HAMZA, seat));
}

/** Reads the words that texts are found by; what it knows of a word it keeps, since most words come again. */
export class SearchWords {
  readonly #known = new Map<string, Spellings>();

  /**
   * The words of a text, folded, as often as they come, and those that it must be found by too: the parts of words with
   * ZWNJ («وزیر» of «نخست\u200Cوزیر»), endings and verbs joined where they are apart, a hamza on another seat.
   */
  of(text: string): readonly string[] {
    const words: string[] = [];
    let before = "";
    for (const word of text.normalize("NFC").split(BETWEEN_WORDS)) {
      if (word === "") continue;
      const { folded, all, joins } = this.#spellings(word);
      words.push(...all);
      if (before !== "" && (ENDINGS.has(folded) || BEGINNINGS.has(before))) words.push(before + folded);
      before = joins ? folded : "";
    }
    return words;
  }

  #spellings(word: string): Spellings {
    const known = this.#known.get(word) ?? spellings(word);
    this.#known.set(word, known);
    return known;
  }
}

/** What is known of a word as it is written between spaces. */
interface Spellings {
  readonly folded: string;
  /** All words that it is found by. */
  readonly all: readonly string[];
  /** Whether the next word may be its ending: behind a comma, in «خوب، تر», the two have nothing to do with each other. */
  readonly joins: boolean;
}

const BETWEEN_WORDS = /[\p{Z}\s]+/u;
const NOTHING_BEHIND = /^\p{P}*[\p{L}\p{M}\p{N}\u200C]+$/u;

/** The folded words of one word, its parts beside ZWNJ that say something, and it with its hamza on each seat. */
function spellings(word: string): Spellings {
  const folded = foldWords(word);
  const own = folded === "" ? [] : folded.split(" ");
  const further = new Set<string>();
  const parts = word.split(ZWNJ);
  for (const part of parts.length > 1 ? parts.flatMap(foldedWords) : []) {
    if (part.length > 1 && !ENDINGS.has(part) && !BEGINNINGS.has(part)) further.add(part);
  }
  for (const other of onOtherSeats(word)) for (const part of foldedWords(other)) further.add(part);
  for (const part of own) further.delete(part);
  return { folded, all: [...own, ...further], joins: NOTHING_BEHIND.test(word) };
}

/** A word to look for, and which of the query's words (by place, from 0) a page that has it answers. */
export interface Term {
  readonly word: string;
  readonly answers: readonly number[];
}

/** What to ask an index for. */
export interface QueryPlan {
  /** How many words the query has. */
  readonly words: number;
  /** Its words, split at ZWNJ too, and those that have a ZWNJ as one word. */
  readonly terms: readonly Term[];
  /** Neighbours joined, for when the terms find little: «آفتاب گردان» is «آفتابگردان» elsewhere. */
  readonly joined: readonly Term[];
}

/** With more words than this a query is long enough to be found as it is. */
const MOST_JOINED = 6;

/** Plans a search. Folds; leaves out lone endings. Nothing is left to look for where `words` is 0. */
export function planQuery(text: string): QueryPlan {
  const groups = text.split(/\s/u).map((word) => telling(word.split(ZWNJ).flatMap(foldedWords)));
  const more = groups.filter((parts) => !parts.every((part) => ENDINGS.has(part)));
  const kept = more.length === 0 ? groups : more;
  const words = kept.flat();
  const terms: Term[] = words.map((word, place) => ({ word, answers: [place] }));
  let place = 0;
  for (const parts of kept) {
    const answers = parts.map((_, index) => place + index);
    if (parts.length > 1) terms.push({ word: parts.join(""), answers });
    place += parts.length;
  }
  const known = new Set(terms.map(({ word }) => word));
  const joined = words.slice(1).map((word, index) => ({ word: `${words[index]}${word}`, answers: [index, index + 1] }));
  return {
    words: words.length,
    terms,
    joined: words.length > MOST_JOINED ? [] : joined.filter(({ word }) => !known.has(word)),
  };
}

/** The parts of a word without endings: «ها» of «کتاب\u200Cها». */
function telling(parts: readonly string[]): readonly string[] {
  const rest = parts.filter((part) => !ENDINGS.has(part));
  return rest.length === 0 ? parts : rest;
}

/** A stretch of text that does or does not hold a word that was looked for. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** Signs around a word that are no part of it: «(», «؛». */
const AROUND_WORD = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/** Marks the words of a text that begin with one of the words looked for; signs around a word are not marked. */
export function markHits(text: string, words: readonly string[]): readonly Stretch[] {
  const wanted = new Set(words);
  const stretches: { text: string; hit: boolean }[] = [];
  const add = (piece: string, hit: boolean): void => {
    const last = stretches.at(-1);
    if (last?.hit === hit) last.text += piece;
    else if (piece !== "") stretches.push({ text: piece, hit });
  };
  for (const piece of text.split(/(\s)/u)) {
    if (!isHit(piece, wanted)) {
      add(piece, false);
      continue;
    }
    const word = piece.replace(AROUND_WORD, "");
    const from = piece.indexOf(word);
    add(piece.slice(0, from), false);
    add(word, true);
    add(piece.slice(from + word.length), false);
  }
  return stretches;
}

/**
 * The part of a text, at most `length` words long, that holds most of what was looked for.
 * @returns the words, and whether something was cut off before and after them
 */
export function excerpt(
  text: string,
  words: readonly string[],
  length: number,
): { readonly text: string; readonly cutBefore: boolean; readonly cutAfter: boolean } {
  const all = text.split(/\s/u).filter((word) => word !== "");
  const wanted = new Set(words);
  const hits = all.map((word) => (isHit(word, wanted) ? 1 : 0));
  let best = 0;
  let most = 0;
  let sum = 0;
  for (const [index, hit] of hits.entries()) {
    sum += hit - (hits[index - length] ?? 0);
    if (sum > most) {
      most = sum;
      best = index;
    }
  }
  // `best` is the last hit of the fullest stretch; a few words after it make it readable.
  const end = Math.min(all.length, Math.max(length, best + 1 + Math.floor(length / 4)));
  const start = Math.max(0, end - length);
  return { text: all.slice(start, end).join(" "), cutBefore: start > 0, cutAfter: end < all.length };
}

/** Whether a word, or a part of it beside a ZWNJ, begins with one of the words looked for. */
function isHit(word: string, wanted: ReadonlySet<string>): boolean {
  return [word, ...word.split(ZWNJ)].flatMap(foldedWords).some((part) => {
    for (const query of wanted) if (query.length > 1 ? part.startsWith(query) : part === query) return true;
    return false;
  });
}
