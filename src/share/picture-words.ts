import { isolatedLines } from "./isolated-lines.ts";
import type { SharePicture } from "./share-picture.ts";
import { textWidth } from "./text-drawing.ts";
import { MEASURED_SIZE, type TitleLines, type TitleSize, titleLines } from "./title-lines.ts";

/** A text of one line, as plain text with isolates. */
export function isolatedLine(text: string): string {
  return isolatedLines(text, [text])[0] ?? "";
}

/** Isolates and direction marks of a title's own: each line gets new ones. */
const OWN_MARKS = /[\u200E\u200F\u2066-\u2069]/gu;

/**
 * A picture's title in lines as they are drawn, with isolates.
 * @param width of a line, in pixels
 * @param sizes largest first
 */
export function drawnTitle({ title }: SharePicture, width: number, sizes?: readonly TitleSize[]): TitleLines {
  const plain = title.replace(OWN_MARKS, "");
  const { size, lines } = titleLines(plain, width, wordWidth, sizes);
  return { size, lines: isolatedLines(plain, lines) };
}

/** The picture's day in both calendars. */
export function dayLine({ jalali, gregorian }: SharePicture): string {
  return isolatedLine(`${jalali}  |  ${gregorian}`);
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
function wordWidth(word: string): number {
  const known = widths.get(word);
  if (known !== undefined) return known;
  const width = textWidth(isolatedLine(word), MEASURED_SIZE);
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(word, width);
  return width;
}
