import { ZWNJ } from "../letters.ts";
import { NO_STEM } from "./exceptions.ts";
import { joinPrevious, type WordRule } from "./rules.ts";

/**
 * Second parts of compounds that are seldom words by themselves, or not behind a noun: «اصلاح طلب», «نرم افزار», «سرطان زا».
 * The dictionary must have the whole, with a ZWNJ. Chosen among its entries that hazm counts in a corpus too, since it also
 * joins what an ezafe links («جعبه ابزار»).
 * @see https://github.com/roshan-research/hazm words.dat (MIT), of which nothing is copied
 */
const SECOND: ReadonlySet<string> = new Set(
  "خواه خواهانه طلب پرست نواز نوازی سرا سرایی بافی دوزی تراش تراشی گستر گستری خوار خواری سالار سالاری نگر جویانه باوری سوز سوزی آرا آرایی نمایی پیشه تبار فروش زا آلود برانگیز پزی گردانی خوردگی گویی گرفتگی نما رسان سنج نگار گو افزار افزاری نورد نوردی دان رانی شویی ماندگی شناختی چاله نشانی بانو نویسی باف پز کوبی یاری چرانی تراشان درمانی گرایانه نشینی پیمایی نامه".split(
    " ",
  ),
);

/** First parts that are adjectives or adverbs of what follows, and the words that they are not joined to. */
const FIRST: Readonly<Record<string, RegExp>> = {
  خوش: /^(?:آمد|دل|رنگ|زبان|خبر|خواب|باش|خوش|بین)/u,
  کم: /^(?:کم|رو|کار|سال|دان|زن|تر|نظیر)/u,
  نیمه: /^(?:راه|ماه|شب)/u,
  تک: /^(?:تک|روی|پا)/u,
  گران: /^(?:گران|فروش)/u,
};

/** Compounds of two words that are otherwise common, one by one. */
const PAIRS: ReadonlySet<string> = new Set(
  "رئیس جمهور|رییس جمهور|نخست وزیر|قائم مقام|زمین لرزه|پس لرزه|پیش لرزه|ارزان قیمت|تمام وقت|تمام عیار|پاره وقت|شبانه روز|شبانه روزی|زنده یاد|تصفیه خانه|قهوه خانه|سفره خانه|سفارت خانه|مهمان خانه|یتیم خانه|شگفت زده|جنگ زده|سیل زده|زلزله زده|وحشت زده|هیجان زده|بحران زده|بلند مدت|کوتاه مدت|میان مدت|دراز مدت|انگلیسی زبان|فارسی زبان|پارسی زبان|ترک زبان|آذری زبان|چشم انداز|دسته جمعی|تازه وارد|پیش نمایش|سخت گیر|سخت گیرانه|دست اندرکار|دست اندرکاران|دل خراش|آتش سوزی|بین الملل".split(
    "|",
  ),
);
const ENDING = /(?:\u200C?ها(?:ی|یی)?|\u200Cای|ان|ی)$/u;
/** «فروش رفت», «طلب کرد»: a noun and its verb. */
const OF_VERB = /^(?:طلب|فروش|گو|دان)$/u;
const VERB = /^(?:ن?می\u200C.*|ن?کرد.*|ن?شد.*|ن?رفت.*|ن?داشت.*|دارد|دارند|است|بود)$/u;

/** «اصلاح طلب», «نرم افزارهای», «خوش بخت», «نخست وزیر». */
export const compoundApart: WordRule = (place, words) => {
  const { previous, word, next, earlier } = place;
  if (previous === undefined || NO_STEM.has(previous.text)) return undefined;
  const first = previous.text;
  for (const second of new Set([word.text, word.text.replace(ENDING, "")])) {
    // «رئیس جمهوری ایران» is of the republic.
    if (PAIRS.has(`${first} ${second}`) && (second !== "جمهور" || word.text === second))
      return joinPrevious("compound", place);
    const apart = FIRST[first];
    const wanted = apart === undefined ? SECOND.has(second) : !apart.test(second) && earlier?.text !== "دست";
    if (!wanted || second.length < 2 || !words.has(first + ZWNJ + second)) continue;
    if (OF_VERB.test(second) && next !== undefined && VERB.test(next.text)) continue;
    return joinPrevious("compound", place);
  }
  return undefined;
};

/** May it be a part of such a compound, the first or the second? */
export function isPartOfCompound(text: string): boolean {
  if (FIRST[text] !== undefined || SECOND.has(text) || SECOND.has(text.replace(ENDING, ""))) return true;
  return PAIR_PARTS.has(text) || PAIR_PARTS.has(text.replace(ENDING, ""));
}

/** The second parts of {@link PAIRS}: one is enough to look at the pair. */
const PAIR_PARTS: ReadonlySet<string> = new Set([...PAIRS].map((pair) => pair.slice(pair.indexOf(" ") + 1)));
