import { foldWords } from "./fold.ts";

/*
 * What Persian spelling does to search, on both sides: which further words an index needs, and what a query asks for.
 * Pagefind drops ZWNJ and marks by itself, knows a word by its beginning and leaves out words that stand nowhere; it
 * neither folds letters and digits nor parts «نخست\u200Cوزیر». Imports nothing but the folding: it runs in the browser.
 */

const ZWNJ = "\u200C";

/** Endings that many write apart: «کتاب ها», «بزرگ تر». Alone they say nothing. */
const ENDINGS: ReadonlySet<string> = new Set(
  "ها های هایی هایم هایت هایش هایمان هایتان هایشان تر تری ترین ام ات اش ای ایم اید اند".split(" "),
);
/** Beginnings of verbs that many write apart: «می شود». */
const BEGINNINGS: ReadonlySet<string> = new Set(["می", "نمی"]);

/** A word as Pagefind indexes it: without marks and without anything but letters and digits, in small letters. */
function indexed(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** The folded words of a text, in order. */
function foldedWords(text: string): readonly string[] {
  const folded = foldWords(text);
  return folded === "" ? [] : folded.split(" ");
}

/**
 * The words under which a text must be found too, besides its own: the folded form where it differs («رئیس», «۱۳۹۵»),
 * the later parts of words with ZWNJ («وزیر» of «نخست\u200Cوزیر»), and endings and verbs joined where they stand apart.
 */
export function furtherWords(text: string): readonly string[] {
  const further = new Set<string>();
  let before = "";
  for (const word of text.split(/[\p{Z}\s]+/u)) {
    const whole = indexed(word);
    for (const part of foldedWords(word)) if (part !== whole) further.add(part);
    for (const part of word.split(ZWNJ).slice(1).flatMap(foldedWords)) {
      if (part.length > 1 && !ENDINGS.has(part)) further.add(part);
    }
    const folded = foldWords(word);
    if (before !== "" && (ENDINGS.has(folded) || BEGINNINGS.has(before))) further.add(before + folded);
    // Punctuation parts: in «خوب، تر» the two words have nothing to do with one another.
    before = /^[\p{L}\p{M}\p{N}\u200C]+$/u.test(word) ? folded : "";
  }
  return [...further];
}

/**
 * What to ask the index for, the likeliest first: the folded query, and where it has a ZWNJ the query with the word
 * parted there too. Lone endings are left out. Empty when nothing is left to look for.
 */
export function queriesFor(text: string): readonly string[] {
  const joined = foldedWords(text);
  const parted = foldedWords(text.replaceAll(ZWNJ, " "));
  const queries = [joined, parted].map((words) => {
    const telling = words.filter((word) => !ENDINGS.has(word));
    return (telling.length === 0 ? words : telling).join(" ");
  });
  return [...new Set(queries)].filter((query) => query !== "");
}

/** A stretch of text that does or does not hold a word that was looked for. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** Marks the words of a text that begin with one of the words looked for. */
export function markHits(text: string, queries: readonly string[]): readonly Stretch[] {
  const wanted = new Set(queries.flatMap((query) => query.split(" ")));
  const stretches: { text: string; hit: boolean }[] = [];
  for (const piece of text.split(/(\s+)/u)) {
    const hit = foldedWords(piece).some((word) => begins(word, wanted)) || partsHit(piece, wanted);
    const last = stretches.at(-1);
    if (last?.hit === hit) last.text += piece;
    else stretches.push({ text: piece, hit });
  }
  return stretches;
}

function begins(word: string, wanted: ReadonlySet<string>): boolean {
  for (const query of wanted) if (query.length > 1 ? word.startsWith(query) : word === query) return true;
  return false;
}

function partsHit(word: string, wanted: ReadonlySet<string>): boolean {
  return word
    .split(ZWNJ)
    .flatMap(foldedWords)
    .some((part) => begins(part, wanted));
}

/**
 * The part of a text, at most `length` words long, that holds most of what was looked for.
 * @returns the words, and whether something was cut off before and after them
 */
export function excerpt(
  text: string,
  queries: readonly string[],
  length: number,
): { readonly text: string; readonly cutBefore: boolean; readonly cutAfter: boolean } {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const wanted = new Set(queries.flatMap((query) => query.split(" ")));
  const hits = words.map((word) =>
    foldedWords(word).some((it) => begins(it, wanted)) || partsHit(word, wanted) ? 1 : 0,
  );
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
  const end = Math.min(words.length, most === 0 ? length : best + 1 + Math.floor(length / 4));
  const start = Math.max(0, end - length);
  return { text: words.slice(start, end).join(" "), cutBefore: start > 0, cutAfter: end < words.length };
}
