import { readFileSync } from "node:fs";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";

/** JSON as a published package holds it, which is itself compressed, though less. */
export function packedJson(value: unknown): Uint8Array {
  return brotliCompressSync(JSON.stringify(value));
}

/** The JSON text of a file that holds {@link packedJson}. */
export function unpackedJson(file: string): string {
  return brotliDecompressSync(readFileSync(file)).toString("utf8");
}
