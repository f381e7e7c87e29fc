import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import type { Shell } from "../../_includes/shell.ts";
import type { Article } from "../content/article.ts";
import type { Digest } from "../digest/digest.ts";
import type { Edition } from "../digest/edition.ts";
import { articlePath, calendarPath } from "../digest/paths.ts";
import { hasPersian, splitLatin } from "../persian/bidi.ts";
import { gregorianDateText, jalaliDay } from "../persian/calendar/format.ts";
import { jalaliToGregorian } from "../persian/calendar/jalali.ts";
import { editionDayText } from "./feed-items.ts";
import { cleanLine } from "./plain-text.ts";
import { SHARE_PICTURE, sharePicturePath } from "./share-path.ts";
import { textsOf } from "./texts.ts";
import { htmlText } from "./xml.ts";

/** What a picture shows, as plain texts. */
export interface SharePicture {
  readonly title: string;
  /** «شنبه ۷ اسفند ۱۳۹۵». */
  readonly jalali: string;
  /** «۲۵ فوریهٔ ۲۰۱۷». */
  readonly gregorian: string;
  /** The digest's name. */
  readonly digest: string;
  /** The editor's accent, where there is one. */
  readonly accent?: string;
}

/** A picture that is to be, at an address from the site's root. */
export interface SharePictureEntry {
  readonly path: string;
  readonly picture: SharePicture;
}

type ShellPart = Pick<Shell, "site" | "strings">;

/** The pictures of all articles and editions; none where `site.share_images` is off. Cheap: nothing is drawn. */
export function sharePicturesOf(digest: Digest, shell: ShellPart): readonly SharePictureEntry[] {
  if (!shell.site.shareImages) return [];
  return [
    ...digest.articles.map((article) => ({
      path: sharePicturePath(articlePath(article)),
      picture: articlePicture(article, shell),
    })),
    ...digest.editions.map((edition) => ({
      path: sharePicturePath(calendarPath(edition.day)),
      picture: editionPicture(edition, shell),
    })),
  ];
}

function articlePicture({ title, date }: Article, { site }: ShellPart): SharePicture {
  return {
    title: cleanLine(title),
    jalali: jalaliDay(date, site.language),
    gregorian: gregorianDateText(date.gregorian, site.language),
    digest: cleanLine(site.title),
    ...accentOf(site),
  };
}

function accentOf({ theme }: ShellPart["site"]): Pick<SharePicture, "accent"> {
  return theme?.accent === undefined ? {} : { accent: theme.accent.light };
}

function editionPicture(edition: Edition, shell: ShellPart): SharePicture {
  const { site } = shell;
  const t = textsOf(shell);
  return {
    title: cleanLine(edition.title ?? t("edition.number", { number: edition.number })),
    jalali: editionDayText(edition, shell),
    gregorian: gregorianDateText(jalaliToGregorian(edition.day), site.language),
    digest: cleanLine(site.title),
    ...accentOf(site),
  };
}

/** Raised when pictures are drawn in another way, so that kept ones are drawn anew. */
const DRAWING = 2;

/** Names a picture by what it shows: a kept one of this name needs not be drawn again. 24 hexadecimal digits. */
export function sharePictureKey({ title, jalali, gregorian, digest, accent = COLOURS.accent }: SharePicture): string {
  return createHash("sha256")
    .update(JSON.stringify([DRAWING, title, jalali, gregorian, digest, accent]))
    .digest("hex")
    .slice(0, 24);
}

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

const COLOURS = { paper: "#fffefb", ink: "#1e1b17", soft: "#5f594f", accent: "#a02a1c" } as const;
const RIGHT = SHARE_PICTURE.width - 90;
const LEFT = 80;
const WIDTH = RIGHT - LEFT;
/** Sizes of the title, largest first, with the lines there is room for. */
const SIZES = [
  { size: 76, lines: 3 },
  { size: 62, lines: 4 },
  { size: 52, lines: 4 },
  { size: 44, lines: 5 },
  { size: 38, lines: 6 },
] as const;
const LINE_HEIGHT = 1.45;
const TITLE_MIDDLE = 325;

/** The drawing as SVG. */
export function sharePictureSvg({ title, jalali, gregorian, digest, accent = COLOURS.accent }: SharePicture): string {
  const { width, height } = SHARE_PICTURE;
  const { size, lines } = titleLines(title);
  const top = TITLE_MIDDLE - ((lines.length - 1) * size * LINE_HEIGHT) / 2 + size * 0.3;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    `<rect x="${width - 28}" width="28" height="${height}" fill="${accent}"/>`,
    textSvg(digest, { y: 112, size: 44, weight: 700, colour: accent }),
    ...lines.map((line, index) =>
      textSvg(line, { y: top + index * size * LINE_HEIGHT, size, weight: 700, colour: COLOURS.ink }),
    ),
    textSvg(`${jalali}  |  ${gregorian}`, { y: 568, size: 36, weight: 400, colour: COLOURS.soft }),
    "</svg>",
  ].join("");
}

interface TextPlace {
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly colour: string;
}

/**
 * A line that begins at the right. resvg shapes Persian but passes over `direction`, so the line is isolated from
 * right to left, its Latin runs from left to right, and it ends where a left-to-right line would.
 */
function textSvg(text: string, { y, size, weight, colour }: TextPlace): string {
  const place = `x="${RIGHT}" y="${Math.round(y)}" text-anchor="end"`;
  const font = `font-family="Vazirmatn" font-size="${size}" font-weight="${weight}" fill="${colour}"`;
  return `<text ${place} ${font} xml:space="preserve">${htmlText(isolatedLine(text))}</text>`;
}

const RLI = "\u2067";
const LRI = "\u2066";
const PDI = "\u2069";

function isolatedLine(line: string): string {
  const plain = line.replace(/[\u200E\u200F\u2066-\u2069]/gu, "");
  if (!hasPersian(plain) && /\p{L}/u.test(plain)) return LRI + plain + PDI;
  const runs = splitLatin(plain).map((run) => (run.latin ? LRI + run.text + PDI : run.text));
  return RLI + runs.join("") + PDI;
}

interface TitleLines {
  readonly size: number;
  readonly lines: readonly string[];
}

/** The title in the largest letters in which it fits; one that fits in none is cut, with «…». */
function titleLines(title: string): TitleLines {
  const words = title.split(" ").filter((word) => word !== "");
  const widths = new Map([...new Set([...words, "\u2026"])].map((word) => [word, wordWidth(word)]));
  const smallest = SIZES[SIZES.length - 1] ?? SIZES[0];
  for (const { size, lines } of SIZES) {
    const widthOf = (word: string): number => ((widths.get(word) ?? 0) * size) / MEASURED_SIZE;
    const found = wrapped(words, widthOf, size * SPACE, WIDTH);
    if (found.length <= lines && found.every((line) => line.fits)) {
      return { size, lines: balanced(words, widthOf, size * SPACE, found) };
    }
  }
  const { size, lines } = smallest;
  const pieces = words.flatMap((word) => broken(word, size));
  const cut = wrapped(pieces, (word) => (wordWidth(word) * size) / MEASURED_SIZE, size * SPACE, WIDTH);
  const kept = cut.slice(0, lines).map((line) => line.text);
  return { size, lines: cut.length <= lines ? kept : [...kept.slice(0, -1), ellipsis(kept.at(-1) ?? "")] };
}

/** Width of a space in Vazirmatn Bold, with the margins of letters that bounding boxes leave out; in parts of the size. */
const SPACE = 0.36;

interface Line {
  readonly text: string;
  readonly fits: boolean;
}

function wrapped(
  words: readonly string[],
  widthOf: (word: string) => number,
  space: number,
  limit: number,
): readonly Line[] {
  const lines: { text: string; width: number }[] = [];
  for (const word of words) {
    const width = widthOf(word);
    const line = lines.at(-1);
    if (line !== undefined && line.width + space + width <= limit) {
      line.text += ` ${word}`;
      line.width += space + width;
    } else lines.push({ text: word, width });
  }
  return lines.map(({ text, width }) => ({ text, fits: width <= limit }));
}

/** The same number of lines, of about one width: no word stands alone in the last. */
function balanced(
  words: readonly string[],
  widthOf: (word: string) => number,
  space: number,
  lines: readonly Line[],
): readonly string[] {
  let best = lines;
  for (let limit = WIDTH - BALANCE_STEP; limit > 0; limit -= BALANCE_STEP) {
    const narrower = wrapped(words, widthOf, space, limit);
    if (narrower.length > lines.length || !narrower.every(({ fits }) => fits)) break;
    best = narrower;
  }
  return best.map(({ text }) => text);
}

/** In pixels. */
const BALANCE_STEP = 20;

/** A word in pieces that each fit into a line: for addresses and hashes, which have no spaces. */
function broken(word: string, size: number): readonly string[] {
  const parts = Math.ceil((wordWidth(word) * size) / MEASURED_SIZE / (WIDTH * 0.9));
  if (parts <= 1) return [word];
  const letters = [...word];
  const length = Math.ceil(letters.length / parts);
  return Array.from({ length: parts }, (_, index) => letters.slice(index * length, (index + 1) * length).join(""));
}

/** The last line with «…» in place of its last word. */
function ellipsis(line: string): string {
  const end = line.lastIndexOf(" ");
  return `${end > 0 ? line.slice(0, end) : line.slice(0, -2)}\u2026`;
}

const MEASURED_SIZE = 100;
const MOST_WIDTHS = 20_000;
const known = new Map<string, number>();

/** A word's width at 100 pixels, as resvg shapes it. Words come again, so widths are remembered: each takes a millisecond. */
function wordWidth(word: string): number {
  const found = known.get(word);
  if (found !== undefined) return found;
  const text = textSvg(word, { y: 200, size: MEASURED_SIZE, weight: 700, colour: "#000" });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300">${text}</svg>`;
  const width = new Resvg(svg, { font: FONT }).getBBox()?.width ?? 0;
  if (known.size >= MOST_WIDTHS) known.clear();
  known.set(word, width);
  return width;
}
