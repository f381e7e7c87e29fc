import { ZWNJ } from "../letters.ts";
import { MAY_OR_WINE, NOT_VERB } from "./exceptions.ts";
import type { Morphology } from "./morphology.ts";
import { insertInto, joinPrevious, type WordRule } from "./rules.ts";
import { isSpokenVerb } from "./spoken.ts";

const CLITIC = /(?:مان|تان|شان|م|ت|ش)$/u;
/** Everyday forms the dictionary has not, which behind می are no other word: «میخوام», «نمیدونم». */
const SPOKEN_ONLY: ReadonlySet<string> = new Set(
  "دونین ذارم ذاری ذاریم ذارین کنه کنن کنین خوام خوای خواد خواین خوان تونم تونی تونه تونیم تونین تونن دونم دونی دونه دونن ذاره ذارن گذره خوره خورن زنه زنن بینه بینن گیره گیرن شینه شینم شینی شینن شینیم ندازه ندازم ندازی ندازن ندازیم فته فتم فتن ذاشت ذاشتم ذاشتن ذاشتی ذاشتیم".split(
    " ",
  ),
);
/** Others of them, that are no verbs by themselves or may be another word with می. */
const SPOKEN: ReadonlySet<string> = new Set(
  "شه شم شن شی شیم شین گه خورین زنین بینین گیرین گم گن گی گیم گین ره رم رن ری ریم رین دم دی ده دن رسه بره برن یاد یام یای یان مونه باشه آد آم آن".split(
    " ",
  ),
);
/** Of these: nouns too. */
const NOUNS: ReadonlySet<string> = new Set([
  "شن",
  "رم",
  "گی",
  "رن",
  "یاد",
  "آد",
  "ری",
  "ده",
  "دی",
  "دم",
  "آن",
  "آم",
  "ره",
]);
/** Of these: «من می رم», but not «در می رم». */
const GOING: ReadonlySet<string> = new Set(["رم", "ره", "رن", "دم", "ده", "شن"]);
const IN_MAY = /^(?:و|در|از|تا|به|ماه|اول|دوم|سوم|[^\u200C]*م|[^\u200C]*مین)$/u;
/** «جام می نوشید»: a cup of wine. */
const DRINK = /^(?:نوش|خورد|زد)/u;
const PARTICLE = /^(?:بر|در|باز|فرا|وا|فرو|ور)ن?می$/u;
/** Shorter stems than three letters would hit names («میبد»), but for these two. */
const GLUED = /^(ن?می)(?:[^\u200C]{3,}|شد|زد)$/u;
/** Everyday forms of two letters that are no other word: «میگم», «نمیشه». «میاد» lacks a letter, «می\u200Cآد». */
const GLUED_SPOKEN = /^(ن?می)(?:شه|شم|شن|شیم|شین|گم|گه|گن|گی|گیم|گین|ره|رن|ریم|رین|دم|دی|ده|دن|دیم|دین)$/u;
const DIGIT = /[0-9\u06F0-\u06F9]/u;

/** Is `prefix` (می or نمی) and `rest` a form of a verb, with or without an object's ending («می\u200Cبینمش»)? */
function isVerb(words: Morphology, prefix: string, rest: string): boolean {
  if (SPOKEN_ONLY.has(rest) || SPOKEN_ONLY.has(rest.replace(CLITIC, ""))) return true;
  if (words.has(`${prefix}${ZWNJ}${rest}`)) return true;
  const stem = rest.replace(CLITIC, "");
  return (stem.length >= 3 && words.has(`${prefix}${ZWNJ}${stem}`)) || isSpokenVerb(words, prefix, rest);
}

/** May the next word be a verb that `text` begins: می, نمی, برمی …? */
export function isBeginningOfVerb(text: string): boolean {
  return text === "می" || text === "نمی" || PARTICLE.test(text);
}

/** «می کند», «نمی شود», «برمی گردد»: not after «ماه» (May), «جام» (wine) or a day of May. */
export const verbApart: WordRule = (place, words) => {
  const { previous, earlier, word, view } = place;
  if (previous === undefined) return undefined;
  const prefix = previous.text;
  if (PARTICLE.test(prefix)) {
    return words.has(`${prefix}${ZWNJ}${word.text}`) ? joinPrevious("verb-prefix", place, ZWNJ) : undefined;
  }
  if (prefix !== "می" && prefix !== "نمی") return undefined;
  const verb = isVerb(words, prefix, word.text) || SPOKEN.has(word.text);
  if (!verb) return undefined;
  if (prefix === "می") {
    if (NOUNS.has(word.text) && (earlier === undefined || IN_MAY.test(earlier.text) || !GOING.has(word.text)))
      return undefined;
    if (earlier !== undefined && (MAY_OR_WINE.has(earlier.text) || (earlier.text === "جام" && DRINK.test(word.text))))
      return undefined;
    if (view.charAt(previous.start - 1) === " " && DIGIT.test(view.charAt(previous.start - 2))) return undefined;
  }
  return joinPrevious("verb-prefix", place, ZWNJ);
};

/** «میکند», «نمیشود». Verbs go before nouns, but not before those that are listed. */
export const verbGlued: WordRule = (place, words) => {
  const { text } = place.word;
  const spoken = GLUED_SPOKEN.exec(text)?.[1];
  if (spoken !== undefined && !words.has(text) && !NOT_VERB.has(text))
    return insertInto("verb-prefix", place, spoken.length, ZWNJ);
  const prefix = GLUED.exec(text)?.[1];
  if (prefix === undefined || NOT_VERB.has(text)) return undefined;
  return isVerb(words, prefix, text.slice(prefix.length))
    ? insertInto("verb-prefix", place, prefix.length, ZWNJ)
    : undefined;
};
