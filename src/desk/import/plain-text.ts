import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { oneLine } from "./clean-text.ts";
import { LIMITS } from "./limits.ts";

const NO_TEXT = /^(?:script|style|template|noscript|iframe|title|svg|math)$/u;

/**
 * The words of a title or summary on one line: feeds write them as plain text, as HTML, and as HTML escaped twice.
 * Character references are read and elements leave their words.
 */
export function plainText(text: string | undefined): string {
  if (text === undefined) return "";
  let plain = text.slice(0, LIMITS.itemCharacters / 10);
  for (let round = 0; round < 2 && /<[a-z!/?]|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/iu.test(plain); round++) {
    plain = words(plain);
  }
  return oneLine(plain);
}

function words(html: string): string {
  const texts: string[] = [];
  const waiting: DefaultTreeAdapterTypes.Node[] = [parseFragment(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("value" in node) texts.push(node.value);
    if (node.nodeName === "br" || node.nodeName === "p" || node.nodeName === "div") texts.push(" ");
    if ("childNodes" in node && !NO_TEXT.test(node.nodeName)) waiting.push(...node.childNodes.toReversed());
  }
  return texts.join("");
}
