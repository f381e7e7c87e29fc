import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nameBelow } from "../../src/making/inputs/scan.ts";
import { CREATING } from "../../src/words/create.ts";
import type { Message } from "../../src/words/message.ts";
import type { Files } from "./digest.ts";

/** What an empty folder may hold: what git and systems leave in one. */
const NO_CONTENT: ReadonlySet<string> = new Set([".git", ".DS_Store", "Thumbs.db"]);

/** Where npm keeps packages, and removes what it does not know. */
const REFUSED = /^node_modules$/iu;

/** Says why no digest can be made in a folder; undefined where it can. */
export function faultOfFolder(folder: string): Message | undefined {
  const taken = folder.split(path.sep).find((part) => REFUSED.test(part));
  if (taken !== undefined) return CREATING.ofNpm({ folder, taken });
  if (!existsSync(folder)) return faultAbove(path.dirname(folder));
  if (!statSync(folder).isDirectory()) return CREATING.isFile({ folder });
  const [first] = readdirSync(folder).filter((name) => !NO_CONTENT.has(name));
  if (first === undefined) return undefined;
  return CREATING.notEmpty({ folder, first });
}

/** Says what is in the way of a folder's parents: a file where one should be. */
function faultAbove(folder: string): Message | undefined {
  if (!existsSync(folder)) return folder === path.dirname(folder) ? undefined : faultAbove(path.dirname(folder));
  return statSync(folder).isDirectory() ? undefined : CREATING.inFile({ folder });
}

/** Writes the files of a digest into its folder. Nothing that exists is written over. */
export function writeDigest(folder: string, files: Files): void {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: "wx" });
  }
}

/** The files below a folder; of one that is not there, none. */
export function filesOf(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    found.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [nameBelow(folder, file), readFileSync(file)];
    }),
  );
}
