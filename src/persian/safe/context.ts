import { PERSIAN_LETTERS } from "../letters.ts";
import { EDGE, OPAQUE } from "../view.ts";

const PERSIAN = new RegExp(`[${PERSIAN_LETTERS}]`, "u");

/** How far a letter may be and still say whose text it is; a page of figures would cost its square otherwise. */
const REACH = 400;

/** Whose the nearest letter is: `undefined` when the block ends first, or there is none in reach. */
export type Script = "persian" | "latin" | undefined;

function nearest(view: string, at: number, step: 1 | -1): Script {
  for (let i = at; Math.abs(i - at) < REACH; i += step) {
    const unit = view.charAt(i);
    if (unit === OPAQUE) return "latin";
    if (unit === EDGE || unit === "") return undefined;
    if (PERSIAN.test(unit)) return "persian";
  }
  return undefined;
}

/** The script of the nearest letter before `at` in its block. */
export function scriptBefore(view: string, at: number): Script {
  return nearest(view, at - 1, -1);
}

/** The script of the nearest letter from `at` on in its block. */
export function scriptAfter(view: string, at: number): Script {
  return nearest(view, at, 1);
}

/** Is a mark between these two in Persian text? Beside a Latin word it must have Persian on the other side. */
export function inPersian(view: string, start: number, end: number): boolean {
  return scriptBefore(view, start) === "persian" || scriptAfter(view, end) === "persian";
}
