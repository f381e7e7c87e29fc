import { PERSIAN_LETTERS } from "../letters.ts";
import { EDGE, OPAQUE } from "../view.ts";

const PERSIAN = new RegExp(`[${PERSIAN_LETTERS}]`, "u");

/** Whose the nearest letter is: `none` when the block ends first. */
export type Script = "persian" | "latin" | "none";

function scriptOf(unit: string): Script | undefined {
  if (unit === OPAQUE) return "latin";
  if (unit === EDGE) return "none";
  return PERSIAN.test(unit) ? "persian" : undefined;
}

/** What was asked last: marks are asked in order, and a long row of them walks the same stretch again and again. */
let lastBefore: { readonly view: string; readonly at: number; readonly script: Script } | undefined;
let lastAfter:
  | { readonly view: string; readonly from: number; readonly to: number; readonly script: Script }
  | undefined;

/** The script of the nearest letter before `at` in its block. */
export function scriptBefore(view: string, at: number): Script {
  const known = lastBefore?.view === view && lastBefore.at <= at ? lastBefore : undefined;
  let script = known?.script ?? "none";
  for (let i = at - 1; i >= (known?.at ?? 0); i--) {
    const found = scriptOf(view.charAt(i));
    if (found === undefined) continue;
    script = found;
    break;
  }
  lastBefore = { view, at, script };
  return script;
}

/** The script of the nearest letter from `at` on in its block. */
export function scriptAfter(view: string, at: number): Script {
  if (lastAfter?.view === view && lastAfter.from <= at && at <= lastAfter.to) return lastAfter.script;
  let to = at;
  let script: Script | undefined;
  for (; to < view.length && script === undefined; to++) script = scriptOf(view.charAt(to));
  const found = script ?? "none";
  lastAfter = { view, from: at, to: script === undefined ? to : to - 1, script: found };
  return found;
}

/** Does a mark between these two stand in Persian text? Beside a Latin word it must have Persian on the other side. */
export function inPersian(view: string, start: number, end: number): boolean {
  const before = scriptBefore(view, start);
  if (before === "persian") return true;
  return scriptAfter(view, end) === "persian" && (before === "none" || before === "latin");
}
