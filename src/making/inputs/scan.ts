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

/**
 * Lists the files below a folder. A folder that does not exist is empty. Symbolic links are passed over, so that
 * nothing outside the folder gets in.
 * @param wanted whether a file is wanted, by its name relative to the folder
 */
export function listFiles(folder: string, wanted: (name: string) => boolean = () => true): Listing {
  const files: (readonly [string, Stamp])[] = [];
  walk(folder, (name, entry) => {
    const stamp = entry.isFile() && wanted(name) ? stampOf(path.join(folder, name)) : undefined;
    if (stamp !== undefined) files.push([name, stamp]);
  });
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The symbolic links below a folder, which {@link listFiles} passes over; in order of name. */
export function listLinks(folder: string): readonly string[] {
  const links: string[] = [];
  walk(folder, (name, entry) => {
    if (entry.isSymbolicLink()) links.push(name);
  });
  return links.sort();
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

/** Visits what is below a folder and no folder itself; dot files and dot folders are passed over. */
function walk(
  folder: string,
  visit: (name: string, entry: Dirent) => void,
  wanted: (root: string) => boolean = () => true,
): void {
  const enter = (below: string): void => {
    for (const entry of entriesOf(path.join(folder, below))) {
      if (entry.name.startsWith(".") || (below === "" && !wanted(entry.name))) continue;
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) enter(name);
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
