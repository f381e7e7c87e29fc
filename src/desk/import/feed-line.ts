import { oneLine } from "./clean-text.ts";
import { readHtmlLine } from "./html/read.ts";
import { LIMITS } from "./limits.ts";

/**
 * The words of a title or summary on one line: feeds write them as plain text, as HTML, and as HTML escaped twice.
 * Character references are read and elements leave their words.
 */
export function feedLine(text: string | undefined): string {
  if (text === undefined) return "";
  let plain = text.slice(0, LIMITS.itemCharacters / 10);
  for (let round = 0; round < 2 && /<[a-z!/?]|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/iu.test(plain); round++) {
    plain = readHtmlLine(plain);
  }
  return oneLine(plain);
}
