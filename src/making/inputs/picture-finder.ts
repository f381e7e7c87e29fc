import { imageSize } from "image-size";
import type { MeasureAsset } from "../../content/asset-picture.ts";
import { CONTENT_LIMITS } from "../../content/limits.ts";
import type { BodyPicture } from "../../content/picture-copies.ts";
import type { FindPicture, PictureFault } from "../../content/pictures.ts";
import { cleanSvg } from "../../content/svg.ts";
import { FILES } from "../../words/files.ts";
import type { Message } from "../../words/message.ts";
import { PICTURE_FILES } from "../../words/picture-files.ts";
import type { KnownPictures } from "../pictures/known-pictures.ts";
import { isAssetAddress, type NamePlaces, namedFile, PICTURES_BESIDE, unseenFault } from "./named-file.ts";
import { readBytes, stampOf } from "./scan.ts";

/** What browsers show under each other's names: they look at the content. AVIF is a kind of HEIF. */
const SHOWN: ReadonlySet<string> = new Set(["png", "jpg", "webp", "gif", "avif", "heif"]);
/** A few kilobytes can hold a picture that takes gigabytes of a phone's memory. */
const MOST_PIXELS = CONTENT_LIMITS.picturePixels;
/** The ends of the names of pictures. */
export const PICTURE = /\.(?:svg|png|jpe?g|webp|gif|avif)$/iu;

/** Where pictures are looked for. */
export interface PicturePlaces extends NamePlaces {
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
    const found = namedFile(src, name, places);
    if ("missing" in found) return found.missing;
    const { name: file, full, misspelt } = found;
    const unseen = unseenFault(file);
    if (unseen !== undefined) return unseen;
    const read = knownPicture(full, places) ?? readPicture(full);
    if ("fault" in read) return read;
    const { bytes, ...shown } = read;
    if (isAssetAddress(src)) return { path: `/assets/${file}`, ...shown, ...misspelt };
    const svg = isSvg(file) && bytes !== undefined ? cleanSvg(bytes.toString("utf8")) : undefined;
    if (svg?.ok === false) return { fault: svg.message };
    const removed = svg === undefined || svg.removed.length === 0 ? {} : { removed: svg.removed };
    // Where the disk spells it in another Unicode form, the site is still the same on every system.
    return { path: places.below + file.normalize("NFC"), file, ...shown, ...removed, ...misspelt };
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

/** Measures pictures of the assets folder by their address, `/assets/…`. */
export function assetMeasure(assets: readonly string[]): MeasureAsset {
  const find = pictureFinder("", { ...PICTURES_BESIDE.article, folder: "", assets });
  return (address) => {
    const found = find(address);
    return "fault" in found ? found : { width: found.width, height: found.height };
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
