/**
 * The characters of Persian text that cannot be seen or told apart on a screen, named once.
 *
 * @see https://www.unicode.org/charts/PDF/U0600.pdf
 */

/** Zero width non-joiner, nim-fasele: separates parts of a word without a space. */
export const ZWNJ = "\u200C";
/** Kashida, tatweel: stretches a joining stroke. */
export const KASHIDA = "\u0640";
/** Arabic decimal separator, «٫». */
export const DECIMAL_MARK = "\u066B";
/** Arabic thousands separator, «٬». */
export const THOUSANDS_MARK = "\u066C";
/** Arabic percent sign, «٪». */
export const PERCENT_MARK = "\u066A";

/** Inside of a RegExp class: every letter a Persian word may hold (Persian's own, and the Arabic ones we fold). */
export const PERSIAN_LETTERS = "\u0621-\u063A\u0641-\u064A\u0671-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FC\u06FF";
/** Inside of a RegExp class: vowel signs, tanvin, tashdid, sukun, hamza and madda above, dagger alef. */
export const PERSIAN_MARKS = "\u064B-\u065F\u0670";
/** Inside of a RegExp class: Persian digits «۰» to «۹». */
export const PERSIAN_DIGITS = "\u06F0-\u06F9";
/** Inside of a RegExp class: Arabic-Indic digits «٠» to «٩». */
export const ARABIC_DIGITS = "\u0660-\u0669";
/** Inside of a RegExp class: letters that never join to the next one, so that a ZWNJ after them does no work. */
export const NON_JOINING = "\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671\u0688\u0691\u0698\u06C0\u06C3\u06D5";

const JOINS_FORWARD = new RegExp(`(?![${NON_JOINING}])[${PERSIAN_LETTERS}${KASHIDA}][${PERSIAN_MARKS}]*$`);
/** Letters in presentation forms too: a title may hold no other. */
const ANY_PERSIAN = new RegExp(`[${PERSIAN_LETTERS}\\uFB50-\\uFD3D\\uFD50-\\uFDCF\\uFE70-\\uFEFC]`);

/** Does the last letter of `text` join to a letter written after it («ب» does, «ر» does not)? */
export function joinsForward(text: string): boolean {
  return JOINS_FORWARD.test(text);
}

/** Is there at least one Persian (or Arabic) letter in `text`? */
export function hasPersian(text: string): boolean {
  return ANY_PERSIAN.test(text);
}

/**
 * Letters, marks and digits that Unicode got after version 16, the one of the oldest Node that the digest is built
 * with. What a Node does not know is no letter to it, so an address that kept one would be another one elsewhere.
 * A newer Node's own newest come here when the test of this list finds them.
 * @see https://www.unicode.org/Public/17.0.0/ucd/DerivedAge.txt
 */
export const YOUNG_LETTERS =
  /[\u1ACF-\u1ADD\u1AE0-\u1AEB\u088F\u0C5C\u0CDC\uA7CE\uA7CF\uA7D2\uA7D4\uA7F1\u{10940}-\u{10959}\u{10EC5}-\u{10EC7}\u{10EFA}\u{10EFB}\u{11B60}-\u{11B67}\u{11DB0}-\u{11DDB}\u{11DE0}-\u{11DE9}\u{16EA0}-\u{16EB8}\u{16EBB}-\u{16ED3}\u{16FF2}-\u{16FF6}\u{187F8}-\u{187FF}\u{18D09}-\u{18D1E}\u{18D80}-\u{18DF2}\u{1E6C0}-\u{1E6DE}\u{1E6E0}-\u{1E6F5}\u{1E6FE}\u{1E6FF}\u{2B73A}-\u{2B73F}\u{2CEA2}-\u{2CEAD}\u{323B0}-\u{33479}]/gu;

/** Arabic ye and kaf as Persian has them. */
export function withPersianLetters(text: string): string {
  return text.replace(/[\u064A\u0649]/gu, "\u06CC").replace(/\u0643/gu, "\u06A9");
}
