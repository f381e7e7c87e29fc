import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { htmlText } from "../site/xml.ts";
import { Resvg } from "./drawing-engine.ts";

/** A line of text that begins at the right. */
export interface TextLine {
  /** As plain text with isolates: see {@link isolatedLines}. */
  readonly text: string;
  /** Where it begins: its right end, in pixels from the picture's left. */
  readonly x: number;
  /** Its base line, in pixels from the picture's top. */
  readonly y: number;
  /** In pixels. */
  readonly size: number;
  readonly weight: 400 | 700;
}

/** A part of a picture, in pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const load = createRequire(import.meta.url).resolve;
// A tenth of the package that pages have their font from, which every digest would install for these two files.
const FONT_FILES = ["400Regular/Vazirmatn_400Regular.ttf", "700Bold/Vazirmatn_700Bold.ttf"];
const FONT = {
  fontBuffers: FONT_FILES.map((file) => new Uint8Array(readFileSync(load(`@expo-google-fonts/vazirmatn/${file}`)))),
  defaultFontFamily: "Vazirmatn",
};

/**
 * How much of each pixel of a region the lines cover.
 * @returns four bytes a pixel, row by row, of which the fourth is that: 0 to 255
 */
export function coverage(lines: readonly TextLine[], region: Region): Uint8Array {
  const { x, y, width, height } = region;
  const view = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
  return drawn(`<svg ${XMLNS} ${view}>${lines.map(textSvg).join("")}</svg>`, (drawing) => {
    const image = drawing.render();
    try {
      return image.pixels;
    } finally {
      image.free();
    }
  });
}

/** How wide a text in bold letters is, in pixels, as it is shaped; without the margins of its first and last letter. */
export function textWidth(text: string, size: number): number {
  const line = textSvg({ text, x: RIGHT, y: 2 * size, size, weight: 700 });
  return drawn(`<svg ${XMLNS} width="${RIGHT}" height="${3 * size}">${line}</svg>`, (drawing) => {
    const box = drawing.getBBox();
    const width = box?.width ?? 0;
    box?.free();
    return width;
  });
}

const XMLNS = 'xmlns="http://www.w3.org/2000/svg"';
const RIGHT = 1110;

function drawn<T>(svg: string, use: (drawing: Resvg) => T): T {
  const drawing = new Resvg(svg, { font: FONT });
  try {
    return use(drawing);
  } finally {
    drawing.free();
  }
}

/** resvg knows no `direction`: a line begins at the right where a left-to-right line would end. */
function textSvg({ text, x, y, size, weight }: TextLine): string {
  const place = `x="${x}" y="${Math.round(y)}" text-anchor="end"`;
  const font = `font-family="Vazirmatn" font-size="${size}" font-weight="${weight}"`;
  return `<text ${place} ${font} xml:space="preserve">${htmlText(text)}</text>`;
}
