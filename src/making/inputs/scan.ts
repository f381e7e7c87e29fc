import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What tells a file from its earlier self without reading it. */
export type Stamp = readonly [size: number, mtimeMs: number, ctimeMs: number];

/** Files below a folder: name relative to it, with `/` on every system, and stamp; in order of name. */
export type Listing = ReadonlyMap<string, Stamp>;

/** A file's name relative to a folder, with `/` on every system. */
export function nameBelow(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join("/");
}

/** Whether a name that somebody wrote down is that of a file below the folder that it is relative to. */
export function liesInside(name: string): boolean {
  if (name === "" || path.isAbsolute(name) || /^[a-z]:|\0/iu.test(name)) return false;
  return !name.split(/[/\\]/u).includes("..");
}

/**
 * Lists the files below a folder. A folder that does not exist is empty. Symbolic links are passed over, so that
 * nothing outside the folder gets in.
 * @param wanted whether a file is wanted, by its name relative to the folder
 */
export function listFiles(folder: string, wanted: (name: string) => boolean = () => true): Listing {
  const files: (readonly [string, Stamp])[] = [];
  walk(folder, (name, entry) => {
    const stamp = entry.isFile() && wanted(name) ? stampOf(`${folder}/${name}`) : undefined;
    if (stamp !== undefined) files.push([name, stamp]);
  });
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Something in a folder that {@link listFiles} passes over. */
export interface PassedOver {
  readonly name: string;
  /** `pipe` is a pipe, a socket or a device; `name` is a file or folder whose name is no Unicode. */
  readonly kind: "link" | "pipe" | "name";
}

/** What is below a folder and passed over by {@link listFiles}; in order of name. */
export function listPassedOver(folder: string): readonly PassedOver[] {
  const found: PassedOver[] = [];
  walk(
    folder,
    (name, entry) => {
      if (entry.isSymbolicLink()) found.push({ name, kind: "link" });
      else if (!entry.isFile() && !entry.isDirectory()) found.push({ name, kind: "pipe" });
      else if (isUnnameable(folder, name)) found.push({ name, kind: "name" });
    },
    undefined,
    (name) => isUnnameable(folder, name),
  );
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a name is no Unicode, and so leads to no file: what is no letter there was read as U+FFFD. */
function isUnnameable(folder: string, name: string): boolean {
  return name.includes("\uFFFD") && lstatSync(path.join(folder, name), { throwIfNoEntry: false }) === undefined;
}

/**
 * All that is below a folder and no folder itself, links too, without asking for stamps; in order of name.
 * @param wanted whether a file or folder at the folder's root is wanted
 */
export function listNames(folder: string, wanted: (name: string) => boolean = () => true): readonly string[] {
  const names: string[] = [];
  walk(folder, (name) => names.push(name), wanted);
  return names.sort();
}

/**
 * Visits what is below a folder and no folder itself; dot files and dot folders are passed over.
 * @param closed whether a folder is visited as if it were a file
 */
function walk(
  folder: string,
  visit: (name: string, entry: Dirent) => void,
  wanted: (root: string) => boolean = () => true,
  closed: (name: string) => boolean = () => false,
): void {
  const enter = (below: string): void => {
    for (const entry of entriesOf(`${folder}/${below}`)) {
      if (entry.name.startsWith(".") || (below === "" && !wanted(entry.name))) continue;
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && !closed(name)) enter(name);
      else visit(name, entry);
    }
  };
  enter("");
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A file's stamp; undefined where there is no such file (any more). */
export function stampOf(file: string): Stamp | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? [stat.size, stat.mtimeMs, stat.ctimeMs] : undefined;
}

/** Whether an error says that a file or folder does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** Whether two stamps are of one unchanged file. */
export function sameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

/** File systems and clocks disagree by less than this. */
const CLOCK_GRAIN_MS = 2000;

/**
 * Whether a stamp can vouch for its file: one that changed just before it was listed may have changed again within the
 * clock's grain, with the same stamp.
 * @param listedAt when the file was listed, epoch milliseconds
 */
export function isTrusted(stamp: Stamp, listedAt: number): boolean {
  return stamp[1] < listedAt - CLOCK_GRAIN_MS && stamp[2] < listedAt - CLOCK_GRAIN_MS;
}

/** A file's bytes; undefined where it has vanished or is locked. */
export function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error) || (error instanceof Error && "code" in error && error.code === "EACCES")) return undefined;
    throw error;
  }
}
