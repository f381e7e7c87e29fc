import { join } from "node:path";
import { BusyError, takeLock } from "../../making/memory/lock.ts";
import { makeFolder } from "../../making/memory/make-folder.ts";
import { INBOX } from "../../words/inbox.ts";
import type { Message } from "../../words/message.ts";

/** A gathering writes what came of a feed in less; an editor may take longer to answer a question of `gozide accept`. */
const PATIENCE_MS = 10_000;

/**
 * Does a work that changes an inbox while no other run does; an inbox that does not exist is made.
 * @param patience for how long another run is waited for, in milliseconds
 * @returns what the work gives, or that another run is at it
 */
export function aloneAt<Result>(
  inbox: string,
  work: () => Result | Promise<Result>,
  patience = PATIENCE_MS,
): Promise<Alone<Result>> {
  return withLock(inbox, ".lock", patience, work);
}

/** Does a gathering while no other is at work: two would ask every server twice. Other commands go on meanwhile. */
export function gatheringAlone<Result>(inbox: string, work: () => Result | Promise<Result>): Promise<Alone<Result>> {
  return withLock(inbox, ".lock-gather", 0, work);
}

/** What a work gives, or that another run is at it. */
export type Alone<Result> = { readonly done: Result } | { readonly busy: Message };

async function withLock<Result>(
  inbox: string,
  name: string,
  patience: number,
  work: () => Result | Promise<Result>,
): Promise<Alone<Result>> {
  makeFolder(inbox);
  const file = join(inbox, name);
  let release: () => void;
  try {
    release = await takeLock(file, () => undefined, patience);
  } catch (error) {
    if (error instanceof BusyError) return { busy: INBOX.busy({ file }) };
    throw error;
  }
  try {
    return { done: await work() };
  } finally {
    release();
  }
}
