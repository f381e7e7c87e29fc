import { YOUNG_LETTERS } from "../persian/letters.ts";

/** A tag, a character by its name, or a word. */
const PART = /<[^>]*>|&[a-z]+;|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200C]*/gu;

/** How many words a text has that is HTML. They are counted and not gathered: a body has hundreds. */
export function countWords(html: string): number {
  const text = html.replace(YOUNG_LETTERS, "x");
  let count = 0;
  PART.lastIndex = 0;
  while (PART.test(text)) {
    const last = text[PART.lastIndex - 1];
    if (last !== ">" && last !== ";") count++;
  }
  return count;
}
