import { joinsForward, ZWNJ } from "../letters.ts";
import {
  AFTER_BE,
  LETTER_NAMES,
  NAME_PARTS,
  NOT_GLUED_BE,
  NOT_GLUED_VA,
  NOT_PREFIXED,
  NOT_VERB,
} from "./exceptions.ts";
import { affix } from "./lexicon.ts";
import type { Morphology } from "./morphology.ts";
import { insertInto, joinPrevious, type WordRule } from "./rules.ts";

const PREFIX = /^(?:بی|نا|هم|پیش)$/u;
/** Is it a prefix that may stand apart from its word? */
export function isPrefix(text: string): boolean {
  return PREFIX.test(text) || text === VA_HAM || BE_BEFORE_VERB[text] !== undefined;
}

const TAIL = /\u200C(?:ها(?:ی|یی|یش|یشان)?|ای|اش|ام|ترین?)$/u;

/** «بی\u200Cخبرند»: «are», on an adjective. «م» is «am» when the clause ends with it, else likelier «my». */
const ARE = /(?:ند|یم|ید)$/u;
const AM = /(?<!ی)م$/u;

/** How the dictionary writes `prefix` and `rest` together: what joins them, `undefined` when it has no such word. */
function joined(words: Morphology, prefix: string, rest: string): string | undefined {
  if (words.isWord(prefix + ZWNJ + rest)) return joinsForward(prefix) ? ZWNJ : "";
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

/** Before «بی» that is the letter B: another letter («ان بی ای»), «تیم بی», «ویتامین بی». The pronouns «او» and «وی» are no letters. */
const BEFORE_B = new RegExp(
  `^(?:تیم|سری|ویتامین|هپاتیت|${[...LETTER_NAMES.keys()].filter((name) => name !== "او" && name !== "وی").join("|")})$`,
  "u",
);

/** «بی نظیر», «هم اکنون», «پیش بینی», «نا امید»: when the dictionary has the whole and the parts are not likelier apart. */
export const prefixApart: WordRule = (place, words) => {
  const { previous, word, earlier } = place;
  if (previous === undefined || !PREFIX.test(previous.text)) return undefined;
  const prefix = previous.text;
  const rest = word.text.replace(TAIL, "");
  if (
    rest.length < 2 ||
    NOT_PREFIXED.has(`${prefix}+${rest}`) ||
    (prefix === "بی" && earlier !== undefined && BEFORE_B.test(earlier.text)) ||
    (rest === "چنین" && earlier?.text === "اگر")
  )
    return undefined;
  const atOnce = rest === "زمان" && place.next?.text === "با";
  if (prefix === "هم" && !atOnce && !HAM.test(rest) && words.isWord(rest)) return undefined;
  if (prefix === "پیش" && !words.has(prefix + ZWNJ + rest) && !PISH.test(rest)) return undefined;
  const after =
    joined(words, prefix, rest) ??
    (prefix === "بی" &&
    words.has(prefix + ZWNJ + rest.replace(place.next === undefined ? AM : ARE, "").replace(ARE, ""))
      ? ZWNJ
      : undefined) ??
    (prefix === "پیش" && PISH.test(rest) ? ZWNJ : undefined) ??
    (prefix === "هم" && HAM.test(rest) ? ZWNJ : undefined);
  if (after === undefined) return undefined;
  return joinPrevious("prefix", place, rest === "چنین" || rest === "چنان" ? "" : after);
};

/** «هم» makes one word with these, whatever stands around. */
const HAM =
  /^(?:اکنون|چنین|چنان|تیمی|وطن|وطنان|میهن|میهنان|گروهی|کلاسی|اندیشی|افزایی|پیمانان|پوشانی|اتاقی|زیستی|تختی|باشگاهی|نوعان|شهری|ولایتی|استانی|پستی|بازیان|رزمان|سن\u200Cوسال)$/u;
const PISH =
  /^(?:بینی|بینی\u200Cها|بینی\u200Cشده|کسوت|کسوتان|یابی|نویس|فرض|فروش|نیاز|شرط|گیری|گیرانه|قراول|پاافتاده|بیمارستانی|دبستانی|دبستان|نهاد|تازان|قسط|ران|رانه|روی\u200Cکننده)$/u;

const VA_WORDS: ReadonlySet<string> = new Set(
  "هر این آن از در به با بر تا که نیز هم همچنین یا اگر حتی پس سپس اما چون همه هیچ دیگر بعد قبل بدون برای یک دو سه چهار پنج ما او شما من وی آنها آنان اینکه آنکه همین همان چه غیره آله نه نمی می است بود شد کرد گفت افزود".split(
    " ",
  ),
);
/** Short words must be sure, for names are short too («وشته»). */
const VA_SHORT: ReadonlySet<string> = new Set(
  "ملی حرف کسب کار شهر علم فکر ذهن نفت گاز برق هنر دین جنگ صلح مرگ خون درد رنج شور شوق کشف رشد رفع حفظ طرح حال آخر اول دوم سوم بعد پیش سال ماه روز شب گل توپ پاس شوت تیم پول نان آب خاک باد زن مرد پدر مادر پسر دختر دست پای چشم سر دل جان حتی تیم گروه مربی داور باید شاید".split(
    " ",
  ),
);
/** The dictionary has these, and nobody else; but «وبا» is cholera, and «وهم» a fancy. */
const VA_NAMED: ReadonlySet<string> = new Set([
  "ویا",
  "واین",
  "وآن",
  "واز",
  "وهر",
  "ودر",
  "وبه",
  "وبر",
  "وتا",
  "وهمه",
  "ونه",
]);

/** «وهر», «واز», «وسیاست\u200Cهای»: «و» is written apart. */
export const vaGlued: WordRule = (place, words) => {
  const { text } = place.word;
  if (!text.startsWith("و") || text.length < 3) return undefined;
  const rest = text.slice(1);
  const common = VA_WORDS.has(rest);
  if (common && VA_NAMED.has(text)) return split(place);
  if (NOT_GLUED_VA.has(text) || words.isWord(text)) return undefined;
  if (common) return split(place);
  if (NAME_LIKE.test(text) && rest.length < 6) return undefined;
  const sure = rest.length >= 4 ? words.isWord(rest) : VA_SHORT.has(rest);
  return sure ? split(place) : undefined;
};

/** Foreign names begin like this. */
const NAME_LIKE = /^(?:وو|وی|ول|وان|ون|ور|وا)/u;

function split(place: Parameters<WordRule>[0]): ReturnType<WordRule> {
  return insertInto("glued", place, 1, " ");
}

const BE = /^ب([^\u200C]+)(\u200C.*)?$/u;

/** «بصورت», «بعنوان»: «به» is written apart from a noun. */
export const beGlued: WordRule = (place) => {
  const { text } = place.word;
  const match = BE.exec(text);
  if (match === null || NOT_GLUED_BE.has(text)) return undefined;
  return AFTER_BE.has(match[1] ?? "") ? insertInto("glued", place, 1, "ه ") : undefined;
};

/** Words that are «به» and a noun before the verbs named, and words of their own elsewhere: «بکار» (sow), «بشمار» (count). */
const BE_BEFORE_VERB: Readonly<Record<string, RegExp>> = {
  بکار: /^(?:ن?می\u200C)?(?:ب|ن)?(?:گرفت|گیر|برد|بست|بند|رفت|رو|آمد|آی|انداخ|انداز)/u,
  بشمار: /^(?:ن?می\u200C)?(?:ن)?(?:رفت|رو|آمد|آی|آور)/u,
  بسر: /^(?:ن?می\u200C)?(?:ن)?(?:برد|بر|رسید|رسا)/u,
};

/** «بکار بگیرید», «بشمار می\u200Cرود»: when a verb that goes with it follows. */
export const beVerbApart: WordRule = ({ previous, word }) => {
  if (previous === undefined || BE_BEFORE_VERB[previous.text]?.test(word.text) !== true) return undefined;
  return { rule: "glued", start: previous.start + 1, end: previous.start + 1, after: "ه " };
};

const VA_HAM = "وهم";

/** «وهم اکنون»: «وهم» alone is a fancy. */
export const vaHamApart: WordRule = ({ previous, word }) => {
  if (previous?.text !== VA_HAM || !HAM.test(word.text)) return undefined;
  return { rule: "glued", start: previous.start + 1, end: previous.start + 1, after: " " };
};

const WILL = /^(ن?خواه(?:د|ند|ید))([^\u200C]{2,})$/u;

/** «خواهدشد»: the space was lost after a letter that does not join. */
export const willGlued: WordRule = (place, words) => {
  const match = WILL.exec(place.word.text);
  if (match === null || words.isWord(place.word.text)) return undefined;
  const [, will = "", verb = ""] = match;
  return words.has(`می${ZWNJ}${verb}`) && /[دت]$/u.test(verb)
    ? insertInto("glued", place, will.length, " ")
    : undefined;
};

/** «بهعنوان»: a ZWNJ or space was lost. */
export const behGlued: WordRule = (place, words) => {
  const { text } = place.word;
  if (!text.startsWith("به") || words.isWord(text)) return undefined;
  return AFTER_BE.has(text.slice(2)) && text.length > 4 ? insertInto("glued", place, 2, " ") : undefined;
};

/** «افراطگرایان»: no word, but the letters of one that the dictionary parts with a ZWNJ. */
export const compoundGlued: WordRule = (place, words) => {
  const { text } = place.word;
  if (text.length < 6 || text.includes(ZWNJ) || NOT_VERB.has(text) || words.isWord(text)) return undefined;
  for (let cut = text.length; cut >= Math.max(5, text.length - 6); cut--) {
    const rest = text.slice(cut);
    const found = words.lexicon
      .spellings(text.slice(0, cut))
      .filter((spelling) => words.isWord(spelling + rest) || (spelling.endsWith("ا") && rest === "یان"));
    const [spelling] = found;
    if (found.length !== 1 || spelling === undefined) continue;
    const at = spelling.indexOf(ZWNJ);
    if (spelling.lastIndexOf(ZWNJ) !== at || at < 2 || spelling.length - at < 4) continue;
    if (NAME_PARTS.has(spelling.slice(at + 1))) return undefined;
    return insertInto("compound", place, at, joinsForward(spelling.slice(0, at)) ? ZWNJ : "");
  }
  return undefined;
};
