import { defaultTreeAdapter } from "parse5";
import { childrenOf, type HtmlElement, type HtmlNode } from "./html-tree.ts";

/** Elements whose text is the generator's: content has neither styles nor scripts. */
const CODE = new Set(["style", "script"]);
/** Types of `<script>` that say what the content says, for machines. */
const DATA = "application/ld+json";
/** Attributes whose values are the generator's; those of all others name, describe or date content. */
const OWN =
  /^(?:class|style|rel|type|role|media|sizes|as|d|points|transform|viewbox|fill|stroke.*|on.*|data-.*|http-equiv)$/iu;

/**
 * What a page is without its content: elements, styles, scripts, drawings, but no text, address, name or date. A page of
 * many articles repeats the elements of one, which compression makes almost nothing of; what is left is what the
 * generator itself weighs.
 */
export function skeletonOf(document: HtmlNode): string {
  const parts: string[] = [];
  const waiting: (HtmlNode | string)[] = [document];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") parts.push(next);
    else if (defaultTreeAdapter.isCommentNode(next)) parts.push(`<!--${next.data}-->`);
    else if (defaultTreeAdapter.isElementNode(next)) open(next, parts, waiting);
    else queue(childrenOf(next), waiting);
  }
  return parts.join("");
}

function open(element: HtmlElement, parts: string[], waiting: (HtmlNode | string)[]): void {
  const { tagName, attrs } = element;
  const shown = attrs.map(({ name, value }) => (isOwn(element, name) ? ` ${name}="${value}"` : ` ${name}`));
  parts.push(`<${tagName}${shown.join("")}>`);
  waiting.push(`</${tagName}>`);
  if (CODE.has(tagName) && !attrs.some(({ name, value }) => name === "type" && value === DATA)) {
    for (const child of element.childNodes) if (defaultTreeAdapter.isTextNode(child)) parts.push(child.value);
    return;
  }
  queue(childrenOf(element), waiting);
}

function isOwn(element: HtmlElement, attribute: string): boolean {
  return OWN.test(attribute) || (attribute === "content" && element.attrs.some(({ name }) => name === "http-equiv"));
}

function queue(children: readonly HtmlNode[], waiting: (HtmlNode | string)[]): void {
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child !== undefined) waiting.push(child);
  }
}
