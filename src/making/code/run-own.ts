import { inspect } from "node:util";
import type { Message } from "../../words/message.ts";
import { OWN_FAULT } from "../../words/own-running.ts";
import { ownCode } from "../running/underway.ts";
import { OwnCodeError } from "./own-code-error.ts";

/** Where something of a digest's own code is, for messages. */
export interface OwnRun {
  readonly what: Message;
  /** Its file, as messages name it. */
  readonly file: string;
}

/**
 * Runs something of a digest's own code, which is named for as long as it runs.
 * @throws {OwnCodeError} where it throws what is no error: Eleventy expects one, and only an error has a line
 */
export function runOwn<T>(of: OwnRun, run: () => T): T;
export function runOwn(of: OwnRun, run: () => unknown): unknown {
  return ownCode(of.what, () => {
    try {
      const result = run();
      return result instanceof Promise ? result.catch((thrown: unknown) => rethrow(thrown, of)) : result;
    } catch (thrown) {
      return rethrow(thrown, of);
    }
  });
}

/** What was found in the place of something else, in a few words of code. */
export function shownValue(value: unknown): string {
  if (typeof value === "function") return "function";
  return inspect(value, { depth: 0, breakLength: Number.POSITIVE_INFINITY, maxStringLength: 60, maxArrayLength: 3 });
}

function rethrow(thrown: unknown, { what, file }: OwnRun): never {
  if (thrown instanceof Error) throw thrown;
  const message = OWN_FAULT.threwValue({ what, found: shownValue(thrown) });
  throw new OwnCodeError([{ severity: "error", file, message, fix: OWN_FAULT.throwError }]);
}
