import path from "node:path";
import { asciiJson, readSealed, writeSealed } from "../making/memory/seal.ts";
import { ensureFolder } from "../making/memory/whole.ts";
import type { Facts } from "./facts.ts";
import { type PackedFacts, packFacts, unpackFacts } from "./packed-facts.ts";

/** A file as it was when it was read. */
export interface ReadFacts {
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly facts: Facts;
}

const FORMAT = 1;

interface Remembered {
  /** The name of the code that read the files. */
  readonly code: string;
  readonly hashes: readonly string[];
  readonly packed: PackedFacts;
}

/** What the check knows of files since an earlier one, in a digest's cache. Whatever is wrong with it, it is empty. */
export class CheckMemory {
  readonly #file: string;
  readonly #code: string;
  readonly files: ReadonlyMap<string, ReadFacts>;

  /**
   * @param cache the digest's cache
   * @param code the name of the code that reads files: of other code nothing is remembered
   */
  constructor(cache: string, code: string) {
    this.#file = path.join(cache, "check.json");
    this.#code = code;
    const value = readSealed(this.#file, FORMAT);
    this.files = value !== undefined && isRemembered(value) && value.code === code ? filesOf(value) : new Map();
  }

  /** Remembers these files and no others. A disk that takes nothing only makes the next check slower. */
  save(files: readonly ReadFacts[]): void {
    const hashes = files.map(({ hash }) => hash);
    const remembered: Remembered = { code: this.#code, hashes, packed: packFacts(files.map(({ facts }) => facts)) };
    try {
      ensureFolder(path.dirname(this.#file));
      writeSealed(this.#file, FORMAT, remembered, asciiJson);
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
    }
  }
}

function isRemembered(value: object): value is Remembered {
  return "code" in value && "hashes" in value && "packed" in value;
}

function filesOf({ hashes, packed }: Remembered): ReadonlyMap<string, ReadFacts> {
  return new Map(
    unpackFacts(packed).flatMap((facts, index) => {
      const hash = hashes[index];
      return hash === undefined ? [] : [[facts.file, { hash, facts }]];
    }),
  );
}
