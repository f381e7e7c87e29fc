import { randomUUID } from "node:crypto";
import { linkSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { BUILDING } from "../../words/build.ts";
import type { Message } from "../../words/message.ts";
import { WordedError } from "../../words/worded-error.ts";
import { fateOf, ownName, type ProcessName } from "./process-name.ts";
import { showLife, showsLife } from "./sign-of-life.ts";

/** Thrown when another build is still at work after the wait. */
export class BusyError extends WordedError {}

/** Longer than any build takes, on whatever machine: a build is waited for as long as it may still be at work. */
const WAIT_MS = 60 * 60_000;
const STEP_MS = 200;
/** So long a lock may be without its text, where the two cannot be written in one step. */
const WRITING_MS = 5000;

/** Who holds a lock. */
interface Holder extends ProcessName {
  /** What the holder shows life at, beside the lock; none where it cannot. */
  readonly life?: string;
}

/**
 * Takes a lock file, waiting for another build of the same site to end. A lock whose process is gone is taken over.
 * @param waiting called once when there is something to wait for, with the other process in words
 * @param patience for how long it is waited, in milliseconds; an hour where nothing is said
 * @returns what gives the lock back
 * @throws {BusyError} when the other is still at work then
 */
export async function takeLock(
  file: string,
  waiting: (holder: Message) => void,
  patience = WAIT_MS,
): Promise<() => void> {
  let told = false;
  for (let waited = 0; ; waited += STEP_MS) {
    const found = contentOf(file);
    if (found === undefined) {
      const release = await tryLock(file);
      if (release !== undefined) return release;
      continue;
    }
    const holder = holderIn(found.text);
    if (holder === undefined ? found.age > WRITING_MS : !(await mayBeAtWork(file, holder, found.age))) {
      takeAway(file, found.text, holder);
      continue;
    }
    if (holder !== undefined && !told) {
      waiting(inWords(holder, file));
      told = true;
    }
    // A lock that names nobody yet is one in the middle of being written.
    if (waited >= Math.max(patience, holder === undefined ? WRITING_MS : 0)) {
      const named = holder === undefined ? undefined : inWords(holder, file);
      throw new BusyError(
        named === undefined ? BUILDING.busyUnnamed({ file }) : BUILDING.busy({ holder: named, file }),
      );
    }
    await pause(STEP_MS);
  }
}

/** Of a process that cannot be seen a lock is worth something for as long as a build may take. */
async function mayBeAtWork(file: string, holder: Holder, age: number): Promise<boolean> {
  const fate = fateOf(holder);
  if (fate === "alive" || fate === "gone") return fate === "alive";
  const life = holder.life === undefined ? undefined : await showsLife(`${file}.${holder.life}`);
  if (life === true) return true;
  // What another machine shows cannot be seen from here.
  return life === false && fate === "unknown" ? false : age < WAIT_MS;
}

function inWords({ pid, host }: Holder, file: string): Message {
  const elsewhere = host !== undefined && host !== ownName().host;
  return elsewhere ? BUILDING.processOn({ pid, host, file }) : BUILDING.process({ pid });
}

/** Takes the lock in one step, so that nobody ever sees it without its holder's name in it. */
async function tryLock(file: string): Promise<(() => void) | undefined> {
  const life = randomUUID().slice(0, 8);
  const end = await showLife(`${file}.${life}`);
  const holder: Holder = { ...ownName(), ...(end === undefined ? {} : { life }) };
  const text = JSON.stringify(holder);
  try {
    if (createWith(file, text)) {
      return () => {
        if (contentOf(file)?.text === text) rmSync(file, { force: true });
        end?.();
      };
    }
  } catch (error) {
    end?.();
    throw error;
  }
  end?.();
  return undefined;
}

/** Creates a file with its text. @returns false where there is one */
function createWith(file: string, text: string): boolean {
  const own = `${file}.${randomUUID().slice(0, 8)}.new`;
  try {
    writeFileSync(own, text);
    linkSync(own, file);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (!WITHOUT_LINKS.has(code)) throw error;
  } finally {
    rmSync(own, { force: true });
  }
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** File systems that know no second name for a file (FAT, some network folders) say one of these. */
const WITHOUT_LINKS: ReadonlySet<string | undefined> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** A lock's text, empty where it cannot be read, and its age in milliseconds; undefined where there is no lock. */
function contentOf(file: string): { readonly text: string; readonly age: number } | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const age = Math.abs(Date.now() - stat.mtimeMs);
  try {
    return { text: readFileSync(file, "utf8"), age };
  } catch (error) {
    return codeOf(error) === "ENOENT" ? undefined : { text: "", age };
  }
}

/** Who a lock's text names; undefined where it names nobody. Earlier versions wrote a process's number alone. */
function holderIn(text: string): Holder | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const named: unknown = typeof value === "number" ? { pid: value } : value;
  return isHolder(named) ? named : undefined;
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== "object" || value === null || !("pid" in value)) return false;
  const { pid, ...others } = value;
  const isLife = !("life" in others) || LIFE.test(String(others.life));
  return isLife && isNumber(pid) && Object.values(others).every((other) => typeof other === "string");
}

/** It becomes part of a file's name. */
const LIFE = /^[0-9a-f]{8}$/u;

function isNumber(pid: unknown): boolean {
  return Number.isInteger(pid) && Number(pid) > 0;
}

/** Removes a lock whose process is gone; gives it back where another build took it over in between. */
function takeAway(file: string, text: string, holder: Holder | undefined): void {
  const aside = `${file}.${randomUUID().slice(0, 8)}.new`;
  try {
    renameSync(file, aside);
    if ((contentOf(aside)?.text ?? "") !== text) linkSync(aside, file);
    else if (holder?.life !== undefined) rmSync(`${file}.${holder.life}`, { force: true });
  } catch (error) {
    const code = codeOf(error);
    if (WITHOUT_LINKS.has(code)) renameSync(aside, file);
    else if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
