import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { between, randomFrom } from "../bench/random.ts";
import { SEED } from "./draws.ts";
import { startCommand } from "./run-build.ts";
import type { SmallDigest } from "./small-digest.ts";

/** Counts what the command changes on the disk, and ends it at a change. */
const COUNTING = `--import=${pathToFileURL(path.join(import.meta.dirname, "kill-at-change.mjs")).href}`;
/** In this thread, where changes come in one order. */
const ALONE = ["--workers", "0"];

/** Lets a build end by itself and gives how many times it changed something on the disk. */
export async function countChanges(digest: SmallDigest, flags: readonly string[]): Promise<number> {
  const file = path.join(digest.folder, "changes.count");
  const build = startCommand(digest, [...ALONE, ...flags], { NODE_OPTIONS: COUNTING, GOZIDE_CHANGES_TO: file });
  const [status] = await once(build, "exit");
  if (status !== 0) throw new Error(`the build that was to be counted ended with ${status}`);
  const count = Number(readFileSync(file, "utf8"));
  rmSync(file);
  return count;
}

/**
 * Kills a build as a power cut would, in the midst of its change of that number; one that has fewer ends by itself.
 * @param change from 1
 * @returns whether it was killed
 */
export async function killBuildAt(digest: SmallDigest, flags: readonly string[], change: number): Promise<boolean> {
  const environment = { NODE_OPTIONS: COUNTING, GOZIDE_KILL_AT: String(change) };
  const [, signal] = await once(startCommand(digest, [...ALONE, ...flags], environment), "exit");
  return signal === "SIGKILL";
}

/**
 * Moments to kill a build at: one drawn from each of so many equal parts of it, from its first change to its last.
 * @param changes as {@link countChanges} gives it
 */
export function killMoments(changes: number, count: number): readonly number[] {
  const random = randomFrom(SEED);
  return Array.from({ length: count }, (_, part) => {
    const [first, next] = [part, part + 1].map((at) => Math.floor((at * changes) / count));
    return between(random, (first ?? 0) + 1, Math.max((first ?? 0) + 1, next ?? changes));
  });
}
