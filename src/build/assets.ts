import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Shell } from "../../_includes/shell.ts";
import { fingerprint } from "./fingerprint.ts";
import { listFiles } from "./scan.ts";

/** A file that is written as it is. */
export interface AssetFile {
  /** Below the site's folder. */
  readonly file: string;
  /** Names its content. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The digest's own files: what pages know of them, and the files themselves. */
export interface Assets {
  readonly shell: Pick<Shell, "assets" | "inline">;
  readonly files: readonly AssetFile[];
}

/** Letters of the interface and of news: Arabic script as Persian, Dari and Tajik quotations use it, and Latin. */
const FONT_LETTERS = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x600, 0x6ff],
  [0x200b, 0x200f],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x2066, 0x2069],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0xfdfc, 0xfdfc],
] as const;

const FONTS = [
  { name: "fonts/vazirmatn-400.woff2", file: "Vazirmatn-Regular.woff2" },
  { name: "fonts/vazirmatn-700.woff2", file: "Vazirmatn-Bold.woff2" },
] as const;

/** Styles that are written into every page; the others are files of their own. */
const INLINE = new Set(["css/critical.css"]);

/** Scripts of pages; what stands in folders beside them is imported by them. */
const SCRIPT = /^js\/[^/]+\.ts$/u;

/** The oldest browsers that styles and scripts are written for. */
const TARGET = ["chrome90", "firefox90", "safari15"] as const;

/**
 * Prepares `src/assets`: styles and scripts are minified and get their content's name, fonts are cut to the letters
 * that are needed, pictures and icons stay as they are.
 * @param cache folder for what is dear to make
 */
export async function prepareAssets(home: string, cache: string): Promise<Assets> {
  const folder = path.join(home, "src/assets");
  mkdirSync(cache, { recursive: true });
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
    } else if (!name.endsWith(".ts")) assets[name] = add(`assets/${name}`, bytes);
  }
  const scripts = names.filter((name) => SCRIPT.test(name));
  const sources = scripts.length === 0 ? "" : scriptSources(home);
  for (const name of scripts) {
    const known = name.replace(/\.ts$/u, ".js");
    const text = await bundled(path.join(folder, name), sources, cache);
    assets[known] = add(hashedName(known, text), Buffer.from(text, "utf8"));
  }
  for (const font of FONTS) {
    const bytes = await subsetOf(font.file, cache);
    assets[font.name] = add(`assets/${font.name.replace(".woff2", `-${fingerprint(bytes).slice(0, 8)}.woff2`)}`, bytes);
  }
  return { shell: { assets, inline }, files };
}

/** Below the site's folder, with its content's name, so that browsers may keep the file for good. */
function hashedName(name: string, text: string): string {
  const { dir, name: stem, ext } = path.posix.parse(name);
  return `assets/${dir}/${stem}-${fingerprint(text).slice(0, 8)}${ext}`;
}

async function minified(source: string, cache: string): Promise<string> {
  const bytes = await kept(cache, `${fingerprint(source)}.css`, async () => {
    const { transform } = await import("esbuild");
    const result = await transform(source, { loader: "css", minify: true, charset: "utf8", target: [...TARGET] });
    return Buffer.from(result.code.trim(), "utf8");
  });
  return bytes.toString("utf8");
}

/** Names all that a script may be made of: the scripts themselves and the pure modules that they import. */
function scriptSources(home: string): string {
  const folders = ["src/assets/js", "src/persian"].map((folder) => path.join(home, folder));
  const texts = folders.flatMap((folder) =>
    [...listFiles(folder).keys()].map((name) => readFileSync(path.join(folder, name), "utf8")),
  );
  return fingerprint(texts.join("\u0001"));
}

/** A script with what it imports, as one file that runs by itself. */
async function bundled(file: string, sources: string, cache: string): Promise<string> {
  const bytes = await kept(cache, `${fingerprint(`${path.basename(file)}\u0001${sources}`)}.js`, async () => {
    const { build } = await import("esbuild");
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      format: "iife",
      minify: true,
      charset: "utf8",
      target: [...TARGET],
      write: false,
    });
    return Buffer.from(outputFiles[0]?.text.trim() ?? "", "utf8");
  });
  return bytes.toString("utf8");
}

async function subsetOf(file: string, cache: string): Promise<Buffer> {
  const source = createRequire(import.meta.url).resolve(`vazirmatn/fonts/webfonts/${file}`);
  const letters = FONT_LETTERS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).join("");
  const font = readFileSync(source);
  return kept(cache, `${fingerprint(Buffer.concat([font, Buffer.from(letters)]))}.woff2`, async () => {
    const { default: subsetFont } = await import("subset-font");
    return subsetFont(font, letters, { targetFormat: "woff2" });
  });
}

/** What was made before under this name, or what `make` makes now. */
async function kept(cache: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = path.join(cache, name);
  if (existsSync(file)) return readFileSync(file);
  const bytes = await make();
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
  return bytes;
}
