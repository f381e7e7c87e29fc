import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { cleanSvg } from "../../content/svg.ts";
import type { Shell } from "../../site/shell.ts";
import { type CodeNames, codeName } from "../code/code-names.ts";
import { sha256 } from "../code/kept-code.mjs";
import { listFiles } from "../inputs/scan.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { readSealed, writeSealed } from "../memory/seal.ts";
import { has, isText, recordOf } from "../memory/shapes.ts";
import { ensureFolder } from "../memory/whole.ts";
import { shippedAssets } from "./shipped-assets.ts";

/** This module: its targets, minifiers and fonts are in what it makes. */
const MAKER = "src/making/assets/assets.ts";

/** A file that is written as it is. */
export interface AssetFile {
  /** Below the site's folder. */
  readonly file: string;
  /** Names its content. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Styles, scripts, fonts and icons: what pages know of them, and the files themselves. */
export interface Assets {
  readonly shell: Pick<Shell, "assets" | "inline">;
  readonly files: readonly AssetFile[];
}

/** Letters of the interface and of Persian news, as first and last code points; others are drawn by a system font. */
const FONT_LETTERS: readonly (readonly [first: number, last: number])[] = [
  // ASCII, NBSP, pound, « », degree, plus-minus, superscript 2 and 3, middle dot, multiplication sign
  ...([
    [0x20, 0x7e],
    [0xa0, 0xa0],
    [0xa3, 0xa3],
    [0xab, 0xab],
    [0xb0, 0xb3],
    [0xb7, 0xb7],
    [0xbb, 0xbb],
    [0xd7, 0xd7],
  ] as const),
  // ، ؛ ؟, Arabic letters and marks, digits and number marks
  ...([
    [0x60c, 0x60c],
    [0x61b, 0x61b],
    [0x61f, 0x61f],
    [0x621, 0x63a],
    [0x640, 0x655],
    [0x660, 0x66c],
  ] as const),
  // ٰ ٱ پ چ ژ ک گ ۀ ی ە and Persian digits
  ...([
    [0x670, 0x671],
    [0x67e, 0x67e],
    [0x686, 0x686],
    [0x698, 0x698],
    [0x6a9, 0x6a9],
    [0x6af, 0x6af],
  ] as const),
  ...([
    [0x6c0, 0x6c0],
    [0x6cc, 0x6cc],
    [0x6d5, 0x6d5],
    [0x6f0, 0x6f9],
  ] as const),
  // ZWSP to RLM, dashes, quotes, bullet, ellipsis, ‹ ›, isolates, arrows, euro, minus, ornate brackets, rial
  ...([
    [0x200b, 0x200f],
    [0x2010, 0x2015],
    [0x2018, 0x201e],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
  ] as const),
  ...([
    [0x2039, 0x203a],
    [0x2066, 0x2069],
    [0x2190, 0x2193],
    [0x21a9, 0x21a9],
    [0x20ac, 0x20ac],
    [0x2212, 0x2212],
    [0xfd3e, 0xfd3f],
    [0xfdfc, 0xfdfc],
  ] as const),
];

/** OpenType features that Persian and Latin text needs; stylistic sets and the like weigh as much as the letters. */
const FONT_FEATURES = "ccmp locl isol init medi fina rlig liga calt mark mkmk kern curs rclt".split(" ");

const FONTS = [
  { name: "fonts/vazirmatn-400.woff2", file: "Vazirmatn-Regular.woff2" },
  { name: "fonts/vazirmatn-700.woff2", file: "Vazirmatn-Bold.woff2" },
] as const;

/** Styles that are written into every page; the others are files of their own. */
export const INLINE: ReadonlySet<string> = new Set(["css/critical.css"]);

/** Scripts of pages; what is in folders beside them is imported by them. `.mts` is a module, which a script loads later. */
const SCRIPT = /^js\/[^/]+\.m?ts$/u;

/** The oldest browsers that styles and scripts are written for. */
export const TARGET = ["chrome90", "firefox90", "safari15"] as const;

/**
 * Prepares `src/assets`: styles and scripts are minified and get their content's name, fonts are cut to the letters
 * that are needed, pictures and icons stay as they are.
 * What is costly to make is kept in the generator's own `.cache`, for all digests that it builds; a published package
 * holds all of it.
 */
export async function prepareAssets(home: string, code: CodeNames): Promise<Assets> {
  const shipped = shippedAssets(home);
  if (shipped !== undefined) {
    const kept = shipped.files.map(({ base64, ...file }) => ({ ...file, bytes: Buffer.from(base64, "base64") }));
    return { shell: shipped.shell, files: kept };
  }
  const cache = assetCache(home, code);
  const folder = path.join(home, "src/assets");
  const assets: Record<string, string> = {};
  const inline: Record<string, string> = {};
  const files: AssetFile[] = [];
  const add = (file: string, bytes: Uint8Array): string => {
    files.push({ file, name: fingerprint(bytes), bytes });
    return `/${file}`;
  };
  const names = [...listFiles(folder).keys()];
  for (const name of names) {
    const bytes = readFileSync(path.join(folder, name));
    if (name.endsWith(".css")) {
      const text = await minified(bytes.toString("utf8"), cache);
      if (INLINE.has(name)) inline[path.posix.basename(name)] = text;
      else assets[name] = add(hashedName(name, text), Buffer.from(text, "utf8"));
    } else if (!/\.m?ts$/u.test(name))
      assets[name] = add(`assets/${name}`, name.endsWith(".svg") ? cleaned(name, bytes) : bytes);
  }
  for (const name of names.filter((file) => SCRIPT.test(file))) {
    const known = name.replace(/\.m?ts$/u, ".js");
    const text = await bundledScript(home, name, code);
    assets[known] = add(hashedName(known, text), Buffer.from(text, "utf8"));
  }
  for (const font of FONTS) {
    const bytes = await subsetOf(font.file, cache);
    assets[font.name] = add(`assets/${font.name.replace(".woff2", `-${fingerprint(bytes).slice(0, 8)}.woff2`)}`, bytes);
  }
  return { shell: { assets, inline }, files };
}

/** @throws {Error} when the picture is no well-formed SVG */
function cleaned(name: string, bytes: Buffer): Buffer {
  const svg = cleanSvg(bytes.toString("utf8"));
  if (!svg.ok) throw new Error(`src/assets/${name} ${svg.message.en}`);
  return Buffer.from(svg.svg, "utf8");
}

/** Below the site's folder, with its content's name, so that browsers may keep the file for good. */
export function hashedName(name: string, text: string): string {
  const { dir, name: stem, ext } = path.posix.parse(name);
  return `assets/${dir}/${stem}-${fingerprint(text).slice(0, 8)}${ext}`;
}

async function minified(source: string, cache: string): Promise<string> {
  const bytes = await cached(cache, `${fingerprint(source)}.css`, async () => {
    const { transform } = await import("esbuild");
    const result = await transform(source, { loader: "css", minify: true, charset: "utf8", target: [...TARGET] });
    return Buffer.from(result.code.trim(), "utf8");
  });
  return bytes.toString("utf8");
}

/** Where assets are kept that this code made; whatever it reaches, another version of it keeps its own. */
function assetCache(home: string, code: CodeNames): string {
  return cacheNamed(path.join(home, ".cache"), codeName(code, MAKER));
}

/** The folder below a cache for assets that code of a name made. */
export function cacheNamed(parent: string, code: string): string {
  const all = path.join(parent, "assets");
  const cache = path.join(all, code.slice(0, 12));
  ensureFolder(all);
  ensureFolder(cache);
  return cache;
}

/** A script as it was bundled, with the SHA-256 of all that it was bundled of, by path below the generator's folder. */
interface Bundle {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * A script of the browser's with what it imports, as one file that needs no other: pages' scripts, modules and service workers.
 * Bundled anew only when one of the files that it reached is not as it was.
 * @param home the generator's own folder
 * @param name below `src/assets`
 */
export async function bundledScript(home: string, name: string, code: CodeNames): Promise<string> {
  const shipped = shippedAssets(home)?.scripts[name];
  if (shipped !== undefined) return shipped;
  const file = path.join(assetCache(home, code), `${name.replaceAll("/", "-")}.json`);
  const known = readBundle(file);
  if (known !== undefined && Object.entries(known.files).every(([source, hash]) => hashBelow(home, source) === hash)) {
    return known.text;
  }
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: home,
    entryPoints: [path.join(home, "src/assets", name)],
    bundle: true,
    format: name.endsWith(".mts") ? "esm" : "iife",
    minify: true,
    charset: "utf8",
    target: [...TARGET],
    write: false,
    metafile: true,
  });
  const files = Object.fromEntries(
    Object.keys(metafile.inputs).map((source) => [source, hashBelow(home, source) ?? ""] as const),
  );
  const bundle: Bundle = { text: outputFiles[0]?.text.trim() ?? "", files };
  writeSealed(file, CACHE_FORMAT, bundle);
  return bundle.text;
}

/** What was kept; undefined where nothing was, or nothing whole. */
function readBundle(file: string): Bundle | undefined {
  const bundle = readSealed(file, CACHE_FORMAT);
  return bundle !== undefined && isBundle(bundle) ? bundle : undefined;
}

function isBundle(value: object): value is Bundle {
  return has(value, "text", isText) && has(value, "files", recordOf(isText));
}

function hashBelow(home: string, source: string): string | undefined {
  const file = path.join(home, source);
  return existsSync(file) ? sha256(readFileSync(file)) : undefined;
}

async function subsetOf(file: string, cache: string): Promise<Buffer> {
  const source = createRequire(import.meta.url).resolve(`vazirmatn/fonts/webfonts/${file}`);
  return subset(readFileSync(source), cache);
}

/**
 * A font with the letters that are needed, as WOFF2.
 * @param weight the weight to take of a font of many
 * @throws {Error} of a font that cannot be read
 */
export async function subset(font: Buffer, cache: string, weight?: number): Promise<Buffer> {
  const letters = FONT_LETTERS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).join("");
  const axes = weight === undefined ? {} : { variationAxes: { wght: weight } };
  const rules = letters + FONT_FEATURES.join() + (weight ?? "");
  return cached(cache, `${fingerprint(Buffer.concat([font, Buffer.from(rules)]))}.woff2`, async () => {
    const { default: subsetFont } = await import("subset-font");
    return subsetFont(font, letters, { targetFormat: "woff2", keepFeatures: FONT_FEATURES, ...axes });
  });
}

/** How cached files are written; another one is made anew. */
const CACHE_FORMAT = 1;

/** What was made before under this name, or what `make` makes now. */
export async function cached(cache: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = path.join(cache, `${name}.json`);
  const known = readSealed(file, CACHE_FORMAT);
  if (known !== undefined && "base64" in known && typeof known.base64 === "string") {
    return Buffer.from(known.base64, "base64");
  }
  const bytes = await make();
  writeSealed(file, CACHE_FORMAT, { base64: bytes.toString("base64") });
  return bytes;
}
