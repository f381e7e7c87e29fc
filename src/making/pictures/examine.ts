import path from "node:path";
import type { Metadata } from "sharp";
import type { ImageNote } from "../../content/article.ts";
import { CONTENT_LIMITS } from "../../content/limits.ts";
import type { PictureFault } from "../../content/pictures.ts";
import { PHOTOGRAPHS } from "../../words/pictures.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { hasBytesBehind } from "./bytes-behind.ts";
import type { OpenPhoto } from "./photo-library.ts";
import { movesAsPng } from "./png-chunks.ts";

/** What is known of a photograph or any other picture made of pixels. */
export interface PictureFacts {
  /** Names its bytes and what is kept of what is written in it. */
  readonly name: string;
  readonly kind: PhotoKind;
  /** In pixels, turned upright. */
  readonly width: number;
  readonly height: number;
  /** Whether it moves: then it is shown as it is. */
  readonly moving: boolean;
  /** Its colour on the whole, as {@link import("../../content/picture-copies.ts").PictureCopies} has it. */
  readonly tone?: string;
  /** Whether something is written in it that is no one's business, such as where it was taken. */
  readonly written: boolean;
}

/** Kinds of pictures made of pixels. */
export type PhotoKind = "jpeg" | "png" | "webp" | "gif" | "avif";

/** The endings that the name of each kind may have, the usual one first. */
const ENDINGS: Readonly<Record<PhotoKind, readonly string[]>> = {
  jpeg: [".jpg", ".jpeg"],
  png: [".png"],
  webp: [".webp"],
  gif: [".gif"],
  avif: [".avif"],
};

/** The colours of a picture are those of one of so many dots a side. */
const SAMPLE = 32;
/** Less than this of 255, and one can see through a dot. */
const OPAQUE = 250;

/**
 * Looks at a picture made of pixels: its size, its colours, whether it is whole.
 * @param file by its full path
 * @param keep what is kept of what is written in it
 */
export async function examine(
  bytes: Uint8Array,
  file: string,
  keep: readonly ImageNote[],
  open: OpenPhoto,
): Promise<PictureFacts | PictureFault> {
  // The library takes no empty bytes, and does not reject them but throws.
  const metadata =
    bytes.length === 0
      ? undefined
      : await open(bytes, { limitInputPixels: false })
          .metadata()
          .catch(() => undefined);
  if (metadata === undefined) return { fault: PHOTOGRAPHS.noPicture, fix: PHOTOGRAPHS.saveAnew };
  const kind = kindOf(metadata);
  const fault = kindFault(kind, file, metadata) ?? pixelsFault(metadata);
  if (fault !== undefined || kind === undefined) return fault ?? NO_PICTURE;
  const dots = await sample(open(bytes)).catch(() => undefined);
  if (dots === undefined) return { fault: PHOTOGRAPHS.cutOff, fix: PHOTOGRAPHS.saveAnew };
  const { width, height } = metadata.autoOrient;
  const tone = toneOf(dots);
  return {
    name: fingerprint(keep.length === 0 ? bytes : Buffer.concat([bytes, Buffer.from(keep.join())])).slice(0, 12),
    kind,
    width,
    height,
    moving: kind === "png" ? movesAsPng(bytes) : (metadata.pages ?? 1) > 1 && (kind === "gif" || kind === "webp"),
    ...(tone === undefined ? {} : { tone }),
    written: isWritten(metadata, bytes) || hasBytesBehind(kind, bytes),
  };
}

const NO_PICTURE: PictureFault = { fault: PHOTOGRAPHS.noPicture, fix: PHOTOGRAPHS.saveAnew };

function kindOf({ format, compression }: Metadata): PhotoKind | undefined {
  if (format === "heif") return compression === "av1" ? "avif" : undefined;
  return format === "jpeg" || format === "png" || format === "webp" || format === "gif" ? format : undefined;
}

/** Says that a file is not of the kind that its name says: servers send it by its name. */
function kindFault(kind: PhotoKind | undefined, file: string, { format }: Metadata): PictureFault | undefined {
  if (kind === undefined) {
    return { fault: PHOTOGRAPHS.otherKind({ kind: format.toUpperCase() }), fix: PHOTOGRAPHS.saveAnew };
  }
  const endings = ENDINGS[kind];
  if (endings.includes(path.extname(file).toLowerCase())) return undefined;
  return {
    fault: PHOTOGRAPHS.otherKind({ kind: kind.toUpperCase() }),
    fix: PHOTOGRAPHS.renameTo({ ending: `\`${endings[0]}\`` }),
  };
}

function pixelsFault({ width, height, pages = 1, pageHeight }: Metadata): PictureFault | undefined {
  const pixels = width * (pageHeight === undefined ? height : pageHeight * pages);
  if (pixels <= CONTENT_LIMITS.picturePixels) return undefined;
  return {
    fault: PHOTOGRAPHS.pixels({ millions: Math.round(pixels / 1e6) }),
    fix: PHOTOGRAPHS.atMostPixels({ most: CONTENT_LIMITS.picturePixels / 1e6 }),
  };
}

/** The colours of a few dots: red, green, blue and what covers the page, of 255 each. To have them all of it is read. */
function sample(photo: ReturnType<OpenPhoto>): Promise<Buffer> {
  return photo.resize(SAMPLE, SAMPLE, { fit: "fill" }).toColourspace("srgb").ensureAlpha().raw().toBuffer();
}

function toneOf(dots: Uint8Array): string | undefined {
  const sums = [0, 0, 0];
  for (let at = 0; at < dots.length; at += 4) {
    if ((dots[at + 3] ?? 0) < OPAQUE) return undefined;
    for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (dots[at + channel] ?? 0);
  }
  return sums.map((sum) => Math.min(2, Math.floor((sum * 12) / dots.length / 256))).join("");
}

/** What a GIF says of itself; the library does not read it. */
const XMP_IN_GIF = "XMP DataXMP";

function isWritten({ exif, xmp, iptc, tifftagPhotoshop, comments = [] }: Metadata, bytes: Uint8Array): boolean {
  const known = [exif, xmp, iptc, tifftagPhotoshop].some((part) => part !== undefined);
  return known || comments.length > 0 || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(XMP_IN_GIF);
}
