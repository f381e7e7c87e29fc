import { cleanText } from "./clean-text.ts";
import { leadsElsewhere } from "./headline-lists.ts";
import type { Block } from "./html/model.ts";
import { writeBlocks } from "./html/write.ts";
import { escapeMarkdown } from "./markdown-text.ts";

/**
 * The paragraphs of a plain text, each on one line. Copied from a page every line is a paragraph; a text that was
 * wrapped by hand, with blank lines between its paragraphs, is unwrapped. What is of several lines is one piece: rows with
 * tabs between their cells, and code between fences.
 */
export function paragraphs(text: string): readonly string[] {
  return atFences(cleanText(text)).flatMap((part) => (isCode(part) ? [part] : proseOf(part)));
}

/** The paragraphs of a plain text as Markdown blocks. */
export function textBlocks(text: string): readonly string[] {
  return paragraphs(text).map(textBlock);
}

/** A paragraph, table or code of {@link paragraphs} as a Markdown block. */
export function textBlock(piece: string): string {
  if (isCode(piece)) return write({ kind: "code", text: piece.split("\n").slice(1, -1).join("\n") });
  return piece.includes("\t") ? write(tableOf(piece)) : escapeMarkdown(piece);
}

function write(block: Block): string {
  return writeBlocks([block]).join("\n\n");
}

const FENCE = /^```[\w+-]*$/u;

function isCode(piece: string): boolean {
  return piece.startsWith("```") && piece.includes("\n");
}

/** The text in parts, those between two fences apart from the others. */
function atFences(text: string): readonly string[] {
  const lines = text.split("\n");
  const fences = lines.flatMap((line, at) => (FENCE.test(line.trimEnd()) ? [at] : []));
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at + 1 < fences.length; at += 2) {
    const [open = 0, close = 0] = fences.slice(at);
    parts.push(lines.slice(from, open).join("\n"), lines.slice(open, close + 1).join("\n"));
    from = close + 1;
  }
  return [...parts, lines.slice(from).join("\n")];
}

function proseOf(text: string): readonly string[] {
  const groups = text
    .split(/\n\s*\n/u)
    .map((group) => withTables(group.split("\n")))
    .filter((lines) => lines.length > 0);
  const prose = groups.filter((lines, at) => !isList(lines, groups[at - 1]) && !lines.some(isOfSeveral));
  if (!isWrapped(prose)) return groups.flat();
  return groups.flatMap((lines, at) =>
    isList(lines, groups[at - 1]) || lines.some(isOfSeveral) ? lines : lines.join(" "),
  );
}

function isOfSeveral(piece: string): boolean {
  return piece.includes("\n");
}

/** A table has no cell that is longer. */
const LONGEST_CELL = 80;

/** The lines with single spaces, but for rows of a table: two or more with as many tabs. */
function withTables(lines: readonly string[]): readonly string[] {
  const rows = lines.map(cellsOf);
  const pieces: string[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at + 1;
    while (end < rows.length && isAlike(rows[at], rows[end])) end++;
    const run = rows.slice(at, end);
    if (isTable(run)) pieces.push(run.map((cells) => cells.join("\t")).join("\n"));
    else pieces.push(...run.map((cells) => cells.join(" ").trim()).filter((line) => line !== ""));
    at = end;
  }
  return pieces;
}

function isAlike(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && isItem(one) === isItem(other);
}

function isTable(rows: readonly (readonly string[])[]): boolean {
  const isWide = rows.length > 1 && (rows[0]?.length ?? 0) > 1;
  return isWide && rows.every((cells) => cells.every((cell) => cell.length <= LONGEST_CELL)) && !rows.some(isItem);
}

/** Whether a row is an item of a list, with a tab behind its number or sign. */
function isItem([first = "", ...others]: readonly string[]): boolean {
  return others.length === 1 && /^(?:\p{Nd}{1,3}[.)-]?|[^\p{L}\p{N}]{1,2})$/u.test(first);
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .split("\t")
    .map((cell) => cell.replace(/\s+/gu, " ").trim());
}

function tableOf(piece: string): Block {
  const rows = piece.split("\n").map((row) => row.split("\t").map((cell) => ({ words: [{ text: cell, marks: {} }] })));
  return { kind: "table", rows, headed: true };
}

/** Headlines of other articles below their label are long and end within no sentence, and are yet a line each. */
function isList(lines: readonly string[], before: readonly string[] | undefined): boolean {
  if (/[.؛:،]$/u.test(lines.at(-1) ?? "") && lines.length > 1) return false;
  return leadsElsewhere(lines[0] ?? "") || (before?.length === 1 && leadsElsewhere(before[0] ?? ""));
}

/** Lines were cut at a width when most of those that another follows are long and end within a sentence. */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
  const followed = groups.flatMap((lines) => lines.slice(0, -1));
  const cut = followed.filter((line) => line.length >= 40 && line.length <= 120 && !/[.!?؟:؛»]$/u.test(line));
  return groups.length > 1 && followed.length >= 3 && cut.length > followed.length * 0.7;
}
