import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PictureCopy } from "../../content/picture-copies.ts";
import { readBytes } from "../inputs/scan.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { ensureFolder, replaceFile } from "../memory/whole.ts";

/** The file in which a site's store lists the pictures that it shows. */
const USED = "shown-pictures.txt";

/**
 * Copies of pictures by what they are made of, for all sites of one cache: a picture that got another name, a packed
 * copy, a new output folder take them from here. Each file's name says what it holds, so a damaged one is none.
 */
export class KeptCopies {
  readonly #cache: string;
  readonly #folder: string;
  /** Names the code that makes them. */
  readonly #code: string;
  readonly #names: Map<string, string>;

  /** @param cache the digest's cache, in which every site has a store */
  constructor(cache: string, code: string) {
    this.#cache = cache;
    this.#folder = path.join(cache, "pictures");
    this.#code = code.slice(0, 8);
    this.#names = new Map(namesIn(this.#folder).map((name) => [name.replace(/\.[0-9a-f]{24}$/u, ""), name]));
  }

  /** A copy as it was made before; undefined where there is none that is whole. */
  take(name: string, copy: PictureCopy): Uint8Array | undefined {
    const kept = this.#names.get(this.#key(name, copy));
    const bytes = kept === undefined ? undefined : readBytes(path.join(this.#folder, kept));
    return bytes !== undefined && kept?.endsWith(`.${fingerprint(bytes)}`) ? bytes : undefined;
  }

  /** Keeps a copy. A full disk is no fault of the build: it only makes the next one slower. */
  put(name: string, copy: PictureCopy, bytes: Uint8Array): void {
    const key = this.#key(name, copy);
    try {
      if (this.#names.size === 0) ensureFolder(this.#folder);
      replaceFile(path.join(this.#folder, `${key}.${fingerprint(bytes)}`), bytes);
      this.#names.set(key, `${key}.${fingerprint(bytes)}`);
    } catch {}
  }

  /**
   * Removes what no site of the cache shows any more.
   * @param store this site's folder in the cache
   * @param shown names of the pictures that it shows
   */
  dropOthers(store: string, shown: Iterable<string>): void {
    if (this.#names.size === 0) return;
    try {
      writeFileSync(path.join(store, USED), [...new Set(shown)].sort().join("\n"));
      const used = new Set(readdirSync(this.#cache).flatMap((name) => usedBy(path.join(this.#cache, name, USED))));
      for (const [key, file] of this.#names) {
        const [name = "", code] = key.split("-");
        if (used.has(name) && code === this.#code) continue;
        rmSync(path.join(this.#folder, file), { force: true });
      }
    } catch {}
  }

  #key(name: string, { width, height, type, crop }: PictureCopy): string {
    const part = crop === undefined ? "" : `+${crop.left}+${crop.top}+${crop.width}`;
    return `${name}-${this.#code}-${width}x${height}${part}.${type.slice("image/".length)}`;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function usedBy(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
