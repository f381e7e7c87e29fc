import type { DefaultTreeAdapterTypes } from "parse5";
import { cleanText } from "../clean-text.ts";
import { LIMITS } from "../limits.ts";
import { linkAddress, webAddress } from "../links.ts";
import { readFigure } from "./figures.ts";
import { attribute, readDefinitions, readList } from "./lists.ts";
import { mathText } from "./math.ts";
import { type Block, type Inline, type Marks, textOf, wordsOf } from "./model.ts";
import { Paragraphs } from "./paragraphs.ts";
import { elementsWithin, isButton, PICTURE_WORD, pictureName, signOf } from "./pictures.ts";
import { readPreformatted } from "./preformatted.ts";
import { raisedForm, type Side } from "./raised.ts";
import { htmlTree, textWithin } from "./source.ts";
import { readTable } from "./tables.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** What holds where a node is read. */
interface Place {
  readonly marks: Marks;
  /** The page's address, for relative links. */
  readonly base: string | undefined;
  readonly depth: number;
  readonly quotes: number;
  /** Whether only the words are wanted, on a line without links. */
  readonly isLine: boolean;
}

/**
 * What a stranger's HTML says, as blocks: every word and number that its readers see, in their order, apart where they
 * see them apart. Pictures and embedded media are left out; their captions, and the links around them, stay.
 * @param base the page's address, for relative links
 */
export function readHtml(html: string, base?: string): readonly Block[] {
  return blocksOf(htmlTree(html), { marks: {}, base, depth: 0, quotes: 0, isLine: false });
}

/** The words of a stranger's HTML on one line, as a title or a summary has them. */
export function readHtmlLine(html: string): string {
  const place = { marks: {}, base: undefined, depth: 0, quotes: 0, isLine: true };
  return textOf(wordsOf(blocksOf(htmlTree(html), place)));
}

function blocksOf(nodes: readonly Node[], place: Place): readonly Block[] {
  const into = new Paragraphs();
  readNodes(nodes, into, place);
  return into.finish();
}

/** Items and definitions that are in no list are one all the same. */
const STRAY: Readonly<Record<string, RegExp>> = { li: /^li$/u, dt: /^d[td]$/u, dd: /^d[td]$/u };

function readNodes(nodes: readonly Node[], into: Paragraphs, place: Place): void {
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node === undefined) continue;
    const stray = STRAY[node.nodeName];
    if (stray !== undefined && "childNodes" in node) {
      const run = runFrom(nodes, at, stray);
      into.block(...listLike({ ...node, nodeName: node.nodeName === "li" ? "ul" : "dl", childNodes: [...run] }, place));
      at += run.length - 1;
    } else readNode(node, into, place);
  }
}

function runFrom(nodes: readonly Node[], from: number, name: RegExp): readonly Node[] {
  let end = from + 1;
  for (let at = end; at < nodes.length; at++) {
    const node = nodes[at];
    if (node === undefined || !(name.test(node.nodeName) || ("value" in node && node.value.trim() === ""))) break;
    if (name.test(node.nodeName)) end = at + 1;
  }
  return nodes.slice(from, end);
}

function readNode(node: Node, into: Paragraphs, outer: Place): void {
  if ("value" in node) into.text(cleanText(node.value), outer.marks);
  else if ("childNodes" in node) readElement(node, into, { ...outer, depth: outer.depth + 1 });
}

function readElement(element: Element, into: Paragraphs, outer: Place): void {
  const place = { ...outer, base: webAddress(attribute(element, "xml:base"), outer.base) ?? outer.base };
  const marks = marksOf(element, place);
  const inline = INLINE[element.nodeName];
  const block = BLOCKS[element.nodeName];
  if (place.depth > LIMITS.nesting) into.text(cleanText(textWithin(element)), place.marks);
  else if (inline !== undefined) inline(element, into, place);
  else if (block !== undefined) into.block(...block(element, place));
  else readNodes(element.childNodes, into, { ...place, marks: { ...place.marks, ...marks } });
}

function marksOf({ nodeName }: Element, { marks }: Place): Marks | undefined {
  if (/^(?:strong|b)$/u.test(nodeName)) return { strong: true };
  if (/^(?:em|i)$/u.test(nodeName)) return { emphasis: true };
  if (/^(?:del|s|strike)$/u.test(nodeName)) return { struck: true };
  return nodeName === "code" && marks.code === undefined ? { code: true } : undefined;
}

const INLINE: Readonly<Record<string, (element: Element, into: Paragraphs, place: Place) => void>> = {
  br: (_element, into) => into.lineBreak(),
  a: readLink,
  img: (element, into, { marks }) => into.text(cleanText(signOf(element)), marks),
  input: ({ attrs }, into, { marks }) => {
    if (!attrs.some(({ name, value }) => name === "type" && /^checkbox$/iu.test(value))) return;
    into.text(attrs.some(({ name }) => name === "checked") ? "\u2611 " : "\u2610 ", marks);
  },
  q: (element, into, place) => {
    const [open, close] = place.quotes % 2 === 0 ? ["«", "»"] : ["\u201C", "\u201D"];
    into.text(open, place.marks);
    readNodes(element.childNodes, into, { ...place, quotes: place.quotes + 1 });
    into.text(close, place.marks);
  },
  sup: (element, into, place) => readRaised(element, "above", into, place),
  sub: (element, into, place) => readRaised(element, "below", into, place),
  rt: (element, into, place) => {
    const bracketed = element.parentNode?.childNodes.some(({ nodeName }) => nodeName === "rp") === true;
    into.text(bracketed ? "" : "(", place.marks);
    readNodes(element.childNodes, into, place);
    into.text(bracketed ? "" : ")", place.marks);
  },
  math: (element, into, { marks }) => into.text(cleanText(mathText(element)), marks),
};

const BLOCKS: Readonly<Record<string, (element: Element, place: Place) => readonly Block[]>> = {
  ...Object.fromEntries(
    ["p", "div", "figcaption"].map((name) => [
      name,
      (element: Element, place: Place) => blocksOf(element.childNodes, place),
    ]),
  ),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [
      `h${level}`,
      (element: Element, place: Place) => heading(level, element, place),
    ]),
  ),
  hr: () => [],
  figure: (element, place) =>
    readFigure(element, place.base, (nodes, link) =>
      blocksOf(nodes, link === undefined ? place : { ...place, marks: { link, ...place.marks } }),
    ),
  blockquote: (element, place) => {
    const blocks = blocksOf(element.childNodes, place);
    return blocks.length === 0 ? [] : [{ kind: "quote", blocks }];
  },
  pre: (element, { marks }) => readPreformatted(element, marks),
  ul: listLike,
  ol: listLike,
  dl: listLike,
  table: (element, place) => readTable(element, (nodes) => blocksOf(nodes, place)),
};

function listLike(element: Element, place: Place): readonly Block[] {
  return (element.nodeName === "dl" ? readDefinitions : readList)(element, (nodes) => blocksOf(nodes, place));
}

/** A heading is one line; what it holds besides words follows it. */
function heading(level: number, element: Element, place: Place): readonly Block[] {
  const blocks = blocksOf(element.childNodes, place);
  const own = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.words] : []));
  const words = own.flatMap((line, index): readonly Inline[] => (index === 0 ? line : ["break", ...line]));
  const others = blocks.filter(({ kind }) => kind !== "paragraph");
  // A picture that was set as a heading, such as a logo, is none.
  if (textWithin(element).trim() === "") return blocks;
  return words.length === 0 ? others : [{ kind: "heading", level, words }, ...others];
}

function readLink(element: Element, into: Paragraphs, place: Place): void {
  const link = place.marks.link ?? linkAddress(attribute(element, "href"), place.base);
  const marks: Marks = link === undefined ? place.marks : { ...place.marks, link };
  const pictures = elementsWithin(element, "img");
  if (textWithin(element).trim() !== "" || pictures.some((picture) => signOf(picture) !== "")) {
    readNodes(element.childNodes, into, { ...place, marks });
  } else if (link !== undefined && pictures.length > 0 && !isButton(link, pictures)) {
    into.text(" ", place.marks);
    into.text(pictureName(element, pictures) || (place.isLine ? "" : PICTURE_WORD), marks);
    into.text(" ", place.marks);
  }
}

function readRaised(element: Element, side: Side, into: Paragraphs, place: Place): void {
  const blocks = blocksOf(element.childNodes, place);
  const [only] = blocks;
  if (only === undefined) {
    // A note's mark whose number a script would have written.
    into.text(/\s/u.test(textWithin(element)) ? " " : "", place.marks);
    return;
  }
  if (only.kind !== "paragraph" || blocks.length > 1) {
    into.block(...blocks);
    return;
  }
  const form = raisedForm(textOf(only.words), side, into.before);
  if (form.kind === "signs") {
    into.words(
      only.words.map((word) => (word === "break" ? word : { ...word, text: form.of(word.text.replace(/\s/gu, "")) })),
    );
    return;
  }
  into.text(form.open, place.marks);
  into.words(only.words);
  into.text(form.close, place.marks);
  into.apart();
}
