import type { DefaultTreeAdapterTypes } from "parse5";
import { type Block, type Inline, type ListItem, paragraph, textOf, wordsOf } from "./model.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Reads the blocks of nodes that follow one another. */
export type ReadBlocks = (nodes: readonly Node[]) => readonly Block[];

/** Numbers that a Markdown list can begin with. */
const HIGHEST = 999_999_999;

/**
 * The blocks of `ul` and `ol`. A list that is no item but in the list all the same belongs to the item before it; words
 * before the first item are a paragraph before the list. Items keep the numbers that browsers show.
 *
 * @see https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value
 */
export function readList(list: Element, read: ReadBlocks): readonly Block[] {
  const before: Block[] = [];
  const found: { readonly item: Element; readonly blocks: Block[] }[] = [];
  for (const piece of piecesOf(list.childNodes)) {
    if ("item" in piece) found.push({ item: piece.item, blocks: [...read(piece.item.childNodes)] });
    else (found.at(-1)?.blocks ?? before).push(...read(piece.nodes));
  }
  const markers =
    list.nodeName === "ol"
      ? markersOf(
          list,
          found.map(({ item }) => item),
        )
      : [];
  const items = found.map(({ blocks }, index): ListItem => {
    const marker = markers[index];
    return { blocks, ...(marker === undefined ? {} : { marker }) };
  });
  return [...before, ...listOf(items)];
}

/** A list of the items that say something. */
export function listOf(items: readonly ListItem[]): readonly Block[] {
  const full = items.filter(({ blocks }) => blocks.length > 0);
  return full.length === 0 ? [] : [{ kind: "list", items: full }];
}

type Piece = { readonly item: Element } | { readonly nodes: readonly Node[] };

/** Items, and what is between them; an item within a `div` of a list is one of the list. */
function piecesOf(nodes: readonly Node[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let others: Node[] = [];
  const end = (): void => {
    if (others.length > 0) pieces.push({ nodes: others });
    others = [];
  };
  for (const node of nodes) {
    if (node.nodeName === "li" && "childNodes" in node) {
      end();
      pieces.push({ item: node });
    } else if (node.nodeName === "div" && "childNodes" in node && node.childNodes.some(isItem)) {
      end();
      pieces.push(...piecesOf(node.childNodes));
    } else others.push(node);
  }
  end();
  return pieces;
}

function isItem(node: Node): boolean {
  return node.nodeName === "li";
}

function markersOf(list: Element, items: readonly Element[]): readonly (number | string)[] {
  const reversed = attribute(list, "reversed") !== undefined;
  const type = attribute(list, "type") ?? "1";
  let number = integer(attribute(list, "start")) ?? (reversed ? items.length : 1);
  return items.map((item) => {
    const own = integer(attribute(item, "value")) ?? number;
    number = own + (reversed ? -1 : 1);
    return marker(own, type);
  });
}

function marker(number: number, type: string): number | string {
  if (/^[aA]$/u.test(type) && number > 0) return `${cased(letters(number), type)}.`;
  if (/^[iI]$/u.test(type) && number > 0 && number < 4000) return `${cased(roman(number), type)}.`;
  return number >= 0 && number <= HIGHEST ? number : `(${number})`;
}

function cased(text: string, type: string): string {
  return type === type.toLowerCase() ? text : text.toUpperCase();
}

/** 1 is `a`, 26 is `z`, 27 is `aa`. */
function letters(number: number): string {
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
  ] as const),
  ...([
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
];

function roman(number: number): string {
  let text = "";
  let rest = number;
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

/**
 * The blocks of `dl`: each term in bold with what is said of it, as an item of a list; without terms, what is said.
 */
export function readDefinitions(list: Element, read: ReadBlocks): readonly Block[] {
  const before: Block[] = [];
  const items: { terms: Inline[]; readonly blocks: Block[] }[] = [];
  const nodes = list.childNodes.flatMap((node) =>
    node.nodeName === "div" && "childNodes" in node ? node.childNodes : node,
  );
  let named = false;
  for (const node of nodes) {
    const blocks = read("childNodes" in node && /^d[td]$/u.test(node.nodeName) ? node.childNodes : [node]);
    if (blocks.length === 0) continue;
    const last = items.at(-1);
    if (node.nodeName !== "dt") (last?.blocks ?? before).push(...blocks);
    else if (last !== undefined && last.blocks.length === 0)
      last.terms.push({ text: "، ", marks: {} }, ...termOf(blocks));
    else items.push({ terms: [...termOf(blocks)], blocks: [] });
    named ||= node.nodeName === "dt";
  }
  return named
    ? [...before, ...listOf(items.map(({ terms, blocks }) => ({ blocks: defined(terms, blocks) })))]
    : before;
}

function termOf(blocks: readonly Block[]): readonly Inline[] {
  return wordsOf(blocks).map((word) =>
    word === "break" ? word : { text: word.text, marks: { ...word.marks, strong: true } },
  );
}

function defined(terms: readonly Inline[], blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== "paragraph") return [paragraph(terms), ...blocks];
  const sign = /[:؛؟!.،]\s*$/u.test(textOf(terms)) ? " " : ": ";
  return [paragraph([...terms, { text: sign, marks: {} }, ...first.words]), ...others];
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value;
}

/** A whole number as HTML reads it: what follows it is passed over. */
export function integer(text: string | undefined): number | undefined {
  const found = /^\s*([+-]?\d{1,9})/u.exec(text ?? "")?.[1];
  return found === undefined ? undefined : Number(found);
}
