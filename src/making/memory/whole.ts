import { randomUUID } from "node:crypto";
import { lstatSync, readdirSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";

/** Thrown when the cache does not give back what was written to it. The build then does without it. */
export class BrokenCacheError extends Error {
  readonly code = "ECACHE";
}

/**
 * Writes all bytes at a file's current place. The system may take fewer than it was given, at a limit or on a full
 * disk, and reports the fault only when it is given the rest.
 * @param path the file's, for the message
 * @throws the system's error, or one with the code `EIO` where it takes nothing and says nothing
 */
export function writeAll(file: number, bytes: Uint8Array, path: string): void {
  for (let written = 0; written < bytes.length; ) {
    const taken = writeSome(file, bytes.subarray(written), path);
    if (taken === 0)
      throw Object.assign(new Error(`EIO: nothing more could be written, write '${path}'`), { code: "EIO" });
    written += taken;
  }
}

function writeSome(file: number, bytes: Uint8Array, path: string): number {
  try {
    return writeSync(file, bytes);
  } catch (error) {
    // The system's words do not say which file.
    if (error instanceof Error) error.message += ` '${path}'`;
    throw error;
  }
}

/** Reads so many bytes from a place in a file; undefined where the file ends before. */
export function readAll(file: number, offset: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const got = readSync(file, bytes, read, length - read, offset + read);
    if (got === 0) return undefined;
    read += got;
  }
  return bytes;
}

/** Writes a file of the cache in place of whatever is there: whoever reads it finds the old content or the new one. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const beside = `${file}.${randomUUID().slice(0, 8)}.new`;
  try {
    writeFileSync(beside, content, { flag: "wx" });
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

const HALF_WRITTEN = /\.[0-9a-f]{8}\.new$/u;
const HOUR_MS = 3_600_000;

/**
 * Makes a folder of the cache where there is none; a file in its place is nobody's and goes. So does what a process that
 * was killed left half written in it an hour ago.
 */
export function ensureFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    const there = lstatSync(folder, { throwIfNoEntry: false });
    if (there === undefined || there.isDirectory()) throw error;
    rmSync(folder, { force: true });
    makeFolder(folder);
  }
  for (const name of readdirSync(folder).filter((name) => HALF_WRITTEN.test(name))) {
    const file = join(folder, name);
    const written = lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (written < Date.now() - HOUR_MS) rmSync(file, { recursive: true, force: true });
  }
}
