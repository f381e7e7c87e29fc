import { ZWNJ } from "../letters.ts";
import { affix, type Lexicon } from "./lexicon.ts";

const PRONOUNS = ["م", "ت", "ش", "مان", "تان", "شان"];

/** Endings written right onto a word, by the affix class of the dictionary that allows them. */
const ENDINGS: ReadonlyMap<string, number> = endings({
  sa: PRONOUNS,
  sb: PRONOUNS.map((pronoun) => `ی${pronoun}`),
  sd: ["ها", "های", "هایی"],
  se: PRONOUNS.map((pronoun) => `های${pronoun}`),
  sf: ["هاست"],
  sj: ["ان", "انی", ...PRONOUNS.map((pronoun) => `ان${pronoun}`)],
  sk: ["\u0654"],
  sl: ["ی"],
  sn: ["یی"],
  so: [...PRONOUNS, "ی", "ست", "یم", "ید", "ند"],
  sq: ["یی", "ست", "یم", "ید", "ند", "ییم", "یید", "یند"],
  sr: [...PRONOUNS, "ی", "یم", "ید", "ند"],
  st: ["تر", "ترین", "ترها", "ترهای", "تری"],
  sv: ["ی"],
});

/** Endings written after a ZWNJ. */
const APART: ReadonlyMap<string, number> = endings({
  sc: ["ام", "ات", "اش", "مان", "تان", "شان"],
  sg: ["ها", "های", "هایی"],
  sh: PRONOUNS.map((pronoun) => `های${pronoun}`),
  si: ["هاست"],
  sk: ["ی"],
  sm: ["ای"],
  sp: ["ام", "ات", "اش", "مان", "تان", "شان", "ای", "ایم", "اید", "اند"],
  su: ["تر", "ترین", "تری", "ترها", "ترهای"],
});

const LONGEST_ENDING = 6;

function endings(byClass: Readonly<Record<string, readonly string[]>>): Map<string, number> {
  const map = new Map<string, number>();
  for (const [name, forms] of Object.entries(byClass)) {
    for (const form of forms) map.set(form, (map.get(form) ?? 0) | affix(name));
  }
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
    if (apart < 0) return false;
    const classes = APART.get(word.slice(apart + 1));
    return classes !== undefined && takes(word.slice(0, apart), classes);
  };
  return { lexicon, has, isWord, takes };
}
