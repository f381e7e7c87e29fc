import { closeSync, openSync, readSync, writeSync } from "node:fs";
import path from "node:path";

/** Where a body's HTML lies: pack file, first byte, how many bytes. */
export type BodyPlace = readonly [pack: string, offset: number, length: number];

/** All bodies by name. */
export type BodyIndex = ReadonlyMap<string, BodyPlace>;

/**
 * Writes bodies into one pack file. A body is written once when its article is read and read again for each page and
 * feed that shows it, so that no build holds all of them in memory, and an unchanged article is never rendered twice.
 */
export class BodyWriter {
  readonly #pack: string;
  readonly #file: number;
  #offset = 0;
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  /** @param pack name of a new pack file in the folder */
  constructor(folder: string, pack: string) {
    this.#pack = pack;
    this.#file = openSync(path.join(folder, pack), "wx");
  }

  add(html: string): BodyPlace {
    const bytes = Buffer.from(html, "utf8");
    const place: BodyPlace = [this.#pack, this.#offset, bytes.length];
    this.#offset += bytes.length;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes > 1 << 20) this.flush();
    return place;
  }

  flush(): void {
    if (this.#pending.length === 0) return;
    writeSync(this.#file, Buffer.concat(this.#pending));
    this.#pending = [];
    this.#pendingBytes = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.#file);
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

  /** @throws {Error} when no such body was written: a fault of the build, not of the content */
  read(name: string): string {
    const place = this.#index.get(name);
    if (place === undefined) throw new Error(`no body is named ${name}`);
    const [pack, offset, length] = place;
    const file = this.#files.get(pack) ?? openSync(path.join(this.#folder, pack), "r");
    this.#files.set(pack, file);
    const bytes = Buffer.allocUnsafe(length);
    readSync(file, bytes, 0, length, offset);
    return bytes.toString("utf8");
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }
}
