import { YOUNG_LETTERS } from "./letters.ts";

const collator = new Intl.Collator("fa", { numeric: true });

/**
 * Orders two texts as a Persian dictionary does («پ» after «ب», «گ» after «ک»); numbers by value. For `Array.prototype.sort`.
 *
 * @see https://cldr.unicode.org/ the collation of locale `fa`
 */
export function comparePersian(a: string, b: string): number {
  return collator.compare(agreed(a), agreed(b));
}

/** A text without the letters of which Node's versions do not agree where they belong: all of them come last. */
function agreed(text: string): string {
  return text.replace(YOUNG_LETTERS, "\u{10FFFD}");
}
