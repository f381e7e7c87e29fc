import { ZWNJ } from "../letters.ts";
import { affix, type Lexicon } from "./lexicon.ts";

const PRONOUNS = ["م", "ت", "ش", "مان", "تان", "شان"];

/** Endings written right onto a word, and the affix classes of the dictionary that allow them. */
const ENDINGS: ReadonlyMap<string, number> = endings([
  [PRONOUNS, affix("sa", "so", "sr")],
  [PRONOUNS.map((pronoun) => `ی${pronoun}`), affix("sb")],
  [["ها", "های", "هایی"], affix("sd")],
  [PRONOUNS.map((pronoun) => `های${pronoun}`), affix("se")],
  [["هاست"], affix("sf")],
  [["ان", "انی", ...PRONOUNS.map((pronoun) => `ان${pronoun}`)], affix("sj")],
  [["\u0654"], affix("sk")],
  [["ی"], affix("sl", "so", "sr", "sv")],
  [["یی"], affix("sn", "sq")],
  [["ست"], affix("so", "sq")],
  [["یم", "ید", "ند"], affix("so", "sr", "sq")],
  [["ییم", "یید", "یند"], affix("sq")],
  [["تر", "ترین", "ترها", "ترهای", "تری"], affix("st")],
]);

/** Endings written after a ZWNJ. */
const APART: ReadonlyMap<string, number> = endings([
  [["ام", "ات", "اش", "مان", "تان", "شان"], affix("sc", "sp")],
  [["ها", "های", "هایی"], affix("sg")],
  [PRONOUNS.map((pronoun) => `های${pronoun}`), affix("sh")],
  [["هاست"], affix("si")],
  [["ی"], affix("sk")],
  [["ای"], affix("sm", "sp")],
  [["ایم", "اید", "اند"], affix("sp")],
  [["تر", "ترین", "تری", "ترها", "ترهای"], affix("su")],
]);

const LONGEST_ENDING = 6;

function endings(rows: readonly (readonly [readonly string[], number])[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const [forms, classes] of rows) for (const form of forms) map.set(form, (map.get(form) ?? 0) | classes);
  return map;
}

/** Questions about words that the dictionary and its affix classes answer. */
export interface Morphology {
  readonly lexicon: Lexicon;
  /** Is it an entry, just as it is spelled? */
  has(word: string): boolean;
  /** Is it an entry, or one with an ending the dictionary allows it? */
  isWord(word: string): boolean;
  /** Does `word` belong to one of the affix classes? */
  takes(word: string, classes: number): boolean;
}

/** The morphology of a lexicon. */
export function morphologyOf(lexicon: Lexicon): Morphology {
  const has = (word: string): boolean => lexicon.classesOf(word) !== undefined;
  const takes = (word: string, classes: number): boolean => ((lexicon.classesOf(word) ?? 0) & classes) !== 0;
  const isWord = (word: string): boolean => {
    if (has(word)) return true;
    for (let length = Math.min(LONGEST_ENDING, word.length - 2); length > 0; length--) {
      const classes = ENDINGS.get(word.slice(-length));
      if (classes !== undefined && takes(word.slice(0, -length), classes)) return true;
    }
    const apart = word.lastIndexOf(ZWNJ);
    if (apart <= 0) return false;
    const classes = APART.get(word.slice(apart + 1));
    return classes !== undefined && takes(word.slice(0, apart), classes);
  };
  return { lexicon, has, isWord, takes };
}
