/**
 * Addresses in running text, as sources of RegExps. An address goes on over Persian letters, a ZWNJ between two of them and
 * brackets that close again; spaces, quotation marks, «،» and «؛» end it, and what ends a sentence is no part of it.
 */

const PERSIAN = "\\p{Script=Arabic}";
const ZWNJ_WITHIN = `(?<=${PERSIAN})\\u200C(?=${PERSIAN})`;
/** What no address holds, though browsers would take some of it. */
const NEVER = '\\s<>"«»‹›\\u2018-\\u201E()\\[\\]{}|`*،؛\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069';
/** Markdown's own signs stay its own: two tildes strike text out, and a backslash is of an address only where it escapes a sign of it. */
const LETTER = `(?:[^${NEVER}\\\\~]|(?<!~)~(?!~)|\\\\(?=[!-/:-@[-\`{-~])[^${NEVER}]|${ZWNJ_WITHIN})`;
const REST = `(?:${LETTER}|\\(${LETTER}*\\))`;
/** Latin and Persian letters do not touch in a domain: «https://isna.irرا» ends before «را». */
const DOMAIN = `(?:(?![/?#])${LETTER}(?<![A-Za-z0-9]${PERSIAN}))`;
const ENDS_WELL = "(?<![.,:;!?؟'_~…])";

/** What follows `https://`, and may follow `www.` */
export const AFTER_SCHEME = `${DOMAIN}*(?:[/?#]${REST}*)?${ENDS_WELL}`;

/** `isna.ir/news`: a domain without a scheme, with something behind it. */
export const BARE_ADDRESS = `(?<![A-Za-z0-9.@_-])(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(?::[0-9]+)?[/?#]${REST}*${ENDS_WELL}`;

/** Made when it is asked for: readers' browsers load this module too, and Safari before 16.4 has no look-behind. */
let webAddress: RegExp | undefined;

/** The `http://` or `https://` address that begins at `at`. */
export function webAddressAt(text: string, at: number): string | undefined {
  webAddress ??= new RegExp(`https?://(?=[\\p{L}\\p{N}])${AFTER_SCHEME}`, "iuy");
  webAddress.lastIndex = at;
  return webAddress.exec(text)?.[0];
}
