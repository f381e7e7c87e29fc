import path from "node:path";
import { imageSize } from "image-size";
import type { MeasureAsset } from "../../content/asset-picture.ts";
import { CONTENT_LIMITS } from "../../content/limits.ts";
import type { FindPicture, PictureFault } from "../../content/pictures.ts";
import { cleanSvg } from "../../content/svg.ts";
import { type DiskFile, diskFile } from "./disk-file.ts";
import { readBytes, stampOf } from "./scan.ts";

/** What browsers show under each other's names: they look at the content. AVIF is a kind of HEIF. */
const SHOWN: ReadonlySet<string> = new Set(["png", "jpg", "webp", "gif", "avif", "heif"]);
/** A few kilobytes can hold a picture that takes gigabytes of a phone's memory. */
const MOST_PIXELS = CONTENT_LIMITS.picturePixels;
/** The ends of the names of pictures. */
export const PICTURE = /\.(?:svg|png|jpe?g|webp|gif|avif)$/iu;

/** What shows pictures, and below which address of the site those beside it are. */
export const PICTURES_BESIDE = {
  article: { of: "article", below: "/images/" },
  note: { of: "note", below: "/images/editions/" },
  page: { of: "page", below: "/images/pages/" },
} as const;

/** Where pictures are looked for. */
export interface PicturePlaces {
  /** The folder of the texts, and of the pictures beside them. */
  readonly folder: string;
  /** Where pictures are whose address begins with `/assets/`: the first folder that holds one counts. */
  readonly assets: readonly string[];
  /** What the texts are, in messages. */
  readonly of: string;
  /** Below which address of the site pictures of the folder are. */
  readonly below: string;
}

/**
 * Finds a text's pictures beside it or among the digest's own assets; never outside of those folders.
 * @param name the text's file, below its folder
 */
export function pictureFinder(name: string, places: PicturePlaces): FindPicture {
  return (src) => {
    const refused = refusedAddress(src, places.of);
    if (refused !== undefined) return refused;
    const isAsset = src.startsWith("/assets/");
    const below = isAsset ? "" : path.posix.dirname(name);
    const names = spellings(isAsset ? src.slice("/assets/".length) : src).map((spelling) =>
      path.posix.join(below, spelling),
    );
    const { root, found } = firstFound(isAsset ? places.assets : [places.folder], names);
    if ("problem" in found) return found.problem === "no such file" ? missing(isAsset, places.of) : found.problem;
    const { name: file } = found;
    if (/[#?]/u.test(file)) return "has `#` or `?` in its name, behind which browsers see no file: rename it";
    const read = readPicture(path.join(root, file));
    if (typeof read === "string" || "fault" in read) return read;
    const spelt = found.misspelt ? { spelt: path.posix.relative(below, file) } : {};
    const { bytes, width, height } = read;
    if (isAsset) return { path: `/assets/${file}`, width, height, ...spelt };
    const svg = isSvg(file) ? cleanSvg(bytes.toString("utf8")) : undefined;
    if (svg?.ok === false) return svg.message;
    const removed = svg === undefined || svg.removed.length === 0 ? {} : { removed: svg.removed };
    // Where the disk spells it in another Unicode form, the site is still the same on every system.
    return { path: places.below + file.normalize("NFC"), file, width, height, ...removed, ...spelt };
  };
}

/** Why no picture is looked for at an address; undefined where one is. */
function refusedAddress(src: string, of: string): PictureFault | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(src)) {
    const fault = `a picture must be beside the ${of}: pages load nothing from elsewhere`;
    return { fault, fix: `save it beside the ${of}, and write its file name` };
  }
  if (src.trim() === "") return { fault: "the picture's address is empty", fix: "write the picture's file name" };
  if (PICTURE.test(src)) return undefined;
  const fault = "is not a picture (svg, png, jpg, webp, gif or avif)";
  return { fault, fix: "save it as one of these; if it is no picture, link to it: without `!`" };
}

function missing(isAsset: boolean, of: string): PictureFault {
  const fault = `no such file in the ${isAsset ? "assets" : `${of}s`} folder`;
  return { fault, fix: `put it ${isAsset ? "there" : `beside the ${of}`}, or correct its name` };
}

/** A picture's bytes and size in pixels. */
interface PictureRead {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Reads a picture that browsers can show; or says why it is none. */
function readPicture(file: string): PictureRead | PictureFault | string {
  if ((stampOf(file)?.[0] ?? 0) > CONTENT_LIMITS.pictureBytes) {
    return { fault: `is larger than ${CONTENT_LIMITS.pictureBytes / 1024 / 1024} MB`, fix: "make it smaller" };
  }
  const bytes = readBytes(file);
  if (bytes === undefined) {
    return { fault: "cannot be read: it vanished or is locked", fix: "see whether it opens, and build again" };
  }
  const size = sizeOf(bytes);
  if (size === undefined) {
    const why = isSvg(file) ? "; an SVG needs a viewBox" : ": it may be damaged";
    return {
      fault: `its size cannot be read${why}`,
      fix: "see whether it opens, and save it anew with a picture program",
    };
  }
  const { type, width, height } = size;
  if (isSvg(file) ? type !== "svg" : !SHOWN.has(type)) {
    return `is ${type.toUpperCase()} by its content: save it as its name says`;
  }
  const pixels = width * height;
  if (!isSvg(file) && pixels > MOST_PIXELS) {
    return `has ${Math.round(pixels / 1e6)} million pixels; at most ${MOST_PIXELS / 1e6} are shown, make it smaller`;
  }
  return { bytes, width, height };
}

function isSvg(file: string): boolean {
  return /\.svg$/iu.test(file);
}

/** The file in the first folder that holds it; what is wrong with it in the first folder where none does. */
function firstFound(
  roots: readonly string[],
  names: readonly string[],
): { readonly root: string; readonly found: DiskFile } {
  const tried = roots.map((root) => ({ root, found: diskFile(root, names) }));
  const exact = tried.find(({ found }) => "name" in found && !found.misspelt);
  return (
    exact ?? tried.find(({ found }) => "name" in found) ?? tried[0] ?? { root: "", found: { problem: "no such file" } }
  );
}

/** What a text may mean by a picture's name: as it is written, without percent signs, with `/` for `\`. */
function spellings(src: string): readonly string[] {
  const plain = src.replaceAll("\\", "/");
  try {
    return [...new Set([src, decodeURIComponent(src), plain, decodeURIComponent(plain)])];
  } catch {
    return [...new Set([src, plain])];
  }
}

/** Measures pictures of the assets folder by their address, `/assets/…`. */
export function assetMeasure(assets: readonly string[]): MeasureAsset {
  const find = pictureFinder("", { ...PICTURES_BESIDE.article, folder: "", assets });
  return (address) => {
    const found = find(address);
    if (typeof found === "string") return found;
    if ("fault" in found) return found.fault;
    return "path" in found ? { width: found.width, height: found.height } : found;
  };
}

function sizeOf(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number; readonly type: string } | undefined {
  try {
    const { width, height, type = "" } = imageSize(bytes);
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height), type } : undefined;
  } catch {
    return undefined;
  }
}
