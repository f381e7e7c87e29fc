import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** What a body that came packed is unpacked: its bytes, or why it is not. */
export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: "too large" | "torn" | "unknown" | "broken"; readonly coding: string };

/** A server packs once; more often than this only to be unpacked at length. */
const MOST_CODINGS = 3;

/**
 * Unpacks a body by its `Content-Encoding`, in letters of any case, several codings one after another.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 * @param largest the most bytes at any step
 */
export function unpack(body: Uint8Array, contentEncoding: string | undefined, largest: number): Unpacked {
  const codings = (contentEncoding ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity" && coding !== "none");
  if (codings.length > MOST_CODINGS) return { ok: false, why: "unknown", coding: codings.join(", ") };
  let bytes = body;
  for (const coding of codings.toReversed()) {
    const step = unpackOnce(bytes, coding, largest);
    if (!step.ok) return step;
    bytes = step.bytes;
  }
  return { ok: true, bytes };
}

function unpackOnce(bytes: Uint8Array, coding: string, largest: number): Unpacked {
  const options = { maxOutputLength: largest };
  try {
    switch (coding) {
      case "gzip":
      case "x-gzip":
        return { ok: true, bytes: gunzipSync(bytes, options) };
      case "br":
        return { ok: true, bytes: brotliDecompressSync(bytes, options) };
      case "deflate":
        return { ok: true, bytes: isZlib(bytes) ? inflateSync(bytes, options) : inflateRawSync(bytes, options) };
      default:
        return { ok: false, why: "unknown", coding };
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const why =
      error.code === "ERR_BUFFER_TOO_LARGE"
        ? "too large"
        : /^unexpected end of file$|UNEXPECTED_EOF/u.test(error.message)
          ? "torn"
          : "broken";
    return { ok: false, why, coding };
  }
}

/** «deflate» is zlib's format; many servers send what is within it alone. @see https://www.rfc-editor.org/rfc/rfc1950 */
function isZlib(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
