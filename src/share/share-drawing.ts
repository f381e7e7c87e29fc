import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { SHARE_PICTURE } from "../site/share-path.ts";
import { htmlText } from "../site/xml.ts";
import { isolatedLines } from "./isolated-lines.ts";
import type { SharePicture } from "./share-picture.ts";
import { MEASURED_SIZE, titleLines } from "./title-lines.ts";

/** Draws a picture: a PNG of 1200 by 630 pixels, 20-80 kB. It takes some 40 ms: too long for the build's hot path. */
export function renderSharePicture(picture: SharePicture): Buffer {
  return new Resvg(sharePictureSvg(picture), { font: FONT }).render().asPng();
}

const FONTS = createRequire(import.meta.url)
  .resolve("vazirmatn/package.json")
  .replace("package.json", "fonts/ttf/");
const FONT = {
  loadSystemFonts: false,
  fontFiles: [`${FONTS}Vazirmatn-Bold.ttf`, `${FONTS}Vazirmatn-Regular.ttf`],
  defaultFontFamily: "Vazirmatn",
};

const COLOURS = { paper: "#fffefb", ink: "#1e1b17", soft: "#5f594f" } as const;
const RIGHT = SHARE_PICTURE.width - 90;
const LEFT = 80;
const WIDTH = RIGHT - LEFT;
const LINE_HEIGHT = 1.45;
const TITLE_MIDDLE = 325;

/** The drawing as SVG. */
export function sharePictureSvg({ title, jalali, gregorian, digest, accent }: SharePicture): string {
  const { width, height } = SHARE_PICTURE;
  const plain = title.replace(/[\u200E\u200F\u2066-\u2069]/gu, "");
  const { size, lines } = titleLines(plain, WIDTH, wordWidth);
  const top = TITLE_MIDDLE - ((lines.length - 1) * size * LINE_HEIGHT) / 2 + size * 0.3;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    `<rect x="${width - 28}" width="28" height="${height}" fill="${accent}"/>`,
    lineSvg(digest, { y: 112, size: 44, weight: 700, colour: accent }),
    ...isolatedLines(plain, lines).map((line, index) =>
      textSvg(line, { y: top + index * size * LINE_HEIGHT, size, weight: 700, colour: COLOURS.ink }),
    ),
    lineSvg(`${jalali}  |  ${gregorian}`, { y: 568, size: 36, weight: 400, colour: COLOURS.soft }),
    "</svg>",
  ].join("");
}

interface TextPlace {
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly colour: string;
}

/** A line of {@link isolatedLines} that begins at the right: for resvg, which knows no `direction`, it ends there. */
function textSvg(text: string, { y, size, weight, colour }: TextPlace): string {
  const place = `x="${RIGHT}" y="${Math.round(y)}" text-anchor="end"`;
  const font = `font-family="Vazirmatn" font-size="${size}" font-weight="${weight}" fill="${colour}"`;
  return `<text ${place} ${font} xml:space="preserve">${htmlText(text)}</text>`;
}

function lineSvg(text: string, place: TextPlace): string {
  return textSvg(isolatedLines(text, [text])[0] ?? "", place);
}

const MOST_WIDTHS = 20_000;
const known = new Map<string, number>();

/** A word's width at 100 pixels, as resvg shapes it. Words come again, so widths are remembered: each takes a millisecond. */
function wordWidth(word: string): number {
  const found = known.get(word);
  if (found !== undefined) return found;
  const text = lineSvg(word, { y: 200, size: MEASURED_SIZE, weight: 700, colour: "#000" });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300">${text}</svg>`;
  const width = new Resvg(svg, { font: FONT }).getBBox()?.width ?? 0;
  if (known.size >= MOST_WIDTHS) known.clear();
  known.set(word, width);
  return width;
}
