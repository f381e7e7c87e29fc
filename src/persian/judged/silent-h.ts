import { joinsForward, PERSIAN_DIGITS, ZWNJ } from "../letters.ts";
import { PLURAL_STEM, SILENT_H } from "./exceptions.ts";
import { affix } from "./lexicon.ts";
import type { Morphology } from "./morphology.ts";
import { insertInto, type WordRule } from "./rules.ts";
import type { Word, WordPlace } from "./words.ts";

const ENDING = "های";
/** «های» right behind a stem, without what would part them. */
const GLUED = /[^\u200C]{2,}های$/u;

/** What «های» right behind a stem may be: «کمکهای» has the plural, «منطقهای» the silent h of «منطقه» and «ای». */
type Reading = "plural" | "silent h";

/**
 * The reading of a stem before «های» wherever it is: where the dictionary has both words, the commoner in news. Where neither is
 * rare only its neighbours may tell.
 */
export function readingOf(stem: string, words: Morphology): Reading | "unclear" {
  if (PLURAL_STEM.has(stem) && words.isWord(stem)) return "plural";
  if (SILENT_H.has(`${stem}ه`)) return "silent h";
  // «عاشقان» is a plural by itself, «عاشقانه» what is of lovers.
  if (stem.endsWith("ان") && words.has(`${stem}ه`) && words.takes(stem.slice(0, -2), affix("sj"))) return "silent h";
  if (!words.takes(`${stem}ه`, affix("sm"))) return "plural";
  return words.isWord(stem) ? "unclear" : "silent h";
}

/** Before these a plural would have no «ی»: «حرفه\u200Cای است», «دسته\u200Cای که». */
const AFTER_WHOLE =
  /^(?:و|که|را|است|بود|بودن|بوده|برای|شد|شدن|شده|نیست|نبود|باشد|هم|نیز|یا|اما|ولی|دارد|دارند|داشت|داد|کرد|کردند|ن?می\u200C.+)$/u;
const CLAUSE_ENDS = /^(?:\s*$|[.،؛:!؟)»\n\uE002])/u;
/** «دسته\u200Cای از مردم»; «زمین\u200Cهای از پیش گرفته» is hardly ever written. */
const OF_SOME = /^ از (?!پیش|دست|کار|راه|هم|این|آن)/u;
/** What is another's: «حرف\u200Cهای او». */
const OWNER =
  /^(?:او|من|ما|شما|آنها|آن\u200Cها|آنان|خود|خودش|خودم|خودمان|خودشان|وی|ایشان|این|آن|همین|همان|تو|دو|سه|بعدی|قبلی|دیگر|مختلف|گوناگون|متعدد|فراوان|زیادی)$/u;
const MANY = /^(?:این|آن|همه|تمام|تمامی|بعضی|برخی|همین|همان|سایر|دیگر|کلیه|اکثر|اغلب|حجم|مجموع)$/u;
const ONE = /^(?:یک|هر|هیچ|چنین|غیر|نیمه|کاملا|کاملاً|بسیار|صورت|طور|شکل|به\u200Cصورت|به\u200Cطور)$/u;
const NUMBER = /^(?:یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|صد|چند)$/u;
const DIGIT_BEFORE = new RegExp(`[0-9${PERSIAN_DIGITS}][ \u200C]$`, "u");
/** What is of a kind, by the stem of a word in a silent h. */
const KIND: Readonly<Record<string, RegExp>> = {
  رابط: /^(?:با|میان|بین|نزدیک|صمیمی|عاطفی|دوستانه|تنگاتنگ|عاشقانه|دیرینه|مستقیم|معنادار|معکوس|پایدار|علی)$/u,
  خان: /^(?:در|به|با|قدیمی|کوچک|بزرگ|ویلایی|متروکه|مسکونی|امن|مجلل|محقر|تیمی|اجاره\u200Cای|چوبی|گلی|خالی|کاهگلی|روستایی|شخصی|اشرافی|نو|نوساز|شلوغ|ساده|خشتی)$/u,
  نام: /^(?:به|خطاب|سرگشاده|محرمانه|رسمی|اعتراضی|جداگانه|عاشقانه|خصوصی|مفصل|سری)$/u,
  دست: /^(?:گل|سبزی|کلید|چک|اسکناس|سینه\u200Cزنی)$/u,
  خواست: /^(?:جز|نامعقول|غیرمنطقی)$/u,
};
/** What is professional, or of sects, by stem of such a word. */
const OF: Readonly<Record<string, RegExp>> = {
  حرف: /^(?:ورزش|ورزشکار|ورزشکاران|بازیکن|بازیکنان|بازیکنی|فوتبال|لیگ|تیم|باشگاه|باشگاه\u200Cهای|مربی|مربیان|اخلاق|رفتار|برخورد|عکاس|عکاسی|روزنامه\u200Cنگار|روزنامه\u200Cنگاری|بازیگر|کار|کارشناس|بوکس|سطح|فنی|فنی\u200Cو|آموزش|دزد|دزدان|سارق|سارقان|قاتل|هنرمند|تئاتر|فضای|ارتش|کشتی|جودو|دوچرخه\u200Cسواری|قرارداد|قمارباز)$/u,
  فرق: /^(?:جنگ|جنگ\u200Cهای|درگیری|درگیری\u200Cهای|خشونت|خشونت\u200Cهای|اختلافات|اختلاف|اختلاف\u200Cهای|تنش|تنش\u200Cهای|نفاق|فتنه|فتنه\u200Cهای|نزاع|نگاه|تعصب|تعصبات|رنگ|هویت|شکاف|شکاف\u200Cهای)$/u,
};

function endsHere({ view, word, next }: WordPlace): boolean {
  return next === undefined ? CLAUSE_ENDS.test(view.slice(word.end, word.end + 3)) : AFTER_WHOLE.test(next.text);
}

/** What the neighbours of a word in «های» say of it. */
function readingHere(place: WordPlace, stem: string): Reading | undefined {
  const before = place.previous?.text ?? "";
  if (endsHere(place) || OF_SOME.test(place.view.slice(place.word.end, place.word.end + 10))) return "silent h";
  if (KIND[stem]?.test(place.next?.text ?? "") === true) return "silent h";
  if (ONE.test(before) || OF[stem]?.test(before) === true) return "silent h";
  if (MANY.test(before) || (place.next !== undefined && OWNER.test(place.next.text))) return "plural";
  return undefined;
}

/** «۱۵ سالهای که», «دو ماهه\u200Cای است»: behind a number, where no other noun follows. */
function isCounted(place: WordPlace): boolean {
  const { view, word, previous } = place;
  return (NUMBER.test(previous?.text ?? "") || DIGIT_BEFORE.test(view.slice(0, word.start))) && endsHere(place);
}

function stemOf({ text }: Word): string | undefined {
  const stem = GLUED.test(text) ? text.slice(0, -ENDING.length) : "";
  return joinsForward(stem) ? stem : undefined;
}

/** «حرفهای او», «فوتبال حرفهای»: what the dictionary leaves open and the neighbours do not. */
export const silentHInPlace: WordRule = (place, words) => {
  const stem = stemOf(place.word);
  if (stem === undefined) return undefined;
  const reading = readingOf(stem, words);
  const counted = reading === "plural" && words.takes(`${stem}ه`, affix("sm")) && isCounted(place);
  const here = counted ? "silent h" : reading === "unclear" ? readingHere(place, stem) : undefined;
  if (here === "silent h") return insertInto("enclitic", place, stem.length + 1, ZWNJ);
  return here === "plural" ? insertInto("plural", place, stem.length, ZWNJ) : undefined;
};

/** Do its neighbours say more of a word than it does itself? */
export function isOpen(text: string): boolean {
  return GLUED.test(text);
}

/** Both readings of a word in its place, where nothing says which is meant; else `undefined`. */
export function tieOf(place: WordPlace, words: Morphology): readonly [plural: string, silentH: string] | undefined {
  const stem = stemOf(place.word);
  if (stem === undefined || readingOf(stem, words) !== "unclear" || readingHere(place, stem) !== undefined)
    return undefined;
  return [`${stem}${ZWNJ}های`, `${stem}ه${ZWNJ}ای`];
}
