import path from "node:path";
import * as z from "zod";
import { UPGRADE_JOURNAL } from "../../command/digest-folders.ts";
import { readSealed, sealed } from "../../making/memory/seal.ts";
import type { Message } from "../../words/message.ts";
import { CHANGED, UPGRADE } from "../../words/upgrade.ts";
import { replaceFile, TEMPORARY } from "../write-files.ts";
import { type DigestFolders, placeFault, statOf } from "./places.ts";

/*
 * The list of what a running upgrade has still to do. A digest may be a stranger's, and its journal too: nothing in it is
 * done that an upgrade of this digest would not do.
 */

/** What is left to do: files below the root, `/` between. Doing one twice is doing it once. */
export type Move = readonly [from: string, to: string] | readonly [removed: string];

/** A journal of another form is not read. */
const FORMAT = 1;

const moves = z.array(z.union([z.tuple([z.string(), z.string()]).readonly(), z.tuple([z.string()]).readonly()]));

/** What a digest's journal says: what is left to do, or why nothing of it will be done. */
export type Journal = { readonly moves: readonly Move[] } | { readonly faults: readonly Message[] };

/** Writes the journal: from here on the upgrade can only go forward. */
export function writeJournal(root: string, moves: readonly Move[]): void {
  replaceFile(path.join(root, UPGRADE_JOURNAL), sealed(JSON.stringify({ format: FORMAT, moves })));
}

/**
 * Reads the journal that an upgrade left.
 * @param folders the digest's, below its root
 * @returns undefined where there is none
 */
export function readJournal(root: string, folders: DigestFolders): Journal | undefined {
  const file = path.join(root, UPGRADE_JOURNAL);
  const there = statOf(file);
  if (there === undefined) return undefined;
  const value = there.isFile() ? readSealed(file, FORMAT) : undefined;
  const read = moves.safeParse(value !== undefined && "moves" in value ? value.moves : undefined);
  if (!read.success) return { faults: [UPGRADE.unreadableJournal({ file: UPGRADE_JOURNAL })] };
  const faults = read.data.flatMap((move) => moveFault(root, folders, move) ?? []);
  if (faults.length === 0) return { moves: read.data };
  return { faults: [UPGRADE.strangeJournal({ journal: UPGRADE_JOURNAL }), ...firstOf(faults)] };
}

/** Why no upgrade of this digest would do what a line of its journal says. */
function moveFault(root: string, folders: DigestFolders, [from, to]: Move): Message | undefined {
  const isStaged = to !== undefined && isBeside(from, to);
  const fault = [...(isStaged ? [] : [from]), ...(to === undefined ? [] : [to])]
    .map((name) => placeFault(root, folders, name))
    .find((found) => found !== undefined);
  if (fault !== undefined) return fault;
  const source = statOf(path.join(root, from));
  if (source !== undefined && !source.isFile()) return UPGRADE.notAFile({ file: from });
  const target = to === undefined ? undefined : statOf(path.join(root, to));
  if (to === undefined || source === undefined || target === undefined) return undefined;
  if (isStaged) return target.isFile() ? undefined : UPGRADE.notAFile({ file: to });
  return UPGRADE.isTaken({ file: to, from });
}

/** Whether a file is where the new text of another one is written first. */
function isBeside(file: string, other: string): boolean {
  return TEMPORARY.test(path.posix.basename(file)) && path.posix.dirname(file) === path.posix.dirname(other);
}

/** So many files are named. */
const NAMED = 10;

/** The first of many lines, and how many more there are. */
export function firstOf(lines: readonly Message[]): readonly Message[] {
  if (lines.length <= NAMED) return lines;
  return [...lines.slice(0, NAMED), CHANGED.more({ count: lines.length - NAMED })];
}

/** What is left to do, in words, a line each. */
export function movesLeft(moves: readonly Move[]): readonly Message[] {
  return firstOf(
    moves.map(([from, to]) => {
      if (to === undefined) return UPGRADE.removes({ file: from });
      return isBeside(from, to) ? UPGRADE.writes({ file: to }) : UPGRADE.moves({ from, to });
    }),
  );
}
