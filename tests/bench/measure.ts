import { spawn } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";

/** What one whole process cost, from its start to its end. */
export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time, user and system, of the process and of every process it waited for. */
  readonly cpu: number;
  /** Most memory resident, MiB; `undefined` where there is no `/proc` (not Linux). */
  readonly peak: number | undefined;
}

/** A program and its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** One command after another, as far as each ends with 0. */
export function inTurn(...commands: readonly Command[]): Command {
  const script = commands.map(({ program, args }) => [program, ...args].map(quoted).join(" ")).join(" && ");
  return { program: "sh", args: ["-c", script] };
}

/** A word as a shell takes it, whatever is in it. */
const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/**
 * Node tells a process its own resource use, not that of its children, and `time -v` is not on every machine. Every
 * POSIX shell has `times`: its second line is the user and system time of the children it waited for.
 */
const wrapper = '"$@" 3>&-; code=$?; times >&3; exit $code';

/** Milliseconds between two looks at the memory. The kernel keeps the high-water mark, so only growth after the last look is missed. */
const memoryInterval = 20;

/** A file of `/proc`, or an empty text when the process is gone. */
function procFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function procFolder(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** The processes below `pid`, whichever of its threads started them. */
function descendants(pid: number): readonly number[] {
  const children = procFolder(`/proc/${pid}/task`)
    .flatMap((thread) => procFile(`/proc/${pid}/task/${thread}/children`).split(" "))
    .filter((child) => child !== "")
    .map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/**
 * Keeps the most memory of the processes below `pid` that ran at one time, by their high-water marks (VmHWM).
 *
 * @returns stops watching; gives MiB: exact where one process runs at a time, an upper bound for several
 */
function watchMemory(pid: number): () => number | undefined {
  let most = 0;
  const look = () => {
    const marks = descendants(pid).map((process) =>
      Number(/^VmHWM:\s*(\d+) kB$/mu.exec(procFile(`/proc/${process}/status`))?.[1] ?? 0),
    );
    most = Math.max(
      most,
      marks.reduce((total, mark) => total + mark, 0),
    );
  };
  const timer = setInterval(look, memoryInterval);
  return () => {
    clearInterval(timer);
    return most === 0 ? undefined : most / 1024;
  };
}

/**
 * Seconds from the output of the shell's `times`: `0m1.25s 0m0.50s` on its second line.
 *
 * @throws Error when the text is something else
 */
export function childSeconds(times: string): number {
  const fields =
    times
      .trim()
      .split("\n")[1]
      ?.matchAll(/(\d+)m([\d.]+)s/gu) ?? [];
  const seconds = [...fields].map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest));
  if (seconds.length !== 2) throw new Error(`Cannot read the shell's times: ${JSON.stringify(times)}`);
  return seconds.reduce((total, value) => total + value, 0);
}

/**
 * Runs a command to its end and measures it.
 *
 * @param log the file that gets its output
 * @throws Error with the end of its output when it cannot start or does not end with 0
 */
export async function measure({ program, args }: Command, cwd: string, log: string): Promise<Cost> {
  const output = openSync(log, "w");
  const start = performance.now();
  const child = spawn("sh", ["-c", wrapper, "sh", program, ...args], {
    cwd,
    stdio: ["ignore", output, output, "pipe"],
  });
  closeSync(output);
  const peakOf = child.pid === undefined ? () => undefined : watchMemory(child.pid);
  let times = "";
  const pipe = child.stdio[3];
  if (pipe instanceof Readable) pipe.on("data", (chunk: Buffer) => (times += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const wall = (performance.now() - start) / 1000;
  const peak = peakOf();
  if (code !== 0)
    throw new Error(`${[program, ...args].join(" ")} ended with ${code}\n${readFileSync(log, "utf8").slice(-3_000)}`);
  return { wall, cpu: childSeconds(times), peak };
}
