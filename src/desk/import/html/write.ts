import { escapeLineStarts } from "../markdown-text.ts";
import type { Block, Inline, ListBlock, ListItem, TableBlock } from "./model.ts";
import { writeInline } from "./write-inline.ts";

/** Lists and quotations nested deeper are written beside one another: a build refuses more than 20. */
const DEEPEST = 8;

/** Blocks as Markdown, each on its own. */
export function writeBlocks(blocks: readonly Block[]): readonly string[] {
  return write(blocks, 0);
}

function write(blocks: readonly Block[], depth: number): readonly string[] {
  const written: string[] = [];
  let before: ListEnd | undefined;
  for (const block of blocks) {
    const list = block.kind === "list" && depth < DEEPEST ? writeList(block, depth, before) : undefined;
    written.push(...(list === undefined ? writeBlock(block, depth) : [list.text]));
    before = list?.end;
  }
  return written.filter((text) => text !== "");
}

function writeBlock(block: Block, depth: number): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [writeParagraph(block.words)];
    case "heading":
      return [depth === 0 ? writeHeading(block.level, block.words) : writeParagraph(block.words.map(strong))];
    case "quote":
      return depth < DEEPEST ? [quoted(write(block.blocks, depth + 1))] : write(block.blocks, depth);
    case "code":
      return [fenced(block.text)];
    case "table":
      return [writeTable(block)];
    case "list":
      return block.items.flatMap(({ blocks }) => write(blocks, depth));
  }
}

function writeParagraph(words: readonly Inline[]): string {
  return escapeLineStarts(writeInline(words));
}

function writeHeading(level: number, words: readonly Inline[]): string {
  const text = writeInline(words, " ").trim();
  // A heading may be closed by the sign that opens it.
  return `${"#".repeat(level)} ${text.replace(/(?<!\\)#(?=#*$)/gu, "\\#")}`;
}

function strong(word: Inline): Inline {
  return word === "break" ? word : { text: word.text, marks: { ...word.marks, strong: true } };
}

function quoted(blocks: readonly string[]): string {
  return blocks.join("\n\n").replace(/^/gmu, "> ").replace(/^> $/gmu, ">");
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** The sign with which a list ended; one of the same kind behind it would be read as more of it. */
type ListEnd = "-" | "+" | "." | ")";

/**
 * Items with the numbers they have: where one does not follow the one before it, another sign begins another list, for a
 * Markdown list only counts up.
 */
function writeList(
  list: ListBlock,
  depth: number,
  before: ListEnd | undefined,
): { readonly text: string; readonly end: ListEnd } {
  const loose = list.items.some(({ blocks }) => blocks.slice(1).some(({ kind }) => kind !== "list"));
  const lines: string[] = [];
  let sign = before;
  let number: number | undefined;
  for (const [index, item] of list.items.entries()) {
    const numbered = typeof item.marker === "number";
    const follows = index > 0 && numbered === (number !== undefined) && (!numbered || item.marker === number);
    if (!follows) sign = otherSign(sign, numbered);
    number = typeof item.marker === "number" ? item.marker + 1 : undefined;
    const marker = numbered ? `${item.marker}${sign}` : `${sign}`;
    const body = joined(itemBlocks(item, depth), loose);
    lines.push(`${marker} ${body.replace(/\n(?!\n|$)/gu, `\n${" ".repeat(marker.length + 1)}`)}`);
  }
  return { text: lines.join(loose ? "\n\n" : "\n"), end: sign ?? "-" };
}

/** No line's end is enough before a list that begins with another number than 1: it would be more of the paragraph. */
function joined(blocks: readonly string[], loose: boolean): string {
  return blocks.reduce((text, block) => `${text}${loose || /^(?!1[.)])\d+[.)]/u.test(block) ? "\n\n" : "\n"}${block}`);
}

function otherSign(sign: ListEnd | undefined, numbered: boolean): ListEnd {
  if (numbered) return sign === "." ? ")" : ".";
  return sign === "-" ? "+" : "-";
}

/** A marker that Markdown has not, such as «b.», is the first of its item's words. */
function itemBlocks({ marker, blocks }: ListItem, depth: number): readonly string[] {
  if (typeof marker !== "string") return write(blocks, depth + 1);
  const [first] = blocks;
  const label = { text: `${marker} `, marks: {} };
  const words = first?.kind === "paragraph" ? [label, ...first.words] : [label];
  return write([{ kind: "paragraph", words }, ...blocks.slice(first?.kind === "paragraph" ? 1 : 0)], depth + 1);
}

/**
 * A table, every cell on one line: ends of lines and of blocks in it are spaces.
 *
 * @see https://github.github.com/gfm/#tables-extension-
 */
function writeTable({ rows, headed }: TableBlock): string {
  const width = rows[0]?.length ?? 0;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const written = rows.map((row) =>
    line(row.map(({ words }) => writeInline(words, " ").replace(/\s+/gu, " ").trim().replace(/\|/gu, "\\|"))),
  );
  const head = headed ? written.slice(0, 1) : [line(Array.from({ length: width }, () => ""))];
  return [...head, line(Array.from({ length: width }, () => "---")), ...written.slice(headed ? 1 : 0)].join("\n");
}
