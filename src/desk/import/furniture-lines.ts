import { flatLine } from "./clean-text.ts";

const END = "(?:انتها|پایان)ی?[ _]?(?:پیام|پبام|متن|خبر|گزارش)";
/** «انتهای پیام/», «/انتهای پیام», «(پایان پیام)», with signs and codes of the desk at either end. */
const END_MARK = new RegExp(
  `^(?:\\p{L}{1,2}(?:[./ ]\\p{L}{1,2}){0,3} ?[/.])?[/(\\[.\\\\-]* ?${END}(?: ?[/\\\\.*)\\]-].{0,40}| \\d{1,12}[/\\d]*)?$`,
  "u",
);
/** The same behind the last sentence of a paragraph. */
const END_BEHIND =
  /(?<=[.!؟?»"…)\]])[ \u200C]*[/([\\*-]*[ \u200C]*انتهای[ \u200C]?(?:پیام|خبر|متن|گزارش)[ \u200C]*(?:[/\\*)\].][^.!؟]{0,20})?$/u;

const AGE = "(?:\\d+|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|چند) (?:ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال)";

/** What pages put around an article, as whole lines; spaces stand for any space or ZWNJ, and letters are Persian ones. */
const LINES: readonly RegExp[] = [
  // Comments and their forms.
  /^(?:ارسال|ثبت|افزودن|درج) (?:نظر|دیدگاه)(?:ات|ها)?(?: شما| جدید)?$/u,
  /^(?:نظر|دیدگاه)(?:ات|ها| ها|های| های)?(?: شما| کاربران| بینندگان| خوانندگان| مخاطبان)?(?: ?:? ?\(?\d+\)?)?$/u,
  /^(?:تعداد )?(?:نظر|نظرات|دیدگاه ?ها|بازدید|نمایش|مشاهده)(?: ?ها)?(?: منتشر ?شده)? ?:? ?\d+$/u,
  /^\d+ (?:نظر(?:ات)?|دیدگاه(?: ?ها)?|بازدید|لایک|کامنت)$|^0 نفر$/u,
  /^(?:انتشار یافته|در انتظار بررسی|غیر ?قابل انتشار|پسندیدن|پسندیدم|لایک) ?:? ?\d+$/u,
  /^شما در حال پاسخ به نظر .{0,40}هستید\.?$/u,
  /^\*?(?:نام(?: شما| و نام خانوادگی| کاربری)?|ایمیل(?: شما)?|پست الکترونیکی?|وب ?سایت|کد امنیتی|متن (?:نظر|دیدگاه|پیام)|(?:نظر|دیدگاه) شما) ?\*? ?[:*]$/u,
  // The end of a report, its numbers, who put it in.
  END_MARK,
  /^\(?(?:این (?:خبر|مطلب|گزارش) )?ادامه دارد\)?\.*$/u,
  /^(?:کد|شناسه|شماره) ?(?:خبر|مطلب|گزارش|مقاله|یادداشت) ?:? ?(?=[\w/-]*\d)[\w/-]{1,20}$/u,
  /^(?:خبرنگار|کد) ?:? ?\d{3,12}$/u,
  /^(?!(?:1[34]|19|20)\d\d\/\d{4}$)[\p{L}]{0,3}[*/]*\d{3,6}(?:[*/]+\d{3,6})+[*/]*$/u,
  /^\p{L}{0,3}[*/]*\d{2,6}(?:\/\d{2,6})*\*\*\d{2,6}[*/]*$/u,
  /^\p{L}{1,2}\/\d{2,6}$/u,
  /^[A-Z]\d{2,6}(?:\/[A-Z]\d{0,6})+(?:[,،]\d+)*$/u,
  // The head of a letter.
  /^شماره(?: نامه)? ?: ?(?=[\p{L}/-]*\d)[\p{L}\d/-]{1,20}$|^پیوست ?: ?(?:ندارد|دارد|\d{1,3}(?: برگ)?)$|^بسمه ?تعالی$/u,
  // When it was put in and changed; a moment before the page was looked at is none.
  /^(?:منتشر شده|به ?روز ?(?:رسانی)? ?شده|آخرین (?:به ?روز ?رسانی|ویرایش))(?: در)? ?:?$/u,
  new RegExp(
    `^(?:(?:منتشر|به ?روز)(?:رسانی)? شده(?: در)? ?:? ?)?(?:حدود )?(?:${AGE}(?: و ${AGE})?|لحظاتی|دقایقی|ساعاتی) (?:پیش|قبل)$`,
    "u",
  ),
  /^(?:تاریخ|زمان) (?:انتشار|درج|خبر|مخابره|به ?روز ?رسانی)(?: و ساعت)? ?:?$/u,
  /^(?:مدت )?(?:زمان )?(?:تقریبی )?(?:لازم برای )?(?:مطالعه|خواندن) ?:? ?(?:حدود )?\d+ دقیقه$/u,
  /^\d+ دقیقه (?:برای )?(?:مطالعه|خواندن)$/u,
  // Sharing, printing, the address.
  /^(?:لینک |پیوند |متن )?کپی شد!?$/u,
  /^(?:کپی|چاپ|پرینت|ارسال|ذخیره|نسخه چاپی|گزارش تصویری|گالری (?:عکس|تصاویر)|گزارش خطا|گزارش اشتباه|اشتراک|(?:به )?اشتراک ?گذاری|هم ?رسانی|بازنشر|بالا|اندازه متن|اندازه قلم|[aA][+-](?: ?[aA][+-])?)$/u,
  /^(?:کپی لینک|لینک کوتاه|پیوند کوتاه|لینک خبر|آدرس کوتاه)(?: خبر| مطلب)? ?:?(?: ?\S{0,80})?$/u,
  /^(?:ارسال (?:به|برای) (?:دوستان|دیگران)|ارسال خبر به دوستان|(?:(?:این (?:خبر|مطلب) را )?(?:با (?:دیگران|دوستان) )?به ?اشتراک بگذارید|هم ?رسانی(?: این مطلب)?) ?:?|(?:به )?اشتراک ?گذاری(?: در| با)?:?.{0,60})$/u,
  /^این (?:خبر|مطلب) را برای صفحه اول پیشنهاد کنید$/u,
  /^(?:facebook|twitter|telegram|whatsapp|linkedin|instagram|email|share|print|tweet|copy link|x)(?:[ |/,·]+(?:facebook|twitter|telegram|whatsapp|linkedin|email|share|print|tweet|x))*$/iu,
  /^(?:(?:فیس ?بوک|توییتر|توئیتر|تلگرام|واتس ?اپ|واتساپ|لینکدین|اینستاگرام|ایتا|بله|سروش|روبیکا|ایمیل)[ |/،,·]*)+$/u,
  // Buttons of WordPress and of radios.
  /^کلیک کنید تا .{3,100}$/u,
  /^(?:دوست داشته باشید|این را بپسندید|like this|share this) ?:?$/iu,
  /^(?:پسندیدن|لایک|like) (?:در حال بارگذاری|loading) ?[.\u2026]*$/iu,
  /^(?:عضویت|اشتراک) در$|^0$/u,
  // What leads elsewhere.
  /^(?:بیشتر (?:بخوانید|بدانید|ببینید)|همچنین بخوانید|(?:مطالب|اخبار|خبرهای|مقالات) مرتبط|پر ?بازدیدها|(?:پر ?بیننده|پر ?بازدید|پر ?بحث|داغ) ?ترین(?: ?ها| اخبار| عناوین| خبرها)?|(?:آخرین|جدیدترین|تازه ?ترین) اخبار|مطالب پیشنهادی|پیشنهاد (?:ویژه|سردبیر)|وب ?گردی|از سراسر وب|تبلیغات?|آگهی)(?: ?:)?$/u,
  /^(?:بازگشت به (?:صفحه|بالا)).{0,60}$/u,
  /^برای (?:مشاهده|دریافت|دانلود|خواندن).{0,60}کلیک (?:کنید|نمایید)\.?$/u,
  /^(?:ما را|اخبار .{1,40} را) (?:در|از) .{1,60} (?:دنبال کنید|بخوانید)\.?$/u,
  /^(?:آخرین|جدیدترین|تازه ?ترین) (?:خبر|اخبار).{0,60} (?:ببینید|بخوانید|دنبال کنید)\.?$/u,
  /^(?:به|در) (?:کانال|صفحه|گروه|پیج) .{2,60} (?:بپیوندید|عضو شوید|دنبال کنید)\.?$/u,
  /^(?:کانال|صفحه|پیج|گروه)(?: رسمی)? (?:تلگرامی?|اینستاگرامی?|ایتا|بله|روبیکا|واتس ?اپ|سروش)(?: \p{L}+){0,4} ?:?$/u,
  /^(?:\p{Extended_Pictographic}\uFE0F? ?)?@[\w.]{3,40}$/u,
  /^(?:\p{Extended_Pictographic}\uFE0F? ?)?(?:https?:\/\/)?(?:t\.me|telegram\.me|eitaa\.com|ble\.ir|rubika\.ir|splus\.ir)\/[\w./]{3,40}$/iu,
  /^(?:ادامه|ادامه (?:مطلب|خبر|نوشته|متن|گزارش)|(?:read|continue) (?:more|reading)) ?(?:\.\.\.|[\u2026\u2190\u2192»>])?$/iu,
  // Whose it is.
  /^(?:©|\(c\)|copyright|کپی ?رایت)(?: .{1,80})?$/iu,
  /^(?:©? ?\d{4} )?(?:همه|کلیه|تمامی|تمام)ی? (?:ی )?حقوق .{0,70}محفوظ (?:است|می ?باشد)\.?$/u,
  /^(?:استفاده|نقل|بازنشر|کپی) (?:از )?(?:مطالب|این (?:مطلب|خبر)).{0,40} با ذکر منبع .{0,20}(?:است|می ?باشد)\.?$/u,
  /^advertisements?$/iu,
];

/** What WordPress puts below an item of its feed, with links to the article and the site. */
const OF_FEED =
  /^(?:The post .{1,300} (?:appeared first on|first appeared on) .{1,120}|(?:نوشته\u0654?|پست|مطلب) .{1,300} (?:اولین|نخستین) بار (?:در|بر|روی) .{1,120}پدیدار شد)\.?$/u;

/** Whether a line is a page's furniture («ارسال نظر», «انتهای پیام/», «کد خبر: ۱۲۳») and no part of the article. */
export function isFurniture(line: string): boolean {
  if (line.length > 500) return false;
  const plain = bareLine(line);
  if (OF_FEED.test(plain)) return true;
  return line.length <= 200 && plain.length <= 120 && LINES.some((pattern) => pattern.test(plain));
}

/** Whether a line, without what sets it off, says that the report ends. */
export function isEndMark(line: string): boolean {
  return END_MARK.test(line);
}

/** What desks write below their end mark: «/۱۲۳», «۱۲۳/م», «م.ک». */
export function isDeskCode(line: string): boolean {
  const plain = flatLine(line).replace(/^[\s\\/*._|-]+|[\s\\/*._|-]+$/gu, "");
  return /^(?:[\d/*.,_ -]{1,24}|(?:\p{L}{1,2}|\d{1,7})(?:[./*_ -]+(?:\p{L}{1,2}|\d{1,7})){0,4})$/u.test(plain);
}

/** The paragraph without an end mark behind its last sentence, and without a link to the rest of it. */
export function withoutEndMark(block: string): string {
  return block.replace(END_BEHIND, "").replace(TO_THE_REST, "");
}

/** «[ادامه مطلب](…)», behind what a feed cut off: the article leads to the original anyway. */
const TO_THE_REST =
  /(?:^|\s+)(?:\\\[)?\[(?:ادامه(?: (?:مطلب|خبر|نوشته|متن|گزارش))?|بیشتر بخوانید|(?:Read more|Continue reading)[^\]]{0,200})?[ .\u2026»\u2190\u2192]*\]\([^()\s]{1,2000}\)(?:\\\])?[ .»\u2190\u2192]*$/iu;

/** The line without what sets it off: stars, lines, bars. */
export function bareLine(line: string): string {
  return flatLine(line.replace(/\\(?=[*_#|])/gu, "")).replace(/^[*_#|\s-]+|[*_|\s]+$/gu, "");
}

/** What stands in a text for what is not brought in, wherever it is, in the words of BBC and DW. */
const STAND_INS: readonly RegExp[] = [
  /^(?:منبع (?:تصویر|عکس|ویدیو|ویدئو)|توضیح (?:تصویر|عکس|ویدیو|ویدئو|صدا)) ?[،,:] ?.{1,250}$/u,
  /^از .{1,60} رد شوید و به خواندن ادامه دهید\.?$/u,
  /^اجازه نشان دادن محتوای .{1,60} را می ?دهید[؟?]?$/u,
  /^پایان (?:(?:پست|توییت|ویدیو|ویدئو) [a-z .]{2,30}|مطالب پیشنهادی|پادکست)$/iu,
  /^رد (?:کردن|شدن)(?: از)? بخش (?:مطالب|مطلب|خبرهای|گزارش های) .{1,40}$/u,
  // A credit with the agency behind the name.
  /^(?:عکس|تصویر) ?: ?[\p{L} .'-]{2,40}\/ ?[\p{L} ./-]{2,40}$/u,
];

/** A picture's credit or caption, and what pages write before and behind an embedded video: no part of the text, wherever it is. */
export function isStandIn(line: string): boolean {
  if (line.length > 300) return false;
  const plain = flatLine(line);
  return STAND_INS.some((pattern) => pattern.test(plain));
}

/** «عکس: …», «(عکس از: …)» with no more than a name: at an article's ends it is the credit of its picture. */
export function isPictureCredit(line: string): boolean {
  const name = "\\p{L}+(?:[ /،|-]{1,3}\\p{L}+){0,4}";
  const credit = new RegExp(
    `^[(\\[]?(?:(?:عکس|عکاس|تصویر|تصاویر|ویدیو|ویدئو|فیلم)(?: ?ها)?(?: ?از)? ?: ?${name}|عکس(?: ?ها)? از ${name})[)\\]]?$`,
    "u",
  );
  return line.length <= 80 && credit.test(bareLine(line));
}
