import { SHARE_PICTURE } from "../site/addresses.ts";
import { indexedPng } from "./indexed-png.ts";
import { channels, dayLine, drawnTitle, isolatedLine } from "./picture-words.ts";
import type { SharePicture } from "./share-picture.ts";
import { coverage, type Region, type TextLine } from "./text-drawing.ts";

const PAPER = "#fffefb";
const INK = "#1e1b17";
const SOFT = "#5f594f";

const { width: WIDTH, height: HEIGHT } = SHARE_PICTURE;
const RIGHT = WIDTH - 90;
const LEFT = 80;
const BAR = 28;
const LINE_HEIGHT = 1.45;
const TITLE_MIDDLE = 325;

/** Lines of one colour; letters of neighbouring parts may overlap. */
export interface PicturePart {
  readonly lines: readonly TextLine[];
  readonly colour: "accent" | "ink" | "soft";
}

/** The texts of a picture and their places. */
export function pictureParts(picture: SharePicture): readonly PicturePart[] {
  const { size, lines } = drawnTitle(picture, RIGHT - LEFT);
  const top = TITLE_MIDDLE - ((lines.length - 1) * size * LINE_HEIGHT) / 2 + size * 0.3;
  return [
    { lines: [{ text: isolatedLine(picture.digest), x: RIGHT, y: 112, size: 44, weight: 700 }], colour: "accent" },
    {
      lines: lines.map((text, index) => ({
        text,
        x: RIGHT,
        y: top + index * size * LINE_HEIGHT,
        size,
        weight: 700,
      })),
      colour: "ink",
    },
    {
      lines: [{ text: dayLine(picture), x: RIGHT, y: 568, size: 36, weight: 400 }],
      colour: "soft",
    },
  ];
}

/** Draws a picture: a PNG of 1200 by 630 pixels, 10-25 kB. It takes some 5 ms: too long for the build's hot path. */
export function renderSharePicture(picture: SharePicture): Uint8Array {
  // One picture after another in one place: what is thrown away waits for a collection.
  ROWS.set(EMPTY);
  for (const part of pictureParts(picture)) draw(ROWS, part);
  return indexedPng(ROWS, WIDTH, HEIGHT, paletteOf(picture.accent));
}

/** So many steps from paper to a colour: with three colours and the paper they fill a palette. */
const STEPS = 85;
/** The index before the first step of each colour. */
const BEFORE = { accent: 0, ink: STEPS, soft: 2 * STEPS } as const;

/** A picture without texts: for each row a 0, as PNG begins them, and an index for each pixel. */
const EMPTY = emptyRows();
const ROWS = EMPTY.slice();

function emptyRows(): Uint8Array {
  const rows = new Uint8Array((WIDTH + 1) * HEIGHT);
  for (let end = WIDTH + 1; end <= rows.length; end += WIDTH + 1) rows.fill(BEFORE.accent + STEPS, end - BAR, end);
  return rows;
}

let lastPalette: { readonly accent: string; readonly bytes: Uint8Array } | undefined;

/** All pictures of a digest have one. */
function paletteOf(accent: string): Uint8Array {
  if (lastPalette?.accent !== accent) lastPalette = { accent, bytes: mixedPalette({ accent, ink: INK, soft: SOFT }) };
  return lastPalette.bytes;
}

function mixedPalette(colours: Readonly<Record<PicturePart["colour"], string>>): Uint8Array {
  const paper = channels(PAPER);
  const palette = new Uint8Array(3 * (3 * STEPS + 1));
  palette.set(paper);
  for (const name of ["accent", "ink", "soft"] as const) {
    const colour = channels(colours[name]);
    for (let step = 1; step <= STEPS; step++) {
      const mixed = paper.map((value, channel) => value + (((colour[channel] ?? 0) - value) * step) / STEPS);
      palette.set(mixed.map(Math.round), 3 * (BEFORE[name] + step));
    }
  }
  return palette;
}

/** For each colour the index of a pixel that is covered by 0 to 255; 0 where it stays as it is. */
const INDEX = {
  accent: indexes(BEFORE.accent),
  ink: indexes(BEFORE.ink),
  soft: indexes(BEFORE.soft),
} as const;

function indexes(before: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, covered) => {
    const step = Math.round((covered * STEPS) / 255);
    return step === 0 ? 0 : before + step;
  });
}

function draw(rows: Uint8Array, { lines, colour }: PicturePart): void {
  const region = regionOf(lines);
  const covered = covering(lines, region);
  const index = INDEX[colour];
  for (let row = 0, alpha = 3; row < region.height; row++) {
    let at = (region.y + row) * (WIDTH + 1) + 1 + region.x;
    for (const end = at + region.width; at < end; at++, alpha += 4) {
      const amount = covered[alpha];
      if (amount) rows[at] = index[amount] ?? 0;
    }
  }
}

/** What the lines may cover, with room for marks above and below letters; never the bar. */
function regionOf(lines: readonly TextLine[]): Region {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  const y = Math.max(0, Math.floor(first.y - 1.4 * first.size));
  const bottom = Math.min(HEIGHT, Math.ceil(last.y + 0.8 * last.size));
  return { x: LEFT - 40, y, width: RIGHT - LEFT + 80, height: bottom - y };
}

/** Parts that are the same in picture after picture, as they were drawn last: the digest's name, a day. */
const MOST_DRAWN = 8;
const lastDrawn = new Map<string, Uint8Array>();

function covering(lines: readonly TextLine[], region: Region): Uint8Array {
  const [only] = lines;
  if (only === undefined) return new Uint8Array();
  if (lines.length > 1) return coverage(lines, region);
  const key = JSON.stringify(only);
  const covered = lastDrawn.get(key) ?? coverage(lines, region);
  lastDrawn.delete(key);
  lastDrawn.set(key, covered);
  const [oldest] = lastDrawn.keys();
  if (lastDrawn.size > MOST_DRAWN && oldest !== undefined) lastDrawn.delete(oldest);
  return covered;
}
