import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { spoken } from "../../words/message.ts";
import { UNDONE } from "../../words/own-running.ts";
import { Cell } from "./cell.ts";
import type { SlowWords } from "./guard.ts";
import { runningIn } from "./underway.ts";

/*
 * A thread that says what of the digest's own runs for long without an end, while the threads that run it are busy.
 */

const LOOK_MS = 250;
const STANDARD_ERROR = 2;

/** A thread that is looked at. */
interface Watched {
  readonly cell: Cell;
  changes: number;
  since: number;
  said: boolean;
}

const { patience, ...words }: SlowWords & { readonly patience: number } = workerData;
const threads: Watched[] = [];

function look(): void {
  for (const watched of threads) {
    const { changes } = watched.cell.read();
    const now = performance.now();
    if (changes !== watched.changes) Object.assign(watched, { changes, since: now, said: false });
    if (watched.said || now - watched.since < patience) continue;
    const what = runningIn(watched.cell);
    if (what === undefined) continue;
    watched.said = true;
    // Threads share out the pages, so each of them meets the same loop.
    if (threads.some((other) => other !== watched && other.said && runs(other, watched))) continue;
    const seconds = Math.round((now - watched.since) / 1000);
    if ("language" in words) writeSync(STANDARD_ERROR, `${spoken(UNDONE.slow({ what, seconds }), words.language)}\n`);
    else writeSync(words.descriptor, `${JSON.stringify(UNDONE.slowPreview({ what, seconds }))}\n`);
  }
}

/** Whether two threads run the same of the digest's own. */
function runs(one: Watched, other: Watched): boolean {
  return one.cell.read().text === other.cell.read().text;
}

parentPort?.on("message", (buffer: SharedArrayBuffer) => {
  threads.push({ cell: new Cell(buffer), changes: -1, since: 0, said: false });
});
setInterval(look, LOOK_MS);
