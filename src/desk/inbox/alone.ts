import { join } from "node:path";
import { BusyError, takeLock } from "../../making/memory/lock.ts";
import { makeFolder } from "../../making/memory/make-folder.ts";
import { INBOX } from "../../words/inbox.ts";
import type { Message } from "../../words/message.ts";

/**
 * Does a work that changes an inbox while no other run does; an inbox that does not exist is made.
 * @returns what the work gives, or that another run is at it
 */
export async function aloneAt<Result>(
  inbox: string,
  work: () => Result | Promise<Result>,
): Promise<{ readonly done: Result } | { readonly busy: Message }> {
  makeFolder(inbox);
  const file = join(inbox, ".lock");
  let release: () => void;
  try {
    release = await takeLock(file, () => undefined, 0);
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
