import { latinDigits } from "../persian/digits.ts";

/** What matters most in a picture: how far from its left and from its top, in hundredths of its sides. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** Where nothing is said, the middle. */
export const MIDDLE: Focus = { x: 50, y: 50 };

const ACROSS: Readonly<Record<string, number>> = { راست: 75, right: 75, چپ: 25, left: 25 };
const DOWN: Readonly<Record<string, number>> = { بالا: 20, top: 20, پایین: 80, bottom: 80 };
const NEITHER = new Set(["میان", "وسط", "مرکز", "center", "centre", "middle"]);
const NUMBERS = /^(\d{1,3})\s*[%٪]?\s*[,،\s]\s*(\d{1,3})\s*[%٪]?$/u;

/**
 * Reads what matters most in a picture: two numbers from 0 to 100, from the left and from the top (`30 20`, «۳۰٪ ۲۰٪»), or
 * words (`top`, «بالا راست»). Undefined where it is neither.
 */
export function readFocus(text: string): Focus | undefined {
  const plain = latinDigits(text).trim().toLowerCase();
  const [, across, down] = NUMBERS.exec(plain) ?? [];
  if (across !== undefined && down !== undefined) {
    const focus = { x: Number(across), y: Number(down) };
    return focus.x > 100 || focus.y > 100 ? undefined : focus;
  }
  const words = plain.split(/[\s,،\u200C-]+/u);
  const along = words.filter((word) => Object.hasOwn(ACROSS, word));
  const below = words.filter((word) => Object.hasOwn(DOWN, word));
  const others = words.filter((word) => NEITHER.has(word));
  const understood = along.length + below.length + others.length === words.length;
  if (!understood || along.length > 1 || below.length > 1) return undefined;
  return { x: ACROSS[along[0] ?? ""] ?? MIDDLE.x, y: DOWN[below[0] ?? ""] ?? MIDDLE.y };
}
