import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../content/problem.ts";
import type { MadeOutput } from "../derived/derived.ts";
import type { ReadFile } from "../inputs/read-files.ts";
import { isMissing, type Stamp, sameStamp, stampOf } from "../inputs/scan.ts";

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
  /** Files of others in the output folder that an editor was told of. */
  readonly foreign?: readonly string[];
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
    const known = kept<Memory>(this.#file("memory"), keptMemories);
    if (known !== undefined) return known;
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
    const known = kept<StoredFiles>(this.#file("files"), keptFiles);
    if (known !== undefined) return known.readingName === readingName ? known.files : [];
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
    const stored = { readingName: memory.readingName, files };
    keep(this.#write("files", { format: FORMAT, ...stored }), stored, keptFiles);
    keep(this.#write("memory", freeze(memory)), memory, keptMemories);
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

  #write(name: string, value: unknown): string {
    const file = this.#file(name);
    writeFileSync(`${file}.new`, JSON.stringify(value));
    renameSync(`${file}.new`, file);
    return file;
  }
}

/** What a process wrote itself, by file. `npm start` builds again and again, and need not read what it has. */
type KeptValues<T> = Map<string, { readonly stamp: Stamp; readonly value: T }>;

const keptMemories: KeptValues<Memory> = new Map();
const keptFiles: KeptValues<StoredFiles> = new Map();

function keep<T>(file: string, value: T, values: KeptValues<T>): void {
  const stamp = stampOf(file);
  // One site at a time: a process that builds many, as tests do, must not hold all of them.
  values.clear();
  if (stamp !== undefined) values.set(file, { stamp, value });
}

/** What was written to a file, as long as nobody else wrote it since. */
function kept<T>(file: string, values: KeptValues<T>): T | undefined {
  const known = values.get(file);
  return known !== undefined && sameStamp(known.stamp, stampOf(file)) ? known.value : undefined;
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
