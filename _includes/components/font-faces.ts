import { href } from "../../src/digest/paths.ts";
import type { Shell } from "../../src/site/shell.ts";

/** The weights in use, and the files that the build makes for them. */
const WEIGHTS = [
  { weight: 400, file: "fonts/vazirmatn-400.woff2" },
  { weight: 700, file: "fonts/vazirmatn-700.woff2" },
] as const;

/** Ascent and descent of Vazirmatn 33, in hundredths of the letter size. */
const ASCENT = 103;
const DESCENT = 54;

/**
 * Fonts that stand in while Vazirmatn is not there, and how wide Persian prose is in Vazirmatn beside each of them
 * (20,000 letters of the sample articles, measured in Chromium with the fonts themselves). Made as wide and as high,
 * they break lines nearly where Vazirmatn does. Tahoma (Windows) and Geeza Pro (Apple) could not be measured here:
 * they get Vazirmatn's height only.
 */
const STAND_INS = [
  { name: "Naskh", local: ["Noto Naskh Arabic", "Noto Naskh Arabic UI"], regular: 1.092, bold: 1.073 },
  { name: "Noto", local: ["Noto Sans Arabic", "Noto Sans Arabic UI"], regular: 0.994, bold: 0.92 },
  { name: "Tahoma", local: ["Tahoma", "Geeza Pro"], regular: 1, bold: 1 },
  { name: "DejaVu", local: ["DejaVu Sans"], regular: 0.918, bold: 0.79 },
] as const;

/** Addresses of the fonts that a page needs at once, for `<link rel=preload>`. */
export function fontAddresses(shell: Pick<Shell, "assets">): readonly string[] {
  return WEIGHTS.flatMap(({ file }) => shell.assets[file] ?? []);
}

/**
 * The `@font-face` rules of Vazirmatn, or of the family that `site.font` names, with the addresses of this build.
 *
 * `font-display: optional`: a reader on a slow line sees the first page in the phone's own font and keeps it, every
 * later page in Vazirmatn from the cache. With `swap` the lines would break anew under the reader's eyes; that is the
 * jump that must not be. Both weights are preloaded, so that headings and text come in one face.
 */
export function fontFaces({ assets, site }: Pick<Shell, "assets" | "site">): string {
  const family = site.font === undefined ? "Vazirmatn" : `"${site.font}"`;
  const own = WEIGHTS.map(({ weight, file }) => {
    const address = assets[file];
    if (address === undefined) return "";
    return `@font-face{font-family:${family};font-weight:${weight};font-display:optional;src:url("${href(site.pathPrefix, address)}")format("woff2")}`;
  });
  // Those of another family are as wide as the system has them: only Vazirmatn was measured.
  const rest = site.font === undefined ? STAND_INS.flatMap(standIn) : [`@layer base{:root{--font:${family}}}`];
  return [...own, ...rest].join("");
}

function standIn({ name, local, regular, bold }: (typeof STAND_INS)[number]): readonly string[] {
  const percent = (value: number): string => `${Math.round(value * 10) / 10}%`;
  return [
    { weight: 400, suffix: "", width: regular },
    { weight: 700, suffix: " Bold", width: bold },
  ].map(({ weight, suffix, width }) => {
    const sources = local.map((family) => `local("${family}${suffix}")`).join();
    const height = `ascent-override:${percent(ASCENT / width)};descent-override:${percent(DESCENT / width)}`;
    return `@font-face{font-family:"Vazirmatn ${name}";font-weight:${weight};src:${sources};size-adjust:${percent(width * 100)};${height};line-gap-override:0%}`;
  });
}
