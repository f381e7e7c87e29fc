import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  linkSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../making/memory/make-folder.ts";

/**
 * Writes a file that must not exist: whole or not at all. It is written beside its place under a name that no build
 * reads, then linked to its own name, which fails where there is a file by now.
 * @throws the file system's error; `EEXIST` where the file exists
 */
export function writeNew(file: string, text: string): void {
  const temporary = writeTemporary(file, text);
  try {
    linkSync(temporary, file);
  } catch (error) {
    // File systems without hard links (FAT, some network folders).
    if (
      !(
        error instanceof Error &&
        "code" in error &&
        /^(?:EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK)$/u.test(String(error.code))
      )
    ) {
      throw error;
    }
    if (existsSync(file)) throw error;
    renameSync(temporary, file);
    return;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Writes a file in place of an older one: whoever reads it sees the old text or the new. A symbolic link stays one. */
export function replaceFile(file: string, text: string): void {
  const place = existsSync(file) ? realpathSync(file) : file;
  const temporary = writeTemporary(place, text);
  try {
    if (existsSync(place)) writeMode(temporary, place);
    renameSync(temporary, place);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Writes a text beside a file's place, under a name that no build reads, to be moved there later.
 * @param like a file whose rights it gets
 * @returns where it is
 */
export function stageFile(file: string, text: string, like?: string): string {
  const temporary = writeTemporary(file, text);
  if (like !== undefined) writeMode(temporary, like);
  return temporary;
}

/** Removes what a run that was killed left half written in a folder an hour ago or longer. */
export function sweep(folder: string, now: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (TEMPORARY.test(name) && now - statSync(file).mtimeMs > HOUR_MS) rmSync(file, { force: true });
  }
}

/** The name under which a file is written before it has its own. */
export const TEMPORARY = /^\.desk-[0-9a-f]{12}\.tmp$/u;
const HOUR_MS = 3_600_000;

function writeTemporary(file: string, text: string): string {
  const folder = dirname(file);
  makeFolder(folder);
  const temporary = join(folder, `.desk-${randomBytes(6).toString("hex")}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
  } catch (error) {
    rmSync(temporary, { force: true });
    // The system does not say of every fault of writing where it was.
    if (error instanceof Error && !("path" in error)) Object.assign(error, { path: temporary });
    throw error;
  }
  return temporary;
}

/** The new file may be read by whom the old one could. */
function writeMode(temporary: string, old: string): void {
  chmodSync(temporary, statSync(old).mode & 0o777);
}
