import sanitizeHtml from "sanitize-html";
import TurndownService from "turndown";
import { cleanText } from "./clean-text.ts";
import { LIMITS } from "./limits.ts";
import { linkAddress } from "./links.ts";
import { rowsOf, tableMarkdown } from "./markdown-table.ts";
import { escapeMarkdown } from "./markdown-text.ts";

/** What is kept of a stranger's HTML. All else goes: its words stay, but for the elements named below. */
const KEPT = [
  ...["p", "div", "br", "hr", "blockquote", "pre", "code", "h1", "h2", "h3", "h4", "h5", "h6"],
  ...["ul", "ol", "li", "strong", "b", "em", "i", "del", "s", "strike", "a"],
  ...["table", "thead", "tbody", "tfoot", "tr", "th", "td"],
];
/** Elements that are no text: they go with all that is in them. */
const DROPPED = [
  ...["script", "style", "textarea", "option", "select", "button", "noscript", "template", "title", "head", "xmp"],
  ...["iframe", "object", "embed", "applet", "svg", "math", "audio", "video", "canvas", "map", "nav", "figcaption"],
  ...["noembed", "noframes"],
];
/** Elements that stand on lines of their own and are kept as plain blocks. */
const AS_BLOCK = [
  "section",
  "article",
  "main",
  "header",
  "footer",
  "aside",
  "figure",
  "center",
  "address",
  "details",
  "summary",
  "dl",
  "dt",
  "dd",
];

/**
 * Turns a stranger's HTML into Markdown blocks. Scripts, styles, frames, forms' parts, pictures and every attribute
 * but a link's address go; links keep http, https and mailto; what is left of `<` is escaped, so that no HTML reaches
 * the article file.
 * @param base the page's address, for relative links
 */
export function htmlBlocks(html: string, base?: string): readonly string[] {
  const clean = sanitizeHtml(cleanText(html), {
    allowedTags: KEPT,
    allowedAttributes: { a: ["href"] },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: true,
    nonTextTags: DROPPED,
    nestingLimit: LIMITS.nesting,
    transformTags: {
      ...Object.fromEntries(AS_BLOCK.map((name) => [name, "div"])),
      a: (_name, attributes) => {
        const href = linkAddress(attributes.href, base);
        return href === undefined ? { tagName: "span", attribs: {} } : { tagName: "a", attribs: { href } };
      },
    },
  });
  const markdown = cleanText(converter().turndown(shortenSpace(clean)));
  return splitBlocks(markdown).map(tidyBlock).filter(hasWords);
}

/**
 * Shortens what makes the converter slow, its time being quadratic in a run of white space: two line breaks part
 * paragraphs as well as a thousand do.
 */
function shortenSpace(html: string): string {
  return html
    .replace(/(?:<br \/>\s*){3,}/gu, "<br /><br />")
    .replace(/\s{64,}/gu, (space) => (space.includes("\n") ? "\n\n" : " "));
}

/** Cuts Markdown at its blank lines, but not within fenced code. */
function splitBlocks(markdown: string): readonly string[] {
  const blocks: string[] = [];
  let fenced = false;
  for (const piece of markdown.split(/\n[ \t]*\n+/u)) {
    const last = blocks.length - 1;
    if (fenced) blocks[last] = `${blocks[last]}\n\n${piece}`;
    else blocks.push(piece);
    if ((piece.match(/^```/gmu) ?? []).length % 2 === 1) fenced = !fenced;
  }
  return blocks;
}

function tidyBlock(block: string): string {
  if (block.startsWith("```")) return block;
  return block
    .replace(/[^\S\n]+$/gmu, (space) => (space.startsWith("  ") ? "  " : ""))
    .replace(/(\S)[^\S\n]{2,}(?=\S)/gu, "$1 ")
    .replace(/\s+$/u, "")
    .replace(/^\n+/u, "");
}

function hasWords(block: string): boolean {
  return /[\p{L}\p{N}]/u.test(block);
}

let shared: TurndownService | undefined;

function converter(): TurndownService {
  shared ??= createConverter();
  return shared;
}

function createConverter(): TurndownService {
  const service = new TurndownService({
    headingStyle: "atx",
    hr: "***",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
    br: "  ",
  });
  service.escape = escapeMarkdown;
  service.addRule("emphasis", {
    filter: ["em", "i", "strong", "b"],
    replacement: (content, node) => emphasised(content, node, /^(?:STRONG|B)$/u.test(node.nodeName) ? "**" : "*"),
  });
  service.addRule("struck", {
    filter: (node) => /^(?:DEL|S|STRIKE)$/u.test(node.nodeName),
    replacement: (content, node) => emphasised(content, node, "~~"),
  });
  const numbers = new WeakMap<Node, number>();
  service.addRule("item", {
    filter: "li",
    replacement: (content, node) => {
      const before = node.previousElementSibling;
      const number = (before === null ? 0 : (numbers.get(before) ?? 0)) + 1;
      numbers.set(node, number);
      const marker = node.parentNode?.nodeName === "OL" ? `${number}. ` : "- ";
      const text = content.replace(/^\s+|\s+$/gu, "").replace(/\n/gu, `\n${" ".repeat(marker.length)}`);
      return `${marker}${text}\n`;
    },
  });
  service.addRule("table", { filter: "table", replacement: (_content, node) => tableMarkdown(rowsOf(node, service)) });
  return service;
}

/**
 * Emphasis, where Markdown can say it. A closing mark after punctuation and before a letter («**«متن»**است») is read as
 * asterisks, and so is the seam of two bold runs: there the words go without emphasis.
 *
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
function emphasised(content: string, node: Node, mark: string): string {
  const text = content.trim();
  if (!/[\p{L}\p{N}]/u.test(text) || text.includes("\n\n") || isEmphasis(node.parentNode)) return content;
  const before = edge(node.previousSibling, "end");
  const after = edge(node.nextSibling, "start");
  const opens = !isPunctuation(text.at(0)) || isOutside(before);
  const closes = !isPunctuation(text.at(-1)) || isOutside(after);
  const touches = isEmphasis(node.previousSibling) || isEmphasis(node.nextSibling);
  return opens && closes && !touches ? `${mark}${text}${mark}` : content;
}

function isEmphasis(node: Node | null): boolean {
  return node !== null && /^(?:EM|I|STRONG|B|DEL|S|STRIKE)$/u.test(node.nodeName);
}

/** The character beside an element, empty at the block's edge. */
function edge(node: Node | null, side: "start" | "end"): string {
  const text = node?.textContent ?? "";
  return side === "end" ? text.slice(-1) : text.slice(0, 1);
}

function isPunctuation(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{P}\p{S}]/u.test(sign);
}

function isOutside(sign: string): boolean {
  return sign === "" || /[\s\p{P}\p{S}]/u.test(sign);
}
