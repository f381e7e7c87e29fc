import { rmSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import type { ReadFile } from "../inputs/read-files.ts";
import { OwnWrites } from "./own-writes.ts";
import { readSealed, writeSealed } from "./seal.ts";
import { isStoredFiles, type StoredFiles } from "./stored.ts";
import { ensureFolder } from "./whole.ts";

/** Into so many pieces articles are divided by their names: of 10,000, one that changed writes 0.2 MB and not 12. */
const PIECES = 64;

/** Another one is another cache: it is not read, and written anew. */
const FORMAT = 7;

const ownWrites = new OwnWrites<StoredFiles>();

/** The article files as they were last read, in pieces of which those that did not change stay as they are. */
export class KeptArticles {
  readonly #folder: string;
  /** What each piece holds, as far as it was read. */
  readonly #known = new Map<string, StoredFiles>();

  constructor(folder: string) {
    this.#folder = folder;
    ensureFolder(folder);
  }

  /** @param readingName of the code and settings that read them; files read by others are none */
  load(readingName: string): readonly ReadFile[] {
    return this.#places().flatMap((place) => {
      const piece = ownWrites.of(place) ?? readPiece(place);
      if (piece === undefined || piece.readingName !== readingName) return [];
      this.#known.set(place, piece);
      return piece.files;
    });
  }

  /** Writes the pieces in which something is another object than it was when they were read. */
  save(readingName: string, files: readonly ReadFile[]): void {
    const pieces = new Map<string, ReadFile[]>(this.#places().map((place) => [place, []]));
    for (const file of files) pieces.get(this.#placeOf(crc32(file.name) % PIECES))?.push(file);
    for (const [place, ofPiece] of pieces) {
      if (ofPiece.length === 0) {
        rmSync(place, { recursive: true, force: true });
        this.#known.delete(place);
        continue;
      }
      const before = this.#known.get(place);
      const piece = isSame(before, readingName, ofPiece) ? before : { readingName, files: ofPiece };
      if (piece !== before) writeSealed(place, FORMAT, piece);
      this.#known.set(place, piece);
      ownWrites.keep(place, piece);
    }
  }

  #places(): readonly string[] {
    return Array.from({ length: PIECES }, (_, piece) => this.#placeOf(piece));
  }

  #placeOf(piece: number): string {
    return path.join(this.#folder, `${piece}.json`);
  }
}

function isSame(
  before: StoredFiles | undefined,
  readingName: string,
  files: readonly ReadFile[],
): before is StoredFiles {
  if (before?.readingName !== readingName || before.files.length !== files.length) return false;
  const known = new Set(before.files);
  return files.every((file) => known.has(file));
}

function readPiece(place: string): StoredFiles | undefined {
  const raw = readSealed(place, FORMAT);
  return raw !== undefined && isStoredFiles(raw) ? raw : undefined;
}
