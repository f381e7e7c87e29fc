import type { Change } from "../edits.ts";
import { ZWNJ } from "../letters.ts";
import { HAM } from "./beginnings.ts";
import { AFTER_BE, NAME_PARTS, NOT_GLUED_BE, NOT_GLUED_VA, NOT_VERB } from "./exceptions.ts";
import type { Morphology } from "./morphology.ts";
import { insertInto, type JudgedRule, joint, type WordRule } from "./rules.ts";

const VA_WORDS: ReadonlySet<string> = new Set(
  "هر این آن از در به با بر تا که نیز هم همچنین یا اگر حتی پس سپس اما چون همه هیچ دیگر بعد قبل بدون برای یک دو سه چهار پنج ما او شما من وی آنها آنان اینکه آنکه همین همان چه غیره آله نه نمی می است بود شد کرد گفت افزود تنها فقط البته بلکه سرانجام همواره ناگهان دوباره اکنون امروز دیروز فردا هنوز هرگز همیشه گاهی خود خودش برخی بعضی بسیاری چند باید نباید خواهد خواهند دارد دارند داشت داشتند ندارد کند کنند کردند شدند هستند نیست گفتند".split(
    " ",
  ),
);
/** Short words must be sure, for names are short too («وشته»). */
const VA_SHORT: ReadonlySet<string> = new Set(
  "ملی حرف کسب کار شهر علم فکر ذهن نفت گاز برق هنر دین جنگ صلح مرگ خون درد رنج شور شوق کشف رشد رفع حفظ طرح حال آخر اول دوم سوم بعد پیش سال ماه روز شب گل توپ پاس شوت تیم پول نان آب خاک باد زن مرد پدر مادر پسر دختر دست پای چشم سر دل جان حتی تیم گروه مربی داور باید شاید کرج رشت یزد هند".split(
    " ",
  ),
);
/** The dictionary has these, and nobody else; but «وبا» is cholera, and «وهم» a fancy. */
const VA_NAMED: ReadonlySet<string> = new Set(["ویا", "واین"]);

/** What may hang on a word: «وعیدهای» is threats. */
const WITH_ENDING = /(?:\u200C?(?:ها(?:ی|یی|یش|یشان)?|ی|ای))$/u;

function isOneWord(text: string, words: Morphology): boolean {
  return NOT_GLUED_VA.has(text) || words.isWord(text);
}

/** «وهر», «واز», «وسیاست\u200Cهای»: «و» is written apart. */
export const vaGlued: WordRule = (place, words) => {
  const { text } = place.word;
  if (!text.startsWith("و")) return undefined;
  const rest = text.slice(1);
  const common = VA_WORDS.has(rest);
  if (VA_NAMED.has(text)) return split(place);
  if (isOneWord(text, words)) return undefined;
  if (common) return split(place);
  if (isOneWord(text.replace(WITH_ENDING, ""), words)) return undefined;
  if (text.startsWith("وو") || (NAME_LIKE.test(text) && rest.length < 6 && !NATIVE.test(rest))) return undefined;
  const long = rest.length >= 4 || (rest.length === 3 && NATIVE.test(rest));
  const sure = long ? words.isWord(rest) : VA_SHORT.has(rest);
  return sure ? split(place) : undefined;
};

/** Might it be «و» and a word, and a name as well? Not where what follows is what «و» is often before. */
export function mayBeName(text: string, change: Change<JudgedRule>): boolean {
  return change.rule === "glued" && change.start === 1 && text.startsWith("و") && !VA_WORDS.has(text.slice(1));
}

/** No foreign name is written with these: «وضعف», «وراحت». */
const NATIVE = /[ثحذصضطظعغق]/u;

/** Foreign names begin like this. */
const NAME_LIKE = /^(?:وی|ول|وان|ون|ور|وا)/u;

function split(place: Parameters<WordRule>[0]): ReturnType<WordRule> {
  return insertInto("glued", place, 1, " ");
}

/** «به\u200Cکارگیری»: no words without «به». */
const ONE_WITH_BE: ReadonlySet<string> = new Set(["کارگیری", "روزرسانی"]);
const BE = /^ب([^\u200C]+)/u;

/** «بصورت», «بعنوان»: «به» is written apart from a noun. */
export const beGlued: WordRule = (place) => {
  const { text } = place.word;
  const noun = BE.exec(text)?.[1];
  if (noun === undefined || NOT_GLUED_BE.has(text)) return undefined;
  return AFTER_BE.has(noun) ? insertInto("glued", place, 1, ONE_WITH_BE.has(noun) ? `ه${ZWNJ}` : "ه ") : undefined;
};

/** Words that are «به» and a noun before the verbs named, and words of their own elsewhere: «بکار» (sow), «بشمار» (count). */
const BE_BEFORE_VERB: Readonly<Record<string, RegExp>> = {
  بکار: /^(?:ن?می\u200C)?(?:[بن]?(?:گرفت|گیر|برد|بست|بند|رفت|رو)|(?:آ|[بن]یا)(?:مد|ی)|(?:ا|[بن]ی)ندا[خز])/u,
  بشمار: /^(?:ن?می\u200C)?(?:ن?(?:رفت|رو)|(?:آ|[بن]یا)(?:مد|ی|ور))/u,
  بسر: /^(?:ن?می\u200C)?ن?(?:بر|رسید|رسا)/u,
};

/** «بکار بگیرید», «بشمار می\u200Cرود»: when a verb that goes with it follows. */
export const beVerbApart: WordRule = ({ previous, word }) => {
  if (previous === undefined || BE_BEFORE_VERB[previous.text]?.test(word.text) !== true) return undefined;
  return { rule: "glued", start: previous.start + 1, end: previous.start + 1, after: "ه " };
};

const VA_HAM = "وهم";

/** May it be two words run together, when the word after it says so? */
export function mayBeTwoWords(text: string): boolean {
  return text === VA_HAM || BE_BEFORE_VERB[text] !== undefined;
}

/** «وهم اکنون»: «وهم» alone is a fancy. */
export const vaHamApart: WordRule = ({ previous, word }) => {
  if (previous?.text !== VA_HAM || !HAM.test(word.text)) return undefined;
  return { rule: "glued", start: previous.start + 1, end: previous.start + 1, after: " " };
};

const WILL = /^ن?خواه(?:د|ند|ید)/u;

/** «خواهدشد»: the space was lost after a letter that does not join. */
export const willGlued: WordRule = (place, words) => {
  const { text } = place.word;
  const will = WILL.exec(text)?.[0];
  if (will === undefined) return undefined;
  const verb = text.slice(will.length);
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
    if (spelling === undefined || found.some((other) => other !== spelling)) continue;
    const at = spelling.indexOf(ZWNJ);
    if (spelling.lastIndexOf(ZWNJ) !== at || spelling.length - at < 4) continue;
    return NAME_PARTS.has(spelling.slice(at + 1))
      ? undefined
      : insertInto("compound", place, at, joint(spelling.slice(0, at)));
  }
  return undefined;
};
