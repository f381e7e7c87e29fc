import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";

/** What happens to a file on a disk, or by a program that tidies up. */
export interface Damage {
  /** Which file, as a part of all files. */
  readonly file: number;
  /** Where in it, as a part of its length. */
  readonly place: number;
  readonly kind: "flip" | "cut" | "lengthen" | "empty" | "overwrite" | "remove" | "folder";
}

const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Any damage to any file: half of it to a single byte. */
export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  file: part,
  place: part,
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant("flip" as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom("cut", "lengthen", "empty", "overwrite", "remove", "folder"),
    },
  ),
});

/** Does a damage to one of a folder's files. @returns what was done, in words */
export function harm(folder: string, { file: which, place, kind }: Damage): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const file = names[Math.floor(which * names.length)];
  if (file === undefined) throw new Error(`${folder} holds no file`);
  const bytes = readFileSync(file);
  const at = Math.floor(place * bytes.length);
  rmSync(file);
  if (kind === "folder") mkdirSync(file);
  else if (kind !== "remove") writeFileSync(file, damaged(bytes, at, kind));
  return `${kind} ${path.relative(folder, file)} at ${at} of ${bytes.length}`;
}

function damaged(bytes: Buffer, at: number, kind: Exclude<Damage["kind"], "remove" | "folder">): Buffer {
  switch (kind) {
    case "flip": {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      return flipped;
    }
    case "cut":
      return bytes.subarray(0, at);
    case "lengthen":
      return Buffer.concat([bytes, bytes.subarray(at)]);
    case "empty":
      return Buffer.alloc(0);
    case "overwrite":
      // What a power cut leaves of blocks that were never written.
      return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(bytes.length - at)]);
  }
}

/** A copy of some folders as they are now, times too, to begin again from. */
export class Snapshot {
  readonly #folders: readonly string[];
  readonly #copies: string;

  /** @param copies a folder for the copies, outside of the others */
  constructor(copies: string, folders: readonly string[]) {
    this.#folders = folders;
    this.#copies = copies;
    for (const [index, folder] of folders.entries()) copy(folder, path.join(copies, String(index)));
  }

  restore(): void {
    for (const [index, folder] of this.#folders.entries()) copy(path.join(this.#copies, String(index)), folder);
  }
}

function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(path.dirname(to), { recursive: true });
  // Node 20's own copying cuts times to milliseconds, so that every file would look changed.
  execFileSync("cp", ["-a", from, to]);
}
