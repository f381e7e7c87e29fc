/** Controls but those that split lines and words, and signs of direction: what comes after them would be shown by them. */
const OBEYED = /(?!\n|\t|\r\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as a terminal may show it. Names, keys and texts in it are strangers': what a terminal obeys in place of
 * showing it is there as an escape, such as `\u001B`.
 */
export function forTerminal(text: string): string {
  return text.replace(OBEYED, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}
