import path from "node:path";
import { type Listing, listFiles, stampOf } from "../inputs/scan.ts";

/** Where a glob begins to be one. */
const GLOB = /[*?[\]{}!()]/u;

/** Folders of others' code, in which nobody watches anything by a glob. */
const PASSED_OVER = /(?:^|\/)node_modules\//u;

/**
 * The files and folders that a configuration watches or copies, by full path. Of a glob it is the folder in which the
 * glob begins.
 * @param targets files, folders and globs, relative to `base`
 */
export function watchedPlaces(targets: readonly string[], base: string): readonly string[] {
  return [...new Set(targets.map((target) => path.resolve(base, rootOf(target))))];
}

/**
 * The files at watched places, by full path: all that is below a folder, since a file too many is no harm.
 * @param places files and folders, by full path
 * @param except folders that a build itself writes to
 */
export function watchedFiles(places: readonly string[], except: readonly string[] = []): Listing {
  const files = new Map(places.flatMap((place) => [...filesOf(place)]));
  for (const file of files.keys()) if (except.some((folder) => isBelow(file, folder))) files.delete(file);
  return files;
}

/** A file or folder, of a glob the folder in which it begins. */
function rootOf(target: string): string {
  const parts = target.split("/");
  const glob = parts.findIndex((part) => GLOB.test(part));
  if (glob === -1) return target;
  return parts.slice(0, glob).join("/") || (target.startsWith("/") ? "/" : ".");
}

/** What a build depends on besides its own inputs. */
export interface Watched {
  /** Files and folders, by full path. */
  readonly places: readonly string[];
  /** The files that the build found there, by full path. */
  readonly files: readonly string[];
  /** When the build began, epoch milliseconds: what changed later it may have read before. */
  readonly since: number;
}

/** The watched files that came, changed or went since a build began, which may have seen them as they were before. */
export function changedSince({ places, files, since }: Watched): readonly string[] {
  const present = watchedFiles(places);
  const changed = [...present].filter(([, [, ...moments]]) => moments.some((moment) => moment >= since));
  return [...changed.map(([file]) => file), ...files.filter((file) => !present.has(file))];
}

function filesOf(root: string): Listing {
  const stamp = stampOf(root);
  if (stamp !== undefined) return new Map([[root, stamp]]);
  const files = listFiles(root, (name) => !PASSED_OVER.test(name));
  return new Map([...files].map(([name, at]) => [path.join(root, name), at]));
}

/** Whether a path is a folder, or below it. */
export function isBelow(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder + path.sep);
}
