import path from "node:path";
import process from "node:process";
import { Worker } from "node:worker_threads";
import type { Problem } from "../../content/problem.ts";
import type { Language, Message } from "../../words/message.ts";
import { OWN_STEP, UNDONE } from "../../words/own-running.ts";
import type { Cell } from "./cell.ts";
import { cellOfThread, stepsUnderway } from "./underway.ts";

/*
 * A process whose work is not done may end all the same: a promise that nothing settles keeps no process alive, and
 * `process.exit` asks nobody. Then a sentence says what it was doing, and its exit code is 1. There is one guard a
 * process, as there is one end of it.
 */

/** Why a command did not come to its end: in words, or what was thrown from elsewhere than the digest's own code. */
export type Undone =
  | { readonly words: Message }
  | { readonly problems: readonly Problem[] }
  | { readonly thrown: unknown };

/** Where a thread says that something takes long: a language of the terminal's, or all of the message to a file. */
export type SlowWords = { readonly language: Language } | { readonly descriptor: number };

/** What is asked of the process while it works. */
interface Guarding {
  /** Says why the work was not done; `end` is called when that was said. */
  readonly say: (why: Undone, end: () => void) => void;
  readonly slow: SlowWords;
}

/** So long something of the digest's own may run without a word, in milliseconds. */
const PATIENCE_MS = 10_000;

const cleanUps = new Set<() => void>();
let guarding: Guarding | undefined;
let faultsOf: (error: unknown) => readonly Problem[] = () => [];
let slowThread: Worker | undefined;

/**
 * Guards a piece of work.
 * @returns to be called when it is done; says whether it ran code of a digest's own, which may have left something that keeps the process alive
 */
export function guard(how: Guarding): () => boolean {
  guarding = how;
  const end = (why: Undone): void => {
    done();
    cleanUp();
    process.exitCode = 1;
    how.say(why, () => process.exit(1));
  };
  const runDry = (): void => end(whyDry());
  const exited = (): void => {
    done();
    cleanUp();
    process.exitCode = 1;
    how.say(whyExited(), () => undefined);
  };
  const thrown = (error: unknown): void => end(whyThrown(error));
  process.on("beforeExit", runDry).on("exit", exited);
  process.on("uncaughtException", thrown).on("unhandledRejection", thrown);
  const done = (): void => {
    process.off("beforeExit", runDry).off("exit", exited);
    process.off("uncaughtException", thrown).off("unhandledRejection", thrown);
  };
  return () => {
    done();
    return slowThread !== undefined;
  };
}

/**
 * From now on code of a digest's own may run.
 * @param code the folder of the code as plain JavaScript
 * @param faults where an error came out of it
 */
export function ownCodeBegins(code: string, faults: (error: unknown) => readonly Problem[]): void {
  faultsOf = faults;
  if (guarding === undefined || slowThread !== undefined) return;
  // Only another thread can say anything while this one is in an endless loop.
  slowThread = new Worker(path.join(code, "src/making/running/slow-thread.js"), {
    workerData: { patience: PATIENCE_MS, ...guarding.slow },
  });
  slowThread.unref();
  slowThread.on("error", () => undefined);
  alsoWatch(cellOfThread());
}

/**
 * Cleans up where the process ends in the middle of something.
 * @returns to be called when that is over
 */
export function whereCutOff(clean: () => void): () => void {
  cleanUps.add(clean);
  return () => cleanUps.delete(clean);
}

function cleanUp(): void {
  for (const clean of cleanUps) {
    try {
      clean();
    } catch {
      // The next build does it: what is said now is why this one ended.
    }
  }
}

/** Lets what another thread runs be named too, where it takes long. */
export function alsoWatch(cell: Cell): void {
  slowThread?.postMessage(cell.buffer);
}

/** What was thrown, as problems of the digest's own where it came from there. */
function whyThrown(error: unknown): Undone {
  const faults = faultsOf(error);
  return faults.length > 0 ? { problems: faults } : { thrown: error };
}

function whyDry(): Undone {
  const what = lastOwn();
  const stage = stepsUnderway().at(-1)?.what ?? OWN_STEP.building;
  return { words: what === undefined ? UNDONE.stopped({ what: stage }) : UNDONE.neverEnds({ what }) };
}

function whyExited(): Undone {
  const what = lastOwn();
  return { words: what === undefined ? UNDONE.ended : UNDONE.exited({ what }) };
}

function lastOwn(): Message | undefined {
  return stepsUnderway().findLast(({ own }) => own)?.what;
}
