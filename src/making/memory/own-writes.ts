import path from "node:path";
import { type Stamp, sameStamp, stampOf } from "../inputs/scan.ts";

/**
 * What a process wrote itself, by file. `npm start` builds again and again, and need not read what it has. It belongs to
 * the process and not to a store, since each build opens a store of its own.
 */
export class OwnWrites<T> {
  readonly #values = new Map<string, { readonly stamp: Stamp; readonly value: T }>();
  #folder = "";

  /** Keeps what a file holds. */
  keep(file: string, value: T): void {
    const folder = path.dirname(file);
    // One site at a time: a process that builds many, as tests do, must not hold all of them.
    if (folder !== this.#folder) this.#values.clear();
    this.#folder = folder;
    const stamp = stampOf(file);
    if (stamp === undefined) this.#values.delete(file);
    else this.#values.set(file, { stamp, value });
  }

  /** What a file holds, as long as nobody else wrote it since. */
  of(file: string): T | undefined {
    const known = this.#values.get(file);
    return known !== undefined && sameStamp(known.stamp, stampOf(file)) ? known.value : undefined;
  }
}
