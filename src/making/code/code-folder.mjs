import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What the generator's code is in. */
const FOLDERS = ["persian", "content", "digest", "site", "feeds", "discovery", "share", "check", "making", "pages"]
  .map((name) => `src/${name}`)
  .concat("_includes");

/** Settings of the code, and what npm installed: the second is absent where another program did. */
const FILES = [".eleventy.ts", "package-lock.json", "node_modules/.package-lock.json"];

/** A folder of the code that holds nothing: Eleventy's input where all templates are handed to it. */
export const NO_TEMPLATES = "none";

/**
 * The folder of the code as plain JavaScript: named by every byte of the code, so that no change is ever missed. Plain
 * JavaScript itself, because it is what a process begins with, before anything is compiled.
 * @param {string} home the generator's own folder
 * @returns {string} an absolute path; the folder may not be there yet
 */
export function codeFolder(home) {
  const hash = createHash("sha256").update(`${home}\u0001${process.version}`);
  for (const file of [...FOLDERS.flatMap((folder) => filesBelow(home, folder)), ...FILES]) {
    const full = path.join(home, file);
    if (existsSync(full)) hash.update(`\u0001${file}\u0001`).update(readFileSync(full));
  }
  return path.join(home, ".cache/code", hash.digest("hex").slice(0, 24));
}

/**
 * @param {string} home
 * @param {string} folder
 * @returns {readonly string[]} relative to `home`, in order of name
 */
export function filesBelow(home, folder) {
  if (!existsSync(path.join(home, folder))) return [];
  return readdirSync(path.join(home, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => path.relative(home, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
