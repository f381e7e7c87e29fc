import { readFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

/** The bytes of a recording of two seconds. Made once by ffmpeg: a sine wave, and for films its test picture. */
export function recording(ending: "mp3" | "m4a" | "ogg" | "mp4" | "webm"): Buffer {
  return readFileSync(path.join(import.meta.dirname, `recordings/talk.${ending}`));
}

/** A PDF of one empty page, and so many bytes of a comment. */
export function pdf(comment = 0): string {
  return `%PDF-1.4\n%${"x".repeat(comment)}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
}

/** A zip file that holds texts. */
export function zip(files: Readonly<Record<string, string>> = { "a.txt": "a" }): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2025, 0, 1), level: 0 });
}

/** Captions of two speakers. */
export const CAPTIONS =
  "WEBVTT\n\nNOTE آزمون\n\n00:00.000 --> 00:01.000\n<v مینا>سلام به شنوندگان\n\n00:01.000 --> 00:02.000\n<v مینا>گزیده.\n\n00:02.000 --> 00:02.500\n<v کاوه>درود &amp; سپاس\n";
