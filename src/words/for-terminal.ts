/** Controls but those that split lines and words, and signs of direction: what comes after them would be shown by them. */
const OBEYED = /(?!\n|\t|\r\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as a terminal may show it. Names, keys and texts in it are strangers': what a terminal obeys in place of
 * showing it is there as an escape, such as `\u001B`.
 */
export function forTerminal(text: string): string {
  return text.replace(OBEYED, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}

/** What {@link OBEYED} has and JSON leaves as it is, and signs of direction that one sees nothing of but their work. */
const OBEYED_IN_JSON = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A value as JSON for scripts, in which nothing is left that a terminal would obey; read again, it is the same. */
export function jsonForTerminal(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(
    OBEYED_IN_JSON,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
