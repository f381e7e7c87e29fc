import { href } from "../../src/digest/paths.ts";
import type { Shell } from "../shell.ts";

/** The weights in use, and the files that the build makes for them. */
const WEIGHTS = [
  { weight: 400, file: "fonts/vazirmatn-400.woff2" },
  { weight: 700, file: "fonts/vazirmatn-700.woff2" },
] as const;

/** Addresses of the fonts that a page needs at once, for `<link rel=preload>`. */
export function fontAddresses(shell: Pick<Shell, "assets">): readonly string[] {
  return WEIGHTS.flatMap(({ file }) => shell.assets[file] ?? []);
}

/**
 * The `@font-face` rules of Vazirmatn, with the addresses of this build.
 *
 * `font-display: optional`: a reader on a slow line sees the first page in the phone's own font and keeps it, every
 * later page in Vazirmatn from the cache. With `swap` the lines would break anew under the reader's eyes; that is the
 * jump that must not be. Both weights are preloaded, so that headings and text come in one face.
 */
export function fontFaces({ assets, site }: Pick<Shell, "assets" | "site">): string {
  return WEIGHTS.map(({ weight, file }) => {
    const address = assets[file];
    if (address === undefined) return "";
    return `@font-face{font-family:Vazirmatn;font-weight:${weight};font-display:optional;src:url("${href(site.pathPrefix, address)}")format("woff2")}`;
  }).join("");
}
