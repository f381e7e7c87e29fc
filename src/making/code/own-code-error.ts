import type { Problem } from "../../content/problem.ts";

/** Thrown where a digest's own code is not what it must be, or gives what it must not. Where its stack names a file of the digest's, that is the place. */
export class OwnCodeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], stack?: string) {
    super(problems.map(({ message }) => (typeof message === "string" ? message : message.en)).join("\n"));
    this.problems = problems;
    if (stack !== undefined) this.stack = stack;
  }
}
