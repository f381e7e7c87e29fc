import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";

/*
 * Which compiled code is that of the sources as they are now. Plain JavaScript itself, because it is what a process
 * begins with, before anything is compiled.
 */

/** What a folder of compiled code was made of: all that the bundler reached, and what it cannot know of. */
export const REACHED = "reached.json";

/** What a folder of compiled code holds: a checksum and a name a line, and at last the checksum of these lines. */
export const SUMS = "sums.txt";

/** A folder of the code that holds nothing: Eleventy's input where all templates are handed to it. */
export const NO_TEMPLATES = "none";

/** Where a published package holds its code, compiled before, in a folder that is named by it. */
export const SHIPPED = "dist";

/** A module of the sources: where it is not, there is nothing to compile. */
const SOURCE = "src/making/command.ts";

/** Folders that Eleventy reads by itself: a file more in them is more code, although nothing imports it. */
const READ_BY_ELEVENTY = ["src/pages", "_includes"];

/** What the bundler goes by, and what npm installed: the last is absent where another program did. */
const SETTINGS = ["tsconfig.json", "package-lock.json", "node_modules/.package-lock.json"];

/**
 * What compiled code was made of.
 * @typedef {object} Reached
 * @property {string} node the version of Node
 * @property {string} home the generator's own folder
 * @property {Readonly<Record<string, string>>} files the SHA-256 of each file, by its path below `home`
 */

/**
 * The sources that were reached, as they are now.
 * @param {string} home the generator's own folder
 * @param {readonly string[]} files relative to `home`
 * @returns {Reached}
 */
export function reachedNow(home, files) {
  const all = new Set([...files, ...SETTINGS, ...READ_BY_ELEVENTY.flatMap((folder) => filesBelow(home, folder))]);
  const named = [...all].sort().flatMap((file) => {
    const full = path.join(home, file);
    return existsSync(full) ? [[file, sha256(readFileSync(full))]] : [];
  });
  return { node: process.version, home, files: Object.fromEntries(named) };
}

/**
 * Names compiled code by every byte that it was made of.
 * @param {Reached} reached
 */
export function nameOfReached(reached) {
  const { node, home, files } = reached;
  return sha256(JSON.stringify([node, home, Object.entries(files).sort()])).slice(0, 24);
}

/**
 * The folder of the code that a published package holds; undefined where the sources are.
 * @param {string} home the generator's own folder
 */
export function shippedCode(home) {
  if (existsSync(path.join(home, SOURCE))) return undefined;
  const [name = ""] = readdirSync(path.join(home, SHIPPED));
  return path.join(home, SHIPPED, name);
}

/**
 * The folder of the code as plain JavaScript whose sources have not changed since: whatever was reached is compared
 * byte for byte, so no change is ever missed.
 * @param {string} home the generator's own folder
 * @returns {string | undefined} an absolute path; undefined where the code must be compiled
 */
export function keptCode(home) {
  const shipped = shippedCode(home);
  if (shipped !== undefined) return shipped;
  const parent = path.join(home, ".cache/code");
  if (!existsSync(parent)) return undefined;
  return readdirSync(parent)
    .map((name) => path.join(parent, name))
    .filter((folder) => existsSync(path.join(folder, REACHED)))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .find((folder) => isOfNow(folder, home) && isWhole(folder));
}

/**
 * @param {string} folder
 * @param {string} home
 */
function isOfNow(folder, home) {
  try {
    /** @type {Reached} */
    const reached = JSON.parse(readFileSync(path.join(folder, REACHED), "utf8"));
    if (nameOfReached(reached) !== path.basename(folder)) return false;
    return nameOfReached(reachedNow(home, Object.keys(reached.files))) === path.basename(folder);
  } catch {
    // Cut off, or of another version: it is compiled anew.
    return false;
  }
}

/**
 * What the list of checksums of compiled code says.
 * @param {readonly (readonly [file: string, content: string | Uint8Array])[]} files
 */
export function sumsOf(files) {
  const lines = files.map(([file, content]) => `${crc32(content)} ${file}\n`).join("");
  return `${lines}${crc32(lines)}\n`;
}

/**
 * Whether a folder of compiled code holds what was written to it.
 * @param {string} folder
 */
export function isWhole(folder) {
  try {
    const text = readFileSync(path.join(folder, SUMS), "utf8");
    const files = text
      .split("\n")
      .slice(0, -2)
      .map((line) => line.slice(line.indexOf(" ") + 1));
    return text === sumsOf(files.map((file) => [file, readFileSync(path.join(folder, file))]));
  } catch {
    return false;
  }
}

/** @param {string | Uint8Array} bytes */
export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
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
