import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";

/** Which files of the site a build changed, below the site's folder, in order of name. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Moves rendered files from the stage into the site, each in one step, so that every reader meets an old file or a new
 * one. A file whose bytes are the same keeps its old self and so its modification time.
 * @param files below both folders
 */
export function publish(stage: string, site: string, files: readonly string[]): Pick<Changes, "added" | "changed"> {
  const added: string[] = [];
  const changed: string[] = [];
  const folders = new Set<string>();
  for (const file of files) {
    const from = path.join(stage, file);
    const to = path.join(site, file);
    const existed = existsSync(to);
    if (existed && readFileSync(from).equals(readFileSync(to))) continue;
    const folder = path.dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    renameSync(from, to);
    (existed ? changed : added).push(file);
  }
  return { added, changed };
}

/** Moves a whole stage to a place where no site stands yet: one step for each of its first entries. */
export function publishNew(stage: string, site: string): void {
  mkdirSync(site, { recursive: true });
  for (const entry of readdirSync(stage)) renameSync(path.join(stage, entry), path.join(site, entry));
}

/** Removes files that are no more, and the folders they leave empty. */
export function withdraw(site: string, files: readonly string[]): readonly string[] {
  const removed = files.filter((file) => existsSync(path.join(site, file)));
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
