import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { Resvg } from "../../src/share/drawing-engine.ts";
import { alphabet, digits, hub, joiner, letter, typeface } from "./letters.ts";
import { dial, drops, lakes, section, tiles } from "./scenes.ts";
import { COLOURS, type Drawing } from "./svg.ts";

const ARTICLES = path.join(import.meta.dirname, "../../src/articles");
const { paper, cream, ink, red, teal, gold, night } = COLOURS;

/** The sample's pictures by their files below the articles: the same bytes in every run of one version of the libraries. */
const PICTURES: Readonly<Record<string, () => Drawing>> = {
  "1405/vazirmatn.png": typeface,
  "1405/vazirmatn-sin.png": () =>
    letter("سـ", { width: 1800, height: 1200 }, { sheet: paper, ink: red, weight: 900, scale: 0.95, base: 0.66 }),
  "1405/vazirmatn-zhe.png": () =>
    letter("ژ", { width: 1200, height: 1600 }, { sheet: teal, ink: cream, weight: 400, scale: 1, base: 0.58 }),
  "1405/vazirmatn-qaf.png": () =>
    letter("ق", { width: 1400, height: 1400 }, { sheet: gold, ink, weight: 900, scale: 0.78, base: 0.6 }),
  "1405/vazirmatn-he.png": () =>
    letter("هـه", { width: 1800, height: 1200 }, { sheet: night, ink: cream, weight: 100, scale: 0.8, base: 0.62 }),
  "1405/collation.png": alphabet,
  "1405/websub.png": hub,
  "1405/nowruz-1405.png": dial,
  "1405/band-e-amir.jpg": lakes,
  "1404/nowruz-tiles.png": tiles,
  "1404/glaciers.png": drops,
  "1404/caspian.png": section,
  "1404/zwnj.png": joiner,
  "1404/digits.png": digits,
};

const load = createRequire(import.meta.url).resolve;
const FONTS = [
  "100Thin/Vazirmatn_100Thin",
  "400Regular/Vazirmatn_400Regular",
  "700Bold/Vazirmatn_700Bold",
  "900Black/Vazirmatn_900Black",
];
const font = {
  fontBuffers: FONTS.map((file) => new Uint8Array(readFileSync(load(`@expo-google-fonts/vazirmatn/${file}.ttf`)))),
  defaultFontFamily: "Vazirmatn",
};

/** Draws all of them anew, or those whose names hold a word: `npm run draw:sample -- caspian`. */
const [wanted = ""] = process.argv.slice(2);
for (const [file, draw] of Object.entries(PICTURES)) {
  if (!file.includes(wanted)) continue;
  const bytes = await encoded(rendered(draw()), file);
  writeFileSync(path.join(ARTICLES, file), bytes);
  process.stdout.write(`${file}: ${Math.round(bytes.length / 1024)} kB\n`);
}

function rendered({ width, height, content }: Drawing): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;
  const drawing = new Resvg(svg, { font });
  const image = drawing.render();
  const pixels = Buffer.from(image.pixels);
  image.free();
  drawing.free();
  return sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
}

/** A PNG of few colours, or a JPEG. */
function encoded(picture: Sharp, file: string): Promise<Buffer> {
  return file.endsWith(".jpg")
    ? picture.jpeg({ quality: 82, mozjpeg: true }).toBuffer()
    : picture.png({ palette: true, colours: 24, dither: 0, compressionLevel: 9, effort: 10 }).toBuffer();
}
