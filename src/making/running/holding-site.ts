import path from "node:path";
import { BUILDING } from "../../words/build.ts";
import type { Message } from "../../words/message.ts";
import { takeLock } from "../memory/lock.ts";
import { removeStage } from "../write/stage.ts";
import { whereCutOff } from "./guard.ts";

/**
 * Works on a site while no other process does; its stage is removed before and afterwards.
 * @param output the site's folder
 * @param store the folder of its store
 * @param say told whom it waits for
 * @throws {BusyError} when another build of the site does not end
 */
export async function holdingSite<T>(
  output: string,
  store: string,
  say: (said: Message) => void,
  work: () => Promise<T>,
): Promise<T> {
  const release = await takeLock(path.join(store, "lock"), (holder) => say(BUILDING.waiting({ holder })));
  const isOver = whereCutOff(() => {
    removeStage(output, store);
    release();
  });
  try {
    removeStage(output, store);
    return await work();
  } finally {
    removeStage(output, store);
    isOver();
    release();
  }
}
