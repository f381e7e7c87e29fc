import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Facts } from "./facts.ts";
import { type PackedFacts, packFacts } from "./packed-facts.ts";
import { readSiteFile } from "./read-file.ts";

/** Files to read, each with the SHA-256 of what is remembered of it. */
export interface FilesToRead {
  readonly folder: string;
  readonly files: readonly (readonly [file: string, hash: string | undefined])[];
}

/** What reading came to. */
export interface FilesRead {
  /** The SHA-256 of each file's bytes, in the order of the files. */
  readonly hashes: readonly string[];
  /** Facts of the files whose bytes are not as they are remembered. */
  readonly fresh: PackedFacts;
}

/**
 * Reads every file, byte for byte, whatever its size and time say; only one that is not as it is remembered is parsed.
 * @throws the system's error where a file is gone
 */
export function readFiles({ folder, files }: FilesToRead): FilesRead {
  const fresh: Facts[] = [];
  const hashes = files.map(([file, known]) => {
    const bytes = readFileSync(path.join(folder, file));
    const hash = createHash("sha256").update(bytes).digest("base64");
    if (hash !== known) fresh.push(readSiteFile(file, bytes));
    return hash;
  });
  return { hashes, fresh: packFacts(fresh) };
}
