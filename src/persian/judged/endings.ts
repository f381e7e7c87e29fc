import { joinsForward, ZWNJ } from "../letters.ts";
import { DIGNITY, LETTER_NAMES, NO_STEM, NOT_COMPARATIVE, NOT_PLURAL } from "./exceptions.ts";
import { affix } from "./lexicon.ts";
import { insertInto, joinPrevious, type WordRule } from "./rules.ts";
import { readingOf } from "./silent-h.ts";

const ADJECTIVE = affix("su", "st");
const PLURAL = /^ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان|ییم|ست|یند|مان|تان|شان)?$/u;
const PLURAL_GLUED = /ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان|ست|مان|تان|شان|مون|تون|شون)?$/u;
const COMPARATIVE = /^تر(?:ی|ین|ها|های|هایی|ینها|ینهای|ین\u200Cها|ین\u200Cهای|ند|ست)?$/u;
const COMPARATIVE_GLUED = /(.+?)تر(?:ین)?(?:ی|ند|ست|ها(?:ی|یی|یش|یشان|یمان|یتان)?)?(?:\u200C.*)?$/u;
/** Stems whose comparative the Academy writes in one: «بیش تر» is «بیشتر». */
const IN_ONE: ReadonlySet<string> = new Set(["بیش", "کم", "مه"]);
/** «بیش\u200Cتر»: one of them, and «به», with a ZWNJ that the Academy does not write. */
const SPLIT = /^(?:بیش|کم|به|مه)\u200C(?=تر(?:ین|ی|ها|های|ند)?$)/u;

/** @see SPLIT */
export const comparativeParted: WordRule = ({ word }) => {
  const end = SPLIT.exec(word.text)?.[0].length;
  if (end === undefined) return undefined;
  return { rule: "comparative", start: word.start + end - 1, end: word.start + end, after: "" };
};

/** «کتاب ها», «کشور های»: «ها» is no word of its own. */
export const pluralApart: WordRule = (place) => {
  const { previous, word } = place;
  if (previous === undefined || !PLURAL.test(word.text) || NO_STEM.has(previous.text) || PLURAL.test(previous.text))
    return undefined;
  return joinPrevious("plural", place);
};

const AFTER_ALEF = /(?:ی|یی|یم|یت|یش|یمان|یتان|یشان|ست|یست)$/u;

/** Not «تنها» and its forms («تنهای», «تنهایی»). */
function isPlural(whole: string): boolean {
  return !NOT_PLURAL.has(whole) && !NOT_PLURAL.has(whole.replace(AFTER_ALEF, ""));
}

/** «کمکهای», «همکاریها»; «مسابقهای» can only be «مسابقه\u200Cای». The dictionary has some of them as entries, so only listed words are left whole. */
export const pluralGlued: WordRule = (place, words) => {
  const { text } = place.word;
  const ending = PLURAL_GLUED.exec(text)?.[0];
  if (ending === undefined) return undefined;
  const stem = text.slice(0, -ending.length);
  const tail = text.slice(text.lastIndexOf(ZWNJ) + 1);
  if (!joinsForward(stem) || tail.length < ending.length + 2 || !isPlural(tail)) return undefined;
  if (ending === "های") {
    const reading = readingOf(stem, words);
    if (reading === "unclear") return undefined;
    if (reading === "silent h") return insertInto("enclitic", place, stem.length + 1, ZWNJ);
  }
  const known = words.isWord(stem) || words.isWord(tail.slice(0, -ending.length));
  return known || (stem.length >= 5 && ending.length > 2) ? insertInto("plural", place, stem.length, ZWNJ) : undefined;
};

/** «سریع تر», «مهم ترین»: after an adjective only, for «لباس تر» is wet; «ترین» is always an ending. */
export const comparativeApart: WordRule = (place, words) => {
  const { previous, word } = place;
  if (previous === undefined || !COMPARATIVE.test(word.text)) return undefined;
  const stem = previous.text;
  if (NO_STEM.has(stem) && stem !== "کند") return undefined;
  if (IN_ONE.has(stem)) return joinPrevious("comparative", place, "");
  const superlative = word.text.startsWith("ترین");
  const adjective =
    QUALIFIED.test(stem) ||
    words.takes(stem, ADJECTIVE) ||
    (stem.endsWith("انه") && words.has(stem)) ||
    /[دت]نی$/u.test(stem);
  if (!adjective && !superlative && !GRADED.has(stem)) return undefined;
  return joinPrevious("comparative", place);
};

/** «کم\u200Cهزینه», «خوش\u200Cرنگ»: a quality, whatever the dictionary says. */
const QUALIFIED =
  /^(?:(?:کم|خوش|بی)\u200C|پر|بد|با(?=ارزش|نشاط|تجربه|کیفیت|اهمیت|هوش|سابقه|دقت|شکوه|ثبات|سواد|اصالت|نفوذ|حوصله|وقار))..+/u;

/** Adjectives and adverbs the dictionary has as nouns. */
const GRADED: ReadonlySet<string> = new Set(
  "خصوصی تخصصی ورزشی سیاسی اقتصادی فرهنگی اجتماعی تاریخی هنری محلی مردمی دقیق اساسی بنیادی حیاتی ضروری کاربردی تدریجی ناگهانی احساسی عاطفی تهاجمی تدافعی هجومی فیزیکی ذهنی روحی قانونی انسانی اخلاقی پایین پائین بالا جلو عقب پیش سرحال عجیب تراژیک مشغول مهم کلی جزئی اصلی علمی منطقی عمومی جدی فنی قدیمی ایرانی محبوب مطمئن حرفه\u200Cای نزدیک دور زود دیر پس قبل آن\u200Cطرف این\u200Cطرف داخلی شرقی غربی شمالی جنوبی میانی ابتدایی طبیعی واقعی معمولی عادی سنتی صمیمی منسجم مفصل".split(
    " ",
  ),
);

/** «سریعتر», «مهمترین»: when what is left is an adjective. */
export const comparativeGlued: WordRule = (place, words) => {
  const stem = COMPARATIVE_GLUED.exec(place.word.text)?.[1];
  if (stem === undefined || !joinsForward(stem) || NOT_COMPARATIVE.has(`${stem}تر`)) return undefined;
  if (!words.takes(stem, ADJECTIVE) && !GRADED.has(stem)) return undefined;
  return insertInto("comparative", place, stem.length, ZWNJ);
};

/** What hangs on a silent h, and the classes of words that allow it. */
export const AFTER_HE: Readonly<Record<string, number>> = {
  ای: affix("sm", "sp", "sk"),
  // «سی امین» only
  امین: 0,
  ام: affix("sc", "sp"),
  ات: affix("sc"),
  اش: affix("sc"),
  اند: affix("sp", "sc"),
  ایم: affix("sp", "sc"),
  اید: affix("sp", "sc"),
};
const PLURAL_AFTER = /\u200Cها.*/u;
const OWNED = /^(?:شان|مان|تان)$/u;
/** What they are written right onto: «برایمان», «صدایشان», «بازی\u200Cهایشان», but not «حرفه\u200Cای\u200Cشان». */
const WRITTEN_ON = /[^\u200C]ای$/u;

/** What may follow «بازی ای», «مربی ای»; before other words «ای» may call somebody. */
const AFTER_INDEFINITE: ReadonlySet<string> = new Set("که را است نیست بود از در به با برای".split(" "));

/** «سن شان», «برای مان»: after any noun. */
const ownedApart: WordRule = (place, words) => {
  const stem = place.previous?.text;
  if (stem === undefined) return undefined;
  if (WRITTEN_ON.test(stem) && (stem === "برای" || !NO_STEM.has(stem))) return joinPrevious("enclitic", place, "");
  if (stem === "درباره" && place.word.text !== "شان") return joinPrevious("enclitic", place);
  if (NO_STEM.has(stem) || DIGNITY.has(stem)) return undefined;
  const owned = words.takes(stem, affix("sa", "sc", "sb")) || (/.[هی]$/u.test(stem) && words.isWord(stem));
  return owned ? joinPrevious("enclitic", place) : undefined;
};

/** «خانه ای», «گفته اند», «بازی اش»: after «ه» and «ی»; and what {@link ownedApart} does. */
export const encliticApart: WordRule = (place, words) => {
  const { previous, word, next } = place;
  if (OWNED.test(word.text)) return ownedApart(place, words);
  const ending = word.text.replace(PLURAL_AFTER, "");
  const classes = AFTER_HE[ending];
  if (previous === undefined || classes === undefined) return undefined;
  const stem = previous.text;
  const his = ending === "اش" || ending === "ات";
  if (stem === "درباره" && his) return joinPrevious("enclitic", place);
  if (NO_STEM.has(stem)) return undefined;
  if (next !== undefined && LETTER_NAMES.has(next.text) && LETTER_NAMES.has(word.text)) return undefined;
  if (stem === "سی" && (ending === "ام" || ending === "امین")) return joinPrevious("enclitic", place);
  if (stem.length < 3) return undefined;
  if (stem.endsWith("ه")) {
    const known = words.takes(stem, classes) || (!words.has(stem) && stem.length >= 4);
    return known ? joinPrevious("enclitic", place) : undefined;
  }
  if (!joinsForward(stem)) return undefined;
  const are = word.text === "اند" && words.takes(stem, affix("so")) && words.takes(stem, ADJECTIVE);
  const own = his || ending === "ام" || (ending === "ای" && next !== undefined && AFTER_INDEFINITE.has(next.text));
  const afterYe = stem.endsWith("ی") && own && words.isWord(stem);
  return are || afterYe || (his && words.takes(stem, affix("sa"))) ? joinPrevious("enclitic", place) : undefined;
};

/** May it be an ending that hangs on the word before it? */
export function isEnding(text: string): boolean {
  if (text === "ی" || PLURAL.test(text) || COMPARATIVE.test(text) || OWNED.test(text)) return true;
  return AFTER_HE[text.replace(PLURAL_AFTER, "")] !== undefined;
}
