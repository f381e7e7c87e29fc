import { randomUUID } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { PACK } from "../../words/pack.ts";
import { WordedError } from "../../words/worded-error.ts";
import { writeAll } from "../memory/whole.ts";

/** Thrown when a zip would hold more than the format has room for. */
export class ZipLimitError extends WordedError {}

/** A file of a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** Whether it is compressed already. */
  readonly isPacked: boolean;
}

/** One date for all entries, so that the same site gives the same zip. */
const ENTRY_DATE = new Date(2000, 0, 1);

/**
 * What the format's counters of two and four bytes can say, without the extension that not every program reads.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.4.1.4
 */
const MOST_ENTRIES = 0xfffe;
const MOST_BYTES = 0xfffffffe;

/**
 * Writes a zip in place of an older one: whole and on the disk, or not at all.
 * @param to the zip's path; in its folder there is another file until the zip is whole
 * @param entries read one after another
 * @returns its size in bytes
 * @throws {ZipLimitError}
 * @throws the system's error, such as that of a full disk
 */
export function writeZip(to: string, entries: Iterable<ZipEntry>): number {
  const beside = `${to}.${randomUUID().slice(0, 8)}.new`;
  const file = openSync(beside, "wx");
  try {
    let size: number;
    try {
      size = writeEntries(file, to, entries);
      fsyncSync(file);
      const { size: written } = fstatSync(file);
      if (written !== size) {
        throw Object.assign(new Error(`EIO: ${written} of ${size} bytes were written, write '${to}'`), { code: "EIO" });
      }
    } finally {
      closeSync(file);
    }
    renameSync(beside, to);
    return size;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writeEntries(file: number, to: string, entries: Iterable<ZipEntry>): number {
  let size = 0;
  let count = 0;
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    size += chunk.length;
    checkLimits(to, count, size);
    writeAll(file, chunk, to);
  });
  for (const { name, content, isPacked } of entries) {
    count++;
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 9 });
    entry.mtime = ENTRY_DATE;
    zip.add(entry);
    entry.push(content, true);
  }
  zip.end();
  return size;
}

/**
 * @param to the zip's path, for the message
 * @throws {ZipLimitError} when a zip cannot hold so much
 */
export function checkLimits(to: string, entries: number, bytes: number): void {
  if (bytes > MOST_BYTES) throw new ZipLimitError(PACK.tooLarge({ zip: to }));
  if (entries > MOST_ENTRIES) throw new ZipLimitError(PACK.tooManyFiles({ zip: to, most: MOST_ENTRIES }));
}
