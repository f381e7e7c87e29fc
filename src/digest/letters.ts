import { comparePersian } from "../persian/collation.ts";
import { YOUNG_LETTERS } from "../persian/letters.ts";
import { grouped } from "./grouped.ts";

/** What begins with one letter: one of the alphabet, or `latin`, `digits` or `signs`. */
export interface LetterGroup<T> {
  readonly letter: string;
  readonly members: readonly T[];
}

/** Groups by the letter that names begin with, in the order of the alphabet; members stay in the order in which they come. */
export function byLetter<T>(members: readonly T[], nameOf: (member: T) => string): readonly LetterGroup<T>[] {
  return [...grouped(members, (member) => [firstLetter(nameOf(member))])]
    .map(([letter, own]) => ({ letter, members: own }))
    .sort((a, b) => rank(a.letter) - rank(b.letter) || comparePersian(a.letter, b.letter));
}

/** What comes before and after the letters of the alphabet. */
const RANK: Readonly<Record<string, number>> = { signs: -2, digits: -1, latin: 1 };

function rank(letter: string): number {
  return RANK[letter] ?? 0;
}

/**
 * The letter under which a Persian dictionary has a word: «أ» and «إ» are with «ا», «ئ» with «ی», «ؤ» with «و». Latin
 * letters are one group, `latin`, and so are digits, `digits`, and labels without either, `signs`.
 */
function firstLetter(label: string): string {
  // A letter that not every Node knows is passed over.
  const known = label.replace(YOUNG_LETTERS, "");
  const letter = /[\p{L}\p{N}]/u.exec(known)?.[0];
  if (letter === undefined) return "signs";
  if (/\p{N}/u.test(letter)) return "digits";
  if (/\p{Script=Latin}/u.test(letter)) return "latin";
  return letter === "آ" ? letter : (letter.normalize("NFD")[0] ?? letter).replace("\u064A", "ی");
}
