import { isFurniture, isPictureCredit, isStandIn, withoutEndMark } from "./furniture-lines.ts";
import { itemsOf } from "./headline-lists.ts";
import { plainMarkdown } from "./markdown-text.ts";
import { beginsComments, furnitureLength, isOfForm, isRelatedLine, labelsAfter, type Where } from "./page-groups.ts";
import { tagLine } from "./page-lines.ts";

/** How far from the end of a text the furniture behind it may begin. */
const LONGEST_TAIL = 80;

/**
 * The blocks without the furniture at their beginning and end: lines, labels with their values, tags, related articles,
 * comments. Between them only what leads to related articles and says so goes, and what stands for pictures and videos; all else is left alone.
 */
export function withoutFurniture(blocks: readonly string[]): readonly string[] {
  const below = blocks.slice(headLength(blocks));
  const told = withoutInterruptions(below.slice(0, tailStart(below)));
  return told
    .map((block, at) => (at === told.length - 1 ? withoutEndMark(block) : block))
    .filter((block) => block !== "");
}

/** The labels that a text names under «برچسب‌ها» at its end. */
export function tagsIn(blocks: readonly string[]): readonly string[] {
  const start = tailStart(blocks);
  for (let at = start; at < blocks.length; at++) {
    const labels = labelsAfter(blocks, at).flat();
    if (labels.length > 0) return labels;
    const line = tagLine(plainMarkdown(blocks[at] ?? ""));
    if (line !== undefined) return line;
  }
  return [];
}

/** How many blocks of readers' comments {@link withoutFurniture} leaves out. */
export function commentsIn(blocks: readonly string[]): number {
  const tail = blocks.slice(tailStart(blocks));
  const label = tail.findIndex(beginsComments);
  return label === -1 ? 0 : tail.slice(label + 1).filter((block) => !isFurniture(block) && !isOfForm(block)).length;
}

/** How many blocks at the beginning are furniture. */
export function headLength(blocks: readonly string[]): number {
  let at = 0;
  for (let length = pieceLength(blocks, at, "head"); length > 0; length = pieceLength(blocks, at, "head")) at += length;
  return at;
}

/** Where the furniture behind a text begins: the first place from which on there is nothing else. */
export function tailStart(blocks: readonly string[]): number {
  for (let start = Math.max(0, blocks.length - LONGEST_TAIL); start < blocks.length; start++) {
    let at = start;
    for (let length = pieceLength(blocks, at, "tail"); length > 0; length = pieceLength(blocks, at, "tail")) {
      at += length;
      // Comments end a page, but for a label in a text that is furniture by itself.
      if (at > start && beginsComments(blocks[at] ?? "") && at < blocks.length) return start;
    }
    if (at >= blocks.length) return start;
  }
  return blocks.length;
}

function pieceLength(blocks: readonly string[], at: number, where: Where): number {
  const block = blocks[at];
  if (block === undefined) return 0;
  const group = furnitureLength(blocks, at, where);
  if (group > 0) return group;
  if (isStandIn(block) || isPictureCredit(block) || isRelatedLine(block)) return 1;
  if (itemsOf(block).every((item) => isFurniture(plainMarkdown(item)))) return 1;
  return where === "tail" && tagLine(plainMarkdown(block)) !== undefined ? 1 : 0;
}

function withoutInterruptions(blocks: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] ?? "";
    const group = furnitureLength(blocks, at, "middle");
    if (group === 0 && !isStandIn(block) && !isRelatedLine(block)) kept.push(block);
    at += Math.max(1, group);
  }
  return kept;
}
