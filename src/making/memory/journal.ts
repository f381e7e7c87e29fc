import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { isMissing, liesInside } from "../inputs/scan.ts";
import { checksum, parsed } from "./seal.ts";
import { replaceFile } from "./whole.ts";

/**
 * Names the outputs that a build is about to change, so that the next one can mend what a build that was cut off left.
 * Each line has its own checksum: the file is written line by line.
 */
export class Journal {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** What was named: each of these outputs may be old or new. `"broken"` where some of it cannot be read any more. */
  read(): readonly string[] | "broken" {
    let text: string;
    try {
      text = readFileSync(this.#file, "utf8");
    } catch (error) {
      return isMissing(error) ? [] : "broken";
    }
    // The last line may be cut off: what it names was not begun.
    const [begunWith, ...names] = text.split("\n").slice(0, -1).map(valueIn);
    if (typeof begunWith !== "number" || names.length < begunWith || !names.every(isName)) return "broken";
    return names;
  }

  /** Begins the journal, before the first output changes. */
  begin(outputs: readonly string[]): void {
    replaceFile(this.#file, linesOf([outputs.length, ...outputs]));
  }

  /** Names further outputs before they change. */
  add(outputs: readonly string[]): void {
    if (outputs.length > 0) appendFileSync(this.#file, linesOf(outputs));
  }

  /** Ends the journal, once what the build made is remembered. */
  end(): void {
    rmSync(this.#file, { recursive: true, force: true });
  }
}

/** The first line is how many outputs the journal was begun with: so many it must still name. */
function linesOf(values: readonly (string | number)[]): string {
  return values
    .map((value) => {
      const text = JSON.stringify(value);
      return `${checksum(text)} ${text}\n`;
    })
    .join("");
}

function valueIn(line: string): unknown {
  const text = line.slice(9);
  return line === `${checksum(text)} ${text}` ? parsed(text) : undefined;
}

function isName(value: unknown): value is string {
  return typeof value === "string" && liesInside(value);
}
