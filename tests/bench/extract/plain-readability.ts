import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decodeText } from "../../../src/desk/import/charset.ts";
import type { LabelledPage } from "./page.ts";

/** The words of a page's article as Readability alone gives them; empty where it finds none. */
export function plainReadability({ bytes, charset }: LabelledPage): string {
  const decoded = decodeText(bytes, charset);
  if (!decoded.ok) return "";
  const { document } = parseHTML(decoded.text);
  const content = new Readability(document, { serializer: textOf }).parse()?.content;
  return content ?? "";
}

const BLOCKS = /^(?:P|DIV|LI|UL|OL|H[1-6]|TD|TR|TABLE|BR|BLOCKQUOTE|FIGURE|FIGCAPTION|SECTION|ARTICLE|HEADER)$/u;

function textOf(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? "";
  const words = [...node.childNodes].map(textOf).join("");
  return BLOCKS.test(node.nodeName) ? ` ${words} ` : words;
}
