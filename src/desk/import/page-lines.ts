import { readDateText } from "../../persian/calendar/date-input.ts";
import { parseMoment } from "../../persian/calendar/moment.ts";
import { flatLine } from "./clean-text.ts";
import { BETWEEN, dateOfWords, dateWithin, flatDate, WEEKDAY } from "./date-words.ts";
import { feedDate } from "./feed-date.ts";
import { monthOf } from "./feed-date-names.ts";

const HASHTAGS = /^(?:#[\p{L}\p{M}\p{N}_\u200C]+[\s،,|]*){2,}$/u;

/** The labels of a line such as «برچسب‌ها: عراق، روسیه» or «#عراق #روسیه». */
export function tagLine(line: string): readonly string[] | undefined {
  if (line.length > 1000) return undefined;
  if (HASHTAGS.test(line.replace(/\\#/gu, "#"))) return line.match(/[\p{L}\p{M}\p{N}_\u200C]+/gu) ?? undefined;
  const found =
    /^(?:برچسب|کلید ?واژه|کلمات? کلیدی|تگ|هشتگ|واژه های کلیدی)(?: ?ها)?(?:ی)?(?: (?:خبر|مطلب))? ?: ?(.+)$/u.exec(
      flatLine(line),
    );
  if (found === null) return undefined;
  const list = line.slice(line.indexOf(":") + 1).replace(/\.\s*$/u, "");
  return list
    .split(/[،,؛;|#]|\s[-\u2013]\s/u)
    .map((label) => label.trim())
    .filter((label) => label !== "");
}

/** Where pages say in what part of a site one is. */
const HOME = /^(?:صفحه (?:نخست|اصلی|اول)|خانه|home)$/iu;
/** Names of pages' sections, which pages set above a title. */
const SECTIONS = new Set(
  `سیاسی,سیاست,سیاست خارجی,سیاست داخلی,اقتصادی,اقتصاد,اقتصاد کلان,اجتماعی,جامعه,فرهنگی,فرهنگ,فرهنگ و هنر,فرهنگی و هنری,ورزشی,ورزش,بین الملل,جهان,ایران,
  استان ها,استانها,حوادث,علمی,علمی و آموزشی,علمی و فناوری,علم و فناوری,دانش و فناوری,فناوری,فناوری اطلاعات,سلامت,بهداشت و درمان,هنر,سینما,دین و اندیشه,گزارش,
  یادداشت,گفتگو,گفت و گو,عکس,فیلم,ویدئو,ویدیو,چندرسانه ای,اخبار,خبر,بازار,بورس,خودرو,گردشگری,محیط زیست,افغانستان,خاورمیانه,اروپا,آمریکا,آسیا,فوتبال,فوتبال ایران,فوتبال جهان`
    .split(",")
    .map((name) => name.trim()),
);

/** «استانها > فارس», «صفحه نخست / سیاسی»: where in a site the page is. */
export function isBreadcrumb(line: string): boolean {
  const plain = flatLine(line);
  if (plain.length > 100 || /[«؟!:؛]/u.test(plain)) return false;
  const parts = plain.split(/ ?[>\u203A»\u2192\u2190\u276F] ?| [/|\\-] /u).map((part) => part.trim());
  if (parts.length < 2 || !parts.every((part) => /^[\p{L}\p{N} ]{2,25}$/u.test(part) && part.split(" ").length <= 4)) {
    return false;
  }
  const arrows = /[>\u203A»\u2192\u2190\u276F]/u.test(plain);
  return (
    arrows || HOME.test(parts[0] ?? "") || parts.every((part) => SECTIONS.has(part) || /^(?:فارسی|دری)$/u.test(part))
  );
}

/** «خانه» alone, where a page begins a path with each part on a line. */
export function isHome(line: string): boolean {
  return HOME.test(flatLine(line));
}

/** «سیاسی», «سرویس: سیاسی», «اخبار اقتصادی», «اخبار پول | ارز | بانک»: the section alone. */
export function isSectionLabel(line: string): boolean {
  const plain = flatLine(line);
  if (/^اخبار /u.test(plain)) {
    const [first = "", ...others] = plain.slice("اخبار ".length).split(" | ");
    return SECTIONS.has(first) || (others.length > 0 && plain.length <= 60);
  }
  return SECTIONS.has(plain) || /^(?:گروه|سرویس|حوزه|دسته ?بندی|دسته)(?: خبری?)? ?: ?[\p{L} ]{2,25}$/u.test(plain);
}

const CLOCK = new RegExp(
  `^(?:(?:تاریخ|زمان|ساعت)(?: (?:انتشار|درج|خبر|مخابره|و ساعت|به ?روز ?رسانی))* ?:? ?)?(?:(?:امروز|دیروز|${WEEKDAY})${BETWEEN})?(?:\\d{1,2} \\p{L}{2,10}${BETWEEN})?(?:ساعت:? ?)?(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::\\d{2})?(?: ?(?:(?<late>ب\\.?ظ\\.?|عصر|بعد ?از ?ظهر|pm)|ق\\.?ظ\\.?|صبح|ظهر|شب|am))?(?: به وقت \\p{L}{2,10})?$`,
  "iu",
);

/** `14:35` of a line that is a clock time and no date: «۱۴:۳۵», «ساعت انتشار: ۲:۳۵ بعدازظهر», «شنبه ۱۴:۳۵». */
export function clockLine(line: string): string | undefined {
  if (line.length > 60) return undefined;
  const { hour, minute, late } = CLOCK.exec(flatLine(line))?.groups ?? {};
  if (hour === undefined || minute === undefined || Number(hour) > 23) return undefined;
  const hours = Number(hour) + (late !== undefined && Number(hour) < 12 ? 12 : 0);
  return `${String(hours).padStart(2, "0")}:${minute}`;
}

/** The number that some pages set on one line with the date. */
const CODE = /^کد ?(?:خبر|مطلب|گزارش) ?:? ?\d{1,12}[ |،,-]+|[ |،,-]+کد ?(?:خبر|مطلب|گزارش) ?:? ?\d{1,12}$/u;

/** Before the date of publication; «تاریخ: …» may be a title, «تاریخ انتشار: …» is none. */
const PUBLISHED =
  /^(?:(?:تاریخ|زمان|ساعت)((?: (?:انتشار|نشر|درج|خبر|و ساعت|مخابره))*) ?: ?|(?:منتشر|نشر) ?شده(?: در)? ?:? ?(?=\d|\p{L})|انتشار ?: ?)/u;
/** Before that of the last change, behind the first date too. */
const CHANGED =
  /(?:^|[ ،,|/-]+)(?:(?:آخرین|تاریخ) )?(?:به ?روز ?(?:رسانی|شده|آوری)|ویرایش|تغییر)(?: ?شده)?(?: در)? ?:? ?(?=\d|\p{L})/u;
/** With one of these behind it a clock is not the site's. */
const ELSEWHERE = /گرینویچ|به وقت|gmt|utc/iu;

/**
 * The date of a line that says one («تاریخ انتشار: شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵») or is one and nothing more
 * («۱۴:۲۵ - ۱۳۹۵/۱۲/۰۷»): as front matter writes it, or as it is there where there is no such day or its clock is another
 * zone's; undefined where the line is none, or says only when the article was changed.
 */
export function dateLine(line: string): string | undefined {
  if (line.length > 120 || clockLine(line) !== undefined) return undefined;
  const plain = flatDate(line).replace(CODE, "");
  const [label = "", kind = ""] = PUBLISHED.exec(plain) ?? [];
  const [rest = "", ...changed] = plain.slice(label.length).split(CHANGED);
  const isSaid = label.includes(":");
  const words = isSaid ? line.slice(line.indexOf(":") + 1).trim() : label + changed.join("") === "" ? line : rest;
  return saidDate(rest, words, isSaid ? (kind === "" ? "with a day" : "with a number") : "alone");
}

/** The date of a line that says when the article was changed: «آخرین به‌روزرسانی: ۷ اسفند ۱۳۹۵», also behind another date. */
export function changeLine(line: string): string | undefined {
  if (line.length > 120) return undefined;
  const plain = flatDate(line).replace(CODE, "");
  const label = CHANGED.exec(plain);
  if (label === null || (label.index > 0 && dateLine(plain) === undefined)) return undefined;
  const rest = plain.slice(label.index + label[0].length);
  return saidDate(rest, rest, label[0].includes(":") ? "with a day" : "alone");
}

/**
 * The date of what is behind a label.
 * @param words what to give where the date cannot be read
 * @param form what else may be there: nothing, or anything beside a day or a number
 */
function saidDate(rest: string, words: string, form: "alone" | "with a day" | "with a number"): string | undefined {
  const zoned = ELSEWHERE.test(rest) ? feedDate(rest) : undefined;
  if (zoned !== undefined && !("problem" in zoned)) {
    const moment = parseMoment(zoned.text, zoned.zone ?? "UTC");
    return moment.ok && zoned.daysLater === 0 ? moment.moment.iso : words;
  }
  const date = dateWithin(rest);
  const isSaid = form !== "alone" && (date !== undefined || (form === "with a number" && /\d/u.test(rest)));
  if (!isSaid && dateOfWords(rest) === undefined) return undefined;
  return date !== undefined && readDateText(date).ok ? date : words;
}

const MOON_MONTHS =
  "(?:محرم|صفر|ربیع ?ال(?:اول|ثانی|آخر)|جمادی ?ال(?:اول|اولی|ثانی|ثانیه|آخر)|رجب|شعبان|رمضان|شوال|ذی ?القعده|ذی ?الحجه|ذی ?قعده|ذی ?حجه)";
const OF_MOON = new RegExp(`^(?:${WEEKDAY}${BETWEEN})?\\d{1,2} ${MOON_MONTHS}(?: ماه)?(?: \\d{2,4})?$`, "u");
const WITHOUT_YEAR = new RegExp(
  `^(?:امروز|دیروز|دیشب|${WEEKDAY})(?:${BETWEEN}\\d{1,2} \\p{L}+(?: ماه)?)?$|^\\d{1,2} (?<month>\\p{L}+)(?: ماه)?$`,
  "u",
);

/**
 * Above a title, a line that is a date as no front matter has one: «25 Feb 2017», «شنبه ۷ اسفند», «۵ رمضان ۱۴۴۷». Whether it says
 * which day is asked later.
 */
export function isLooseDate(line: string): boolean {
  const plain = flatLine(line);
  if (plain.length > 60) return false;
  const yearless = WITHOUT_YEAR.exec(plain);
  const month = yearless?.groups?.month;
  if (yearless !== null) return month === undefined || monthOf(month) !== undefined;
  return OF_MOON.test(plain) || (/\d/u.test(plain) && feedDate(plain) !== undefined);
}
