import type { Metadata } from "sharp";

/** A note that is longer is cut: it says whose the picture is, and no more. */
const LONGEST = 200;

/**
 * Whose a picture is by what is written in it: in EXIF, else IPTC, else XMP; undefined where none says so.
 * @see https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E tag 33432
 */
export function copyrightOf({ exif, iptc, xmp }: Pick<Metadata, "exif" | "iptc" | "xmp">): string | undefined {
  const found = [exif && exifCopyright(exif), iptc && iptcCopyright(iptc), xmp && xmpCopyright(xmp)];
  const text = found.map((one) => one?.replace(/[\p{Cc}\s]+/gu, " ").trim()).find((one) => one);
  return text?.slice(0, LONGEST);
}

const COPYRIGHT_TAG = 0x8298;
const ASCII = 2;
const ENTRY = 12;

function exifCopyright(exif: Buffer): string | undefined {
  const tiff = exif.subarray(0, 4).toString("latin1") === "Exif" ? exif.subarray(6) : exif;
  const little = tiff.subarray(0, 2).toString("latin1") === "II";
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const long = (at: number): number =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const directory = long(4);
  for (let index = 0; index < short(directory); index++) {
    const at = directory + 2 + index * ENTRY;
    if (short(at) !== COPYRIGHT_TAG || short(at + 2) !== ASCII) continue;
    const length = long(at + 4);
    const start = length <= 4 ? at + 8 : long(at + 8);
    // The photographer's, then after a zero the editor's.
    return tiff
      .subarray(start, start + length)
      .toString("utf8")
      .replace(/\0+$/u, "")
      .replaceAll("\0", "; ");
  }
  return undefined;
}

/** The dataset 2:116. @see https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata */
function iptcCopyright(iptc: Buffer): string | undefined {
  const at = iptc.indexOf(Buffer.from([0x1c, 0x02, 116]));
  if (at === -1 || at + 5 > iptc.length) return undefined;
  return iptc.subarray(at + 5, at + 5 + iptc.readUInt16BE(at + 3)).toString("utf8");
}

function xmpCopyright(xmp: Buffer): string | undefined {
  const rights = /<dc:rights\b[^>]*>([\s\S]*?)<\/dc:rights>/u.exec(xmp.toString("utf8"))?.[1];
  return rights
    ?.replace(/<[^>]*>/gu, " ")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, "&");
}
