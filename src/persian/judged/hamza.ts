import { NO_STEM } from "./exceptions.ts";
import { affix } from "./lexicon.ts";
import type { Morphology } from "./morphology.ts";
import { joinPrevious, type WordRule } from "./rules.ts";

/** Is the «ه» at the end of `stem` a consonant, as in «راه», and the «ی» after it the one of «راهی»? */
function endsInConsonant(words: Morphology, stem: string): boolean {
  return words.takes(stem, affix("sl")) && !words.takes(stem, affix("sk", "sm"));
}

/** «مشخص\u200Cکنندة», «گیرندة»: Persian words, in which «ة» is a way to write «هٔ»; «دایرة المعارف» is Arabic. */
const PERSIAN_WITH_TA = /(?:[\u200Cپچژگ].*.|ند)ة$/u;

/** A preposition that was a noun: «درباره ی» is «دربارهٔ». */
const ABOUT = "درباره";

/** «خانه ی» and «خانه\u200Cی» are «خانهٔ»; but «راه ی» is «راهی». */
export const hamzaApart: WordRule = (place, words) => {
  const { previous, word } = place;
  if (
    word.text !== "ی" ||
    previous === undefined ||
    !/..ه$/u.test(previous.text) ||
    (NO_STEM.has(previous.text) && previous.text !== ABOUT)
  )
    return undefined;
  if (endsInConsonant(words, previous.text)) return joinPrevious("enclitic", place, "");
  return { rule: "hamza", start: previous.end, end: word.end, after: "\u0654" };
};

/** «خانه\u200Cی», «خانه\u200Cیی», «مشخص\u200Cکنندة», and «خانهء» as typewriters had it. @see hamzaApart */
export const hamzaGlued: WordRule = ({ word }, words) => {
  if (/..هء$/u.test(word.text)) return { rule: "hamza", start: word.end - 1, end: word.end, after: "\u0654" };
  if (/.ه\u200Cیی$/u.test(word.text) && words.takes(word.text.slice(0, -3), affix("sm", "sp"))) {
    return { rule: "enclitic", start: word.end - 2, end: word.end - 1, after: "ا" };
  }
  if (PERSIAN_WITH_TA.test(word.text) && !words.isWord(word.text) && words.isWord(`${word.text.slice(0, -1)}ه`)) {
    return { rule: "hamza", start: word.end - 1, end: word.end, after: "ه\u0654" };
  }
  if (!/.ه\u200Cی$/u.test(word.text)) return undefined;
  if (endsInConsonant(words, word.text.slice(0, -2))) {
    return { rule: "enclitic", start: word.end - 2, end: word.end - 1, after: "" };
  }
  return { rule: "hamza", start: word.end - 2, end: word.end, after: "\u0654" };
};
