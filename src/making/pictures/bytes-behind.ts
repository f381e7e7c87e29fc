import type { PhotoKind } from "./examine.ts";
import { endOfPng } from "./png-chunks.ts";

/** The last bytes of a JPEG and of a GIF. */
const END_OF_JPEG = [0xff, 0xd9];
const END_OF_GIF = [0x3b];
/** Before the length in a WebP, and with it. */
const BEFORE_LENGTH = 4;
const HEAD = 8;

/**
 * Whether there is something behind the end of a picture, where nobody sees it and libraries do not look: a film with
 * its sound, a text, a zip file.
 */
export function hasBytesBehind(kind: PhotoKind, bytes: Uint8Array): boolean {
  switch (kind) {
    case "jpeg":
      return !endsWith(bytes, END_OF_JPEG);
    case "gif":
      return !endsWith(bytes, END_OF_GIF);
    case "png":
      return endOfPng(bytes) < bytes.length;
    case "webp": {
      const length = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUInt32LE(BEFORE_LENGTH);
      // A length that is odd has a byte behind it that counts for nothing.
      return bytes.length > HEAD + length + (length % 2);
    }
    case "avif":
      return false;
  }
}

function endsWith(bytes: Uint8Array, end: readonly number[]): boolean {
  return end.every((byte, index) => bytes[bytes.length - end.length + index] === byte);
}
