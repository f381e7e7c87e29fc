import { rmSync } from "node:fs";
import path from "node:path";
import type { Stamp } from "../making/inputs/scan.ts";
import { asciiJson, readSealed, writeSealed } from "../making/memory/seal.ts";
import { ensureFolder } from "../making/memory/whole.ts";
import { type PackedFacts, Packer } from "./packed-facts.ts";
import {
  freezeFacts,
  isStoredCheck,
  isStoredFacts,
  type StoredCheck,
  thawFacts,
  type Verdict,
} from "./stored-check.ts";

/** A file as it was when it was listed and read. */
export interface SeenFile {
  readonly stamp: Stamp;
  /** The name of its bytes. */
  readonly bytes: string;
}

/** What is kept of a check for the next one, in a file of its own, since nothing else is needed where no file differs. */
export interface LastCheck {
  /** When the files were listed, epoch milliseconds. */
  readonly listedAt: number;
  readonly seen: ReadonlyMap<string, SeenFile>;
  readonly verdict: Verdict;
}

/** What is remembered of what files hold. */
export interface KnownFacts {
  /** Of all files of an earlier check, and of those that changed since, which count where a file is in both. */
  readonly packed: readonly PackedFacts[];
  /** The name of the bytes that each file's facts were read of. */
  readonly bytes: ReadonlyMap<string, string>;
}

/** Facts of a site. */
export interface SiteFacts {
  /** What was remembered before. */
  readonly known: KnownFacts;
  readonly all: PackedFacts;
  /** Those that were read just now. */
  readonly fresh: PackedFacts;
}

const FORMAT = 3;

/** Changes of fewer than one file of so many are few. */
const FEW = 20;

/** What the check knows of a site since an earlier one, in a digest's cache. Whatever is wrong with it, it is empty. */
export class CheckMemory {
  readonly #folder: string;
  readonly #code: string;

  /**
   * @param cache the digest's cache
   * @param code the name of the code that reads files: of other code nothing is remembered
   */
  constructor(cache: string, code: string) {
    this.#folder = path.join(cache, "check");
    this.#code = code;
  }

  /** The last check; undefined where none is remembered. */
  last(): LastCheck | undefined {
    const stored = readSealed(this.#file("files"), FORMAT);
    if (stored === undefined || !isStoredCheck(stored) || stored.code !== this.#code) return undefined;
    const seen = stored.files.map(([file, bytes, ...stamp]) => [file, { bytes, stamp }] as const);
    return { listedAt: stored.listedAt, verdict: stored.verdict, seen: new Map(seen) };
  }

  /** What is known of files. */
  facts(): KnownFacts {
    const [base, later] = [this.#readFacts("facts"), this.#readFacts("changed")];
    const known = base === undefined ? [] : [base, ...(later === undefined ? [] : [later])];
    return { packed: known.map(({ packed }) => packed), bytes: new Map(known.flatMap(({ bytes }) => bytes)) };
  }

  /**
   * Remembers a check. A disk that takes nothing, or a site too large for one text, only makes the next one slower.
   * @param facts absent where they are remembered already
   */
  save(check: LastCheck, facts: SiteFacts | undefined): void {
    const { listedAt, verdict, seen } = check;
    const files = [...seen].map(([file, { bytes, stamp }]) => [file, bytes, ...stamp] as const);
    const stored: StoredCheck = { code: this.#code, listedAt, verdict, files };
    try {
      ensureFolder(this.#folder);
      if (facts !== undefined) this.#saveFacts(check, facts);
      writeSealed(this.#file("files"), FORMAT, stored, asciiJson);
    } catch (error) {
      if (!(error instanceof RangeError || (error instanceof Error && "code" in error))) throw error;
    }
  }

  /** Few changes are written by themselves, with those before them. */
  #saveFacts({ seen }: LastCheck, { known, all, fresh }: SiteFacts): void {
    const [base, later] = known.packed;
    const changed = new Packer();
    const read = new Set(fresh.files.map(({ file }) => file));
    for (const packed of later === undefined ? [fresh] : [later, fresh]) {
      const take = changed.from(packed);
      for (const file of packed.files) {
        if (packed === fresh || (seen.has(file.file) && !read.has(file.file))) take(file);
      }
    }
    const { packed } = changed;
    if (base !== undefined && packed.files.length * FEW <= all.files.length) {
      this.#writeFacts("changed", packed, seen);
    } else {
      this.#writeFacts("facts", all, seen);
      rmSync(this.#file("changed"), { recursive: true, force: true });
    }
  }

  #readFacts(
    name: "facts" | "changed",
  ): { packed: PackedFacts; bytes: readonly (readonly [string, string])[] } | undefined {
    const stored = readSealed(this.#file(name), FORMAT);
    if (stored === undefined || !isStoredFacts(stored) || stored.code !== this.#code) return undefined;
    const packed = thawFacts(stored);
    if (packed === undefined) return undefined;
    return { packed, bytes: packed.files.map(({ file }, index) => [file, stored.bytes[index] ?? ""] as const) };
  }

  #writeFacts(name: "facts" | "changed", packed: PackedFacts, seen: LastCheck["seen"]): void {
    const bytes = packed.files.map(({ file }) => seen.get(file)?.bytes ?? "");
    writeSealed(this.#file(name), FORMAT, freezeFacts(this.#code, packed, bytes), asciiJson);
  }

  #file(name: "files" | "facts" | "changed"): string {
    return path.join(this.#folder, `${name}.json`);
  }
}
