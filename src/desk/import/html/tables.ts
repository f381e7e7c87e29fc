import type { DefaultTreeAdapterTypes } from "parse5";
import { attribute, integer, type ReadBlocks } from "./lists.ts";
import { type Block, type Inline, type TableCell, wordsOf } from "./model.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** Wider than any table of data; what is wider lays a page out. */
const MOST_COLUMNS = 60;
/** A cell with more blocks holds a page's part and no datum. */
const MOST_BLOCKS = 6;

interface Cell {
  readonly head: boolean;
  readonly columns: number;
  /** How many rows it goes down; 0 is to the end of its part of the table. */
  readonly rows: number;
  readonly blocks: readonly Block[];
}

/**
 * The blocks of a table: its caption, then its rows with every cell below the name of its column, whatever spans. A table that
 * lays a page out (one column, one row, tables or headings within it) becomes the blocks of its cells.
 */
export function readTable(table: Element, read: ReadBlocks): readonly Block[] {
  const all = partsOf(table).map((part) => elements(part, /^tr$/u).map((row) => cellsOf(row, read)));
  const title = titleOf(all);
  const caption = [
    ...elements(table, /^caption$/u).flatMap((element) => read(element.childNodes)),
    ...(title?.blocks ?? []),
  ];
  const parts = title === undefined ? all : all.map((part, index) => (index === 0 ? part.slice(1) : part));
  const cells = parts.flat(2);
  const placed = attribute(table, "role") === "presentation" || cells.some(holdsPage) ? undefined : place(parts);
  const rows = placed?.filter((row) => row.some((cell) => cell !== undefined && cell.blocks.length > 0)) ?? [];
  const used = (rows[0] ?? []).flatMap((_, at) => (rows.some((row) => hasWords(row[at])) ? [at] : []));
  if (rows.length < 2 || used.length < 2) return [...caption, ...cells.flatMap(({ blocks }) => blocks)];
  const [first = []] = rows;
  const named = first.filter((cell) => cell !== undefined && cell.blocks.length > 0);
  const heads = cells.some(({ head }) => head);
  const headed = !heads || named.filter((cell) => cell?.head === true).length > named.length / 2;
  const shown = rows.map((row, index) => used.map((at) => written(row[at], headed && index === 0)));
  return [...caption, { kind: "table", rows: shown, headed }];
}

/** A heading in a first row of one cell, over all columns, is above the table and no sign that it lays a page out. */
function titleOf(parts: readonly (readonly (readonly Cell[])[])[]): Cell | undefined {
  const [cell, ...others] = parts[0]?.[0] ?? [];
  const isOver = cell !== undefined && others.length === 0 && cell.columns > 1 && cell.rows === 1;
  return isOver && cell.blocks.every(({ kind }) => kind === "heading") && cell.blocks.length > 0 ? cell : undefined;
}

function hasWords(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.blocks.length > 0;
}

function written(cell: Cell | undefined, named: boolean): TableCell {
  const words = wordsOf(cell?.blocks ?? []);
  return { words: cell?.head === true && !named ? words.map(strong) : words };
}

function strong(word: Inline): Inline {
  return word === "break" ? word : { text: word.text, marks: { ...word.marks, strong: true } };
}

function holdsPage({ blocks }: Cell): boolean {
  return blocks.length > MOST_BLOCKS || blocks.some(({ kind }) => kind === "table" || kind === "heading");
}

/** The parts in the order in which browsers show them, wherever the foot is. */
function partsOf(table: Element): readonly Element[] {
  return ["thead", "tbody", "tfoot"].flatMap((name) => elements(table, new RegExp(`^${name}$`, "u")));
}

function cellsOf(row: Element, read: ReadBlocks): readonly Cell[] {
  return elements(row, /^t[hd]$/u).map((cell) => ({
    head: cell.nodeName === "th",
    columns: Math.max(1, integer(attribute(cell, "colspan")) ?? 1),
    rows: Math.max(0, integer(attribute(cell, "rowspan")) ?? 1),
    blocks: read(cell.childNodes),
  }));
}

/**
 * Every cell in its row and column; a place that a spanning cell covers is empty but for its first.
 *
 * @see https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows
 * @returns undefined where the table is too wide
 */
function place(
  parts: readonly (readonly (readonly Cell[])[])[],
): readonly (readonly (Cell | undefined)[])[] | undefined {
  const rows: (Cell | undefined)[][] = [];
  let width = 0;
  for (const part of parts) {
    let covered: number[] = [];
    for (const cells of part) {
      const row: (Cell | undefined)[] = [];
      let at = 0;
      for (const cell of cells) {
        while ((covered[at] ?? 0) > 0) at++;
        if (at + cell.columns > MOST_COLUMNS && at >= MOST_COLUMNS) return undefined;
        row[at] = cell;
        const end = Math.min(MOST_COLUMNS, at + cell.columns);
        const down = cell.rows === 0 ? Number.POSITIVE_INFINITY : cell.rows;
        for (; at < end; at++) covered[at] = Math.max(covered[at] ?? 0, down);
      }
      covered = Array.from({ length: Math.max(covered.length, at) }, (_, column) =>
        Math.max(0, (covered[column] ?? 0) - 1),
      );
      width = Math.max(width, covered.length);
      rows.push(row);
    }
  }
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at]));
}

function elements(parent: Element, name: RegExp): readonly Element[] {
  return parent.childNodes.flatMap((node) => ("tagName" in node && name.test(node.nodeName) ? [node] : []));
}
