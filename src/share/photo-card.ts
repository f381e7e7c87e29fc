import { SHARE_PICTURE } from "../site/addresses.ts";
import { channels, dayLine, drawnTitle, isolatedLine } from "./picture-words.ts";
import type { SharePicture } from "./share-picture.ts";
import { coverage, type Region, type TextLine, textWidth } from "./text-drawing.ts";

const { width: WIDTH, height: HEIGHT } = SHARE_PICTURE;
const RIGHT = WIDTH - 76;
const LEFT = 64;
const BAR = 28;
/** Base lines, in pixels from the top. */
const DATE_LINE = HEIGHT - 46;
const LAST_LINE = HEIGHT - 122;
const LINE_HEIGHT = 1.42;
const SMALL = 32;

/** Half of the picture stays the photograph's. */
const SIZES = [
  { size: 62, lines: 2 },
  { size: 52, lines: 3 },
  { size: 44, lines: 3 },
  { size: 38, lines: 4 },
] as const;

/**
 * How dark the photograph is made, from 0 to 1: behind the words so much that white letters have a contrast of 7 to 1 on a
 * white photograph too, and nothing far above them.
 * @see https://www.w3.org/TR/WCAG22/#contrast-enhanced
 */
const SHADE = { behind: 0.66, below: 0.84, rise: 150 } as const;

/** How dark a row of the photograph is made whose words begin at another, both in pixels from the top. */
export function shadeOf(row: number, top: number): number {
  if (row >= top) return SHADE.behind + ((SHADE.below - SHADE.behind) * (row - top)) / (HEIGHT - top);
  const near = Math.max(0, 1 - (top - row) / SHADE.rise);
  return SHADE.behind * near * near;
}

/** The words over a photograph, and the row at which they begin. */
export interface PhotoWords {
  readonly lines: readonly TextLine[];
  readonly top: number;
}

/** The title at the bottom, under it the day at the right and the digest's name at the left. */
export function photoWords(picture: SharePicture): PhotoWords {
  const { size, lines } = drawnTitle(picture, RIGHT - LEFT, SIZES);
  const first = LAST_LINE - (lines.length - 1) * size * LINE_HEIGHT;
  const name = isolatedLine(picture.digest);
  return {
    top: Math.round(first - 1.25 * size),
    lines: [
      ...lines.map((text, index): TextLine => {
        return { text, x: RIGHT, y: first + index * size * LINE_HEIGHT, size, weight: 700 };
      }),
      { text: dayLine(picture), x: RIGHT, y: DATE_LINE, size: SMALL, weight: 400 },
      { text: name, x: LEFT + textWidth(name, SMALL), y: DATE_LINE, size: SMALL, weight: 700 },
    ],
  };
}

/**
 * Sets an article's title and day over its photograph.
 * @param rgb red, green and blue of each pixel of {@link SHARE_PICTURE}, row by row; it is written over
 */
export function setOverPhoto(rgb: Uint8Array, picture: SharePicture): void {
  const { lines, top } = photoWords(picture);
  darken(rgb, top);
  const y = Math.max(0, top - SMALL);
  write(rgb, lines, { x: 0, y, width: WIDTH - BAR, height: HEIGHT - y });
  bar(rgb, picture.accent);
}

function darken(rgb: Uint8Array, top: number): void {
  for (let row = 0; row < HEIGHT; row++) {
    const light = 1 - shadeOf(row, top);
    if (light === 1) continue;
    const end = (row + 1) * WIDTH * 3;
    for (let at = row * WIDTH * 3; at < end; at++) rgb[at] = (rgb[at] ?? 0) * light;
  }
}

function write(rgb: Uint8Array, lines: readonly TextLine[], region: Region): void {
  const covered = coverage(lines, region);
  for (let row = 0, alpha = 3; row < region.height; row++) {
    let at = ((region.y + row) * WIDTH + region.x) * 3;
    for (const end = at + region.width * 3; at < end; at += 3, alpha += 4) {
      const amount = (covered[alpha] ?? 0) / 255;
      if (amount === 0) continue;
      for (const channel of [0, 1, 2]) rgb[at + channel] = 255 * amount + (rgb[at + channel] ?? 0) * (1 - amount);
    }
  }
}

function bar(rgb: Uint8Array, accent: string): void {
  const colour = channels(accent);
  for (let row = 0; row < HEIGHT; row++) {
    for (let x = WIDTH - BAR; x < WIDTH; x++) rgb.set(colour, (row * WIDTH + x) * 3);
  }
}
