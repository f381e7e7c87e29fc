import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Metadata, Sharp } from "sharp";
import type { ImageNote } from "../../content/article.ts";
import type { Crop, PictureCopy } from "../../content/picture-copies.ts";
import type { PictureSource } from "../inputs/media.ts";
import { readBytes } from "../inputs/scan.ts";
import { copyrightOf } from "./copyright.ts";
import type { KeptCopies } from "./kept-copies.ts";
import { inParallel, type OpenPhoto, photoLibrary } from "./photo-library.ts";
import { movesAsPng, withoutPngNotes } from "./png-chunks.ts";

/** Where copies come from and go to. */
export interface CopyMaking {
  readonly kept: KeptCopies;
  /** What is kept of what is written in pictures. */
  readonly keep: readonly ImageNote[];
}

/** Writes the copies of pictures into their places below a folder; those that were made before are taken from there. */
export async function makeCopies(
  sources: readonly PictureSource[],
  folder: string,
  { kept, keep }: CopyMaking,
): Promise<void> {
  await inParallel(sources, async ({ from, name, copies }) => {
    const before = copies.flatMap((copy) => {
      const bytes = kept.take(name, copy);
      return bytes === undefined ? [] : [[copy, bytes] as const];
    });
    if (before.length === copies.length) {
      for (const [copy, bytes] of before) write(folder, copy, bytes);
      return;
    }
    const open = await photoLibrary();
    const bytes = readBytes(from);
    if (open === undefined || bytes === undefined) throw new Error(`${from} can no longer be read`);
    for (const [copy, made] of await copiesOfPhoto(bytes, copies, keep, open)) {
      write(folder, copy, made);
      kept.put(name, copy, made);
    }
  });
}

function write(folder: string, { path: address }: PictureCopy, bytes: Uint8Array): void {
  const file = path.join(folder, address);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** What is made of a photograph: it is read once, and made smaller from its widest copy. */
async function copiesOfPhoto(
  bytes: Uint8Array,
  copies: readonly PictureCopy[],
  keep: readonly ImageNote[],
  open: OpenPhoto,
): Promise<readonly (readonly [PictureCopy, Uint8Array])[]> {
  const metadata = await open(bytes).metadata();
  const [widest] = copies.filter(({ crop }) => crop === undefined).sort((a, b) => b.width - a.width);
  if (widest === undefined) return [];
  const upright = open(bytes).autoOrient().resize(widest.width, widest.height, { fit: "fill" });
  // TIFF holds pixels and profile as they are.
  const base = await profiled(upright, metadata).tiff({ compression: "none" }).toBuffer();
  const made: (readonly [PictureCopy, Uint8Array])[] = [];
  for (const copy of copies) {
    const sized = part(open(base), copy.crop, widest, metadata).resize(copy.width, copy.height, { fit: "fill" });
    const file = await encoded(noted(profiled(sized, metadata), metadata, keep), copy, metadata).toBuffer();
    made.push([copy, file]);
  }
  return made;
}

/** The part of a picture that a copy shows, out of a smaller one of the whole. */
function part(photo: Sharp, crop: Crop | undefined, { width, height }: PictureCopy, { autoOrient }: Metadata): Sharp {
  if (crop === undefined) return photo;
  const scale = width / autoOrient.width;
  const left = Math.min(Math.round(crop.left * scale), width - 1);
  const top = Math.min(Math.round(crop.top * scale), height - 1);
  return photo.extract({
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * scale), width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * scale), height - top)),
  });
}

/** A larger profile is a printer's. */
const LARGEST_PROFILE = 10_000;

/**
 * Keeps the profile of a photograph with more colours than every screen has, such as a telephone's; all others become
 * sRGB, which needs none.
 */
function profiled(photo: Sharp, { space, icc }: Metadata): Sharp {
  const wide =
    icc !== undefined && icc.length <= LARGEST_PROFILE && (space === "srgb" || space === "rgb16") && !isSrgb(icc);
  return wide ? photo.keepIccProfile() : photo.toColourspace("srgb");
}

function isSrgb(icc: Uint8Array): boolean {
  const text = Buffer.from(icc).toString("latin1").replaceAll("\0", "");
  return text.includes("sRGB");
}

/** Writes back what is kept of what was written in it. */
export function noted(photo: Sharp, metadata: Metadata, keep: readonly ImageNote[]): Sharp {
  const copyright = keep.includes("copyright") ? copyrightOf(metadata) : undefined;
  return copyright === undefined ? photo : photo.withExif({ IFD0: { Copyright: copyright } });
}

/** Drawings and screens have edges that photographs do not have. */
const QUALITY = { photo: 76, drawing: 88, plain: 80 } as const;

function encoded(photo: Sharp, { type }: PictureCopy, { format }: Metadata): Sharp {
  switch (type) {
    case "image/webp":
      return photo.webp({ quality: format === "png" || format === "gif" ? QUALITY.drawing : QUALITY.photo });
    case "image/jpeg":
      return photo.jpeg({ quality: QUALITY.plain, progressive: true });
    case "image/png":
      return photo.png({ compressionLevel: 9 });
  }
}

/** Sides and quality of a picture that is written anew as it is. */
const AS_IT_IS = { jpeg: { quality: 90 }, webp: { quality: 90 }, avif: { quality: 70 } } as const;

/**
 * A picture of the same size and kind, turned upright, without what is written in it.
 * @throws what the library says, of bytes that are no picture
 */
export async function writtenAnew(bytes: Uint8Array, keep: readonly ImageNote[]): Promise<Uint8Array> {
  const open = await photoLibrary();
  if (open === undefined) throw new Error("sharp does not run on this system");
  const metadata = await open(bytes).metadata();
  if (metadata.format === "png" && movesAsPng(bytes)) return withoutPngNotes(bytes);
  const moves = (metadata.pages ?? 1) > 1;
  const photo = moves ? open(bytes, { animated: true }) : open(bytes).autoOrient();
  const kept = noted(profiled(photo, metadata), metadata, keep);
  switch (metadata.format) {
    case "jpeg":
      return kept.jpeg(AS_IT_IS.jpeg).toBuffer();
    case "webp":
      return kept.webp(AS_IT_IS.webp).toBuffer();
    case "gif":
      return kept.gif().toBuffer();
    case "heif":
      return kept.avif(AS_IT_IS.avif).toBuffer();
    default:
      return kept.png().toBuffer();
  }
}
