import { inspect } from "node:util";
import { UsageError } from "../command/usage-error.ts";
import { BusyError } from "./memory/lock.ts";
import { diskFault } from "./write/disk-fault.ts";
import { ForeignOutputError } from "./write/output-folder.ts";

/** What ended a command, in words for an editor, and the exit code. */
export interface Explained {
  readonly text: string;
  /** 1 where the content or the machine is at fault, 2 where the command was used wrongly. */
  readonly code: 1 | 2;
}

/** Explains what a command was ended by; a fault of the code by itself. */
export function explain(error: unknown): Explained {
  if (error instanceof UsageError || error instanceof ForeignOutputError) return { text: error.message, code: 2 };
  if (error instanceof BusyError) return { text: error.message, code: 1 };
  const fault = diskFault(error);
  return { text: fault === undefined ? inspect(error) : `${fault.message}\n${fault.advice}`, code: 1 };
}
