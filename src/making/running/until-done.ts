import process from "node:process";
import { formatProblem } from "../../content/problem.ts";
import { type Language, spoken } from "../../words/message.ts";
import { explain } from "../explain.ts";
import { guard, type Undone } from "./guard.ts";

/**
 * Runs a command that may run code of a digest's own, and gives its exit code. Where that code ends the process, or
 * waits for what never comes, a sentence says so and the exit code is 1.
 */
export async function untilDone(language: Language, work: () => Promise<number>): Promise<number> {
  const done = guard({
    slow: { language },
    say: (why, end) => {
      console.error(wordsOf(why, language));
      end();
    },
  });
  let ranOwnCode = false;
  try {
    process.exitCode = await work();
  } finally {
    ranOwnCode = done();
  }
  // A timer or a socket that a configuration left open would keep the process for ever. What was said goes out first.
  if (ranOwnCode) process.stdout.write("", () => process.stderr.write("", () => process.exit()));
  return process.exitCode;
}

function wordsOf(why: Undone, language: Language): string {
  if ("problems" in why) return why.problems.map((problem) => formatProblem(problem, language)).join("\n");
  return spoken("words" in why ? why.words : explain(why.thrown).text, language);
}
