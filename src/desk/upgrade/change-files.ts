import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { UPGRADE_JOURNAL } from "../../command/digest-folders.ts";
import { isMissing, nameBelow } from "../../making/inputs/scan.ts";
import { makeFolder } from "../../making/memory/make-folder.ts";
import type { Message } from "../../words/message.ts";
import { UPGRADE } from "../../words/upgrade.ts";
import { replaceFile, stageFile, sweep } from "../write-files.ts";
import { placeOf, textOf } from "./digest-files.ts";
import type { FileChange } from "./plan.ts";

/** What is left to do once the journal is written: files below the root, `/` between. Doing one twice is doing it once. */
type Move = readonly [from: string, to: string] | readonly [removed: string];

/**
 * Why a digest cannot be changed as planned: a file was changed since it was read, or another one is where one would go.
 * @returns a line a file, and what to do
 */
export function faultsOf(root: string, changes: readonly FileChange[]): readonly Message[] {
  const stale = changes.flatMap(({ from, text }) =>
    from === undefined || isAsRead(placeOf(root, from), text?.before) ? [] : [UPGRADE.wasChanged({ file: from })],
  );
  const taken = changes.flatMap(({ from, to }) =>
    to === undefined || to === from || !isThere(path.join(root, to)) ? [] : [UPGRADE.isTaken({ file: to, from })],
  );
  return [...stale, ...taken, ...(taken.length > 0 ? [UPGRADE.clear] : stale.length > 0 ? [UPGRADE.again] : [])];
}

/** Whether something is at a place, if only a link that leads nowhere. */
function isThere(place: string): boolean {
  try {
    lstatSync(place);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isAsRead(file: string, text: string | undefined): boolean {
  return existsSync(file) && (text === undefined || textOf(file) === text);
}

/**
 * Changes all files or none. New texts are written beside their places under names that no build reads; then the journal
 * says all that is left to do, which is moving and removing. What is cut off before that has changed nothing; what is cut
 * off after it {@link finishChanges} does, and until then no command reads the digest.
 * @param now epoch milliseconds
 * @throws the file system's error, where nothing was changed
 */
export function changeFiles(root: string, changes: readonly FileChange[], now: number): void {
  const staged: string[] = [];
  for (const { to } of changes) sweep(path.dirname(placeOf(root, to ?? "")), now);
  try {
    const moves = changes.flatMap(({ from, to, text }): readonly Move[] => {
      if (to === undefined) return from === undefined ? [] : [[from]];
      const place = placeOf(root, to);
      if (text === undefined) {
        makeFolder(path.dirname(place));
        return from === undefined ? [] : [[from, to]];
      }
      const temporary = stageFile(place, text.after, from === undefined ? undefined : placeOf(root, from));
      staged.push(temporary);
      const written: Move = [nameBelow(root, temporary), nameBelow(root, place)];
      return from === undefined || from === to ? [written] : [written, [from]];
    });
    replaceFile(path.join(root, UPGRADE_JOURNAL), `${JSON.stringify(moves)}\n`);
  } catch (error) {
    for (const file of staged) rmSync(file, { force: true });
    throw error;
  }
  finishChanges(root);
}

/**
 * Does what a journal says is left to do.
 * @returns whether there was one
 * @throws the file system's error; the journal stays
 */
export function finishChanges(root: string): boolean {
  const journal = path.join(root, UPGRADE_JOURNAL);
  if (!existsSync(journal)) return false;
  const moves: readonly Move[] = JSON.parse(readFileSync(journal, "utf8"));
  for (const [from, to] of moves) {
    const place = path.join(root, from);
    if (to === undefined) rmSync(place, { force: true });
    else if (existsSync(place)) renameSync(place, path.join(root, to));
  }
  for (const [from] of moves) removeEmpty(root, path.dirname(path.join(root, from)));
  rmSync(journal);
  return true;
}

/** Removes a folder and those above it, below the root, that hold nothing any more. */
function removeEmpty(root: string, folder: string): void {
  if (!folder.startsWith(root + path.sep) || !existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(root, path.dirname(folder));
}
