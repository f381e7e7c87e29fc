import { isolatedLines } from "./isolated-lines.ts";
import { textWidth } from "./text-drawing.ts";
import { MEASURED_SIZE } from "./title-lines.ts";

/** A text of one line, as plain text with isolates. */
export function isolatedLine(text: string): string {
  return isolatedLines(text, [text])[0] ?? "";
}

/** Red, green and blue of `#rrggbb` or `#rgb`. */
export function channels(colour: string): readonly number[] {
  const digits = colour.slice(1);
  const wide = digits.length === 3 ? digits.replace(/./gu, "$&$&") : digits;
  return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16));
}

const MOST_WIDTHS = 20_000;
const widths = new Map<string, number>();

/** A word's width at 100 pixels. Words come again, so widths are remembered: each takes a third of a millisecond. */
export function wordWidth(word: string): number {
  const known = widths.get(word);
  if (known !== undefined) return known;
  const width = textWidth(isolatedLine(word), MEASURED_SIZE);
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(word, width);
  return width;
}
