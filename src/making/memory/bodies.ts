import { closeSync, fstatSync, openSync } from "node:fs";
import path from "node:path";
import { checksum } from "./seal.ts";
import { BrokenCacheError, readAll, writeAll } from "./whole.ts";

/** Where a body's HTML is: pack file, first byte, how many bytes, their checksum. */
export type BodyPlace = readonly [pack: string, offset: number, length: number, sum: string];

/** All bodies by name. */
export type BodyIndex = ReadonlyMap<string, BodyPlace>;

/** So many bytes are gathered before they are written. */
const WRITTEN_AT_ONCE = 1 << 20;

/**
 * Writes bodies to the end of a pack file. A body is written once when its article is read and read again for each page
 * and feed that shows it, so that no build holds all of them in memory, and an unchanged article is never rendered twice.
 */
export class BodyWriter {
  readonly #path: string;
  readonly #pack: string;
  readonly #file: number;
  #offset: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  /** @param pack name of the pack file in the folder; nobody else may write to it */
  constructor(folder: string, pack: string) {
    this.#path = path.join(folder, pack);
    this.#pack = pack;
    this.#file = openSync(this.#path, "a");
    this.#offset = fstatSync(this.#file).size;
  }

  add(html: string): BodyPlace {
    const bytes = Buffer.from(html, "utf8");
    const place: BodyPlace = [this.#pack, this.#offset, bytes.length, checksum(bytes)];
    this.#offset += bytes.length;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes > WRITTEN_AT_ONCE) this.#flush();
    return place;
  }

  /** Writes what is left: until then no place that was given may be read. */
  close(): void {
    try {
      this.#flush();
    } finally {
      closeSync(this.#file);
    }
  }

  #flush(): void {
    writeAll(this.#file, Buffer.concat(this.#pending), this.#path);
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}

/** Reads bodies from pack files. */
export class BodyReader {
  readonly #folder: string;
  readonly #index: BodyIndex;
  readonly #files = new Map<string, number>();

  constructor(folder: string, index: BodyIndex) {
    this.#folder = folder;
    this.#index = index;
  }

  /**
   * @throws {BrokenCacheError} when the pack does not hold the body as it was written
   * @throws {Error} when no such body was written: a fault of the build, not of the content
   */
  read(name: string): string {
    const place = this.#index.get(name);
    if (place === undefined) throw new Error(`no body is named ${name}`);
    const [pack, , , sum] = place;
    const bytes = this.#bytesAt(place);
    if (bytes === undefined || checksum(bytes) !== sum) {
      throw new BrokenCacheError(`${path.join(this.#folder, pack)} does not hold what was written to it`);
    }
    return bytes.toString("utf8");
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }

  /** Whatever hinders reading the pack: it can be written anew. */
  #bytesAt([pack, offset, length]: BodyPlace): Buffer | undefined {
    try {
      const file = this.#files.get(pack) ?? openSync(path.join(this.#folder, pack), "r");
      this.#files.set(pack, file);
      return readAll(file, offset, length);
    } catch {
      return undefined;
    }
  }
}
