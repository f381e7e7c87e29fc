import { statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isMissing, type Listing, listFiles, sameStamp, stampOf } from "../making/inputs/scan.ts";
import { stagesIn } from "../making/write/stage.ts";
import { CHECK } from "../words/check.ts";
import type { Message } from "../words/message.ts";
import { WordedError } from "../words/worded-error.ts";

/** Thrown when a site is never left alone long enough to be read. */
export class RestlessSiteError extends WordedError {}

const STEP_MS = 200;
const MOST_READINGS = 20;

/** What a reading of a site came to. */
export interface Reading<T> {
  readonly of: T;
  /** The files that were read; what is known of all others is of the moment in which they were listed. */
  readonly files: readonly string[];
}

/**
 * Reads a site while nobody writes it: of one that is half written links would lead nowhere that are sound. Waits for a
 * build that is at work to end, and reads again where one came, or a file changed, in the meantime.
 * @param read is given the folder's files, and may throw where one vanishes
 * @param say told why it takes longer
 * @throws {RestlessSiteError} when the site changed during each of twenty readings
 */
export async function readQuietSite<T>(
  folder: string,
  read: (listing: Listing, listedAt: number) => Promise<Reading<T>>,
  say: (message: Message) => void,
): Promise<T> {
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    if (reading > 0) say(CHECK.readAgain);
    await waitForBuild(folder, say);
    const listedAt = Date.now();
    const entered = lastEntered(folder);
    const listing = listFiles(folder);
    const value = await attempt(() => read(listing, listedAt));
    if (value === undefined || isBeingBuilt(folder) || lastEntered(folder) !== entered) continue;
    if (value.files.every((file) => sameStamp(stampOf(path.join(folder, file)), listing.get(file)))) return value.of;
  }
  throw new RestlessSiteError(CHECK.restless({ folder }));
}

/** When something came into a folder or left it: a build's stage does both, however quick the build is. */
function lastEntered(folder: string): string {
  const { mtimeMs, ctimeMs } = statSync(folder);
  return `${mtimeMs} ${ctimeMs}`;
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

/** @returns undefined where a file vanished */
async function attempt<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
