import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isMissing, type Stamp, stampOf } from "../inputs/scan.ts";

/** A file as it was written, below the stage's folder. */
export type StagedFile = readonly [file: string, stamp: Stamp];

/** Writes files below a folder, each folder made once: asking for each file whether its folder is there costs as much. */
export class Stage {
  readonly #folder: string;
  readonly #made = new Set<string>();
  #staged: StagedFile[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param file below the folder, with `/` on every system */
  write(file: string, content: string | Uint8Array): void {
    const full = path.join(this.#folder, file);
    this.#makeFolder(path.dirname(full));
    writeFileSync(full, content);
    const stamp = stampOf(full);
    if (stamp === undefined) throw new Error(`${full} was written and is not there`);
    this.#staged.push([file, stamp]);
  }

  /** What was written since this was last asked. */
  take(): readonly StagedFile[] {
    const staged = this.#staged;
    this.#staged = [];
    return staged;
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    this.#made.add(folder);
    try {
      mkdirSync(folder);
    } catch (error) {
      if (isMissing(error)) mkdirSync(folder, { recursive: true });
      else if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}
