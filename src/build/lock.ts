import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Thrown when another build is still at work after the wait. */
export class BusyError extends Error {}

const WAIT_MS = 60_000;
const STEP_MS = 200;

/**
 * Takes a lock file, waiting for another build of the same site to end. A lock whose process is gone is taken over.
 * @param waiting called once when there is something to wait for, with the other process's number
 * @returns what gives the lock back
 * @throws {BusyError} after a minute
 */
export async function takeLock(file: string, waiting: (pid: number) => void): Promise<() => void> {
  let told = false;
  for (let waited = 0; ; waited += STEP_MS) {
    if (tryLock(file)) return () => rmSync(file, { force: true });
    const holder = holderOf(file);
    if (holder === undefined || !isAlive(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) waiting(holder);
    told = true;
    if (waited >= WAIT_MS) throw new BusyError(`another build (process ${holder}) is at work on this site`);
    await pause(STEP_MS);
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
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
