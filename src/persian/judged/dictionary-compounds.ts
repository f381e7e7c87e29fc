import { ZWNJ } from "../letters.ts";
import { AFTER, BEFORE, FIRST, NOT_BEFORE, OF_VERB, PARTICIPLES, SECOND } from "./compound-parts.ts";
import { NO_STEM } from "./exceptions.ts";
import type { Morphology } from "./morphology.ts";
import { joinPrevious, joint, type WordRule } from "./rules.ts";
import type { WordPlace } from "./words.ts";

/** Compounds of two words that are otherwise common, one by one. */
const PAIRS: ReadonlySet<string> = new Set(
  "رئیس جمهور|رییس جمهور|نخست وزیر|قائم مقام|ارزان قیمت|گران قیمت|تمام وقت|تمام عیار|پاره وقت|شبانه روز|شبانه روزی|زنده یاد|چشم انداز|دسته جمعی|پیش نمایش|سخت گیر|سخت گیرانه|دست اندرکار|دست اندرکاران|دل خراش|آتش سوزی|بین الملل|ثبت نام|صرف نظر|اظهار نظر|تجدید نظر|نقطه نظر|مد نظر|راه آهن|راه حل|نقل قول|پیاده روی|پیاده رو|زیاده روی|میانه رو|میانه روی|دنباله رو|تند رو|تند روی|زیست بوم|رنگین کمان|پدر بزرگ|مادر بزرگ|دوست داشتنی|هت تریک|گذر واژه|کلید واژه|صورت حساب|دست فروش|بن بست|پی نوشت|پیش نویس|روشن فکر|روشن فکران|روشن فکری|سیب زمینی|پی گرد|پای بند|پای بندی|خواه ناخواه|هفت سین|زغال سنگ|تبادل نظر|خط مشی|پشت بام|تخم مرغ|تخم مرغ\u200Cها|موتور سیکلت|خانه تکانی|مین روبی|قلوه سنگ|کمک هزینه|کمک هزینه\u200Cها|سعه صدر|دل گرمی|دل سردی|دل تنگی|تک نفره|روز مره|بازی ساز|بازی سازان|حق آبه|حق بیمه|متن باز|سیاه پوست|سیاه پوستان|سفید پوست|سرخ پوست|سرخ پوستان|رنگین پوست|کله پاچه|زاد بوم|خواه ناخواه|همه پرسی|همه جانبه|همه گیر|همه گیری|مشکل ساز|سرنوشت ساز|تاریخ ساز|حادثه ساز|دردسر ساز|خبر ساز|خبر نگار|خبر نگاران|خبر گزاری|خبر گزاری\u200Cها|گزارش گر|دل پذیر|دل نشین|خود رو|خود روها|خود روهای|هوا پیما|هوا پیمای|هوا پیماها|هوا پیماهای".split(
    "|",
  ),
);
/** Of two words that the Academy writes in one, though the first ends in a letter that joins. */
const IN_ONE: ReadonlySet<string> = new Set(
  "این جا|این جاست|آن جا|آن جاست|آن چه|آن گاه|چنان چه|اگر چه|گر چه|سال گرد|سال روز".split("|"),
);

const ENDING = /(?:\u200C?ها(?:ی|یی|یش|یشان|یمان)?|\u200Cای|\u200Cتر(?:ین)?|انه|یان|ان|یی|ی)$/u;
const VERB =
  /^(?:ن?می\u200C.*|ن?(?:کرد|شد|رفت|داشت|داد|دید|ماند).*|ن?دار(?:م|ی|د|یم|ید|ند)|است|بود|ن?کن(?:م|ی|د|یم|ید|ند)|ن?شو(?:م|ی|د|یم|ید|ند))$/u;
/** Behind a participle of a verb: «آسیب دیده است», «آسیب دیده و». */
const AUXILIARY = /^(?:است|اند|ام|ای|ایم|اید|ن?بود.*|باش.*|نیست.*|خواه.*|شد.*|می\u200Cشو.*|و|تا|که|ولی|اما)$/u;
const OF_WHAT = /(?:های|ان|ات|[^ا]ی|^(?:افراد|مردم|مناطق|اقشار|اشخاص|نقاط|جوامع|ملل|ممالک|منازل))$/u;
/** «عدالت خواهی یافت»: «you will». */
const PAST_STEM = /^(?!ن?(?:است|هست|یست|کند|شود|بود|دارد)$)(?:[^\u200C]{2,}[تد]|شد|زد)$/u;
/** «فارسی زبان رسمی است»: a sentence. */
const LANGUAGE =
  /^(?:رسمی|دوم|اول|سوم|مادری|ملی|مشترک|اصلی|علمی|محلی|زنده|شیرین|شعر|ادب|علم|ما|من|او|مردم|میانجی|اداری|دیوانی|است|و|ایران.*)$/u;
/** Not behind «بین», which is a preposition: «روزهای خوش بین ما», but «به آینده خوش بین است». */
const BEHIND_ADJECTIVE = /^(?:است|بود.*|باش.*|نیست.*|هست.*|به|تر|ترین|ند|و)$/u;
/** First parts behind which nothing is inflected. */
const PARTICLE = /^(?:من|تا|این|آن|همین|همان|هیچ|یک|عن|علی|سه|پنج|دو)$/u;
/** «با هم دیگر»: each other; «هم دیگر» is «no longer» elsewhere. */
const EACH_OTHER: ReadonlySet<string> = new Set(["یک دیگر", "هم دیگر"]);
/** What they are behind. */
const PREPOSITION = /^(?:با|به|از|بر|در|برای|کنار|بین|میان|روی|همراه|دشمن|مقابل|یاری|کمک)$/u;

/** «این\u200Cقدر», though the dictionary has «اینقدر». */
const POINTING = /^(?:این|آن|همین|همان|هیچ)$/u;

/** What joins the parts: nothing where the first ends in a letter that does not join, or the dictionary writes none. */
function between(first: string, second: string, words: Morphology): string {
  const apart = first + ZWNJ + second;
  return !POINTING.test(first) && !words.has(apart) && words.has(first + second) ? "" : joint(first);
}

/** «چقدر حساب داری», «این خانه داری». */
const COUNTED = /^(?:تو|یک|چند|این|آن|چه|چقدر|هر|کدام)$/u;
/** «ارائه راه کار», but «راه کار را نشان داد». */
const OFFERED = /^(?:ارائه|ارائهٔ|یک|تنها|بهترین|چند|چندین|عنوان|هر)$/u;

/** Does what follows, or is before, say that the two are two? */
function isApartHere({ next, earlier }: WordPlace, first: string, second: string): boolean {
  const after = next?.text;
  if (second === "خواهی" || second === "جمهوری") return after !== undefined && PAST_STEM.test(after);
  if (second === "زبان") return after !== undefined && LANGUAGE.test(after);
  if (second === "بخشی") return after === "از";
  // «you have», «حساب داری؟», and «brought», «به دست آورد».
  if (second === "داری")
    return after === undefined || /^(?:که|یا|و)$/u.test(after) || COUNTED.test(earlier?.text ?? "");
  if (second === "دل") return after !== undefined && (VERB.test(after) || PAST_STEM.test(after));
  if (first === "نو" && second === "پا") return after !== undefined && /گرفت|گیر/u.test(after);
  if (first === "دست") return /^(?:به|از|بر|روی|در)$/u.test(earlier?.text ?? "");
  if (first === "راه" && second === "کار") return !OFFERED.test(earlier?.text ?? "");
  if (first === "پس" && second === "زمینه") return earlier === undefined;
  if (first === "خوش" && second === "بین") return after === undefined || !BEHIND_ADJECTIVE.test(after);
  if (first === "بد" || second === "رأی" || second === "رای" || OF_VERB.test(second))
    return after !== undefined && VERB.test(after);
  return false;
}

const ASKS = /^[^.!\n]*؟/u;
/** «پیش از آن چه بود», as a heading asks: where the clause ends behind the verb, nothing is said of «آنچه». */
const ASKS_SHORT =
  /^ (?:بود|شد|است|گذشت|داشت|کرد|نوشت|گفت|می\u200Cشود|می\u200Cگذرد)(?![\p{L}\u200C]|[ \t]+[\p{L}\p{N}])/u;
/** «آغاز سال روز اول بهار است», «هر سال روز دهم مهر»: a year and a day. */
const DAY_OF_YEAR = /^(?:نخست|نخستین|اول|یکم|دوم|سوم|.*م|[\d\u06F0-\u06F9].*|شنبه|.*\u200Cشنبه|جمعه)$/u;
const YEAR_BEFORE = /^(?:هر|این|آن|همان|همین|آغاز|پایان|طول|یک|چند|دو|سه|امسال|نو|[\d\u06F0-\u06F9].*)$/u;

/** «با آن چه کند؟» asks what, «آغاز سال روز اول بهار است» says when, and «خود رو به من کرد» which way. */
function isTwoHere(pair: string, { view, word, next, earlier }: WordPlace): boolean {
  if (pair === "آن چه") {
    const after = view.slice(word.end, word.end + 100);
    return ASKS.test(after) || ASKS_SHORT.test(after);
  }
  // «این جا به جا شود»: the word is «جابه‌جا».
  if (pair === "این جا" || pair === "آن جا") return /^ به جا/u.test(view.slice(word.end, word.end + 10));
  if (pair === "خود رو") return next?.text === "به" || earlier?.text === "به";
  return pair === "سال روز" && (DAY_OF_YEAR.test(next?.text ?? "") || YEAR_BEFORE.test(earlier?.text ?? ""));
}

/** Is the participle an adjective here: before another word than a verb's, or behind what it is of? */
function isAdjective({ next, earlier }: WordPlace): boolean {
  return next === undefined ? OF_WHAT.test(earlier?.text ?? "") : !AUXILIARY.test(next.text);
}

/** Are `first` and `second` one word, wherever they are? */
function isCompound(first: string, second: string, words: Morphology): boolean {
  if (AFTER[second]?.has(first) === true) return true;
  const apart = FIRST[first];
  if (apart !== undefined) return !apart.test(second) && words.has(first + ZWNJ + second);
  if (!SECOND.has(second) || NOT_BEFORE[second]?.test(first) === true) return false;
  return words.has(first + ZWNJ + second) || words.has(first + second);
}

/** A word, and what is left of it without its ending, if it has one. */
function formsOf(text: string): readonly string[] {
  const stem = text.replace(ENDING, "");
  return stem === text || stem.length < 2 ? [text] : [text, stem];
}

/** «اصلاح طلب», «نرم افزارهای», «خوش بخت», «نخست وزیر». */
export const compoundApart: WordRule = (place, words) => {
  const { previous, word, earlier } = place;
  if (previous === undefined || earlier?.text === "دست") return undefined;
  const first = previous.text;
  const pair = `${first} ${word.text}`;
  if (isTwoHere(pair, place)) return undefined;
  if (IN_ONE.has(pair)) return joinPrevious("compound", place, "");
  if (EACH_OTHER.has(pair))
    return PREPOSITION.test(earlier?.text ?? "") ? joinPrevious("compound", place, "") : undefined;
  const forms = formsOf(word.text);
  for (const second of forms) {
    if (BEFORE[first]?.has(second) === true && (second === word.text || !PARTICLE.test(first))) {
      return isApartHere(place, first, second)
        ? undefined
        : joinPrevious("compound", place, between(first, second, words));
    }
  }
  if (NO_STEM.has(first)) return undefined;
  if (PARTICIPLES[word.text]?.has(first) === true)
    return isAdjective(place) ? joinPrevious("compound", place, between(first, word.text, words)) : undefined;
  for (const second of forms) {
    // «رئیس جمهوری ایران» is of the republic.
    const listed = PAIRS.has(`${first} ${second}`) && (second !== "جمهور" || word.text === second);
    if (!listed && !isCompound(first, second, words)) continue;
    return isApartHere(place, first, second)
      ? undefined
      : joinPrevious("compound", place, between(first, second, words));
  }
  return undefined;
};

/** The second parts of {@link PAIRS}, {@link IN_ONE} and {@link BEFORE}: one is enough to look at the pair. */
const PAIR_PARTS: ReadonlySet<string> = new Set([
  ...[...PAIRS, ...IN_ONE].map((pair) => pair.slice(pair.indexOf(" ") + 1)),
  ...Object.values(BEFORE).flatMap((seconds) => [...seconds]),
  "دیگر",
]);

/** May it be the first part of such a compound, whatever the second is? */
export function isOpenFirst(text: string): boolean {
  return FIRST[text] !== undefined;
}

/** May it be the second part of such a compound? */
export function isSecondPart(text: string): boolean {
  return formsOf(text).some(
    (form) => SECOND.has(form) || AFTER[form] !== undefined || PARTICIPLES[form] !== undefined || PAIR_PARTS.has(form),
  );
}
