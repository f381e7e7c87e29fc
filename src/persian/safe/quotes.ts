import type { Change } from "../edits.ts";
import { EDGE, MARK } from "../view.ts";
import { scriptAfter, scriptBefore } from "./context.ts";
import type { SafeRule } from "./rules.ts";

const QUOTES = /["\u201C\u201D\u201E\u2018\u2019«»‹›]/gu;
const WORTH_A_LOOK = /["\u201C\u201D\u201E]|«[^»]*«|«[^»]*\u2018/u;
const SPACE = /^[\s([{«‹\u201C\u2018\-–—/:،؛]?$/u;
const AFTER_CLOSE = /^[\s)\]}»›.،,؛;:؟?!…\-–—/]?$/u;

/** What a single quote is beside that is no apostrophe. */
const BEFORE_SINGLE = /^[\s«"\u201C(]?$/u;
const AFTER_SINGLE = /^[\s»"\u201D).،؛:؟!…]?$/u;

/** Marks of one kind; those of two kinds make no pair. */
const KINDS = ['"\u201C\u201D\u201E', "«»", "‹›", "\u2018\u2019"];

/** Marks that are inches, seconds or minutes behind digits, unless this one before them opened a quotation. */
const OPENERS: Readonly<Record<string, string>> = { '"': '"', "\u2019": "\u2018" };

interface Quote {
  readonly at: number;
  /** `undefined` where it may open or close. */
  readonly closes: boolean | undefined;
}

interface Pair {
  readonly open: number;
  readonly close: number;
  readonly depth: number;
}

function neighbour(view: string, at: number, step: 1 | -1): string {
  let i = at + step;
  while (view.charAt(i) === MARK) i += step;
  const unit = view.charAt(i);
  return unit === EDGE ? "" : unit;
}

/** Digits right before a mark that may be inches, seconds or minutes. */
function measures(view: string, at: number): boolean {
  return /[0-9\u06F0-\u06F9'\u2032]/u.test(view.charAt(at - 1));
}

function closing(view: string, at: number): boolean | undefined {
  const mark = view.charAt(at);
  if (/[«‹\u2018\u201E]/u.test(mark)) return false;
  if (/[»›\u2019]/u.test(mark)) return true;
  const opens = SPACE.test(neighbour(view, at, -1));
  const closes = AFTER_CLOSE.test(neighbour(view, at, 1));
  if (opens !== closes) return closes;
  return mark === '"' ? undefined : mark === "\u201D";
}

/** The pairs of one block, or nothing when its quotes do not balance. */
function pairsOf(view: string, quotes: readonly Quote[]): Pair[] | undefined {
  const open: Quote[] = [];
  const pairs: Pair[] = [];
  for (const quote of quotes) {
    const top = open.at(-1);
    const closes = quote.closes ?? top !== undefined;
    const opener = OPENERS[view.charAt(quote.at)];
    if (opener !== undefined && measures(view, quote.at) && (top === undefined || view.charAt(top.at) !== opener)) {
      continue;
    }
    if (!closes) {
      open.push(quote);
      continue;
    }
    if (top === undefined || !matches(view.charAt(top.at), view.charAt(quote.at))) return undefined;
    open.pop();
    pairs.push({ open: top.at, close: quote.at, depth: open.length });
  }
  return open.length === 0 ? pairs : undefined;
}

function matches(open: string, close: string): boolean {
  return KINDS.some((kind) => kind.includes(open) && kind.includes(close));
}

/** Is it an English quotation in English text? */
function latinOnly(view: string, { open, close }: Pair): boolean {
  const inside = scriptAfter(view.slice(0, close), open);
  if (inside !== "latin" || /[\u0621-\u06D5]/u.test(view.slice(open, close))) return false;
  const around = [scriptBefore(view, open), scriptAfter(view, close)];
  return !around.includes("persian");
}

function inBlock(view: string, start: number, end: number): Change<SafeRule>[] {
  const quotes: Quote[] = [];
  for (const { 0: mark, index } of view.slice(start, end).matchAll(QUOTES)) {
    const at = start + index;
    const apostrophe =
      (mark === "\u2018" && !BEFORE_SINGLE.test(neighbour(view, at, -1))) ||
      (mark === "\u2019" && !AFTER_SINGLE.test(neighbour(view, at, 1)));
    if (!apostrophe) quotes.push({ at, closes: closing(view, at) });
  }
  const pairs = pairsOf(view, quotes);
  if (pairs === undefined || pairs.some(({ open, close }) => close === open + 1)) return [];
  const changes = pairs
    .filter((pair) => !latinOnly(view, pair))
    .flatMap(({ open, close, depth }) => {
      const [left, right] = depth % 2 === 0 ? (["«", "»"] as const) : (["‹", "›"] as const);
      return [
        { rule: "quotes" as const, start: open, end: open + 1, after: left },
        { rule: "quotes" as const, start: close, end: close + 1, after: right },
      ];
    });
  return changes.filter(({ start: at, after }) => view.charAt(at) !== after).sort((a, b) => a.start - b.start);
}

/**
 * Quotes become «…», and ‹…› inside, when all quotes of their block balance; otherwise the block is left alone.
 * Inches, seconds and English quotations in English text stay.
 */
export function quotes(view: string): Change<SafeRule>[] {
  if (!WORTH_A_LOOK.test(view)) return [];
  const changes: Change<SafeRule>[] = [];
  let start = 0;
  while (start < view.length) {
    const edge = view.indexOf(EDGE, start);
    const end = edge === -1 ? view.length : edge;
    if (/[\u0621-\u06D5]/u.test(view.slice(start, end))) changes.push(...inBlock(view, start, end));
    start = end + 1;
  }
  return changes;
}
