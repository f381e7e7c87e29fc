import { fold, foldWords } from "../../../persian/fold.ts";
import { onOtherSeats } from "../../../persian/search-words.ts";

/** What is typed, as tests of names: every word of it, folded as search folds, must be somewhere in a name. */
export function matcherOf(typed: string): ((name: string) => boolean) | undefined {
  const words = foldWords(typed)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return undefined;
  return (folded) => words.every((word) => folded.includes(word));
}

/** A name as {@link matcherOf} wants it: in letters and digits only, so that «نیم‌فاصله» has «فاصله» and «نیم فاصله». */
export function folded(...names: readonly string[]): string {
  const spellings = names.flatMap((name) => [name, ...onOtherSeats(name.normalize("NFC"))]);
  // What no word contains keeps names apart.
  return spellings.map(fold).join(" ");
}
