import type { Moment } from "./moment.ts";
import type { NamedMonth } from "./text-date-months.ts";
import { isYearOf } from "./text-date-years.ts";

/**
 * Days that Persian uses as the names of events and places. Without a weekday, «ماه» or a year they are those names
 * rather than a day of the article's year.
 */
const NAMED_DAYS: ReadonlySet<string> = new Set([
  "jalali-3-15", // the uprising of 1342
  "jalali-4-7", // the bombing of 1360
  "jalali-4-18", // the student protests of 1378
  "jalali-4-30", // the uprising of 1331
  "jalali-5-28", // the coup of 1332
  "jalali-6-8", // the bombing of 1360
  "jalali-6-17", // Jaleh Square, 1357
  "jalali-8-13", // the embassy, 1358
  "jalali-9-16", // Students' Day, 1332
  "jalali-10-9", // the rallies of 1388
  "jalali-11-22", // the revolution of 1357
  "jalali-2-8", // Afghanistan: the Mujahideen's victory, 1371
  "jalali-2-7", // Afghanistan: the coup of 1357
  "gregorian-9-11", // the attacks of 2001
  "gregorian-10-7", // the attacks of 2023
  "gregorian-1-6", // the Capitol, 2021
]);

/** Places and events that are called by a day: «میدان ۷ تیر», «قیام ۱۵ خرداد», «کودتای ۲۸ مرداد». */
const CALLED_BY_A_DAY =
  /(?<![\p{L}\p{M}])(?:میدان|خیابان|بلوار|بزرگراه|اتوبان|آزادراه|جاده|پل|کوچه|کوی|محله|شهرک|چهارراه|سه[\u200C\s]*راه|فلکه|ایستگاه|مترو|مترویی|پارک|بوستان|بیمارستان|درمانگاه|مدرسه|دبستان|دبیرستان|هنرستان|دانشگاه|مسجد|ورزشگاه|استادیوم|سالن|ورزشی|مجموعه|مجتمع|پایگاه|پادگان|لشکر|تیپ|گردان|ناو|کارخانه|پتروشیمی|سد|راهپیمایی|تظاهرات|حماسه|یوم[\u200C\s]*الله|دهه|جشن|قیام|نهضت|جنبش|انقلاب|کودتا|فتنه|غائله|قائله|شورش|حادثه|حوادث|واقعه|وقایع|فاجعه|رویداد|بمب[\u200C\s]*گذاری|انفجار|ترور|حمله|حملات|عملیات|شهدا|شهیدان|انتخابات|همه[\u200C\s]*پرسی|سالروز|سالگرد|سازمان|بنیاد|جبهه|حزب|گروه|متولد|زاده|تولد)(?:[\u200C\s]*(?:های|ی))?\u0654?\s+(?:(?:پرشور|بزرگ|عظیم|روز|تاریخی|خونین|باشکوه|میلیونی|شهید|شهدای|ریاست[\u200C\s]*جمهوری)\s+)?[«"(]?$/u;

const CALLED_A_DATE = /(?:تاریخ|مورخه?)\s+$/u;

/** What a homonym counts or is followed by when it is not a month. */
const HOMONYM_BEFORE: Readonly<Record<string, RegExp>> = {
  تیر: /(?:(?<!(?:همزمان|مصادف|مقارن|برابر)\s+)(?<![\p{L}])با|اصابت|شلیک|ضرب|توپ|پرتاب)\s+$/u,
  مهر: /(?:مسکن|خبرگزاری|خبرنگار|جایزه|تماشاخانه|زنگ|بانک|شبکه|جشن|ممهور به)\s+$/u,
  دی: /(?<!\p{L})(?:بانک|بیمارستان|سی|وی|ال)\s+$/u,
  آذر: /(?:بیمارستان|خانم|شهرک)\s+$/u,
  اوت: /(?<!\p{L})(?:پرتاب|با|راهی|ضربه)\s+$/u,
};
const HOMONYM_AFTER: Readonly<Record<string, RegExp>> = {
  تیر: /^\s+(?:شلیک|هوایی|خلاص|دروازه|اندازی|جنگی|مشقی|چراغ|برق|آهن|عمودی|افقی|چوبی|بتو?نی|خورد|زد|کمان|ترکش|غیب|به\s+(?:سر|سوی|سمت|طرف|پا|قلب|سینه|دست|بدن|شکم|گردن|دروازه|او|وی)(?:ش|م|ت|شان|مان|تان|ی)?(?![\p{L}]))/u,
  مهر: /^\s+(?:و\s+(?:امضا|موم|محبت|تسبیح|سجاده)|نماز|استاندارد|تایید|تأیید|ورود|خروج|تربت)/u,
  دی: /^[\s-]+(?:(?:وی|جی|ان|پی)(?!\p{L})|اکسید|متیل|بروین)/u,
  مه: /^\s+(?:غلیظ|رقیق|صبحگاهی|آلود|گرفت|شدید)/u,
  بهمن: /^\s+(?:سقوط|ریزش|عظیم|سنگین|مهیب|در\s+جاده)/u,
  اوت: /^\s+(?:دستی|شد|رفت|زد|بلند)/u,
  قوس: /^\s+(?:قزح|الکتریکی)/u,
  سرطان: /^\s+(?:پستان|ریه|خون|معده|شایع)/u,
};

/** «اوایل», «نیمهٔ دوم»: only a part of the month or year is meant, so the whole would mislead. */
const PART_BEFORE =
  /(?:اوایل|اوائل|اواسط|اواخر|نیمه|نیمسال|ابتدای|انتهای|پایان|آغاز|میانه|دهه|هفته|روزهای|شماره|بهار|تابستان|پاییز|زمستان|ماهه|روز\s+از|روزی\s+از)\u0654?(?:[\s\u200C]*(?:ی|های))?\s+(?:(?:اول|دوم|سوم|نخست|آخر|پایانی|آغازین|ابتدایی)\s+)?(?:(?:ماه|فصل)\s+)?$/u;
const YEAR_NUMBER = /(?<![\d.,/])(?<full>\d{4})(?![\d.,/])|سال\s+(?<short>[3-9]\d)(?!\d)/gu;
const YEAR_STATED = /سال\s+(?:(?<full>\d{4})|(?<short>[3-9]\d))(?!\d)/gu;
const SENTENCE_ENDS = [".", "؟", "!", "\n"];
/** How many characters before a date are read for a year: a long paragraph's. */
const FAR = 2000;
const EVERY_YEAR = /(?:هر[\s\u200C]*سال|همه[\s\u200C]*ساله|سالانه)/u;

/**
 * True where a day without a year is the name of something, or of a year that the text does not tell.
 * @param bare true where neither a weekday nor «ماه» says that a day is meant
 */
export function isNameOfDay({ calendar, month }: NamedMonth, day: number, before: string, bare: boolean): boolean {
  if (CALLED_BY_A_DAY.test(before)) return true;
  return bare && NAMED_DAYS.has(`${calendar}-${month}-${day}`) && !CALLED_A_DATE.test(before);
}

/** True where a month's name is another word, by what is around the number and the name. */
export function isOtherWord(name: string, before: string, after: string): boolean {
  return (HOMONYM_BEFORE[name]?.test(before) ?? false) || (HOMONYM_AFTER[name]?.test(after) ?? false);
}

/** True where only a part of the month or year is meant. */
export function isPart(before: string): boolean {
  return PART_BEFORE.test(before);
}

/**
 * True where the sentence so far names another year than the article's, where the last «سال …» of this paragraph or
 * the one before is another («در سال ۱۳۵۷ …»), or where the sentence speaks of every year: a date without a year then
 * need not be of the article's year.
 */
export function speaksOfOtherYear(wholeBefore: string, previous: string, reference: Moment): boolean {
  const before = wholeBefore.slice(-FAR);
  const sentence = before.slice(1 + Math.max(...SENTENCE_ENDS.map((mark) => before.lastIndexOf(mark))));
  return (
    EVERY_YEAR.test(sentence) ||
    lastYearIsOther(sentence, YEAR_NUMBER, reference) ||
    lastYearIsOther(`${previous.slice(-FAR)}\n${before}`, YEAR_STATED, reference)
  );
}

function lastYearIsOther(text: string, pattern: RegExp, reference: Moment): boolean {
  let other = false;
  for (const { groups = {} } of text.matchAll(pattern)) {
    const year = groups.short === undefined ? Number(groups.full) : 1300 + Number(groups.short);
    const calendar = isYearOf(year, "jalali") ? "jalali" : "gregorian";
    if (isYearOf(year, calendar)) other = Math.abs(year - reference[calendar].year) > 1;
  }
  return other;
}
