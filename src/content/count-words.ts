import { YOUNG_LETTERS } from "../persian/letters.ts";

/** A character by its name. */
const NAMED = /&[a-z]+;/uy;
const BEGINS_WORD = /[\p{L}\p{N}]/u;
const GOES_ON = /[\p{M}\u200C]/u;

const [BETWEEN, BEGINS, FOLLOWS] = [1, 2, 3];
/** What characters are for words, by their codes; 0 where none was met. */
const met = new Uint8Array(0x10000);

function judge(code: number): number {
  const character = String.fromCodePoint(code);
  if (BEGINS_WORD.test(character) || character.search(YOUNG_LETTERS) === 0) return BEGINS;
  return GOES_ON.test(character) ? FOLLOWS : BETWEEN;
}

/** Where what begins at `at` ends that has no words, a tag or a character by its name; 0 where it is neither. */
function endOfMarkup(html: string, at: number): number {
  if (html.charAt(at) === "<") return html.indexOf(">", at) + 1;
  NAMED.lastIndex = at;
  return NAMED.test(html) ? NAMED.lastIndex : 0;
}

/** How many words a text has that is HTML. Each character is looked up: a RegExp takes three times as long. */
export function countWords(html: string): number {
  let count = 0;
  let within = false;
  for (let at = 0; at < html.length; at++) {
    const code = html.codePointAt(at) ?? 0;
    if (code === 0x3c || code === 0x26) at = Math.max(at, endOfMarkup(html, at) - 1);
    else if (code > 0xffff) at++;
    const kind = met[code] || judge(code);
    if (code <= 0xffff) met[code] = kind;
    if (kind === BEGINS && !within) count++;
    within = kind === BEGINS || (within && kind === FOLLOWS);
  }
  return count;
}
