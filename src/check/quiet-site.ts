import { setTimeout as pause } from "node:timers/promises";
import { isMissing, type Listing, listFiles } from "../making/inputs/scan.ts";
import { stagesIn } from "../making/write/stage.ts";
import { CHECK } from "../words/check.ts";
import type { Message } from "../words/message.ts";
import { WordedError } from "../words/worded-error.ts";

/** Thrown when a site is never left alone long enough to be read. */
export class RestlessSiteError extends WordedError {}

const STEP_MS = 200;
const MOST_READINGS = 20;

/**
 * Reads a site while nobody writes it: of one that is half written links would lead nowhere that are sound. Waits for a
 * build that is at work to end, and reads again what changed in the meantime.
 * @param read is given the names of the files, and may throw where one vanishes
 * @param say told why it takes longer
 * @throws {RestlessSiteError} when the site changed during each of twenty readings
 */
export async function readQuietSite<T>(
  folder: string,
  read: (names: readonly string[]) => T | Promise<T>,
  say: (message: Message) => void,
): Promise<T> {
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    if (reading > 0) say(CHECK.readAgain);
    await waitForBuild(folder, say);
    const before = listFiles(folder);
    const value = await attempt(async () => read([...before.keys()]));
    if (value !== undefined && !isBeingBuilt(folder) && isSame(listFiles(folder), before)) return value.of;
  }
  throw new RestlessSiteError(CHECK.restless({ folder }));
}

async function waitForBuild(folder: string, say: (message: Message) => void): Promise<void> {
  const [stage] = stagesIn(folder).filter(({ atWork }) => atWork);
  if (stage !== undefined) {
    say(CHECK.beingBuilt({ stage: stage.folder }));
  } else if (stagesIn(folder).length > 0) {
    say(CHECK.cutOff);
  }
  while (isBeingBuilt(folder)) await pause(STEP_MS);
}

function isBeingBuilt(folder: string): boolean {
  return stagesIn(folder).some(({ atWork }) => atWork);
}

/** Whether a site is as it was, by the sizes and times of its files. */
function isSame(now: Listing, before: Listing): boolean {
  return now.size === before.size && [...now].every(([file, stamp]) => String(stamp) === String(before.get(file)));
}

async function attempt<T>(read: () => Promise<T>): Promise<{ readonly of: T } | undefined> {
  try {
    return { of: await read() };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
