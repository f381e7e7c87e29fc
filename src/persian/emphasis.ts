import { ARABIC_DIGITS, hasPersian, PERSIAN_DIGITS, ZWNJ } from "./letters.ts";

/** What a character is for the emphasis beside it. */
export type Kind = "space" | "sign" | "word";

/** @see https://spec.commonmark.org/0.31.2/#unicode-whitespace-character for what is a space, and what is not: U+FEFF */
export function kindOf(character = ""): Kind {
  if (character === "" || /[\t\n\v\f\r\p{Zs}]/u.test(character)) return "space";
  return /[\p{P}\p{S}]/u.test(character) ? "sign" : "word";
}

/** Whether a run of `*`, `_` or `~~` may begin what it emphasises, and whether it may end it. */
export interface Flanks {
  readonly opens: boolean;
  readonly closes: boolean;
}

const NEITHER: Flanks = { opens: false, closes: false };
const DIGIT = new RegExp(`[0-9${PERSIAN_DIGITS}${ARABIC_DIGITS}]`, "u");
/** Beside a digit `*` may multiply: «۵*(۳+۲)». */
const OF_SUMS = /[()[\]{}+\-−×÷=/^]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const CLOSING = /[\p{Pe}\p{Pf}،؛؟.:!…٪%‰,;?]/u;

function before(text: string, at: number): string {
  return /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? "";
}

function after(text: string, at: number, end: number): string {
  return /^./su.exec(text.slice(at, Math.min(at + 2, end)))?.[0] ?? "";
}

/**
 * What the run `[start, end)` of `text` may do beside Persian words, besides what CommonMark lets it do. CommonMark has no
 * run close between a sign and a letter, so that «**«کتاب»**ها», «**متن:**ادامه» and «گفت**«سلام»**» keep their asterisks:
 * in a language that writes a space there they could mean nothing. Persian writes none before its endings, and often
 * forgets it after a stop. So a run between the two ends what the sign ends and begins what the sign begins. `_` does so
 * before a ZWNJ as well, but between two letters it stays part of the word: «#امید_و_زندگی».
 *
 * @param limit where the text ends for the run: at the end of the link's text that it is in
 * @see https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
 */
export function persianFlanks(text: string, start: number, end: number, limit = text.length): Flanks {
  const [left, right] = [before(text, start), after(text, end, limit)];
  const [kindLeft, kindRight] = [kindOf(left), kindOf(right)];
  const run = text.slice(start, end);
  if (kindLeft === "sign" && kindRight === "word") {
    if (multiplies(run, left, right)) return NEITHER;
    return { opens: false, closes: endsBehind(text, start, left, run) };
  }
  if (kindLeft === "word" && kindRight === "sign") {
    if (multiplies(run, right, left)) return NEITHER;
    return { opens: beginsBefore(text, end, limit, right, run), closes: false };
  }
  if (!run.startsWith("_") || kindLeft !== "word" || kindRight !== "word") return NEITHER;
  return { opens: left === ZWNJ && right !== ZWNJ, closes: right === ZWNJ && left !== ZWNJ };
}

function multiplies(run: string, sign: string, word: string): boolean {
  return run === "*" && DIGIT.test(word) && OF_SUMS.test(sign);
}

/** May a run behind `sign`, which ends at `at`, end what it emphasises? */
function endsBehind(text: string, at: number, sign: string, run: string): boolean {
  if (!STRAIGHT.test(sign)) return !OPENING.test(sign);
  const outside = before(text, at - 1);
  if (kindOf(outside) === "space" || OPENING.test(outside)) return false;
  return isFilled(run, [...text.slice(Math.max(0, at - LONGEST), at)].reverse().join(""));
}

/** May a run before `sign`, which is at `at`, begin what it emphasises? */
function beginsBefore(text: string, at: number, limit: number, sign: string, run: string): boolean {
  if (!QUOTE.test(sign) || /[»›\u2019\u201D]/u.test(sign)) return !CLOSING.test(sign);
  const outside = after(text, at + 1, limit);
  if (STRAIGHT.test(sign) && (kindOf(outside) === "space" || CLOSING.test(outside))) return false;
  return isFilled(run, text.slice(at, Math.min(limit, at + LONGEST)));
}

/** Marks that look the same at both ends. Typesetting turns them into the others, so a run must be read alike beside both. */
const STRAIGHT = /["']/u;
const QUOTE = /["'«»‹›\u2018\u2019\u201C-\u201E]/u;
const QUOTES = new RegExp(QUOTE, "gu");
const RUNS = /\*+|_+|~+/gu;
/** In UTF-16 units; a longer quotation without a space before it is none. */
const LONGEST = 200;

/**
 * Is a quotation whose mark is beside a run within the emphasis, «گفت**"سلام"**و», and does not just touch it, «"**کتاب**"ها»?
 * @param rest the text from the mark on, away from the run
 */
function isFilled(run: string, rest: string): boolean {
  for (const { 0: next, index } of rest.matchAll(RUNS)) {
    if (next === run) return (rest.slice(1, index).match(QUOTES) ?? []).length % 2 === 1;
  }
  return false;
}

/** How far a letter may be and still say whose text a run is in. */
const REACH = 100;

/** Is the nearest letter before `start`, or the nearest from `end` on, a Persian one? */
export function besidePersian(text: string, start: number, end: number): boolean {
  const left = /\p{L}(?=\P{L}*$)/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0];
  const right = /\p{L}/u.exec(text.slice(end, end + REACH))?.[0];
  return hasPersian(`${left ?? ""}${right ?? ""}`);
}
