import type { Message } from "../../words/message.ts";
import { Cell } from "./cell.ts";

/*
 * What this thread runs of the digest's own and waits for, so that a build which does not go on can say why. It is a
 * state of the thread, like what the thread is doing.
 */

/** What is waited for: a stage of the build, or something of the digest's own in it. */
export interface Step {
  readonly what: Message;
  readonly own: boolean;
}

const steps = new Set<Step>();
const bytesOf = new WeakMap<Message, Uint8Array>();
const NOTHING = new Uint8Array();
let cell = new Cell();

/** Runs a stage of the build. */
export function stage<T>(what: Message, run: () => T): T {
  return underway({ what, own: false }, run);
}

/** Runs something of the digest's own. */
export function ownCode<T>(what: Message, run: () => T): T {
  return underway({ what, own: true }, run);
}

/** What was begun and has not ended, the last begun at the end. */
export function stepsUnderway(): readonly Step[] {
  return [...steps];
}

/** Where other threads can read what this one runs. */
export function cellOfThread(): Cell {
  return cell;
}

/** Makes this thread note what it runs in a cell of another's. */
export function noteIn(buffer: SharedArrayBuffer): void {
  cell = new Cell(buffer);
}

/** What a thread runs of the digest's own, as its cell says it; undefined where that is nothing. */
export function runningIn(of: Cell): Message | undefined {
  const { text } = of.read();
  return text === "" ? undefined : JSON.parse(text);
}

function underway<T>(step: Step, run: () => T): T {
  const own = { ...step };
  steps.add(own);
  note();
  const end = (): void => {
    steps.delete(own);
    note();
  };
  let isPending = false;
  try {
    const result = run();
    isPending = result instanceof Promise;
    // The caller handles what it is rejected with.
    if (result instanceof Promise) result.then(end, end);
    return result;
  } finally {
    if (!isPending) end();
  }
}

/** Notes the last that was begun of the digest's own. */
function note(): void {
  let last: Message | undefined;
  for (const { what, own } of steps) if (own) last = what;
  cell.write(last === undefined ? NOTHING : bytes(last));
}

function bytes(what: Message): Uint8Array {
  const known = bytesOf.get(what) ?? Buffer.from(JSON.stringify(what));
  bytesOf.set(what, known);
  return known;
}
