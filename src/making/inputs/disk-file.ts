import { readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { nearest } from "../../content/nearest.ts";
import { withPersianLetters } from "../../persian/letters.ts";
import { isMissing } from "./scan.ts";

/** A file as a text names it, and as the disk does. */
export type DiskFile =
  | {
      /** Below the folder, as the disk spells it, with `/` on every system. */
      readonly name: string;
      /** Whether the text spells it otherwise in more than its Unicode form, which nobody sees. */
      readonly misspelt: boolean;
    }
  | NotOnDisk;

/** Why no one file is what a text names. */
export type NotOnDisk =
  /** There is none; with the names that are near to it. */
  | { readonly missing: readonly string[] }
  /** There are two that are alike. */
  | { readonly among: readonly [string, string] };

const NOTHING: NotOnDisk = { missing: [] };

/**
 * What is one name to an editor, and to many file systems: case, Unicode form, kind of space, ي and ی, ك and ک, and what
 * is invisible make no difference.
 */
export function nameKey(name: string): string {
  return withPersianLetters(name.normalize("NFKC").toLowerCase())
    .replace(/[\u200B-\u200F\u2060\u2066-\u2069\uFEFF]/gu, "")
    .replace(/\s+/gu, " ");
}

/**
 * Finds a file that a text names, on every system alike: one that is spelt otherwise on the disk is found where no
 * other has a like name. Never outside of the folder, also by symbolic links.
 * @param names how the text may mean it, below the folder, with `/`; those that come first count first
 */
export function diskFile(root: string, names: readonly string[]): DiskFile {
  for (const name of names) {
    const found = exactly(root, name);
    if (found !== undefined) return found;
  }
  const like = names.map((name) => alike(root, name));
  return like.find((found) => "name" in found) ?? like[0] ?? NOTHING;
}

/** Some systems find a file in other case too: the real name tells. */
function exactly(root: string, name: string): DiskFile | undefined {
  if (!isFileInside(root, name)) return undefined;
  const real = realName(root, name);
  return real === undefined || nameKey(real) !== nameKey(name) ? { name, misspelt: false } : spelt(real, name);
}

function spelt(real: string, name: string): DiskFile {
  return { name: real, misspelt: real.normalize("NFC") !== name.normalize("NFC") };
}

function alike(root: string, name: string): DiskFile {
  const parts = path.posix.normalize(name).split("/");
  if (parts[0] === "..") return NOTHING;
  let folder = "";
  for (const [index, part] of parts.entries()) {
    const entries = entriesOf(path.join(root, folder));
    const exact = entries.filter((entry) => entry.normalize("NFC") === part.normalize("NFC"));
    const near = exact.length > 0 ? exact : entries.filter((entry) => nameKey(entry) === nameKey(part));
    const [found, other] = near;
    if (found === undefined) return missing(part, entries, index === parts.length - 1);
    if (other !== undefined) return { among: [found, other] };
    folder = path.posix.join(folder, found);
  }
  return isFileInside(root, folder) ? spelt(folder, name) : NOTHING;
}

function missing(part: string, entries: readonly string[], isFile: boolean): DiskFile {
  const ending = path.posix.extname(part).toLowerCase();
  const alike = entries.filter((entry) => !isFile || path.posix.extname(entry).toLowerCase() === ending);
  return { missing: nearest(part, alike) };
}

/** Whether a file, and no folder of that name, is in a folder once symbolic links are followed. */
function isFileInside(root: string, name: string): boolean {
  try {
    const real = realpathSync(path.join(root, name));
    return real.startsWith(realpathSync(root) + path.sep) && statSync(real).isFile();
  } catch {
    return false;
  }
}

/** A file's name as the disk spells it; undefined where a link leads there. */
function realName(root: string, name: string): string | undefined {
  const real = path.relative(realpathSync.native(root), realpathSync.native(path.join(root, name)));
  return real.startsWith("..") ? undefined : real.split(path.sep).join("/");
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error) || (error instanceof Error && "code" in error && error.code === "EACCES")) return [];
    throw error;
  }
}
