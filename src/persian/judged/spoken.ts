import { joinsForward, ZWNJ } from "../letters.ts";
import { affix } from "./lexicon.ts";
import type { Morphology } from "./morphology.ts";
import { joinPrevious, type WordRule } from "./rules.ts";

/** Everyday vowels and the written ones: «می\u200Cتونست» is «می\u200Cتوانست», «می\u200Cمونه» «می\u200Cماند». */
const VOWELS: readonly (readonly [spoken: RegExp, written: string])[] = [
  [/^تون/u, "توان"],
  [/^خون/u, "خوان"],
  [/ون/u, "ان"],
];
/** How everyday forms end, and the written forms that must all be there: «می\u200Cفهمه» is «می\u200Cفهمد». */
const ENDINGS: readonly (readonly [spoken: string, written: readonly string[]])[] = [
  ["ین", ["ید", "ند"]],
  ["ه", ["د"]],
  ["ن", ["ند", "ید"]],
];
const PRONOUN = /(?:مون|تون|شون|م|ت|ش)$/u;

/** Is `prefix` (می or نمی) and `rest` an everyday form of a verb the dictionary has: «می\u200Cفهمه», «نمی\u200Cخونن», «می\u200Cبینمشون»? */
export function isSpokenVerb(words: Morphology, prefix: string, rest: string): boolean {
  return isForm(words, prefix + ZWNJ, rest) || isForm(words, prefix + ZWNJ, rest.replace(PRONOUN, ""));
}

function isForm(words: Morphology, prefix: string, rest: string): boolean {
  const spellings = [rest];
  for (const [spoken, written] of VOWELS) {
    const spelling = rest.replace(spoken, written);
    if (spelling !== rest) spellings.push(spelling);
  }
  return spellings.some(
    (spelling) =>
      (spelling.length >= 4 && words.has(prefix + spelling)) ||
      ENDINGS.some(([spoken, written]) => {
        const stem = spelling.endsWith(spoken) ? spelling.slice(0, -spoken.length) : "";
        return stem.length >= 2 && written.every((ending) => words.has(prefix + stem + ending));
      }),
  );
}

/** Everyday enclitics, which are no words: «خونه شون», «بچه هاشون». «هامون» is a lake and a county, and stays apart. */
const OWNED = /^(?:شون|مون|تون)$/u;
const PLURAL = /^ها(?:ش|تون|شون)$/u;
/** «am», «my», «your», «his» behind a silent h: «خسته م», «خونه ش». */
const AFTER_HE = /^[متش]$/u;
/** Everyday nouns that the dictionary has not. */
const SPOKEN_NOUN = /^(?:خونه|بهونه|دونه|شونه|دیوونه|آشپزخونه|کتابخونه|داروخونه|قهوه\u200Cخونه|رودخونه|نشونه|زمونه)$/u;

/** @see OWNED */
export const spokenApart: WordRule = (place, words) => {
  const { previous, word } = place;
  if (previous === undefined || previous.text.length < 3) return undefined;
  const stem = previous.text;
  if (PLURAL.test(word.text)) return words.isWord(stem) ? joinPrevious("plural", place) : undefined;
  const spoken = SPOKEN_NOUN.test(stem);
  if (OWNED.test(word.text)) return spoken || words.isWord(stem) ? joinPrevious("enclitic", place) : undefined;
  const silent = AFTER_HE.test(word.text) && (spoken || (stem.endsWith("ه") && words.takes(stem, affix("sc", "sp"))));
  return silent && joinsForward(stem) ? joinPrevious("enclitic", place) : undefined;
};

/** May it hang on the word before it? */
export function isSpokenEnding(text: string): boolean {
  return OWNED.test(text) || PLURAL.test(text) || AFTER_HE.test(text);
}
