import { mkdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Makes a folder with those above it; other threads and processes may be making the same ones. Node's own way to do so
 * never ends where the system says of a folder that is there that it is missing, as below `/proc`.
 * @throws {Error} `ENOENT` of `mkdir` where no folder can be made, and what else the system says
 */
export function makeFolder(folder: string): void {
  try {
    makeOne(folder);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
    // Whoever made the one above since then may have been somebody else.
    const above = path.dirname(folder);
    if (!isFolder(above)) makeFolder(above);
    makeOne(folder);
  }
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
