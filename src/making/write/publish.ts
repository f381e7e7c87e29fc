import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";

/** Which files of the site a build changed, below the site's folder, in order of name. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Moves rendered files from the stage into the site, each in one step, so that every reader meets an old file or a new
 * one. A file whose bytes are the same keeps its old self and so its modification time. A folder that the site does not
 * have yet is moved whole: making and removing folders one by one is what takes a first build its time.
 * @param files below both folders
 */
export function publish(stage: string, site: string, files: readonly string[]): Pick<Changes, "added" | "changed"> {
  mkdirSync(site, { recursive: true });
  const added: string[] = [];
  const changed: string[] = [];
  const there = new Set<string>();
  const movedWhole = new Set<string>();
  for (const file of files) {
    const folders = foldersOf(file);
    if (folders.some((folder) => movedWhole.has(folder))) {
      added.push(file);
      continue;
    }
    const missing = folders.find((folder) => !there.has(folder) && !existsSync(path.join(site, folder)));
    if (missing !== undefined) {
      renameSync(path.join(stage, missing), path.join(site, missing));
      movedWhole.add(missing);
      added.push(file);
      continue;
    }
    for (const folder of folders) there.add(folder);
    const from = path.join(stage, file);
    const to = path.join(site, file);
    const existed = existsSync(to);
    if (existed && readFileSync(from).equals(readFileSync(to))) continue;
    renameSync(from, to);
    (existed ? changed : added).push(file);
  }
  return { added, changed };
}

/** `a`, `a/b` of `a/b/c.html`: the folders that a file lies in, outermost first. */
export function foldersOf(file: string): readonly string[] {
  const parts = file.split("/");
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Removes files that are no more, and the folders they leave empty. What lies behind a link stays, and so do folders. */
export function withdraw(site: string, files: readonly string[]): readonly string[] {
  const links = new Map<string, boolean>();
  const isLink = (folder: string): boolean => {
    const known =
      links.get(folder) ?? lstatSync(path.join(site, folder), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    links.set(folder, known);
    return known;
  };
  const isFile = (name: string): boolean => existsSync(name) && !lstatSync(name).isDirectory();
  const removed = files.filter((file) => isFile(path.join(site, file)) && !foldersOf(file).some(isLink));
  for (const file of removed) {
    rmSync(path.join(site, file));
    let folder = path.dirname(path.join(site, file));
    while (folder.startsWith(site + path.sep) && readdirSync(folder).length === 0) {
      rmdirSync(folder);
      folder = path.dirname(folder);
    }
  }
  return removed;
}

/**
 * What the site's readers have to be sent: also what a build that was cut off may have changed.
 * @param present every file of the site as it is now
 */
export function allChanges(
  moved: readonly Pick<Changes, "added" | "changed">[],
  removed: readonly string[],
  cutOff: readonly string[],
  present: ReadonlySet<string>,
): Changes {
  const added = moved.flatMap((part) => part.added);
  const changed = moved.flatMap((part) => part.changed);
  const told = new Set([...added, ...changed, ...removed]);
  const untold = cutOff.filter((file) => !told.has(file));
  return {
    added,
    changed: [...changed, ...untold.filter((file) => present.has(file))],
    removed: [...removed, ...untold.filter((file) => !present.has(file))],
  };
}
