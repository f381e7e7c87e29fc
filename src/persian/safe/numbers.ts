import { latinDigits, persianDigits } from "../digits.ts";
import type { Change } from "../edits.ts";
import { DECIMAL_MARK, PERCENT_MARK, PERSIAN_LETTERS, THOUSANDS_MARK } from "../letters.ts";
import { OPAQUE } from "../view.ts";
import { scriptAfter, scriptBefore } from "./context.ts";
import { replacing, type SafeRule } from "./rules.ts";

const NUMBER = /[0-9\u0660-\u0669\u06F0-\u06F9]+(?:[.,][0-9\u0660-\u0669\u06F0-\u06F9]+)*/gu;
/**
 * Numbers that hang together without a space: results, spans, dates, hours, sizes, models, ISBNs, telephone numbers.
 *
 * @see https://www.unicode.org/reports/tr9/#W4 which takes numbers with one separator between them for one number, too
 */
const CHAIN =
  /[0-9\u0660-\u0669\u06F0-\u06F9]+(?:[.,\u066B\u066C/:×\-\u2010-\u2013][0-9\u0660-\u0669\u06F0-\u06F9]+)*/gu;
const WORTH_A_LOOK = /[0-9\u0660-\u0669]|[\u06F0-\u06F9][.,][\u06F0-\u06F9]/u;
const THOUSANDS = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/u;
/** Three digits after a point may be thousands: not ours to say. */
const DECIMAL = /^[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})$/u;
/** But not before «میلیون» and its like. */
const OF_MILLIONS = /^ ?(?:میلیون|میلیارد|تریلیون)/u;
const AMOUNTS = "هزار|میلیون|میلیارد|تریلیون|درصد|٪|%|نفر|دلار|یورو|تومان|ریال|گل|امتیاز";
const TIMES = "سال|ماه|روز|ساعت|دقیقه|بار";
const UNITS = `${AMOUNTS}|${TIMES}`;
/** Before these a number is counted, in Persian whatever comes before it. */
const COUNTED = new RegExp(`^ ?(?:${UNITS})`, "u");
/** Between two amounts of which the second says what is counted: «1.000.000 تا 2.000.000 تومان». */
const AND_ANOTHER =
  "[ \u00A0](?:تا|و|یا|الی) [0-9\u0660-\u0669\u06F0-\u06F9]{1,3}(?:[.\u066C][0-9\u0660-\u0669\u06F0-\u06F9]{3}){2,6}";
/** Before these, as whole words and across markup, dots part thousands: «تومانی», «نفره», but not «بارگیری». */
const COUNTED_WORD = new RegExp(
  `^(?:${AND_ANOTHER})?[ \u00A0\u200C\uE001]*(?:${UNITS})(?:ی|ه|\u200C?(?:های?|ای))?(?![${PERSIAN_LETTERS}\u200C])`,
  "u",
);
/** Two groups of three digits and more behind dots. One may be a decimal: «77.045 امتیاز». */
const DOTTED = /^[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,6}$/u;
/** Its like among Latin digits, which stays when it is no amount: «نسخهٔ 1.000.000». */
const MAYBE_VERSION = /[0-9](?:\.[0-9]{3}){2}/u;
/** An address of four bytes that are three digits each but for the first. */
const ADDRESS = /^(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?:25[0-5]|2[0-4][0-9]|1[0-9]{2})){3}$/u;
/** What is numbered in parts: hours, clauses, tables, versions. */
const IN_PARTS =
  "ساعت|سانس|سئانس|بند|ماده|اصل|نسخه|ویرایش|نگارش|ورژن|فصل|بخش|شماره|صفحه|آیه|تبصره|جدول|شکل|نمودار|تصویر|معادله|رابطه|قضیه|مثال|تمرین|گزاره|پیوست|ضمیمه|مرحله";
/** Programs and standards, whose versions are. */
const PROGRAMS =
  "پایتون|ویندوز|اندروید|لینوکس|اوبونتو|دبیان|فدورا|فایرفاکس|کروم|کرومیوم|سافاری|جاوا|جاوااسکریپت|روبی|سوئیفت|سوییفت|کاتلین|گولنگ|راست|نود|آی\u200C?او\u200C?اس|مک\u200C?او\u200C?اس|بلوتوث|یو\u200C?اس\u200C?بی|وای\u200C?فای|وردپرس|دروپال|جوملا|آفیس|لیبره\u200C?آفیس|فتوشاپ|مایکروسافت|جی\u200C?پی\u200C?تی|جمنای|کلاد|لاما|یونیکد|پی\u200C?اچ\u200C?پی|اس\u200C?کیو\u200C?ال|هسته";
const DOTTED_NUMBER = "[0-9\u06F0-\u06F9]+(?:\\.[0-9\u06F0-\u06F9]+)*";
/** Before these a point between digits is no decimal; nor in the numbers that follow, «ساعت ۱۸.۳۰ و ۲۰.۳۰». */
const NOT_DECIMAL = new RegExp(
  `(?<![${PERSIAN_LETTERS}\u200C])(?:${IN_PARTS}|${PROGRAMS})(?:\u200C?های?|ات|ی)?[ :(«\uE001\u0654]*(?:${DOTTED_NUMBER}(?: ?[،\\-–] ?| (?:و|یا|تا|الی|لغایت|سپس) ))*$`,
  "u",
);
/** How much before a number is looked at. */
const LOOK_BACK = 90;

/** An hour and its minutes, as some write it: «۱۸.۳۰». */
const HOUR = /^(?:[01]?[0-9]|2[0-4])\.[0-5][0-9]$/u;
/** What makes two numbers an hour: the word before, in the same sentence, or the time of day behind. */
const HOURS_BEFORE = new RegExp(
  `(?<![${PERSIAN_LETTERS}])(?:ساعت|ساعات|سانس|سئانس|نوبت|شروع|آغاز|پخش|پرواز|اذان|افطار|سحر|غروب|طلوع)[^.!؟\n\uE002]*(?:\\.[0-9\u06F0-\u06F9][^.!؟\n\uE002]*)*$`,
  "u",
);
const TIME_OF_DAY = /^[ \u00A0]*(?:صبح|ظهر|عصر|شب|بامداد|بعدازظهر|بعد از ظهر|پیش از ظهر|به وقت|به\u200Cوقت)/u;
/** Behind an hour these count nothing: «۱۸.۳۰ روز شنبه». */
const COUNTS = new RegExp(`^ ?(?:${AMOUNTS})`, "u");

/** Is it an hour with its minutes rather than a decimal? A rule that runs unseen must not make one of the other. */
function isHour(latin: string, before: string, behind: string): boolean {
  if (!HOUR.test(latin) || COUNTS.test(behind)) return false;
  return TIME_OF_DAY.test(behind) || HOURS_BEFORE.test(before);
}

/** What is measured, in the clause of the number: without that, and with nothing counted behind, «گنو 12.2» may be a version. */
const MEASURES_BEFORE =
  "شاخص|نرخ|نسبت|عدد|رقم|مقدار|میزان|رشد|قطر|وزن|قد|میانگین|متوسط|معدل|ضریب|نمره|امتیاز|رکورد|زمان|سطح|غلظت|فشار|دما|معادل|برابر|بالا|کمتر|بیشتر|بیش|کاهش|افزایش|قیمت|بزرگی|شدت|طول|عرض|ارتفاع|عمق|سرعت|مسافت|فاصله|چگالی|احتمال|ضرب|منها|علاوه|انحراف|خطا|دقت|بازده|بازدهی|تورم|بارش|شیب|زاویه|توان|ولتاژ|جریان|فرکانس|بسامد|عیار|درجه|مدت|سهم|ارزش|تعداد|شمار";
/** What is right before a number that is said, and not numbered. */
const RIGHT_BEFORE = "به|از|تا|با|را|حدود|حدودا|تقریبا|زیر|حداقل|حداکثر|نزدیک|بین|یا|و";
const SAID_BEFORE = new RegExp(`(?<![${PERSIAN_LETTERS}\u200C])(?:${RIGHT_BEFORE})\u064B? $`, "u");
const MEASURED_BEFORE = new RegExp(
  `[-\u2212+±]$|(?<![${PERSIAN_LETTERS}\u200C])(?:${MEASURES_BEFORE})(?:\u0654|\u200C?ی|\u200C?های?)?(?![${PERSIAN_LETTERS}\u200C])(?:[^.!؟؛:\n\uE002]|(?<=[0-9\u06F0-\u06F9])\\.)*$`,
  "u",
);

/** The number at the other end of «از 3.9 به 3.11», from either. */
const OTHER_BEFORE = /([0-9\u06F0-\u06F9]+)\.([0-9\u06F0-\u06F9]+)[^0-9\u06F0-\u06F9.!؟؛:\n\uE002]*$/u;
const OTHER_BEHIND = /^[^0-9\u06F0-\u06F9.!؟؛:\n\uE002]*([0-9\u06F0-\u06F9]+)\.([0-9\u06F0-\u06F9]+)/u;

/** Do two numbers differ as versions do, 3.9 and 3.11, of which nobody measures one more finely than the other? */
function isOfVersions(latin: string, before: string, behind: string): boolean {
  const [whole, fraction = ""] = latin.split(".");
  return [OTHER_BEFORE.exec(before), OTHER_BEHIND.exec(behind)].some((other) => {
    if (other === null || isCounted(other.input.slice(other.index + other[0].length))) return false;
    return latinDigits(other[1] ?? "") === whole && other[2]?.length !== fraction.length;
  });
}

function isCounted(behind: string): boolean {
  return COUNTED.test(behind) || MEASURED_WORD.test(behind);
}

/** With a last digit that says nothing, and nothing that is counted: likelier a version, «3.10» after «3.9». */
const IDLE_ZERO = /\.[0-9]*0$/u;

/** But behind these it is a measure: «امتیاز 4.30», «معدل 18.50», «رکورد 113.80». */
const SCORED = new RegExp(
  `(?<![${PERSIAN_LETTERS}\u200C])(?:امتیاز|نمره|معدل|میانگین|رکورد|حدنصاب|ضریب)\u0654?(?:\u200C?ی)? $`,
  "u",
);

function latinContext(view: string, start: number, end: number): boolean {
  const before = scriptBefore(view, start);
  const after = scriptAfter(view, end);
  if (before !== "latin" && after !== "latin") return false;
  if (COUNTED.test(view.slice(end, end + 12))) return false;
  const gap = view.charAt(start - 2) === OPAQUE && /[ \-–.,/]/u.test(view.charAt(start - 1));
  return gap || (before !== "persian" && after !== "persian");
}

/**
 * Is `token`, before `behind`, an amount whose thousands are separated by dots, and no version or address?
 *
 * @see https://www.unicode.org/reports/tr35/tr35-numbers.html#Number_Symbols for what parts groups: a dot in many languages
 */
function isDottedAmount(token: string, behind: string): boolean {
  const latin = latinDigits(token);
  return DOTTED.test(latin) && !ADDRESS.test(latin) && COUNTED_WORD.test(behind);
}

function staysVersion(chain: string, behind: string): boolean {
  if (!MAYBE_VERSION.test(chain)) return false;
  return (chain.match(NUMBER) ?? []).some((token) => MAYBE_VERSION.test(token) && !isDottedAmount(token, behind));
}

/** What a number before hangs by, or another sign between; a hyphen behind neither digit nor Latin word is a minus. */
const JOINED_BEFORE = /(?:[/:.,]|[0-9\u06F0-\u06F9\uE000][-–])$/u;
/** Two numbers with a hyphen, of which the words behind say that they are amounts: «10-12.5 درصد». */
const SPAN = /^[0-9\u0660-\u0669\u06F0-\u06F9.\u066B]+[-–][0-9\u0660-\u0669\u06F0-\u06F9.\u066B]+$/u;
const MEASURES =
  "برابر|بشکه|تن|درجه|(?:سانتی|میلی|کیلو|دسی|نانو|میکرو)?\u200C?(?:گرم|متر)|(?:میلی\u200C?)?لیتر|هکتار|واحد|ریشتر|اینچ|مایل|فوت|قیراط|گره|پوند|جریب|مثقال|ثانیه|کالری|ژول|(?:گیگا|مگا|کیلو|ترا)?(?:وات|هرتز|بایت|بیت|ولت|آمپر|پیکسل)|میکرون|پاسکال|اتمسفر|سی\u200C?سی";
const MEASURED_WORD = new RegExp(`^[ \u00A0\u200C\uE001]*(?:${MEASURES})(?:ی|ه)?(?![${PERSIAN_LETTERS}\u200C])`, "u");

/** Hours with dots, which last until an hour of a day: «9.30-11.30 روز شنبه». */
const HOURS = /^\p{Nd}{1,2}\.\p{Nd}{2}[-–]\p{Nd}{1,2}\.\p{Nd}{2}$/u;
const OF_TIME = new RegExp(`^[ \u00A0]*(?:${TIMES})`, "u");

/** A percent sign that is written before its number, as the source of a RegExp. */
const PERCENT_SIGN = "(?<![\\p{L}\\p{Nd}%\u066A])[%\u066A] ?";
const OF_PERCENT = new RegExp(`${PERCENT_SIGN}$`, "u");

/** Is the chain, between `before` and `behind`, a span of amounts? */
function isMeasuredSpan(chain: string, before: string, behind: string): boolean {
  if (!SPAN.test(chain) || NOT_DECIMAL.test(before) || (HOURS.test(chain) && OF_TIME.test(behind))) return false;
  if (COUNTED_WORD.test(behind) || OF_PERCENT.test(before)) return true;
  return /^ ?[%٪]/u.test(behind) || MEASURED_WORD.test(behind);
}

/** `token` of a chain, which `behind` follows; `ofSpan` where the chain is a span of amounts. */
function written(view: string, start: number, token: string, behind: string, ofSpan: boolean): string {
  const end = start + token.length;
  const latin = latinDigits(token);
  const digits = persianDigits(token);
  if (isDottedAmount(token, behind)) return digits.replaceAll(".", THOUSANDS_MARK);
  if (THOUSANDS.test(latin)) return digits.replaceAll(",", THOUSANDS_MARK).replace(".", DECIMAL_MARK);
  const before = view.slice(Math.max(0, start - LOOK_BACK), start);
  const apart = !JOINED_BEFORE.test(before) && !/[/\-–:,][0-9\u06F0-\u06F9]/u.test(view.slice(end, end + 2));
  const opens = /(?:^|[\n\uE002])\s*$/u.test(before) && !COUNTED.test(view.slice(end, end + 12));
  const decimal =
    DECIMAL.test(latin) || (/^[0-9]+\.[0-9]{3}$/u.test(latin) && OF_MILLIONS.test(view.slice(end, end + 9)));
  if (!decimal || !(apart || ofSpan) || opens) return digits;
  const counted = ofSpan || isCounted(behind) || SCORED.test(before) || OF_PERCENT.test(before);
  if (!counted && /[^0-9\s.]/u.test(before) && !MEASURED_BEFORE.test(before)) {
    if (!SAID_BEFORE.test(before) || isOfVersions(latin, before, behind)) return digits;
  }
  const numbered = NOT_DECIMAL.test(before) || isHour(latin, before, behind) || (IDLE_ZERO.test(latin) && !counted);
  return numbered ? digits : digits.replace(".", DECIMAL_MARK);
}

/**
 * Digits become Persian, and a point and commas inside a number «٫» and «٬», but beside Latin words. Numbers that hang together
 * are asked about once, so that no hyphen parts two scripts; what is counted behind them is counted by each.
 */
export function digits(view: string): Change<SafeRule>[] {
  if (!WORTH_A_LOOK.test(view)) return [];
  return replacing("digits", view, CHAIN, ({ 0: chain, index }) => {
    const end = index + chain.length;
    if (view.charAt(end) === OPAQUE || view.charAt(index - 1) === OPAQUE) return undefined;
    const behind = view.slice(end, end + 60);
    if (latinContext(view, index, end) || staysVersion(chain, behind)) return undefined;
    const ofSpan = isMeasuredSpan(chain, view.slice(Math.max(0, index - LOOK_BACK), index), behind);
    return chain.replace(NUMBER, (token, at: number) => written(view, index + at, token, behind, ofSpan));
  });
}

const PERCENT_AFTER = /(?<=[\u06F0-\u06F9]) ?[%٪]/gu;
/** A number with its sign and decimals, or a span of two; a percent sign within would be worse than one before. */
const PERCENT_BEFORE = new RegExp(
  `${PERCENT_SIGN}[+\\-\u2212]?[\\u06F0-\\u06F9]+(?:[\\u066B\\u066C./\\-\u2013][\\u06F0-\\u06F9]+)*(?![./,،\\-\u2013\\u066B\\u066C]?[0-9\\u06F0-\\u06F9]|[ ]?[%\u066A])`,
  "gu",
);

/** The percent sign is «٪» and follows its number. */
export function percent(view: string): Change<SafeRule>[] {
  if (!/[%٪]/u.test(view)) return [];
  const before = replacing("punctuation", view, PERCENT_BEFORE, ([text]) => text.replace(/[%٪] ?/u, "") + PERCENT_MARK);
  return before.length > 0 ? before : replacing("punctuation", view, PERCENT_AFTER, PERCENT_MARK);
}
