import { markArabic } from "./arabic-runs.ts";
import { markTokens, viewOf } from "./view.ts";

/** Marks in `units` what no rule of Persian is for, wherever it is text: Latin words, URLs and their like, and Arabic. */
export function markUntouched(text: string, units: Uint8Array): void {
  markTokens(text, units);
  markArabic(text, units);
}

/** The view of a plain text: only what {@link markUntouched} marks is replaced. */
export function plainView(text: string): string {
  const units = new Uint8Array(text.length);
  markUntouched(text, units);
  return viewOf(text, units);
}
