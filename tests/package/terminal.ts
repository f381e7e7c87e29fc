import { stripVTControlCharacters } from "node:util";
import { type IPty, spawn } from "@lydell/node-pty";
import { until } from "../support/patience.ts";

/** What keys send. */
export const KEYS = { enter: "\r", down: "\u001B[B", backspace: "\u007F", interrupt: "\u0003" } as const;

/** A program in a terminal, with somebody who reads and types. */
export class Terminal {
  readonly #program: IPty;
  #written = "";
  #read = 0;
  #code: number | undefined;

  constructor(cwd: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.#program = spawn(command, [...args], { cwd, env, cols: 120, rows: 40 });
    this.#program.onData((text) => {
      this.#written += text;
    });
    this.#program.onExit(({ exitCode }) => {
      this.#code = exitCode;
    });
  }

  /** All that the program wrote, in plain text. */
  get text(): string {
    return stripVTControlCharacters(this.#written).replaceAll("\r", "");
  }

  /** The lines that are left on it: what was written over a line that was cleared is gone. */
  get lines(): readonly string[] {
    const kept = this.#written.split("\n").map((line) => line.split("\r\u001B[K").at(-1) ?? "");
    return kept.map((line) => stripVTControlCharacters(line).replaceAll("\r", ""));
  }

  /** Waits until the program wrote a text that was not waited for before, then types. */
  async answer(asked: string, ...keys: readonly string[]): Promise<void> {
    await until(`the terminal shows: ${asked}`, () => {
      const at = this.text.indexOf(asked, this.#read);
      if (at !== -1) this.#read = at + asked.length;
      else if (this.#code !== undefined) throw new Error(`it ended before it asked ${asked}:\n${this.text}`);
      return at !== -1;
    });
    for (const key of keys) this.#program.write(key);
  }

  /** Waits until the program ends; gives its exit code. */
  async ended(): Promise<number> {
    await until("the program in the terminal ends", () => this.#code !== undefined);
    return this.#code ?? Number.NaN;
  }
}
