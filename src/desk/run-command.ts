import { UsageError } from "../command/usage-error.ts";
import { goWhereStarted } from "./place.ts";
import { systemWords } from "./write-files.ts";

/** What a command said, and its exit code. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly message: string;
}

/** What is said of a command that was used wrongly, or whose help was asked for. */
export function unrun(
  asked: { readonly kind: "help"; readonly text: string } | { readonly kind: "wrong"; readonly message: string },
): Outcome {
  return asked.kind === "help" ? { code: 0, message: asked.text } : { code: 2, message: asked.message };
}

/**
 * Runs a command where the editor started it, says what it says, and gives its exit code; a fault of a file is said in
 * the system's words.
 * @param command is given the arguments, and the time in epoch milliseconds
 */
export async function runCommand(
  command: (args: readonly string[], now: number) => Outcome | Promise<Outcome>,
  args: readonly string[],
): Promise<number> {
  try {
    goWhereStarted();
    const { code, message } = await command(args, Date.now());
    if (code === 0) console.log(message);
    else console.error(message);
    return code;
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : systemWords(error));
    return error instanceof UsageError ? 2 : 1;
  }
}
