import { mkdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Makes a folder with those above it. Node's own way to do so never ends where the system says of a folder that is there
 * that it is missing, as below `/proc`.
 * @throws {Error} `ENOENT` of `mkdir` where no folder can be made, and what else the system says
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const above = path.dirname(folder);
    if (isFolder(folder)) return;
    if (!isCode(error, "ENOENT") || isFolder(above)) throw error;
    makeFolder(above);
    mkdirSync(folder);
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
