import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/**
 * What names a process among all that may ever use a folder. Its number alone does not: numbers are given again, and in
 * a container the next build mostly has that of the last one.
 */
export interface ProcessName {
  readonly pid: number;
  /** The machine's name. Only a name that an earlier version wrote has none. */
  readonly host?: string;
  /** Names the run of the machine from one start to the next. Linux alone says it. */
  readonly boot?: string;
  /** The space in which the number counts, such as a container's. Linux alone has them. */
  readonly space?: string;
  /** When the process began, in ticks since the machine did. Linux alone says it without asking other programs. */
  readonly began?: string;
}

/**
 * What became of a process. `"unknown"` is one of this machine that cannot be seen from here, or not told from another
 * with its number; `"elsewhere"` one of another machine.
 */
export type Fate = "alive" | "gone" | "unknown" | "elsewhere";

/** Names this process. */
export function ownName(): ProcessName {
  const boot = textOf("/proc/sys/kernel/random/boot_id");
  const space = linkOf("/proc/self/ns/pid");
  const began = lifeOf("self")?.began;
  return {
    pid: process.pid,
    host: hostname(),
    ...(boot === undefined ? {} : { boot }),
    ...(space === undefined ? {} : { space }),
    ...(began === undefined ? {} : { began }),
  };
}

/**
 * Says what became of a process.
 * @param own the process that asks
 */
export function fateOf(name: ProcessName, own: ProcessName = ownName()): Fate {
  if (name.host !== undefined) {
    const known = name.boot !== undefined && own.boot !== undefined;
    const sameRun = known ? name.boot === own.boot : name.host === own.host;
    // A machine of the same name that was started since: nothing from before lives on.
    if (!sameRun) return name.host === own.host ? "gone" : "elsewhere";
    if (name.space !== own.space) return "unknown";
  } else if (name.pid === own.pid) return "gone";
  if (!isNumberTaken(name.pid)) return "gone";
  // The numbers in /proc are those of whoever mounted it.
  const life = linkOf("/proc/self") === String(process.pid) ? lifeOf(String(name.pid)) : undefined;
  if (life?.ended === true) return "gone";
  if (life === undefined || name.began === undefined) return "unknown";
  return life.began === name.began ? "alive" : "gone";
}

function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When a process began, and whether it has ended and only waits for its parent to notice, which some never do. */
function lifeOf(pid: string): { readonly began: string; readonly ended: boolean } | undefined {
  // The program's name comes second, in brackets, and may hold anything. @see proc_pid_stat(5)
  const fields = textOf(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /su, "")
    .split(" ");
  const [state, began] = [fields?.[0], fields?.[19]];
  return state === undefined || began === undefined ? undefined : { began, ended: /^[ZXx]$/u.test(state) };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}

function linkOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}
