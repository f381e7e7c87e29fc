import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { UPGRADE_JOURNAL } from "../../command/digest-folders.ts";
import { nameBelow } from "../../making/inputs/scan.ts";
import { makeFolder } from "../../making/memory/make-folder.ts";
import type { Message } from "../../words/message.ts";
import { UPGRADE } from "../../words/upgrade.ts";
import { stageFile, sweep } from "../write-files.ts";
import { textOf } from "./digest-files.ts";
import { firstOf, type Move, writeJournal } from "./journal.ts";
import { type DigestFolders, isThere, MANIFEST, placeFault } from "./places.ts";
import type { FileChange } from "./plan.ts";

/**
 * Why a digest cannot be changed as planned: a file is outside of it or behind a link, was changed since it was read, or
 * another one is where one would go.
 * @param folders the digest's, below its root
 * @returns a line a file, and what to do
 */
export function faultsOf(root: string, folders: DigestFolders, changes: readonly FileChange[]): readonly Message[] {
  const stale = changes.flatMap(({ from, text }) =>
    from === undefined || isAsRead(path.join(root, from), text?.before) ? [] : [UPGRADE.wasChanged({ file: from })],
  );
  const taking = changes.filter(({ from, to }) => to !== undefined && to !== from && isThere(path.join(root, to)));
  const touched = changes.flatMap((change) => [change.from, taking.includes(change) ? undefined : change.to]);
  const strange = [...new Set(touched)].flatMap((name) => placeFault(root, folders, name ?? MANIFEST) ?? []);
  if (strange.length > 0) return [...firstOf(strange), UPGRADE.bringInside];
  const taken = taking.map(({ from, to = "" }) => UPGRADE.isTaken({ file: to, from }));
  return [...stale, ...taken, ...(taken.length > 0 ? [UPGRADE.clear] : stale.length > 0 ? [UPGRADE.again] : [])];
}

function isAsRead(file: string, text: string | undefined): boolean {
  return existsSync(file) && (text === undefined || textOf(file) === text);
}

/**
 * Prepares that all files are changed or none. New texts are written beside their places under names that no build reads,
 * and it is tried whether files can be moved out of their folders; then the journal says all that is left to do, which is
 * moving and removing. What is cut off before that has changed nothing; what is cut off after it {@link finishChanges}
 * does, and until then no command reads the digest.
 * @param changes in which {@link faultsOf} found nothing
 * @param now epoch milliseconds
 * @returns what the journal says
 * @throws the file system's error, where nothing was changed
 */
export function stageChanges(root: string, changes: readonly FileChange[], now: number): readonly Move[] {
  const staged: string[] = [];
  const folders = new Set(changes.flatMap(({ to }) => (to === undefined ? [] : [path.dirname(path.join(root, to))])));
  const fresh = [...folders].filter((folder) => !existsSync(folder));
  for (const folder of folders) sweep(folder, now);
  try {
    for (const folder of foldersLeft(root, changes)) rmSync(stageFile(path.join(folder, MANIFEST), ""));
    const moves = changes.flatMap(({ from, to, text }): readonly Move[] => {
      if (to === undefined) return from === undefined ? [] : [[from]];
      const place = path.join(root, to);
      if (text === undefined) {
        makeFolder(path.dirname(place));
        return from === undefined ? [] : [[from, to]];
      }
      const temporary = stageFile(place, text.after, from === undefined ? undefined : path.join(root, from));
      staged.push(temporary);
      const written: Move = [nameBelow(root, temporary), to];
      return from === undefined || from === to ? [written] : [written, [from]];
    });
    writeJournal(root, moves);
    return moves;
  } catch (error) {
    for (const file of staged) rmSync(file, { force: true });
    for (const folder of fresh) removeEmpty(root, folder);
    throw error;
  }
}

/** The folders that files are moved out of, or removed from. */
function foldersLeft(root: string, changes: readonly FileChange[]): ReadonlySet<string> {
  const left = changes.flatMap(({ from, to }) => (from === undefined || from === to ? [] : [from]));
  return new Set(left.map((name) => path.dirname(path.join(root, name))));
}

/**
 * Does what a journal says is left to do, and removes it.
 * @param moves as `readJournal` gives them: all of them within the digest
 * @throws the file system's error; the journal stays
 */
export function finishChanges(root: string, moves: readonly Move[]): void {
  for (const [from, to] of moves) {
    const place = path.join(root, from);
    if (to === undefined) rmSync(place, { force: true });
    else if (existsSync(place)) {
      makeFolder(path.dirname(path.join(root, to)));
      renameSync(place, path.join(root, to));
    }
  }
  for (const [from] of moves) removeEmpty(root, path.dirname(path.join(root, from)));
  rmSync(path.join(root, UPGRADE_JOURNAL));
}

/** Removes a folder and those above it, below the root, that hold nothing any more. */
function removeEmpty(root: string, folder: string): void {
  if (!folder.startsWith(root + path.sep) || !existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(root, path.dirname(folder));
}
