import path from "node:path";
import { type Listing, listFiles, stampOf } from "../inputs/scan.ts";

/** Where a glob begins to be one. */
const GLOB = /[*?[\]{}!()]/u;

/** Folders of others' code, in which nobody watches anything by a glob. */
const PASSED_OVER = /(?:^|\/)node_modules\//u;

/**
 * The files that a configuration watches or copies, by full path. Of a glob it is all that is below the folder in which
 * the glob begins: a file too many is no harm.
 * @param targets files, folders and globs, relative to `home`
 */
export function watchedFiles(targets: readonly string[], home: string): Listing {
  return new Map(targets.flatMap((target) => [...filesOf(path.resolve(home, rootOf(target)))]));
}

/** A file or folder, of a glob the folder in which it begins. */
export function rootOf(target: string): string {
  const parts = target.split("/");
  const glob = parts.findIndex((part) => GLOB.test(part));
  if (glob === -1) return target;
  return parts.slice(0, glob).join("/") || (target.startsWith("/") ? "/" : ".");
}

function filesOf(root: string): Listing {
  const stamp = stampOf(root);
  if (stamp !== undefined) return new Map([[root, stamp]]);
  const files = listFiles(root, (name) => !PASSED_OVER.test(name));
  return new Map([...files].map(([name, at]) => [path.join(root, name), at]));
}
