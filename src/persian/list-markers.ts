import { latinDigits } from "./digits.ts";
import { ARABIC_DIGITS, PERSIAN_DIGITS } from "./letters.ts";

/** Inside of a RegExp class: digits of ASCII, Persian and Arabic. */
export const ANY_DIGIT = `0-9${PERSIAN_DIGITS}${ARABIC_DIGITS}`;

/**
 * A number before the «.» or «)» of a list's item, as the source of a RegExp. One with a Persian digit has at most three:
 * a paragraph that begins with «۱۴۰۳. » is a year's. ASCII has nine, as in CommonMark.
 * @see https://spec.commonmark.org/0.31.2/#ordered-list-marker
 */
export const ITEM_NUMBER = `(?:[0-9]{1,9}|[${ANY_DIGIT}]{1,3})(?=[.)])`;

/** What an item's text begins with that is a task, done or not. */
export const TASK = /^\[[ xX]\][ \t]+(?=[^ \t])/u;

const PERSIAN_MARKER = new RegExp(
  `(?<![${ANY_DIGIT}])(?=[0-9]*[${PERSIAN_DIGITS}${ARABIC_DIGITS}])[${ANY_DIGIT}]{1,3}(?=[.)])`,
  "gu",
);

/** `text` with ASCII digits in every number that could be an item's; as long as it was. */
export function asciiMarkers(text: string): string {
  return text.replace(PERSIAN_MARKER, latinDigits);
}
