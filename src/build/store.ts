import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../content/problem.ts";
import type { MadeOutput } from "./derived.ts";
import type { ReadFile } from "./read-files.ts";
import { isMissing, type Stamp } from "./scan.ts";

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
  /** Stamps of every input: articles, data, notes, assets, code, by full path. */
  readonly inputs: ReadonlyMap<string, Stamp>;
  /** Names flags and versions. */
  readonly settingsName: string;
  /** The instant (epoch milliseconds) at which a future article must appear; none where there is none. */
  readonly wakes?: number;
  /** When the inputs were listed: a file changed later than this less two seconds is read again. */
  readonly listedAt: number;
  /** Outputs by path below the site's folder. */
  readonly outputs: ReadonlyMap<string, WrittenOutput>;
  /** Search indexes and pictures by key; their files are among the outputs too. */
  readonly derived: ReadonlyMap<string, MadeOutput>;
  /** What the last build ended with, to be said again when nothing changed. */
  readonly summary: Summary;
}

/** What a build says at its end. */
export interface Summary {
  readonly articles: number;
  readonly pages: number;
  readonly files: number;
  readonly warnings: readonly Problem[];
}

const FORMAT = 4;

/** The store's folder: one for each site that is built, so that two digests do not forget one another. */
export class Store {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(this.packs, { recursive: true });
  }

  get packs(): string {
    return path.join(this.folder, "bodies");
  }

  /** What was remembered; undefined where there is nothing or it cannot be read, which only makes the build slower. */
  load(): Memory | undefined {
    try {
      const raw: unknown = JSON.parse(readFileSync(this.#file("memory"), "utf8"));
      return isStored(raw) ? thaw(raw) : undefined;
    } catch (error) {
      if (isMissing(error) || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  /**
   * The article files as they were last read. Apart from the rest: a build in which nothing changed needs none.
   * @param readingName of the code and settings that read them; files read by others are none
   */
  loadFiles(readingName: string): readonly ReadFile[] {
    try {
      const raw: unknown = JSON.parse(readFileSync(this.#file("files"), "utf8"));
      return isFileList(raw) && raw.readingName === readingName ? raw.files : [];
    } catch (error) {
      if (isMissing(error) || error instanceof SyntaxError) return [];
      throw error;
    }
  }

  /** Remembers. The files come first: they name their own bytes, so a newer list never harms an older memory. */
  save(memory: Memory, files: readonly ReadFile[]): void {
    this.#write("files", { format: FORMAT, readingName: memory.readingName, files });
    this.#write("memory", freeze(memory));
    this.setJournal([]);
  }

  /** Outputs that a build was changing when it was cut off: each may be old or new. */
  journal(): readonly string[] {
    try {
      return readFileSync(this.#journal, "utf8").split("\n").flatMap(journalled);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** Notes which outputs are about to change, before the first does; none ends the journal. */
  setJournal(paths: readonly string[]): void {
    if (paths.length === 0) {
      rmSync(this.#journal, { force: true });
      return;
    }
    writeFileSync(`${this.#journal}.new`, journalLines(paths));
    renameSync(`${this.#journal}.new`, this.#journal);
  }

  /** Notes further outputs before they change. */
  extendJournal(paths: readonly string[]): void {
    appendFileSync(this.#journal, journalLines(paths));
  }

  /** Removes packs that no file names any more. */
  dropPacks(used: ReadonlySet<string>): void {
    for (const pack of readdirSync(this.packs)) {
      if (!used.has(pack)) rmSync(path.join(this.packs, pack), { force: true });
    }
  }

  get #journal(): string {
    return path.join(this.folder, "journal.txt");
  }

  #file(name: string): string {
    return path.join(this.folder, `${name}.json`);
  }

  #write(name: string, value: unknown): void {
    const file = this.#file(name);
    writeFileSync(`${file}.new`, JSON.stringify(value));
    renameSync(`${file}.new`, file);
  }
}

function journalLines(paths: readonly string[]): string {
  return paths.map((file) => `${JSON.stringify(file)}\n`).join("");
}

/** A line of the journal. The last one may be cut off: what it names was not begun. */
function journalled(line: string): readonly string[] {
  try {
    const file: unknown = JSON.parse(line);
    return typeof file === "string" ? [file] : [];
  } catch {
    return [];
  }
}

interface Stored extends Omit<Memory, "inputs" | "outputs" | "derived"> {
  readonly format: number;
  readonly inputs: readonly (readonly [string, Stamp])[];
  readonly outputs: readonly (readonly [string, string, Stamp])[];
  readonly derived: readonly (readonly [string, MadeOutput])[];
}

function freeze(memory: Memory): Stored {
  return {
    ...memory,
    format: FORMAT,
    inputs: [...memory.inputs],
    derived: [...memory.derived],
    outputs: [...memory.outputs].map(([file, { name, stamp }]) => [file, name, stamp]),
  };
}

function thaw(stored: Stored): Memory {
  return {
    ...stored,
    inputs: new Map(stored.inputs),
    derived: new Map(stored.derived),
    outputs: new Map(stored.outputs.map(([file, name, stamp]) => [file, { name, stamp }])),
  };
}

function isStored(value: unknown): value is Stored {
  return typeof value === "object" && value !== null && "format" in value && value.format === FORMAT;
}

interface StoredFiles {
  readonly readingName: string;
  readonly files: readonly ReadFile[];
}

function isFileList(value: unknown): value is StoredFiles {
  return (
    typeof value === "object" && value !== null && "format" in value && value.format === FORMAT && "files" in value
  );
}
