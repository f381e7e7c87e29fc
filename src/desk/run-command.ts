import type { Asked, Flags } from "../command/flags.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { UsageError } from "../command/usage-error.ts";
import { formatProblem, type Problem, sortProblems } from "../content/problem.ts";
import { type Language, type Message, spoken } from "../words/message.ts";
import { diskWords } from "./disk-words.ts";
import { goWhereStarted } from "./place.ts";

/** What a command said, and its exit code. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  /** A function gives what is for scripts, or was put into words already. */
  readonly message: Message | ((language: Language) => string);
}

/** What is said of a command that was used wrongly, or whose help was asked for. */
export function unrun(asked: Exclude<Asked<Flags>, { readonly kind: "run" }>): Outcome {
  return asked.kind === "help" ? { code: 0, message: asked.text } : { code: 2, message: asked.message };
}

/** What is said where the content hinders a command. */
export function told(problems: readonly Problem[]): Outcome {
  const sorted = sortProblems(problems);
  return { code: 1, message: (language) => sorted.map((problem) => formatProblem(problem, language)).join("\n") };
}

/** Is given the arguments, and the time in epoch milliseconds. */
type Command = (args: readonly string[], now: number) => Outcome | Promise<Outcome>;

/**
 * Runs a command where the editor started it, says what it says, and gives its exit code.
 * @param flags those that name the folders it writes to; none where it writes nothing
 */
export async function runCommand(command: Command, args: readonly string[], flags?: string): Promise<number> {
  const { code, message } = await outcomeOf(
    (given, now) => {
      goWhereStarted();
      return command(given, now);
    },
    args,
    Date.now(),
    flags,
  );
  return say({ code, message }, spokenLanguage(args));
}

/** Says what a command has to say, errors where errors go, and gives its exit code. */
export function say({ code, message }: Outcome, language: Language): number {
  const text = typeof message === "function" ? message(language) : spoken(message, language);
  if (code === 0) console.log(text);
  else console.error(text);
  return code;
}

/**
 * Runs a command that speaks while it works, where the editor started it, and gives its exit code.
 * @param stopped what is said where the disk ends it in the middle
 * @param flags those that name the folders it writes to
 */
export async function runSpeaking(
  args: readonly string[],
  work: (language: Language) => Promise<number>,
  stopped: (fault: { readonly said: Message }) => Message,
  ...flags: readonly string[]
): Promise<number> {
  const language = spokenLanguage(args);
  try {
    goWhereStarted();
    return await work(language);
  } catch (error) {
    if (error instanceof UsageError) return say({ code: 2, message: error.words }, language);
    return say({ code: 1, message: stopped({ said: diskWords(error, ...flags) }) }, language);
  }
}

/** What a command says: also when it was used wrongly, or when the disk is at fault. */
export async function outcomeOf(
  command: Command,
  args: readonly string[],
  now: number,
  flags?: string,
): Promise<Outcome> {
  try {
    return await command(args, now);
  } catch (error) {
    if (error instanceof UsageError) return { code: 2, message: error.words };
    return { code: 1, message: diskWords(error, ...(flags === undefined ? [] : [flags])) };
  }
}
