import { AFTER_SCHEME, BARE_ADDRESS } from "./addresses.ts";

/** A stretch of text in one direction. */
export interface Run {
  readonly text: string;
  /** Whether it runs from left to right: Latin letters, a date as machines write it, a telephone number. */
  readonly latin: boolean;
}

/**
 * A Latin run: from a Latin letter (or a digit or sign glued to one) to the last Latin letter, digit or closing sign,
 * over spaces and joining punctuation in between. `C++`, `.NET`, `GPT-4`, `@handle`, `°C`, `U.S.A.` and `Web Content 2.1`
 * are one run each; so is `2025-11-12`, which behind a Persian letter would be set day first. A long number is walked once:
 * a run does not begin inside of one.
 * @see https://www.unicode.org/reports/tr9/#W2
 */
const LATIN_RUN =
  "(?:[@#\\u00B0]|(?<![0-9])\\.|(?<![0-9][-.]?))(?:[0-9][-.]?)*[A-Za-z\\u00C0-\\u024F](?:[A-Za-z0-9\\u00C0-\\u024F.,:'\\u2019&/+#_@-]|[ ](?=[A-Za-z0-9\\u00C0-\\u024F(&+]))*(?:(?<![.,:' &/@-])|(?<=[A-Z]\\.[A-Z]\\.))|(?<![\\p{N}-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\\p{N}-])";

/**
 * A telephone number with its country or its city: behind a Persian letter its groups would be set last first. A span of years or
 * a score, «۱۴۰۳-۱۴۰۴», is read from right to left and stays.
 */
const TELEPHONE =
  "\\+[0-9\u06F0-\u06F9]{1,3}(?:[ -]?[0-9\u06F0-\u06F9]{2,12})(?:[ -][0-9\u06F0-\u06F9]{2,8}){0,4}(?![0-9\u06F0-\u06F9])|(?<![\\p{L}\\p{N}+-])[0\u06F0][0-9\u06F0-\u06F9]{1,3}(?:-[0-9\u06F0-\u06F9]{3,8}){1,3}(?![\\p{N}-])";

/** What is quoted in Latin from its first word to the sign that ends it: «Yes, we can!». */
const QUOTED =
  '(?<=[\u00AB"\u201C])[A-Za-z\u00C0-\u024F][^\u00AB\u00BB"\u201C\u201D\u0600-\u06FF\\uFFFC\\n]{0,200}[!?.\u2026](?=[\u00BB"\u201D])';

/** Whether a text holds a letter of the Arabic script. */
export function hasArabicScript(text: string): boolean {
  return /[\u0620-\u064A\u066E-\u06D3\u06FA-\u06FF]/u.test(text);
}

/** An address is one run with its path, its query and the Persian letters in them. */
const ADDRESS = `(?:\\b[a-z][a-z0-9+.-]{0,30}://|\\bwww\\.)(?=[\\p{L}\\p{N}])${AFTER_SCHEME}|${BARE_ADDRESS}`;

interface Patterns {
  readonly address: RegExp;
  readonly latin: RegExp;
}

const PATTERNS = patterns();

/** Undefined where a reader's browser has no look-behind, as Safari before 16.4: there a text stays one run. */
function patterns(): Patterns | undefined {
  try {
    return { address: new RegExp(ADDRESS, "giu"), latin: new RegExp(`${QUOTED}|${TELEPHONE}|${LATIN_RUN}`, "gu") };
  } catch {
    return undefined;
  }
}

/** A run, and whether it is an address. */
interface Cut extends Run {
  readonly address: boolean;
}

/** Cuts a text into Latin runs and what is between them; joined again, the runs are the text. */
export function splitLatin(text: string): readonly Run[] {
  if (
    PATTERNS === undefined ||
    !/[A-Za-z\u00C0-\u024F]|[0-9\u06F0-\u06F9]-[0-9\u06F0-\u06F9]|\+[0-9\u06F0-\u06F9]/u.test(text)
  )
    return [{ text, latin: false }];
  const { address, latin } = PATTERNS;
  const cuts = cutAt(address, text, true).flatMap((cut) => (cut.address ? [cut] : cutAt(latin, cut.text, false)));
  return joined(cuts).map((cut) => ({ text: cut.text, latin: cut.latin }));
}

function cutAt(pattern: RegExp, text: string, address: boolean): readonly Cut[] {
  const cuts: Cut[] = [];
  let end = 0;
  for (const { 0: latin, index } of text.matchAll(pattern)) {
    if (index > end) cuts.push({ text: text.slice(end, index), latin: false, address: false });
    cuts.push({ text: latin, latin: true, address });
    end = index + latin.length;
  }
  if (end < text.length) cuts.push({ text: text.slice(end), latin: false, address: false });
  return cuts;
}

/** Between an address and a Latin word that are read as one run: «see https://example.org». */
const WITHIN_LATIN = /^[.,:]? $/u;

function joined(cuts: readonly Cut[]): readonly Cut[] {
  const result: Cut[] = [];
  for (const cut of cuts) {
    const last = result.at(-1);
    const from = last !== undefined && !last.latin && WITHIN_LATIN.test(last.text) ? -2 : -1;
    const near = result.at(from);
    if (cut.latin && near?.latin && (cut.address || near.address)) {
      const [first, gap] = result.splice(from);
      const text = `${first?.text}${gap?.text ?? ""}${cut.text}`;
      result.push({ text, latin: true, address: cut.address });
    } else result.push(cut);
  }
  return result;
}

/** A piece of a text that runs from left to right. */
export interface Piece {
  readonly text: string;
  /** Whether it is Persian and would change places with what follows it, were it not isolated. */
  readonly persian: boolean;
}

/** Persian words on one line, with the spaces, hyphens and underscores between them, and what of digits hangs on them. */
const PERSIAN_WORDS =
  /\p{Script=Arabic}[\p{Script=Arabic}\p{M}\p{Nd}\u200C]*(?:[ _-]+[\p{Script=Arabic}\p{Nd}][\p{Script=Arabic}\p{M}\p{Nd}\u200C]*)*/gu;
/**
 * Cuts an address or code at its Persian words, where they would not stay in order: in «a.ir/الف/ب» or `"الف" + "ب"` the last
 * word would be set first, and a number behind a word before it. One piece where nothing moves.
 * @see https://www.unicode.org/reports/tr9/#HL4
 */
export function ltrPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: words, index } of text.matchAll(PERSIAN_WORDS)) {
    if (index > end) pieces.push({ text: text.slice(end, index), persian: false });
    pieces.push({ text: words, persian: true });
    end = index + words.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), persian: false });
  return pieces.some((piece, index) => piece.persian && isTurned(pieces, index)) ? pieces : [{ text, persian: false }];
}

/** Would what is behind a Persian piece be drawn to it: a number, or another such piece, with no Latin letter between? */
function isTurned(pieces: readonly Piece[], index: number): boolean {
  const behind = pieces[index + 1]?.text ?? "";
  const [gap = ""] = /^[^A-Za-z\u00C0-\u024F\n]*/u.exec(behind) ?? [];
  return /\p{Nd}/u.test(gap) || (gap === behind && pieces[index + 2] !== undefined);
}

/** The language of a run that is {@link Run.latin}: a telephone number in Persian digits is read in Persian. */
export function languageOf(run: string): "en" | "fa" {
  return /[A-Za-z\u00C0-\u024F0-9]/u.test(run) ? "en" : "fa";
}

/** Whether a text that stands by itself is to be read from left to right: it has Latin letters, and none of the Arabic script. */
export function isLatinText(text: string): boolean {
  return /[A-Za-z\u00C0-\u024F]/u.test(text) && !hasArabicScript(text);
}

/**
 * The runs of a text that stands by itself, such as a title or a name. One that is Latin is one run with all its
 * numbers and signs, which in `splitLatin` stay outside: «10 years of Go», «100% Rust», «(2025)» would change places.
 */
export function textRuns(text: string): readonly Run[] {
  return isLatinText(text) ? [{ text, latin: true }] : splitLatin(text);
}
