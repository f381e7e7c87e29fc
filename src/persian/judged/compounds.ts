import { ZWNJ } from "../letters.ts";
import { NO_STEM } from "./exceptions.ts";
import { affix } from "./lexicon.ts";
import { joinPrevious, joint, type WordRule } from "./rules.ts";

const NUMBERS: ReadonlySet<string> = new Set(
  "یک دو سه چهار پنج شش هفت هشت نه ده بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد چند همه".split(" "),
);
/** What a number makes an adjective of: «سه جانبه», «دو ساله». No noun that it may count: «سه طبقه» has three floors, or is. */
const COUNTED =
  /^(?:جانبه|ساله|روزه|ماهه|ماهگی|سالگی|روزگی|هفته\u200Cای|ساعته|نفره|مرحله\u200Cای|طرفه|رقمی|ضلعی|قطبی|وجهی|زبانه|برابری|سویه|منظوره|هسته\u200Cای|ملیتی|رسانه\u200Cای|کاره|صدایی|سرنشینه|بعدی|اپیزودی)$/u;
/** «همه» goes with few of them. */
const OF_ALL = /^(?:جانبه|ساله|روزه)$/u;

/** «سه جانبه», «چند ماهه». */
export const countedApart: WordRule = (place) => {
  const { previous, word } = place;
  if (previous === undefined || !NUMBERS.has(previous.text)) return undefined;
  return (previous.text === "همه" ? OF_ALL : COUNTED).test(word.text) ? joinPrevious("compound", place) : undefined;
};

const ADJECTIVE = affix("su", "st");
const NOT = "غیر";
const AGAINST = "ضد";

/**
 * «غیر قانونی», «غیر قابل», «ضد انسانی»: before an adjective, also one that only science has, «غیر استروئیدی»; «غیر از» and
 * «بر ضد» are prepositions.
 */
export const notApart: WordRule = (place, words) => {
  const { previous, word, earlier } = place;
  const first = previous?.text;
  const rest = word.text;
  const ofKind = rest.length > 3 && rest.endsWith("ی");
  if (first === AGAINST) {
    const quality = words.takes(rest, ADJECTIVE) || words.isWord(NOT + rest);
    return ofKind && quality && earlier?.text !== "بر" ? joinPrevious("compound", place, "") : undefined;
  }
  if (first !== NOT || NO_STEM.has(rest)) return undefined;
  const known = words.isWord(NOT + rest) || words.isWord(NOT + ZWNJ + rest);
  const adjective = words.takes(rest, ADJECTIVE) || (ofKind && (words.isWord(rest) || rest.length > 5));
  return known || adjective || rest === "قابل" ? joinPrevious("compound", place, "") : undefined;
};

/** «کم هزینه تر», «با ارزش تر»: what is more or most so is one word, if the dictionary has it. */
const QUALITY: ReadonlySet<string> = new Set(["کم", "پر", "با", "خوش", "بد"]);
const MORE = /^تر(?:ین|ی)?$/u;

/** @see QUALITY */
export const qualityApart: WordRule = (place, words) => {
  const { previous, word, next } = place;
  if (previous === undefined || !QUALITY.has(previous.text)) return undefined;
  const stem = word.text.replace(/\u200Cتر(?:ین|ی)?$/u, "");
  if (stem === word.text && (next === undefined || !MORE.test(next.text))) return undefined;
  const after = [joint(previous.text), ZWNJ, ""].find((between) => words.isWord(previous.text + between + stem));
  return after === undefined ? undefined : joinPrevious("compound", place, after);
};

/** Does it go with the word behind it? */
export function isFirstPart(text: string): boolean {
  return text === NOT || text === AGAINST || QUALITY.has(text) || NUMBERS.has(text);
}
