import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { isBlock, isElement, wordsIn } from "./lines.ts";

/** By this attribute an element is found again that Readability has moved. */
const MARK = "data-gozide";
/** With this many characters it is content to have found an article: short news is no longer. */
const ENOUGH = 120;
/** A part of the words that Readability chose may be elsewhere. */
const MOST = 0.85;
/** A shorter piece is a label, a name, a date. */
const SHORTEST = 40;

/**
 * The element that holds a page's article: the smallest in which most of what Readability chooses is. What it leaves out of it, such
 * as lists and headings, or takes in, is judged by who asks.
 * @returns undefined where it finds no article
 * @see https://github.com/mozilla/readability
 */
export function articleRoot(document: Document): Element | undefined {
  const originals = [...document.body.querySelectorAll("*")];
  for (const [at, element] of originals.entries()) element.setAttribute(MARK, String(at));
  const copy = parseHTML(document.toString()).document;
  for (const element of originals) element.removeAttribute(MARK);
  const chosen = new Readability<Node>(copy, { charThreshold: ENOUGH, serializer: (node) => node }).parse()?.content;
  if (chosen === undefined || chosen === null) return undefined;
  const weights = new Map<Element, number>();
  let all = 0;
  weigh(chosen, undefined, (mark, length) => {
    all += length;
    const own = originals[mark];
    for (let element: Element | null = own ?? document.body; element !== null; element = element.parentElement) {
      weights.set(element, (weights.get(element) ?? 0) + length);
    }
  });
  const holders = originals.filter((element) => (weights.get(element) ?? 0) >= all * MOST && all > 0);
  // The last of them in the order of the document is the deepest: they hold one another.
  return holders.findLast(isBlock) ?? (all > 0 ? document.body : undefined);
}

/** Gives each piece of text that is no link with the mark of the nearest marked element around it. */
function weigh(node: Node, around: number | undefined, found: (mark: number, length: number) => void): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const { length } = wordsIn(child);
      if (length >= SHORTEST && around !== undefined) found(around, length);
    } else if (isElement(child) && child.nodeName !== "A") {
      const mark = child.getAttribute(MARK);
      weigh(child, mark === null ? around : Number(mark), found);
    }
  }
}

/** The smallest element that holds two. */
export function holderOf(one: Element, other: Element): Element {
  let holder = one;
  while (holder.parentElement !== null && !holder.contains(other)) holder = holder.parentElement;
  return holder;
}
