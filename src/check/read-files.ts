import { readFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "../making/memory/fingerprint.ts";
import { type PackedFacts, Packer } from "./packed-facts.ts";
import { readSiteFile } from "./read-file.ts";

/** Files to read, each with the name of the bytes whose facts are remembered. */
export interface FilesToRead {
  readonly folder: string;
  readonly files: readonly (readonly [file: string, bytes: string | undefined])[];
}

/** What reading came to. */
export interface FilesRead {
  /** The names of the files' bytes, in the order of the files. */
  readonly bytes: readonly string[];
  /** Facts of the files whose bytes are not as they are remembered. */
  readonly fresh: PackedFacts;
}

/**
 * Reads files, byte for byte; only one that is not as it is remembered is parsed.
 * @throws the system's error where a file is gone
 */
export function readFiles({ folder, files }: FilesToRead): FilesRead {
  const fresh = new Packer();
  const names = files.map(([file, known]) => {
    const bytes = readFileSync(path.join(folder, file));
    const name = fingerprint(bytes);
    if (name !== known) fresh.add(readSiteFile(file, bytes));
    return name;
  });
  return { bytes: names, fresh: fresh.packed };
}
