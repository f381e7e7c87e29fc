import { ZWNJ } from "../letters.ts";
import { NO_STEM } from "./exceptions.ts";
import type { Morphology } from "./morphology.ts";
import { joinPrevious, type WordRule } from "./rules.ts";
import type { WordPlace } from "./words.ts";

/** Suffixes proper. */
const PROPER: readonly string[] =
  "گر گری گران گرانه بان بانی بانان گین گینانه واری مند مندی مندان ناک ناکی وار واره ور وری وران گاه گاهی گانه گرا گرایی گرایان گرایانه".split(
    " ",
  );
/** Stems of verbs and other second parts of compounds, that are seldom words by themselves. */
const PARTS: readonly string[] =
  "انگیز آمیز آسا سازی گیری گذاری گذاران بندی رسانی شناسی شناس شناسان پذیر پذیری ناپذیر نامه پوش پوشان محور محوری مدار مداری پژوه پژوهان پژوهی خیز خیزی یاب یابی جانبه نهایی گیرنده آموخته آموختگان ریزی زدایی سنجی کننده کنندگان دهنده دهندگان آوری دار داران گونه آفرین آفرینی آلات آموز آموزان آموزی آمیزی آور افکنی اندازی اندیش اندیشی برداری جویی خوانی زدگان زدگی ساز سازان ستیز ستیزی پروری سواری شکن شکنی شناختی طلبان طلبی طلبانه فروشی گذار گریزی گیر گیران کشی نشین نشینی نشینان نگاران نگاری نگری نویس نویسی پرداز پردازی پرستی پرستانه پرور یافتگی".split(
    " ",
  );
/** Second parts of Arabic compounds («فارغ التحصیل»), but for those of names and for «البته», «الان». */
const AL = "ال(?!دین|رضا|حسین|بته|ان$|له)[آ-ی]{3,}";
const SUFFIX = new RegExp(`^(?:${[...PROPER, ...PARTS].join("|")}|${AL})(?:\u200Cها(?:ی|یی)?|\u200Cای)?$`, "u");
const AS_A_WORD: ReadonlySet<string> = new Set(["داری", "وری", "وران", "گاهی", "گران", "گیری"]);

/** What counts kinds or points to one: «یک گونه جدید», «چند گونه», «این گونه نمایشی». */
const KIND_OF: ReadonlySet<string> = new Set(
  "یک دو سه چهار پنج شش هفت هشت نه ده چند چندین دیگر این آن همین همان هر هیچ کدام چه این\u200Cهمه صد هزار هزاران ده\u200Cها صدها".split(
    " ",
  ),
);

/** «این گونه» is «so» before a verb, a conjunction or a stop, and «this kind» before what is of it. */
function isSo({ previous, word, next }: WordPlace): boolean {
  if (word.text !== "گونه" || !/^(?:این|آن|همین|همان|چه|هیچ)$/u.test(previous?.text ?? "")) return false;
  return next === undefined || /^(?:و|که|است|بود|شد|نیست|هم|نیز|ن?می\u200C.+)$/u.test(next.text);
}

/** Arabic words of law and learning, which make one word with another behind «ال», whatever the dictionary has. */
const BEFORE_AL: ReadonlySet<string> = new Set(
  "حق عدم لازم واجب ممنوع فارغ دائم سریع کثیر قلیل جدید قدیم مجهول معلوم مفقود متحد قریب بعید عظیم صعب سهل تام مافوق محروم مسلوب مشکوک".split(
    " ",
  ),
);

/** «حق التحریر», but «عدم الزام» and «سریع الکساندر». */
function isOfAl({ previous, word }: WordPlace, words: Morphology): boolean {
  if (!word.text.startsWith("ال") || !BEFORE_AL.has(previous?.text ?? "")) return false;
  return !words.isWord(word.text) && words.isWord(word.text.slice(2));
}

/** «عبد الغنی», «ام البنین», «مسجد الاقصی» are names, spelled as they are spelled. */
const NAMES_BEFORE_AL: ReadonlySet<string> = new Set(["عبد", "ام", "ابو", "بن", "مسجد"]);

/** «کنندگان» is of «کننده», «بانان» of «بان». */
function singular(word: string): string {
  return word.endsWith("گان") ? `${word.slice(0, -3)}ه` : word.replace(/ان$/u, "");
}

/** «دروازه بان», «آزاد سازی», «بین المللی»: when the dictionary has the whole. */
export const suffixApart: WordRule = (place, words) => {
  const { previous, word } = place;
  if (previous?.text === "آیت" && word.text === "الله") return joinPrevious("compound", place, ZWNJ);
  if (previous === undefined || !SUFFIX.test(word.text)) return undefined;
  if (word.text.startsWith("ال") && NAMES_BEFORE_AL.has(previous.text)) return undefined;
  if (isOfAl(place, words)) return joinPrevious("compound", place);
  if (previous.text === "هر" && word.text === "گاه") return joinPrevious("suffix", place, "");
  if (NO_STEM.has(previous.text) && !word.text.startsWith("الملل")) return undefined;
  if (word.text.startsWith("گونه") && KIND_OF.has(previous.text) && !isSo(place)) return undefined;
  const suffix = word.text.replace(/\u200C.*/u, "");
  const rule = PROPER.includes(suffix) ? "suffix" : "compound";
  const apart = `${previous.text}${ZWNJ}${suffix}`;
  const inOne = previous.text + suffix;
  if (AS_A_WORD.has(suffix) && words.isWord(previous.text) && !words.has(apart) && !words.has(inOne)) return undefined;
  if (words.isWord(apart) || words.isWord(singular(apart))) return joinPrevious(rule, place);
  if (words.isWord(inOne) || (suffix.length > 3 && words.isWord(singular(inOne)))) return joinPrevious(rule, place, "");
  if (FREELY.test(`${previous.text} ${suffix}`) && words.isWord(previous.text)) return joinPrevious("suffix", place);
  return isFree(place, suffix, words) ? joinPrevious("compound", place) : undefined;
};

/** Parts that are no words of their own, whatever is before: «خیره کننده», «بومی سازی», «اثر پذیری». */
const BOUND =
  /^(?:سازی|سازان|رسانی|پذیری|پذیر|ناپذیر|ناپذیری|زدایی|ستیزی|پژوهی|پژوهان|انگیز|انگیزی|آمیز|آمیزی|افکنی|اندیشی|پردازی|کننده|کنندگان|دهنده|دهندگان|سنجی|گذاری|گذاران|پروری)$/u;
/** Of these: verbs in verse, «تو سازی», at the end of a clause. */
const VERB_IN_VERSE = /^(?:سازی|رسانی|پذیری|انگیزی|آمیزی|افکنی|اندیشی|پردازی|سنجی|گذاری|پروری)$/u;
/** What is before them is a noun or adjective by itself, not what is counted, pointed to, or of something. */
const NO_FIRST =
  /^(?:من|تو|او|ما|شما|آنها|وی|خود|خویش|کسی|چیزی|همه|چند|یکی|هیچ|هر|این|آن|همین|همان|چنین|دیگر|نوعی|بسیار|خیلی|گر|کار|.*های)$/u;

function isFree({ previous, word, next }: WordPlace, suffix: string, words: Morphology): boolean {
  const first = previous?.text ?? "";
  if (first.length < 3 || !BOUND.test(suffix) || NO_FIRST.test(first) || !words.has(first)) return false;
  return next !== undefined || word.text !== suffix || !VERB_IN_VERSE.test(suffix);
}

/** Suffixes that make new words freely: «انقلابی گری», «سه گانه», «دروازه بانان». */
const FREELY =
  /^(?:پنالتی|یار|توپ|حجاب|نمونه|رأی|رای|بهره|اندازه|تصمیم|جهت|شکل|الگو|وام|مچ|اوج|جان|کناره|نتیجه|سخت|آسان|مالیات|عوارض) گیری$|[یه] گری$|ه گر$|^(?:دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|چند) گانه|^دروازه بان|^(?:کابوس|دیوانه|سلسله|طوطی|فهرست|معجزه|قهرمان|جنون|برق|اشک|پلنگ|شیر|مرد|زن|کودک|بنده|پدر|مادر) وار$|^(?:شخص|فرد|فردی|قوم|قومیت|قبیله|فرقه|مصرف|تجمل|مدرک|عمل|عمق|نتیجه|تخصص|تکلیف|آرمان|واقع|نخبه|ملی|محلی|بومی|منطقه|سنت|خرد|عقل|درون|برون|کمال|جمع|انسان|اسلام|غرب|شرق|چپ|راست|میانه|وظیفه|قانون|کثرت|وحدت|تولید|مطلق|نسبی|افراط|اصول|مادی|معنویت|حزب|جناح|باند) گرا(?:یی|یان|یانه)?$/u;

/** May it be a suffix, or the second part of a compound, that is apart from the first? */
export function isSuffix(text: string): boolean {
  return text === "الله" || SUFFIX.test(text);
}
