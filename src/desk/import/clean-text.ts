import { latinDigits } from "../../persian/digits.ts";
import { PERSIAN_LETTERS, withPersianLetters } from "../../persian/letters.ts";

/**
 * Characters that no article needs and that can hide or reorder what is read: controls, bidi embeddings, overrides
 * and isolates, soft hyphens, word joiners, byte order marks, tag characters, noncharacters and lone surrogates.
 * ZWNJ, ZWJ (emoji are joined with it) and the Arabic number signs are writing and stay.
 *
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const UNWANTED = /(?![\t\n])\p{Cc}|(?![\u200C-\u200F\u0600-\u0605\u06DD])\p{Cf}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
const CONTROL = /\r\n?|\p{Cc}|[\u2028\u2029]/gu;
/** Controls that end a line, in word processors too: vertical tab, form feed, separators of files, groups and records. */
const LINE_ENDS = new Set(["\r\n", "\r", "\n", "\v", "\f", "\u001C", "\u001D", "\u001E", "\u0085", "\u2028", "\u2029"]);
const UNIT_SEPARATOR = "\u001F";
/** What other controls part would become one number: a table copied from a word processor has them between its cells. */
const CONTROL_IN_NUMBER = /(?<=\p{Nd})(?:(?![\t\n])\p{Cc})+(?=\p{Nd})/gu;
/** Some agencies write a direction mark or a zero width space where a ZWNJ belongs: «خراسان\u200Eرضوی». */
const MARK_IN_WORD = new RegExp(`(?<=[${PERSIAN_LETTERS}])[\\u200B\\u200E\\u200F]+(?=[${PERSIAN_LETTERS}])`, "gu");

/**
 * The text without characters that hide or reorder what is read; a direction mark within a Persian word becomes
 * the ZWNJ it stands for, other direction marks go, and every line break becomes `\n`. Numbers that a control parts stay two.
 *
 * @see https://www.unicode.org/reports/tr14/#BK
 */
export function cleanText(text: string): string {
  return text
    .replace(CONTROL, (sign) => (LINE_ENDS.has(sign) ? "\n" : sign === UNIT_SEPARATOR ? " " : sign))
    .replace(CONTROL_IN_NUMBER, " ")
    .replace(MARK_IN_WORD, "\u200C")
    .replace(UNWANTED, "")
    .replace(/[\u200E\u200F]/gu, "");
}

/** The text on one line: white space of every kind is one space, none at the ends, and no ZWNJ beside it. */
export function oneLine(text: string): string {
  return (
    cleanText(text)
      // A repeated group has a depth, which millions of spaces exceed; a repeated class has none.
      .replace(/[\s\u200C]+/gu, (run) => (/\s/u.test(run) ? " " : run))
      .replace(/^[\s\u200C]+|[\s\u200C]+$/gu, "")
  );
}

/** The line with Persian letters, ASCII digits and plain single spaces, also where a ZWNJ stood. */
export function flatLine(line: string): string {
  return withPersianLetters(latinDigits(line.normalize("NFKC")))
    .replace(/[\s\u200C]+/gu, " ")
    .trim();
}

/** At most `length` characters, cut between words, with «…» where something was cut. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(" ", length);
  const cut = text.slice(0, space > length / 2 ? space : length).replace(/[\uD800-\uDBFF]$/u, "");
  return `${cut.replace(/[\s،؛:,.-]+$/u, "")}\u2026`;
}
