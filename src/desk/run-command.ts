import process from "node:process";
import { goWhereStarted } from "./place.ts";
import { systemWords } from "./write-files.ts";

/** What a command said, and its exit code. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly message: string;
}

/**
 * Runs a command where the editor started it, says what it says, and ends with its code; a fault of a file is said in
 * the system's words.
 * @param command is given the arguments, and the time in epoch milliseconds
 */
export function runCommand(command: (args: readonly string[], now: number) => Outcome): void {
  try {
    goWhereStarted();
    const { code, message } = command(process.argv.slice(2), Date.now());
    if (code === 0) console.log(message);
    else console.error(message);
    process.exitCode = code;
  } catch (error) {
    console.error(systemWords(error));
    process.exitCode = 1;
  }
}
