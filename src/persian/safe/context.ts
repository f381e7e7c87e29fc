import { PERSIAN_LETTERS } from "../letters.ts";
import { EDGE, OPAQUE } from "../view.ts";

const PERSIAN = new RegExp(`[${PERSIAN_LETTERS}]`, "u");

/** How far a letter may be and still say whose text it is; a page of figures would cost its square otherwise. */
const REACH = 400;

/** Whose the nearest letter is: `none` when the block ends first, or there is none in reach. */
export type Script = "persian" | "latin" | "none";

function scriptOf(unit: string): Script | undefined {
  if (unit === OPAQUE) return "latin";
  if (unit === EDGE) return "none";
  return PERSIAN.test(unit) ? "persian" : undefined;
}

/** The script of the nearest letter before `at` in its block. */
export function scriptBefore(view: string, at: number): Script {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const script = scriptOf(view.charAt(i));
    if (script !== undefined) return script;
  }
  return "none";
}

/** The script of the nearest letter from `at` on in its block. */
export function scriptAfter(view: string, at: number): Script {
  for (let i = at; i < Math.min(view.length, at + REACH); i++) {
    const script = scriptOf(view.charAt(i));
    if (script !== undefined) return script;
  }
  return "none";
}

/** Does a mark between these two stand in Persian text? Beside a Latin word it must have Persian on the other side. */
export function inPersian(view: string, start: number, end: number): boolean {
  const before = scriptBefore(view, start);
  if (before === "persian") return true;
  return scriptAfter(view, end) === "persian" && (before === "none" || before === "latin");
}
