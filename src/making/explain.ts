import { inspect } from "node:util";
import { UsageError } from "../command/usage-error.ts";
import { BUILDING } from "../words/build.ts";
import { DISK } from "../words/disk.ts";
import type { Message } from "../words/message.ts";
import { WordedError } from "../words/worded-error.ts";
import { JobError } from "./render/crew.ts";
import { diskFault, type Remedy } from "./write/disk-fault.ts";
import { ForeignOutputError } from "./write/output-folder.ts";

/** What ended a command, in words for an editor, and the exit code. */
export interface Explained {
  readonly text: Message;
  /** 1 where the content or the machine is at fault, 2 where the command was used wrongly. */
  readonly code: 1 | 2;
}

/**
 * Explains what a command was ended by; a fault of the code by itself.
 * @param remedy what its editor can do about a fault of the disk; a build's where none is given
 */
export function explain(error: unknown, remedy?: Remedy): Explained {
  if (error instanceof UsageError || error instanceof ForeignOutputError) return { text: error.words, code: 2 };
  if (error instanceof WordedError) return { text: error.words, code: 1 };
  if (error instanceof JobError && error.words !== undefined) return { text: error.words, code: 1 };
  const fault = diskFault(error, remedy);
  if (fault === undefined) return { text: BUILDING.unexpected({ error: inspect(error) }), code: 1 };
  return { text: DISK.explained({ words: fault.message, advice: fault.advice }), code: 1 };
}
