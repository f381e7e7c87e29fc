import { fold } from "../../persian/fold.ts";
import { FIRST_NAMES } from "./data/first-names.ts";

const firstNames: ReadonlySet<string> = new Set(FIRST_NAMES.trim().split(/\s+/u).map(fold));

/** Whether a word is a person's first name. */
export function isFirstName(word: string): boolean {
  return firstNames.has(fold(word));
}
