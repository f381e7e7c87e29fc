/** Before the first chunk. @see https://www.w3.org/TR/png-3/#5PNG-file-signature */
const SIGNATURE = 8;
/** A chunk's length before its data, and its type; and what checks it, behind. */
const BEFORE = 8;
const BEHIND = 4;
/** What is written in a PNG and is not shown: texts, EXIF, when it was changed. */
const NOTES: ReadonlySet<string> = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

/** A part of a PNG, whole. */
interface Chunk {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Whether a PNG is a series of pictures; libraries read the first alone. @see https://www.w3.org/TR/png-3/#apng-frame-based-animation */
export function movesAsPng(png: Uint8Array): boolean {
  for (const { type } of chunksOf(png)) {
    if (type === "acTL") return true;
    if (type === "IDAT") return false;
  }
  return false;
}

/** A PNG without what is written in it; its pictures stay to the byte. */
export function withoutPngNotes(png: Uint8Array): Uint8Array {
  const kept = [...chunksOf(png)].filter(({ type }) => !NOTES.has(type));
  return Buffer.concat([png.subarray(0, SIGNATURE), ...kept.map(({ bytes }) => bytes)]);
}

/** Where a PNG ends; what is behind that is none of it. */
export function endOfPng(png: Uint8Array): number {
  let end = SIGNATURE;
  for (const { bytes } of chunksOf(png)) end += bytes.length;
  return end;
}

/** The parts of a PNG, up to the one that says that it ends. */
function* chunksOf(png: Uint8Array): Generator<Chunk> {
  const view = Buffer.from(png.buffer, png.byteOffset, png.length);
  for (let at = SIGNATURE; at + BEFORE + BEHIND <= png.length; ) {
    const end = at + BEFORE + view.readUInt32BE(at) + BEHIND;
    const type = view.toString("latin1", at + 4, at + BEFORE);
    yield { type, bytes: png.subarray(at, end) };
    if (type === "IEND") return;
    at = end;
  }
}
