import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";

/** One file of a built site: when it was written and what is in it. */
export interface FileState {
  /** Bytes. */
  readonly size: number;
  readonly modified: number;
  readonly digest: string;
}

/** A built site: path below its folder -> state. */
export type Snapshot = ReadonlyMap<string, FileState>;

/** What a build did to the site, in files. */
export interface Rewritten {
  readonly added: number;
  /** Files whose bytes differ. */
  readonly changed: number;
  readonly removed: number;
  /** Files with a new modification time, same bytes or not: what `rsync` without `--checksum` looks at. */
  readonly touched: number;
  /** Bytes of the added and changed files: what has to be uploaded. */
  readonly bytes: number;
}

/** Reads the state of every file below `folder`. */
export async function snapshot(folder: string): Promise<Snapshot> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, FileState>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const digest = createHash("sha1")
      .update(await readFile(path))
      .digest("base64");
    const { size, mtimeMs } = await stat(path);
    files.set(relative(folder, path), { size, modified: mtimeMs, digest });
  }
  return files;
}

/** Counts what differs between a site before and after a build. */
export function difference(before: Snapshot, after: Snapshot): Rewritten {
  let added = 0;
  let changed = 0;
  let touched = 0;
  let bytes = 0;
  for (const [path, state] of after) {
    const earlier = before.get(path);
    if (earlier === undefined) added++;
    else if (earlier.digest !== state.digest) changed++;
    if (earlier?.digest !== state.digest) bytes += state.size;
    if (earlier?.modified !== state.modified) touched++;
  }
  const removed = [...before.keys()].filter((path) => !after.has(path)).length;
  return { added, changed, removed, touched, bytes };
}
