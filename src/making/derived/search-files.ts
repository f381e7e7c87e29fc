import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "../memory/fingerprint.ts";

/** The key of a file of the search among the derived outputs, which is its path in the site too. */
export const searchKey = (file: string): string => `search/${file}`;

/** So much of a fingerprint as a browser needs to tell a file from its earlier self. */
export const shortName = (parts: readonly string[]): string => fingerprint(parts.join("\u0001")).slice(0, 8);

/** Writes a file of the search, by its key, below a folder that is laid out as the site. */
export function writeSearchFile(folder: string, key: string, value: unknown): void {
  const file = path.join(folder, key);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value)}\n`);
}
