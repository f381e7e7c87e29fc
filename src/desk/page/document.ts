import { parseHTML } from "linkedom";
import { PAGE } from "../../words/page.ts";
import { cleanText } from "../import/clean-text.ts";
import { NUL } from "../import/html/source.ts";
import { isLonger } from "./lines.ts";
import type { NoArticle } from "./no-article.ts";

/** Pages of news have some thousands of elements; with more than this a page is no article, and is not worth the time it costs. */
const MOST_ELEMENTS = 20_000;
/** A page whose elements are nested deeper than this is made to be hard to read. */
const DEEPEST = 150;
/** Characters of a page, without what is embedded in it; and of its words. */
const LONGEST = 5_000_000;
const MOST_WORDS = 500_000;

/** Elements that end where they begin. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dd|dt|option)$/iu;

/**
 * The document of a page. Nothing of it is run, and nothing that it names is loaded.
 * @returns why it is not read, where it is made to be hard to read
 */
export function pageDocument(text: string): Document | NoArticle {
  const lean = cleanText(withoutEmbedded(text)).replace(NUL, "");
  const signs = lean.match(PIECES)?.length ?? 0;
  if (lean.length > LONGEST || signs > MOST_PIECES) return { why: PAGE.tooLarge, fix: PAGE.copyText };
  let elements = 0;
  let depth = 0;
  for (const [, close, name = ""] of lean.matchAll(/<(\/?)([a-z][\w:-]{0,40})/giu)) {
    if (VOID.test(name)) elements += close === "/" ? 0 : 1;
    else if (close === "/") depth = Math.max(0, depth - 1);
    else {
      elements++;
      depth++;
    }
    if (elements > MOST_ELEMENTS || depth > DEEPEST) return { why: PAGE.tooLarge, fix: PAGE.copyText };
  }
  const { document } = parseHTML(withRoot(lean));
  return isLonger(document.body, MOST_WORDS) ? { why: PAGE.tooLarge, fix: PAGE.copyText } : document;
}

/** Each of these makes a piece of text of its own, and pieces are costly: references, and what only looks like a tag. */
const PIECES = /&|<(?![a-z/!?])/giu;
/** An old page may write each half-space as a reference. */
const MOST_PIECES = 50_000;

/** A page without the pictures that are in it, which may be most of it. */
function withoutEmbedded(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/data:[a-z]/giu)) {
    if (index < from) continue;
    DELIMITER.lastIndex = index;
    const end = DELIMITER.exec(text)?.index ?? text.length;
    if (end - index < SHORTEST_EMBEDDED) continue;
    parts.push(text.slice(from, index), "data:,");
    from = end;
  }
  return [...parts, text.slice(from)].join("");
}

const DELIMITER = /[\s"'<>)]/gu;
const SHORTEST_EMBEDDED = 200;

/** Old pages leave the elements around their content away. */
function withRoot(text: string): string {
  return /<html[\s>]/iu.test(text) ? text : `<!doctype html><html><head></head><body>${text}</body></html>`;
}
