import path from "node:path";
import { crc32 } from "node:zlib";
import { asciiJson, readSealed, writeSealed } from "../making/memory/seal.ts";
import { ensureFolder } from "../making/memory/whole.ts";
import type { Facts } from "./facts.ts";
import { type PackedFacts, packFacts, SharedReferences, unpackFacts } from "./packed-facts.ts";

/** A file as it was when it was read. */
export interface ReadFacts {
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly facts: Facts;
}

const FORMAT = 2;

/** One changed file writes one of so many pieces; with more of them, what pages have in common is kept more often. */
const PIECES = 32;

interface Remembered {
  /** The name of the code that read the files. */
  readonly code: string;
  readonly hashes: readonly string[];
  readonly packed: PackedFacts;
}

/**
 * What the check knows of files since an earlier one, in a digest's cache, in pieces. Whatever is wrong with a piece, it
 * is empty.
 */
export class CheckMemory {
  readonly #folder: string;
  readonly #code: string;
  readonly files: ReadonlyMap<string, ReadFacts>;

  /**
   * @param cache the digest's cache
   * @param code the name of the code that reads files: of other code nothing is remembered
   */
  constructor(cache: string, code: string) {
    this.#folder = path.join(cache, "check");
    this.#code = code;
    const shared = new SharedReferences();
    const files = new Map<string, ReadFacts>();
    for (let piece = 0; piece < PIECES; piece++) {
      const value = readSealed(this.#file(piece), FORMAT);
      if (value === undefined || !isRemembered(value) || value.code !== code) continue;
      for (const [index, facts] of unpackFacts(value.packed, shared).entries()) {
        const hash = value.hashes[index];
        if (hash !== undefined) files.set(facts.file, { hash, facts });
      }
    }
    this.files = files;
  }

  /** Remembers these files and no others. A disk that takes nothing only makes the next check slower. */
  save(files: readonly ReadFacts[]): void {
    const pieces = Array.from({ length: PIECES }, (): ReadFacts[] => []);
    for (const file of files) pieces[pieceOf(file)]?.push(file);
    const changed = this.#changed(files);
    try {
      ensureFolder(this.#folder);
      for (const [piece, own] of pieces.entries()) if (changed.has(piece)) this.#write(piece, own);
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
    }
  }

  /** The pieces that hold other files than before, or other facts of one. */
  #changed(files: readonly ReadFacts[]): ReadonlySet<number> {
    const present = new Set(files.map(({ facts }) => facts.file));
    return new Set([
      ...files.filter(({ facts }) => this.files.get(facts.file)?.facts !== facts).map(pieceOf),
      ...[...this.files.values()].filter(({ facts }) => !present.has(facts.file)).map(pieceOf),
    ]);
  }

  #write(piece: number, files: readonly ReadFacts[]): void {
    const hashes = files.map(({ hash }) => hash);
    const remembered: Remembered = { code: this.#code, hashes, packed: packFacts(files.map(({ facts }) => facts)) };
    writeSealed(this.#file(piece), FORMAT, remembered, asciiJson);
  }

  #file(piece: number): string {
    return path.join(this.#folder, `${piece}.json`);
  }
}

/** The piece that a file is in, whatever other files there are. */
function pieceOf({ facts }: ReadFacts): number {
  return crc32(facts.file) % PIECES;
}

function isRemembered(value: object): value is Remembered {
  return "code" in value && "hashes" in value && "packed" in value;
}
