const collator = new Intl.Collator("fa", { numeric: true });

/**
 * Orders two texts as a Persian dictionary does («پ» after «ب», «گ» after «ک»); numbers by value. For `Array.prototype.sort`.
 *
 * @see https://cldr.unicode.org/ the collation of locale `fa`
 */
export function comparePersian(a: string, b: string): number {
  return collator.compare(a, b);
}
