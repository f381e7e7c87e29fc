import { appendFileSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isMissing, liesInside } from "../inputs/scan.ts";

/**
 * The list of the files of a site that Gozide wrote, in the site's own folder: a name a line, in order. What it does not
 * name is somebody else's and is left alone. The list is neither sent to a host nor counted.
 */
export const MANIFEST = ".gozide-files";

/** The list in a site's folder, kept so that at every moment it names at least what was written. */
export class Manifest {
  readonly #file: string;
  #text: string | undefined;
  #names: Set<string> | undefined;

  /** @param site the site's folder, which may not exist yet */
  constructor(site: string) {
    this.#file = path.join(site, MANIFEST);
    this.#text = textOf(this.#file);
    // The last line may be cut off: the file that it names was not written.
    const lines = this.#text?.split("\n").slice(0, -1);
    this.#names = lines === undefined ? undefined : new Set(lines.map(nameOfLine).filter(liesInside));
  }

  /** The files that it names; undefined where the folder has no list. */
  get names(): ReadonlySet<string> | undefined {
    return this.#names;
  }

  /** Names further files. They are written afterwards, so that none of them is ever taken for somebody else's. */
  extend(files: readonly string[]): void {
    const further = files.filter((file) => this.#names?.has(file) !== true);
    if (further.length === 0) return;
    // What is left of a line that was cut off must become no name: it could be that of somebody else's file. Where there
    // is no list yet a link may be in its place, and behind it somebody else's file.
    if (this.#text === undefined || (this.#text !== "" && !this.#text.endsWith("\n"))) {
      this.replace([...(this.#names ?? []), ...further]);
      return;
    }
    const lines = linesOf(further);
    appendFileSync(this.#file, lines);
    this.#text += lines;
    this.#names ??= new Set();
    for (const file of further) this.#names.add(file);
  }

  /** Makes it name these files and no others, in one step. A list that says so already is left as it is. */
  replace(files: Iterable<string>): void {
    const names = [...files].sort();
    const text = linesOf(names);
    if (text === this.#text) return;
    const fresh = `${this.#file}.new`;
    try {
      rmSync(fresh, { force: true });
      writeFileSync(fresh, text, { flag: "wx" });
      renameSync(fresh, this.#file);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
    this.#text = text;
    this.#names = new Set(names);
  }
}

/** What the list says; a link is none of ours. */
function textOf(file: string): string | undefined {
  try {
    return lstatSync(file).isSymbolicLink() ? undefined : readFileSync(file, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function linesOf(files: readonly string[]): string {
  return files.map((file) => `${file.replace(/[%\r\n]/gu, encodeURIComponent)}\n`).join("");
}

function nameOfLine(line: string): string {
  return line.replace(/%(?:25|0D|0A)/gu, decodeURIComponent);
}
