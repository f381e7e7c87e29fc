import { NO_STEM } from "./exceptions.ts";
import { affix } from "./lexicon.ts";
import type { Morphology } from "./morphology.ts";
import { joinPrevious, type WordRule } from "./rules.ts";

/** Is the «ه» at the end of `stem` a consonant, as in «راه», and the «ی» after it the one of «راهی»? */
function endsInConsonant(words: Morphology, stem: string): boolean {
  return words.takes(stem, affix("sl")) && !words.takes(stem, affix("sk", "sm"));
}

/** «خانه ی» and «خانه\u200Cی» are «خانهٔ»; but «راه ی» is «راهی». */
export const hamzaApart: WordRule = (place, words) => {
  const { previous, word } = place;
  if (word.text !== "ی" || previous === undefined || !/..ه$/u.test(previous.text) || NO_STEM.has(previous.text))
    return undefined;
  if (endsInConsonant(words, previous.text)) return joinPrevious("enclitic", place, "");
  return { rule: "hamza", start: previous.end, end: word.end, after: "\u0654" };
};

/** «خانه\u200Cی», and «خانهء» as typewriters had it. @see hamzaApart */
export const hamzaGlued: WordRule = ({ word }, words) => {
  if (/..هء$/u.test(word.text)) return { rule: "hamza", start: word.end - 1, end: word.end, after: "\u0654" };
  if (!/.ه\u200Cی$/u.test(word.text)) return undefined;
  if (endsInConsonant(words, word.text.slice(0, -2))) {
    return { rule: "enclitic", start: word.end - 2, end: word.end - 1, after: "" };
  }
  return { rule: "hamza", start: word.end - 2, end: word.end, after: "\u0654" };
};
