/**
 * A view of a text is as long as the text, letter for letter, with what no rule may touch replaced by placeholders. Rules look
 * at the view and change the text at the same offsets, so nothing outside the text proper can be hit.
 */

import { AFTER_SCHEME, BARE_ADDRESS } from "./addresses.ts";

/** Stands for a unit of a word-like thing that stays: a Latin word, a URL, code. */
export const OPAQUE = "\uE000";
/** Stands for a unit of inline markup: emphasis, a link's brackets, a tag. Text goes on across it. */
export const MARK = "\uE001";
/** Stands for a unit of block markup: text ends here. */
export const EDGE = "\uE002";

/** What becomes of each unit of a text. */
export const TEXT_UNIT = 0;
/** @see OPAQUE */
export const OPAQUE_UNIT = 1;
/** @see MARK */
export const MARK_UNIT = 2;
/** @see EDGE */
export const EDGE_UNIT = 3;

/** What is in a view for each kind of unit; a unit of text stands for itself. */
const PLACEHOLDERS = [undefined, OPAQUE, MARK, EDGE] as const;

const LATIN = "A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F";
// No name of a character has one letter, so AT&T is a word.
const REFERENCE = "&(?:amp;){0,3}(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});";
const EXTENSIONS =
  "pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|svg|webp|mp[34]|mkv|zip|rar|apk|exe|txt|html?|md|csv|json|xml|ya?ml|js|ts|css";
// What may begin anywhere in a long run has a limit: without one a run of 20,000 letters is walked from each of them.
const TOKEN = [
  // URLs, with Persian letters in them too
  `(?:[A-Za-z][A-Za-z0-9+.-]{0,30}://|www\\.|mailto:)${AFTER_SCHEME}`,
  BARE_ADDRESS,
  // e-mail addresses
  "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
  // and those of a domain in Persian letters: a@مثال.ایران
  "[A-Za-z0-9._%+-]{1,64}@[\\p{Script=Arabic}-]{1,63}(?:\\.[\\p{Script=Arabic}-]{1,63})+",
  // character references, also those that a text speaks of: &nbsp; and &amp;nbsp;
  REFERENCE,
  // @handles and #tags
  "(?<![\\p{L}\\p{M}\\p{Nd}])[@#][\\p{L}\\p{Nd}_\u200C]+",
  // file names, also with a Persian stem
  `(?<![\\p{L}\\p{Nd}_\u200C-])[\\p{L}\\p{Nd}_\u200C-]+\\.(?:${EXTENSIONS})(?![\\p{L}\\p{Nd}])`,
  // Latin words with what hangs on them: F-16, GPT-4, v1.2.3, 5G, C++, example.com/path
  `[0-9.,]{0,40}(?:[${LATIN}][${LATIN}0-9]*)(?:(?!${REFERENCE})[-_./'\u2019+&:@=~%][${LATIN}0-9]+)*[+#]*`,
  // ISO dates with their times, but not within a longer number: 978-6001-23-45-7
  "(?<![0-9\u06F0-\u06F9]-?)[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?!-?[0-9])",
  // versions and addresses: 1.2.3; but 4.325.000 may be an amount, and what it is the words behind it say
  "(?<![0-9\u06F0-\u06F9])(?![0-9]{1,3}(?:\\.[0-9]{3}){2,6}(?![.,]?[0-9\u06F0-\u06F9]))[0-9]+(?:\\.[0-9]+){2,}(?::[0-9]+)?",
  // faces
  "(?<![\\p{L}\\p{Nd}])[:;]-?[()DP](?![\\p{L}\\p{Nd}])",
].join("|");
const TOKENS = new RegExp(TOKEN, "gu");
/** Those that begin with no Persian letter. It passes over words without a look at each of {@link TOKEN}'s kinds. */
const PLAIN_TOKENS = new RegExp(`(?=[0-9A-Za-z\u00C0-\u024F@#&:;._%+,-])(?:${TOKEN})`, "gu");
/** The end of a file's name, which alone may begin with a Persian letter. */
const FILE_NAME = new RegExp(`\\.(?:${EXTENSIONS})(?![\\p{L}\\p{Nd}])`, "u");

/** Could {@link TOKENS} match? Without a Latin letter only tags, dates, versions and faces can. */
const MAY_HOLD_TOKEN = /[A-Za-z\u00C0-\u024F@#]|[0-9]{4}-|[0-9]\.[0-9]+\.|[:;]-?[()]/u;

/** Marks what is word-like and stays, in `units`, wherever these are text. */
export function markTokens(text: string, units: Uint8Array): void {
  if (!MAY_HOLD_TOKEN.test(text)) return;
  for (const match of text.matchAll(FILE_NAME.test(text) ? TOKENS : PLAIN_TOKENS)) {
    const end = match.index + match[0].length;
    for (let at = match.index; at < end; at++) if (units[at] === TEXT_UNIT) units[at] = OPAQUE_UNIT;
  }
}

/** The view of `text` whose units are marked. */
export function viewOf(text: string, units: Uint8Array): string {
  let view = "";
  let from = 0;
  while (from < text.length) {
    const unit = units[from] ?? TEXT_UNIT;
    let to = from + 1;
    while (units[to] === unit) to++;
    view += PLACEHOLDERS[unit]?.repeat(to - from) ?? text.slice(from, to);
    from = to;
  }
  return view;
}

/** A stretch of a source: UTF-16 offsets, `end` not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Marks `[start, end)` as `unit`, wherever it is text. */
export function mark(units: Uint8Array, start: number, end: number, unit: number): void {
  for (let at = start; at < end; at++) if (units[at] === TEXT_UNIT) units[at] = unit;
}
