import path from "node:path";
import { imageSize } from "image-size";
import type { MeasureAsset } from "../../content/asset-picture.ts";
import { CONTENT_LIMITS } from "../../content/limits.ts";
import type { BodyPicture } from "../../content/picture-copies.ts";
import type { FindPicture, PictureFault } from "../../content/pictures.ts";
import { cleanSvg } from "../../content/svg.ts";
import { FILES } from "../../words/files.ts";
import type { Message } from "../../words/message.ts";
import { PICTURE_FILES, PICTURE_PLACES } from "../../words/picture-files.ts";
import type { KnownPictures } from "../pictures/known-pictures.ts";
import { type DiskFile, diskFile, type NotOnDisk } from "./disk-file.ts";
import { readBytes, stampOf } from "./scan.ts";

/** What browsers show under each other's names: they look at the content. AVIF is a kind of HEIF. */
const SHOWN: ReadonlySet<string> = new Set(["png", "jpg", "webp", "gif", "avif", "heif"]);
/** A few kilobytes can hold a picture that takes gigabytes of a phone's memory. */
const MOST_PIXELS = CONTENT_LIMITS.picturePixels;
/** The ends of the names of pictures. */
export const PICTURE = /\.(?:svg|png|jpe?g|webp|gif|avif)$/iu;

/** What shows pictures, and below which address of the site those beside it are. */
export const PICTURES_BESIDE = {
  article: { words: PICTURE_PLACES.article, below: "/images/" },
  note: { words: PICTURE_PLACES.note, below: "/images/editions/" },
  page: { words: PICTURE_PLACES.page, below: "/images/pages/" },
} as const;

/** Where pictures are looked for. */
export interface PicturePlaces {
  /** The folder of the texts, and of the pictures beside them. */
  readonly folder: string;
  /** Where pictures are whose address begins with `/assets/`: the first folder that holds one counts. */
  readonly assets: readonly string[];
  /** What the texts are, and their folder, in messages. */
  readonly words: { readonly of: Message; readonly folder: Message };
  /** Below which address of the site pictures of the folder are. */
  readonly below: string;
  /** What is known of pictures made of pixels; without it each is measured, and shown as it is. */
  readonly known?: KnownPictures;
  /** Whether pictures are shown as they are, and no copies of them. */
  readonly originals?: boolean;
}

/**
 * Finds a text's pictures beside it or among the digest's own assets; never outside of those folders.
 * @param name the text's file, below its folder
 */
export function pictureFinder(name: string, places: PicturePlaces): FindPicture {
  return (src) => {
    const refused = refusedAddress(src, places.words.of);
    if (refused !== undefined) return refused;
    const isAsset = src.startsWith("/assets/");
    const below = isAsset ? "" : path.posix.dirname(name);
    const names = spellings(isAsset ? src.slice("/assets/".length) : src).map((spelling) =>
      path.posix.join(below, spelling),
    );
    const { root, found } = firstFound(isAsset ? places.assets : [places.folder], names);
    if (!("name" in found)) return notFound(found, isAsset, places.words);
    const { name: file } = found;
    if (/[#?]/u.test(file)) return { fault: PICTURE_FILES.unseen };
    const full = path.join(root, file);
    const read = knownPicture(full, places) ?? readPicture(full);
    if ("fault" in read) return read;
    const spelt = found.misspelt ? { spelt: path.posix.relative(below, file) } : {};
    const { bytes, ...shown } = read;
    if (isAsset) return { path: `/assets/${file}`, ...shown, ...spelt };
    const svg = isSvg(file) && bytes !== undefined ? cleanSvg(bytes.toString("utf8")) : undefined;
    if (svg?.ok === false) return { fault: svg.message };
    const removed = svg === undefined || svg.removed.length === 0 ? {} : { removed: svg.removed };
    // Where the disk spells it in another Unicode form, the site is still the same on every system.
    return { path: places.below + file.normalize("NFC"), file, ...shown, ...removed, ...spelt };
  };
}

/** Why no picture is looked for at an address; undefined where one is. */
function refusedAddress(src: string, of: Message): PictureFault | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(src)) {
    return { fault: PICTURE_FILES.elsewhere({ of }), fix: PICTURE_FILES.saveBeside({ of }) };
  }
  if (src.trim() === "") return { fault: PICTURE_FILES.noAddress, fix: PICTURE_FILES.writeName };
  if (PICTURE.test(src)) return undefined;
  return { fault: PICTURE_FILES.noPicture, fix: PICTURE_FILES.saveAsPicture };
}

export function notFound(found: NotOnDisk, isAsset: boolean, { of, folder }: PicturePlaces["words"]): PictureFault {
  if ("among" in found) return { fault: PICTURE_FILES.among({ names: found.among }) };
  if (found.missing.length > 0) return { fault: PICTURE_FILES.missingNear({ near: found.missing }) };
  return {
    fault: isAsset ? PICTURE_FILES.missingAsset : PICTURE_FILES.missing({ folder }),
    fix: isAsset ? PICTURE_FILES.putThere : PICTURE_FILES.putBeside({ of }),
  };
}

/** A picture's size in pixels, and its bytes where they were read. */
interface PictureRead extends Omit<BodyPicture, "path"> {
  readonly bytes?: Buffer;
}

/** A picture made of pixels of which everything is known already; one that moves is shown as it is. */
function knownPicture(
  file: string,
  { known, originals = false }: PicturePlaces,
): PictureRead | PictureFault | undefined {
  const facts = known?.get(file);
  if (facts === undefined || "fault" in facts) return facts;
  const { width, height, name, tone, moving } = facts;
  if (originals || moving) return { width, height };
  return { width, height, copies: { name, ...(tone === undefined ? {} : { tone }) } };
}

/** Reads a picture that browsers can show; or says why it is none. */
function readPicture(file: string): PictureRead | PictureFault {
  const most = isSvg(file) ? CONTENT_LIMITS.drawingBytes : CONTENT_LIMITS.pictureBytes;
  if ((stampOf(file)?.[0] ?? 0) > most) {
    return { fault: PICTURE_FILES.tooLarge({ megabytes: most / 1024 / 1024 }), fix: PICTURE_FILES.makeSmaller };
  }
  const bytes = readBytes(file);
  if (bytes === undefined) {
    return { fault: FILES.gone, fix: PICTURE_FILES.openAndBuild };
  }
  const size = sizeOf(bytes);
  if (size === undefined) {
    return { fault: isSvg(file) ? PICTURE_FILES.noViewBox : PICTURE_FILES.damaged, fix: PICTURE_FILES.saveAnew };
  }
  const { type, width, height } = size;
  if (isSvg(file) ? type !== "svg" : !SHOWN.has(type)) {
    return { fault: PICTURE_FILES.otherType({ type: type.toUpperCase() }) };
  }
  const pixels = width * height;
  if (!isSvg(file) && pixels > MOST_PIXELS) {
    return { fault: PICTURE_FILES.manyPixels({ millions: Math.round(pixels / 1e6), most: MOST_PIXELS / 1e6 }) };
  }
  return { bytes, width, height };
}

function isSvg(file: string): boolean {
  return /\.svg$/iu.test(file);
}

/** The file in the first folder that holds it; what is wrong with it in the first folder where none does. */
export function firstFound(
  roots: readonly string[],
  names: readonly string[],
): { readonly root: string; readonly found: DiskFile } {
  const tried = roots.map((root) => ({ root, found: diskFile(root, names) }));
  const exact = tried.find(({ found }) => "name" in found && !found.misspelt);
  return exact ?? tried.find(({ found }) => "name" in found) ?? tried[0] ?? { root: "", found: { missing: [] } };
}

/** What a text may mean by a picture's name: as it is written, without percent signs, with `/` for `\`. */
export function spellings(src: string): readonly string[] {
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
    return "fault" in found ? found.fault : { width: found.width, height: found.height };
  };
}

function sizeOf(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number; readonly type: string } | undefined {
  try {
    const { width: across, height: down, type = "", orientation = 1 } = imageSize(bytes);
    // Browsers turn a photograph upright that was taken on its side.
    const [width, height] = orientation >= 5 ? [down, across] : [across, down];
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height), type } : undefined;
  } catch {
    return undefined;
  }
}
