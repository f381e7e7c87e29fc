import type { Engine } from "./engine.ts";
import { type Load, loadTables } from "./load.ts";

/** `search-engine.mts`, as a script of its own. */
type Searching = typeof import("../search-engine.mts");

/** What a question needs. */
export interface Opened extends Pick<Searching, "findPages" | "showResult"> {
  readonly engine: Engine;
}

/**
 * For so long tables are taken for those of the site: one that was published since has other articles at the places that
 * they name, and new ones that they do not know.
 */
const FRESH_MS = 60_000;

/** Loads what every question needs, side by side: what searches, and the tables of the indexes. */
export class Opening {
  readonly #address: string;
  readonly #load: Load;
  #script: Promise<Searching> | undefined;
  /** How often the script could not be loaded: a browser may remember that, by the script's address. */
  #failures = 0;
  #opened: Promise<Opened> | undefined;
  /** Until when the tables are fresh, epoch milliseconds. */
  #freshUntil = Number.POSITIVE_INFINITY;

  /** @param address the script's */
  constructor(address: string, load: Load) {
    this.#address = address;
    this.#load = load;
  }

  /** What was loaded, with tables that are fresh; whoever asks meanwhile waits for the same. */
  open(): Promise<Opened> {
    if (Date.now() > this.#freshUntil) this.close();
    this.#opened ??= this.#read();
    return this.#opened;
  }

  /** Forgets the tables, and what failed. */
  close(): void {
    this.#opened = undefined;
    this.#freshUntil = Number.POSITIVE_INFINITY;
  }

  async #read(): Promise<Opened> {
    try {
      const [{ openEngine, findPages, showResult }, tables] = await Promise.all([
        this.#searching(),
        loadTables(this.#load),
      ]);
      this.#freshUntil = Date.now() + FRESH_MS;
      return { engine: openEngine(tables, this.#load), findPages, showResult };
    } catch (error) {
      this.close();
      throw error;
    }
  }

  async #searching(): Promise<Searching> {
    const address = `${this.#address}${this.#failures === 0 ? "" : `?${this.#failures}`}`;
    this.#script ??= import(address);
    try {
      return await this.#script;
    } catch (error) {
      this.#script = undefined;
      this.#failures++;
      throw error;
    }
  }
}
