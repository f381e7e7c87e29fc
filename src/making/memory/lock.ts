import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Thrown when another build is still at work after the wait. */
export class BusyError extends Error {}

/** Longer than any build takes, on whatever machine: a build is waited for as long as it may still be at work. */
const WAIT_MS = 60 * 60_000;
const STEP_MS = 200;

/**
 * Takes a lock file, waiting for another build of the same site to end. A lock whose process is gone is taken over.
 * @param waiting called once when there is something to wait for, with the other process's number
 * @returns what gives the lock back
 * @throws {BusyError} after an hour
 */
export async function takeLock(file: string, waiting: (pid: number) => void): Promise<() => void> {
  let told = false;
  for (let waited = 0; ; waited += STEP_MS) {
    if (tryLock(file)) return () => rmSync(file, { force: true });
    const holder = holderOf(file);
    if (holder === "gone") continue;
    if (holder === undefined || !isAlive(holder)) {
      takeAway(file, holder);
      continue;
    }
    if (!told) waiting(holder);
    told = true;
    if (waited >= WAIT_MS) throw new BusyError(`another build (process ${holder}) is at work on this site`);
    await pause(STEP_MS);
  }
}

/** Takes the lock in one step, so that nobody ever sees it without its holder's number in it. */
function tryLock(file: string): boolean {
  const own = `${file}.${process.pid}-${randomUUID().slice(0, 8)}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** The number in the lock; undefined where it holds none. */
function holderOf(file: string): number | undefined | "gone" {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "gone";
    throw error;
  }
}

/** Removes a lock whose process is gone; gives it back where another build took it over in between. */
function takeAway(file: string, holder: number | undefined): void {
  const aside = `${file}.old-${randomUUID().slice(0, 8)}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside) !== holder) linkSync(aside, file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
