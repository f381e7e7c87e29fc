import { ARABIC_ONLY, AS_PERSIAN, foldArabic, NO_ARTICLE, PERSIAN_ONLY, SELDOM_PERSIAN } from "./arabic-words.ts";
import { PERSIAN_LETTERS, PERSIAN_MARKS } from "./letters.ts";
import { MARK_UNIT, mark, type Stretch, TEXT_UNIT } from "./view.ts";

/** What a word says of the language it is in; `foreign` could be either's, and «الله» is. */
type Kind = "arabic" | "god" | "article" | "seldom" | "shared" | "foreign" | "persian";

interface ArabicWord extends Stretch {
  readonly kind: Kind;
  /** Has it a letter that Persian keyboards have not? */
  readonly typedArabic: boolean;
}

const WORD = new RegExp(`[${PERSIAN_LETTERS}][${PERSIAN_LETTERS}${PERSIAN_MARKS}\u0640\u200C\u06D6-\u06DC]*`, "gu");
const PERSIAN_LETTER = /[\u067E\u0686\u0698\u06AF\u200C]/u;
const ARTICLE = /^[وفبک]?ال..|^لل../u;
const FIRST_PARTICLE = /^[وف](?=...)/u;
const VOWELS = /[\u064B-\u0652\u0670]/gu;
const TYPED_ARABIC = /[\u0643\u0649\u064A\u0623\u0625\u0629]/u;
/** Are its ye and kaf, but for a few, those of Persian keyboards? */
function isTypedPersian(text: string): boolean {
  const arabic = text.match(/[\u0643\u064A]/gu)?.length ?? 0;
  return arabic === 0 || 4 * arabic <= (text.match(/[\u06A9\u06CC]/gu)?.length ?? 0);
}

const TYPED_PERSIAN = /[\u06A9\u06CC]/u;

/** Letters of Arabic words that Persian ones seldom have, and a word that is no sign where it is alone. */
const SIGN = /[\u0623\u0649\u0629]|الله/u;

/** Has it vowels on half of its letters or more? A Persian word has one or two where it could be misread. */
function isPointed(word: string): boolean {
  const vowels = word.match(VOWELS)?.length ?? 0;
  return vowels > 1 && 2 * vowels >= word.length - vowels;
}

/** Running text repeats its words. */
const MOST_KNOWN = 20_000;
const known = new Map<string, Kind>();

function kindOf(text: string): Kind {
  let kind = known.get(text);
  if (kind === undefined) {
    if (known.size > MOST_KNOWN) known.clear();
    kind = judge(text);
    known.set(text, kind);
  }
  return kind;
}

function judge(text: string): Kind {
  if (PERSIAN_LETTER.test(text)) return "persian";
  if (text.includes("\u0625") || isPointed(text)) return "arabic";
  const word = foldArabic(text);
  if (PERSIAN_ONLY.has(word)) return "persian";
  if (ARABIC_ONLY.has(word)) return "arabic";
  if (word === "الله") return "god";
  if (AS_PERSIAN.has(word)) return "shared";
  if (ARTICLE.test(word) && !NO_ARTICLE.test(word)) return "article";
  if (SELDOM_PERSIAN.has(word)) return "seldom";
  return FIRST_PARTICLE.test(word) && ARABIC_ONLY.has(word.slice(1)) ? "arabic" : "foreign";
}

/** Are words in a row, no Persian one among them, Arabic? Two with the article may be a name: «الحشد الشعبی». */
function isArabic(row: readonly ArabicWord[]): boolean {
  const count = (kind: Kind): number => row.filter((word) => word.kind === kind).length;
  const [arabic, article, seldom, shared] = [count("arabic"), count("article"), count("seldom"), count("shared")];
  if (arabic > 0) return arabic + article + seldom + shared + count("god") > 1;
  return (article > 0 && seldom > 0 && article + seldom + shared > 2) || (article > 1 && shared + seldom > 0);
}

/**
 * Is a quotation without a Persian word Arabic? Also where somebody went over to an Arabic keyboard for it, and a word has
 * the article or a letter that tells.
 */
function isArabicQuotation(text: string, words: readonly ArabicWord[]): boolean {
  if (words.some(({ kind }) => kind === "persian")) return false;
  if (isArabic(words) || (words.length === 1 && words[0]?.kind === "arabic")) return true;
  if (words[0]?.kind === "seldom" && words.some(({ kind }) => kind === "god")) return true;
  const switched = words.some(({ typedArabic }) => typedArabic) && !TYPED_PERSIAN.test(text);
  const tells = SIGN.test(text) || words.some(({ kind }) => kind === "article" || kind === "seldom");
  return words.length > 2 && switched && tells;
}

/** How many words that say nothing may be between two of Arabic. */
const MOST_BETWEEN = 3;

/** The rows of Arabic among the words of a phrase, as far as something tells that it is. */
function rowsOf(phrase: readonly ArabicWord[]): Stretch[] {
  const rows: Stretch[] = [];
  let row: ArabicWord[] = [];
  let between: ArabicWord[] = [];
  const end = (): void => {
    const first = row[0];
    const last = row.at(-1);
    if (first !== undefined && last !== undefined && isArabic(row)) rows.push({ start: first.start, end: last.end });
    row = [];
    between = [];
  };
  for (const word of phrase) {
    if (word.kind === "persian") end();
    else if (word.kind !== "foreign" || (word.typedArabic && row.length > 0)) {
      row.push(...between, word);
      between = [];
    } else if (row.length > 0) {
      between.push(word);
      if (between.length > MOST_BETWEEN) end();
    }
  }
  end();
  return rows;
}

/** What a quotation is between, and what ends a clause outside of one. */
const QUOTATION = /[«"\u201C(﴿﴾‹][^«»"\u201C\u201D()﴿﴾‹›\n\uE002]*[»"\u201D)﴾﴿›]/gu;
const CLAUSE = /[^.!؟?:;؛\n«»"\u201C\u201D()﴿﴾‹›]+/gu;

function wordsIn(text: string, units: Uint8Array, { start, end }: Stretch, persianTyped: boolean): ArabicWord[] {
  const words: ArabicWord[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    if (units[start + index] !== TEXT_UNIT) continue;
    const typedArabic = persianTyped && TYPED_ARABIC.test(word) && !TYPED_PERSIAN.test(word);
    words.push({ start: start + index, end: start + index + word.length, kind: kindOf(word), typedArabic });
  }
  return words;
}

const [HAMZA, TATWEEL, LAST_LETTER, FIRST_VOWEL, LAST_VOWEL] = [0x621, 0x640, 0x6d5, 0x64b, 0x652];
const [ALEF_BELOW, KAF, ALEF_MAKSURA, YEH] = [0x625, 0x643, 0x649, 0x64a];
/** Two letters with vowels are in a pointed word, and two such words in a row. */
const FEW_VOWELS = 4;

/** The first two letters of words that tell; a letter as it may be typed. */
const BEGINNINGS: ReadonlySet<number> = beginnings();

function beginnings(): ReadonlySet<number> {
  const words = [...ARABIC_ONLY, ...[...ARABIC_ONLY].map((word) => `ف${word}`), ...SELDOM_PERSIAN];
  return new Set([...words, "ال", "لل", "وا", "فا", "با", "کا"].map((word) => pairAt(word, 0)));
}

function pairAt(text: string, at: number): number {
  return (foldedAt(text, at) << 16) | foldedAt(text, at + 1);
}

function foldedAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x623) return 0x627;
  return code === ALEF_MAKSURA || code === YEH ? 0x6cc : code === KAF ? 0x6a9 : code;
}

/** May a text hold Arabic? Seldom true for one without, and quick: most texts are looked at no further. */
function mayBeArabic(text: string): boolean {
  let [vowels, articles, seldom] = [0, 0, 0];
  let [inWord, god] = [false, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < HAMZA || code > LAST_LETTER) {
      inWord = code === 0x200c;
      continue;
    }
    if (code === ALEF_BELOW || code === KAF || code === YEH || code === ALEF_MAKSURA) return true;
    if (code >= FIRST_VOWEL && code <= LAST_VOWEL && ++vowels === FEW_VOWELS) return true;
    if (!inWord && code !== TATWEEL && BEGINNINGS.has(pairAt(text, at))) {
      const kind = kindOf(wordAt(text, at));
      if (kind === "arabic") return true;
      if (kind === "article") articles++;
      if (kind === "god") god = true;
      if (kind === "seldom") seldom++;
    }
    inWord = true;
  }
  return articles > 1 || ((articles > 0 || god) && seldom > 0);
}

function wordAt(text: string, start: number): string {
  let end = start + 1;
  for (let code = text.charCodeAt(end); (code >= HAMZA && code <= LAST_LETTER) || code === 0x200c; ) {
    code = text.charCodeAt(++end);
  }
  return text.slice(start, end);
}

/**
 * Marks in `units` the quotations from Arabic, «إنا لله و إنا إلیه راجعون», wherever these are text: no rule of Persian is for
 * them. A whole quotation is one when no word in it is Persian; elsewhere a row of words is, from the first to the last
 * that tells.
 */
export function markArabic(text: string, units: Uint8Array): void {
  if (!mayBeArabic(text)) return;
  const persianTyped = isTypedPersian(text.replace(QUOTATION, ""));
  for (const { 0: whole, index } of text.matchAll(QUOTATION)) {
    const inner = { start: index + 1, end: index + whole.length - 1 };
    const words = wordsIn(text, units, inner, persianTyped);
    if (isArabicQuotation(text.slice(inner.start, inner.end), words)) mark(units, inner.start, inner.end, MARK_UNIT);
  }
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    const words = wordsIn(text, units, { start: index, end: index + clause.length }, persianTyped);
    for (const { start, end } of rowsOf(words)) mark(units, start, end, MARK_UNIT);
  }
}
