import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Sharp } from "sharp";
import type { ImageNote } from "../../content/article.ts";
import { setOverPhoto } from "../../share/photo-card.ts";
import { renderSharePicture } from "../../share/share-drawing.ts";
import type { SharePhotograph, SharePicture } from "../../share/share-picture.ts";
import { SHARE_PICTURE } from "../../site/addresses.ts";
import { readBytes } from "../inputs/scan.ts";
import { noted } from "../pictures/make-copies.ts";
import { photoLibrary } from "../pictures/photo-library.ts";

/** A picture and its file below the site's folder. */
export interface PictureToDraw {
  readonly file: string;
  readonly picture: SharePicture;
  /** Its photograph by its full path, where it has one. */
  readonly from?: string;
  /** What is kept of what is written in photographs. */
  readonly keep: readonly ImageNote[];
}

/** Draws pictures, one after another, into their files below a folder. */
export async function drawPictures(pictures: readonly PictureToDraw[], folder: string): Promise<void> {
  for (const picture of pictures) {
    const full = path.join(folder, picture.file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, await drawn(picture));
  }
}

async function drawn({ picture, from, keep }: PictureToDraw): Promise<Uint8Array> {
  if (picture.photograph === undefined) return renderSharePicture(picture);
  const open = await photoLibrary();
  const bytes = from === undefined ? undefined : readBytes(from);
  if (open === undefined || bytes === undefined)
    throw new Error(`${from ?? picture.photograph.path} can no longer be read`);
  const rgb = await partOf(open(bytes), picture.photograph).raw().toBuffer();
  setOverPhoto(rgb, picture);
  const raw = { width: SHARE_PICTURE.width, height: SHARE_PICTURE.height, channels: 3 } as const;
  const card = noted(open(rgb, { raw }), await open(bytes).metadata(), keep);
  return card.jpeg({ quality: QUALITY, progressive: true }).toBuffer();
}

const QUALITY = 80;

/** The shared part of a photograph, in the size of share pictures; of a JPEG no more is read than that asks for. */
function partOf(photo: Sharp, { width, height, crop }: SharePhotograph): Sharp {
  const scale = SHARE_PICTURE.width / crop.width;
  const whole = {
    width: Math.max(SHARE_PICTURE.width, Math.round(width * scale)),
    height: Math.max(SHARE_PICTURE.height, Math.round(height * scale)),
  };
  return photo
    .autoOrient()
    .resize(whole.width, whole.height, { fit: "fill" })
    .extract({
      left: Math.min(Math.round(crop.left * scale), whole.width - SHARE_PICTURE.width),
      top: Math.min(Math.round(crop.top * scale), whole.height - SHARE_PICTURE.height),
      width: SHARE_PICTURE.width,
      height: SHARE_PICTURE.height,
    })
    .toColourspace("srgb")
    .removeAlpha();
}
