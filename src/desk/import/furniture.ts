import { readDateText } from "../../persian/calendar/date-input.ts";
import { flatLine } from "./clean-text.ts";
import { dateOfWords, dateWithin } from "./date-words.ts";

/** What pages put around an article, as whole lines; spaces stand for any space or ZWNJ, and letters are Persian ones. */
const LINES: readonly RegExp[] = [
  /^(?:ارسال|ثبت|افزودن) (?:نظر|دیدگاه)(?:ات|ها)?(?: شما)?$/u,
  /^(?:نظر|دیدگاه)(?:ات|ها| ها|های| های)?(?: شما| کاربران| بینندگان| خوانندگان)?(?: \(?\d+\)?)?$/u,
  /^انتهای ?(?:پیام|پبام|متن|خبر|گزارش)(?: ?[/\\.*-].{0,40})?$/u,
  /^پایان ?(?:پیام|متن|خبر|گزارش)(?: ?[/\\.*-].{0,40})?$/u,
  /^\(?(?:این (?:خبر|مطلب|گزارش) )?ادامه دارد\)?\.*$/u,
  /^(?:لینک |پیوند |متن )?کپی شد!?$/u,
  /^(?:کپی|چاپ|پرینت|ارسال|ذخیره|نسخه چاپی|گزارش خطا|گزارش اشتباه|اشتراک ?گذاری|بازنشر|بالا)$/u,
  /^(?:کپی لینک|لینک کوتاه|پیوند کوتاه|لینک خبر|آدرس کوتاه)(?: خبر)?:?(?: ?\S{0,80})?$/u,
  /^(?:کد|شناسه|شماره) ?(?:خبر|مطلب|گزارش) ?:? ?\d{1,12}$/u,
  /^(?:تعداد )?(?:بازدید|نمایش|مشاهده)(?:ها)?:? ?\d+$/u,
  /^(?:ارسال (?:به|برای) (?:دوستان|دیگران)|(?:این (?:خبر|مطلب) را )?به اشتراک بگذارید:?|اشتراک گذاری(?: در| با)?:?.{0,60})$/u,
  /^(?:بیشتر بخوانید|بیشتر بدانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|پربازدیدها|پربیننده ?ترین(?: ?ها)?|آخرین اخبار|مطالب پیشنهادی|تبلیغات)(?: ?:)?$/u,
  /^(?:بازگشت به (?:صفحه|بالا)).{0,60}$/u,
  /^برای (?:مشاهده|دریافت|دانلود|خواندن).{0,60}کلیک (?:کنید|نمایید)\.?$/u,
  /^(?:ما را|اخبار .{1,40} را) (?:در|از) .{1,60} (?:دنبال کنید|بخوانید)\.?$/u,
  /^(?:facebook|twitter|telegram|whatsapp|linkedin|instagram|email|share|print|tweet|copy link|x)(?:[ |/,·]+(?:facebook|twitter|telegram|whatsapp|linkedin|email|share|print|tweet|x))*$/iu,
  /^(?:(?:فیس ?بوک|توییتر|توئیتر|تلگرام|واتس ?اپ|واتساپ|لینکدین|اینستاگرام|ایتا|بله|سروش|روبیکا|ایمیل)[ |/،,·]*)+$/u,
];

/** Whether a line is a page's furniture («ارسال نظر», «انتهای پیام/», «کد خبر: ۱۲۳») and no part of the article. */
export function isFurniture(line: string): boolean {
  if (line.length > 200) return false;
  const plain = flatLine(line).replace(/^[*_#|\s-]+|[*_|\s]+$/gu, "");
  return plain.length <= 120 && LINES.some((pattern) => pattern.test(plain));
}

/** The blocks without the furniture at their beginning and end; what stands between them is left alone. */
export function withoutFurniture(blocks: readonly string[]): readonly string[] {
  let start = 0;
  let end = blocks.length;
  while (start < end && isFurniture(blocks[start] ?? "")) start++;
  while (end > start && isFurniture(blocks[end - 1] ?? "")) end--;
  return blocks.slice(start, end);
}

/** The labels of a line such as «برچسب‌ها: عراق، روسیه». */
export function tagLine(line: string): readonly string[] | undefined {
  if (line.length > 1000) return undefined;
  const found = /^(?:برچسب|کلید ?واژه|کلمات کلیدی|تگ|واژه های کلیدی)(?: ?ها)?(?:ی خبر)? ?: ?(.+)$/u.exec(
    flatLine(line),
  );
  if (found === null) return undefined;
  const list = line.slice(line.indexOf(":") + 1);
  return list
    .split(/[،,؛;|#]/u)
    .map((label) => label.trim())
    .filter((label) => label !== "");
}

/** The number that some pages set on one line with the date. */
const CODE = /^کد ?(?:خبر|مطلب|گزارش) ?:? ?\d{1,12}[ |،,-]+|[ |،,-]+کد ?(?:خبر|مطلب|گزارش) ?:? ?\d{1,12}$/u;

/**
 * The date of a line that says one («تاریخ انتشار: شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵») or is one and nothing more
 * («۱۴:۲۵ - ۱۳۹۵/۱۲/۰۷»): as front matter writes it, or as it stands there where there is no such day; undefined where
 * the line is none.
 */
export function dateLine(line: string): string | undefined {
  if (line.length > 120) return undefined;
  const plain = flatLine(line).replace(CODE, "");
  const named = /^(?:تاریخ|زمان|ساعت)((?: (?:انتشار|درج|خبر|و ساعت|مخابره))*) ?: ?/u.exec(plain);
  const rest = plain.slice(named?.[0].length ?? 0);
  const date = dateWithin(rest);
  // «تاریخ: …» may be a title; «تاریخ انتشار: …» is none.
  const said = named !== null && (date !== undefined || (named[1] !== "" && /\d/u.test(rest)));
  if (!said && dateOfWords(rest) === undefined) return undefined;
  if (date !== undefined && readDateText(date).ok) return date;
  return named === null ? line : line.slice(line.indexOf(":") + 1).trim();
}
