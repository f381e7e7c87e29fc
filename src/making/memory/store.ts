import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../content/problem.ts";
import type { MadeOutput } from "../derived/derived.ts";
import type { AssetPictures } from "../inputs/asset-pictures.ts";
import type { ReadFile } from "../inputs/read-files.ts";
import type { Stamp } from "../inputs/scan.ts";
import type { FilesOfPages } from "../write/plugin-files.ts";
import { Journal } from "./journal.ts";
import { KeptArticles } from "./kept-articles.ts";
import { OwnWrites } from "./own-writes.ts";
import { readSealed, writeSealed } from "./seal.ts";
import { freeze, isStoredMemory, thaw } from "./stored.ts";
import { ensureFolder } from "./whole.ts";

/** An output as it was last written. */
export interface WrittenOutput {
  /** Names what it is made of. */
  readonly name: string;
  readonly stamp: Stamp;
}

/** What a build remembers of the last one. Everything in it can be made again from the content. */
export interface Memory {
  /** Names code and settings that reading articles depends on. */
  readonly readingName: string;
  /** Pictures of the assets, by address. */
  readonly pictures: AssetPictures;
  /** Stamps of every input: articles, data, notes, assets, code, by full path. */
  readonly inputs: ReadonlyMap<string, Stamp>;
  /** Names flags and versions. */
  readonly settingsName: string;
  /** Names the files of the site, with which nothing was wrong. */
  readonly filesName: string;
  /** The instant (epoch milliseconds) at which a future article must appear; none where there is none. */
  readonly wakes?: number;
  /** When the inputs were listed: a file changed later than this less two seconds is read again. */
  readonly listedAt: number;
  /** Outputs by path below the site's folder. */
  readonly outputs: ReadonlyMap<string, WrittenOutput>;
  /** Search indexes and pictures by key; their files are among the outputs too. */
  readonly derived: ReadonlyMap<string, MadeOutput>;
  /** What Eleventy's configuration adds, where it adds something. */
  readonly additions?: RememberedAdditions;
  /** Files that plugins wrote while a page was rendered, by the page; they are among the outputs too. */
  readonly filesOfPages?: FilesOfPages;
  /** Other people's files in the output folder that were reported to the editor. */
  readonly foreign?: readonly string[];
  /** What the last build ended with, to be said again when nothing changed. */
  readonly summary: Summary;
}

/** What has to be asked before a build may say that nothing changed. */
export interface RememberedAdditions {
  /** Files, folders and globs that are watched or copied; what they came to is among the inputs. */
  readonly watched: readonly string[];
  /** Whether to build whatever the files say. */
  readonly always: boolean;
}

/** What a build says at its end. */
export interface Summary {
  readonly articles: number;
  readonly pages: number;
  readonly files: number;
  readonly warnings: readonly Problem[];
}

/** Another one is another cache: it is not read, and written anew. */
const FORMAT = 6;

const ownWrites = new OwnWrites<Memory>();

/**
 * The store's folder: one for each site that is built, so that two digests do not forget one another. Whatever is wrong
 * with what it holds is as if it held nothing: everything in it can be made again from the content.
 */
export class Store {
  readonly folder: string;
  readonly journal: Journal;
  readonly #articles: KeptArticles;

  constructor(folder: string) {
    this.folder = folder;
    this.journal = new Journal(path.join(folder, "journal.txt"));
    ensureFolder(folder);
    ensureFolder(this.packs);
    this.#articles = new KeptArticles(path.join(folder, "articles"));
  }

  get packs(): string {
    return path.join(this.folder, "bodies");
  }

  /** What was remembered; undefined where there is nothing or it is not as it was written. */
  load(): Memory | undefined {
    const known = ownWrites.of(this.#memory);
    if (known !== undefined) return known;
    const raw = readSealed(this.#memory, FORMAT);
    return raw !== undefined && isStoredMemory(raw) ? thaw(raw) : undefined;
  }

  /**
   * The article files as they were last read. Apart from the rest: a build in which nothing changed needs none.
   * @param readingName of the code and settings that read them; files read by others are none
   */
  loadFiles(readingName: string): readonly ReadFile[] {
    return this.#articles.load(readingName);
  }

  /** Remembers. The files come first: they name their own bytes, so a newer list never harms an older memory. */
  save(memory: Memory, files: readonly ReadFile[]): void {
    this.#articles.save(memory.readingName, files);
    this.saveMemory(memory);
  }

  /** Remembers what was made of files that are as they were. */
  saveMemory(memory: Memory): void {
    writeSealed(this.#memory, FORMAT, freeze(memory));
    ownWrites.keep(this.#memory, memory);
    this.journal.end();
  }

  /** The packs that are there, whoever names them. */
  listPacks(): ReadonlySet<string> {
    return new Set(readdirSync(this.packs));
  }

  /** Removes packs that no file names any more. One that cannot be removed only takes room. */
  dropPacks(used: ReadonlySet<string>): void {
    for (const pack of this.listPacks()) {
      if (used.has(pack)) continue;
      try {
        rmSync(path.join(this.packs, pack), { recursive: true, force: true });
      } catch {}
    }
  }

  get #memory(): string {
    return path.join(this.folder, "memory.json");
  }
}
