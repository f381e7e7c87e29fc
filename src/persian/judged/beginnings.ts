import { ZWNJ } from "../letters.ts";
import { LETTER_NAMES, NOT_PREFIXED } from "./exceptions.ts";
import { affix } from "./lexicon.ts";
import type { Morphology } from "./morphology.ts";
import { joinPrevious, type WordRule } from "./rules.ts";

const PREFIX = /^(?:بی|نا|هم|پیش)$/u;

/** Is it a prefix that may be apart from its word? */
export function isPrefix(text: string): boolean {
  return PREFIX.test(text);
}

const TAIL = /\u200C(?:ها(?:ی|یی|یش|یشان)?|ای|اش|ام|تر(?:ین|ی)?)$/u;

/** «بی\u200Cخبرند»: «are», on an adjective. «م» is «am» when the clause ends with it, else likelier «my». */
const ARE = /(?:ند|یم|ید)$/u;
const AM = /(?<!ی)م$/u;

/** How the dictionary writes `prefix` and `rest` together: what joins them, `undefined` when it has no such word. */
function joined(words: Morphology, prefix: string, rest: string): string | undefined {
  if (words.isWord(prefix + ZWNJ + rest)) return ZWNJ;
  if (words.isWord(prefix + rest)) return "";
  return prefix === "بی" && isNoun(words, rest) ? ZWNJ : undefined;
}

/** Is it an adjective, or a noun with the «ی» that makes a quality of it? A bare noun may be a name: «بارسلونای بی مسی», «تیم بی». */
function isNoun(words: Morphology, word: string): boolean {
  if (words.takes(word, affix("su"))) return true;
  return (
    word.length > 3 && word.endsWith("ی") && words.takes(word.slice(0, -1), affix("sa", "sc", "sb", "sj", "sg", "su"))
  );
}

/** Before «بی» that is the letter B: «تیم بی», «ویتامین بی» … */
const BEFORE_B: ReadonlySet<string> = new Set(["تیم", "سری", "ویتامین", "هپاتیت"]);

/** … and another letter («ان بی ای»), but for the pronouns «او» and «وی». */
function isBeforeB(word: string): boolean {
  return BEFORE_B.has(word) || (LETTER_NAMES.has(word) && word !== "او" && word !== "وی");
}

/** «بی نظیر», «هم اکنون», «پیش بینی», «نا امید»: when the dictionary has the whole and the parts are not likelier apart. */
export const prefixApart: WordRule = (place, words) => {
  const { previous, word, earlier } = place;
  if (previous === undefined || !PREFIX.test(previous.text)) return undefined;
  const prefix = previous.text;
  const rest = word.text.replace(TAIL, "");
  if (
    rest.length < 2 ||
    NOT_PREFIXED.has(`${prefix}+${rest}`) ||
    (prefix === "بی" && earlier !== undefined && isBeforeB(earlier.text)) ||
    (rest === "چنین" && earlier?.text === "اگر")
  )
    return undefined;
  const atOnce = rest === "زمان" && place.next?.text === "با";
  const always = ALWAYS[prefix]?.test(rest) === true;
  if (prefix === "هم" && !atOnce && !always && words.isWord(rest)) return undefined;
  if (prefix === "پیش" && !always && !words.has(prefix + ZWNJ + rest)) return undefined;
  const after =
    joined(words, prefix, rest) ??
    (words.has(prefix + ZWNJ + rest.replace(place.next === undefined ? AM : ARE, "").replace(ARE, ""))
      ? ZWNJ
      : undefined) ??
    (always ? ZWNJ : undefined);
  if (after === undefined) return undefined;
  return joinPrevious("prefix", place, rest === "چنین" ? "" : after);
};

/** «هم» makes one word with these, whatever is around. */
export const HAM =
  /^(?:اکنون|چنین|چنان|تیمی|وطن|وطنان|میهن|میهنان|گروهی|کلاسی|اندیشی|افزایی|پیمانان|پوشانی|اتاقی|زیستی|تختی|باشگاهی|نوعان|شهری|ولایتی|استانی|پستی|بازیان|رزمان|سن\u200Cوسال|سایگان|سایگی|کاران|کلاسان|خانه\u200Cای|خوابگاهی|دوره\u200Cای|سفره|کیش|کیشان|قطار|قطاران|تراز|جوار|سویی|راستا|گرایی|نشینی|آوایی|مدرسه\u200Cای|محله\u200Cای|آفرینی|شاگردی|مسلک|مسلکان|سنگر|سنگران|سلولی|زبانان|کیشی|جنس\u200Cگرا|پوشان|اتاق|تیمی\u200Cها)$/u;
const PISH =
  /^(?:بینی|بینی\u200Cها|بینی\u200Cشده|کسوت|کسوتان|یابی|نویس|فرض|فروش|نیاز|شرط|گیری|گیرانه|قراول|پاافتاده|بیمارستانی|دبستانی|دبستان|نهاد|تازان|قسط|ران|رانه|روی\u200Cکننده)$/u;

/** What a prefix makes one word with, whatever the dictionary says. */
const ALWAYS: Readonly<Record<string, RegExp>> = { هم: HAM, پیش: PISH };
