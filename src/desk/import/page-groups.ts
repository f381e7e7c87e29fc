import { bareLine, isDeskCode, isEndMark, isFurniture } from "./furniture-lines.ts";
import { endsAsSentence, itemsOf, leadsElsewhere, listLength, type Place } from "./headline-lists.ts";
import { plainMarkdown } from "./markdown-text.ts";
import { clockLine, dateLine, isSectionLabel } from "./page-lines.ts";
import { isPlaceName } from "./place-name.ts";

/** A label on a line of its own, and what the line behind it must be to belong to it. */
const PAIRS: readonly (readonly [RegExp, (line: string) => boolean])[] = [
  [/^(?:کد|شناسه|شماره) ?(?:خبر|مطلب|گزارش|مقاله|یادداشت) ?:?$/u, (line) => /^(?=.*\d)[\w/-]{1,20}$/u.test(line)],
  [
    /^(?:لینک|پیوند|آدرس|نشانی)(?: (?:کوتاه|خبر|مطلب|صفحه))+ ?:?$/u,
    (line) => /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/iu.test(line),
  ],
  [
    /^(?:(?:تاریخ|زمان) (?:انتشار|درج|خبر|مخابره|به ?روز ?رسانی)|(?:منتشر|به ?روز ?(?:رسانی)?) ?شده(?: در)?|آخرین (?:به ?روز ?رسانی|ویرایش)) ?:?$/u,
    (line) => dateLine(line) !== undefined || clockLine(line) !== undefined || isFurniture(line),
  ],
  [/^(?:ساعت|زمان)(?: انتشار| خبر)? ?:?$/u, (line) => clockLine(line) !== undefined],
  [/^(?:تعداد )?(?:بازدید|نظرات?|دیدگاه ?ها|نمایش) ?:?$/u, (line) => /^\d{1,9}$/u.test(line)],
  [/^خبرنگار ?:?$/u, (line) => /^\d{3,8}$/u.test(line)],
  [/^(?:گروه|سرویس|حوزه|دسته ?بندی)(?: خبری?)? ?:$/u, (line) => isShort(line, 25, 3)],
  [/^(?:مدت )?(?:زمان )?(?:مطالعه|خواندن) ?:?$/u, (line) => /^\d+ دقیقه$/u.test(line)],
  [/^منبع (?:تصویر|عکس) ?[،,:]?$/u, (line) => isShort(line, 40, 5)],
  [/^copyright$/iu, (line) => /^[\p{Script=Latin}\d .,/-]{2,60}$/u.test(line)],
];

const TAGS =
  /^(?:برچسب|کلید ?واژه|کلمات? کلیدی|واژه ?های (?:کلیدی|کاربردی)|تگ|هشتگ)(?: ?ها)?(?:ی)?(?: (?:خبر|مطلب|این خبر|مرتبط))? ?:?$/u;
/** A label and its one headline on a line. */
const RELATED_LINE =
  /^(?:(?:بیشتر|همچنین) (?:بخوانید|ببینید|بدانید)|(?:مطلب|خبر|مطالب|اخبار|خبرهای|گزارش) مرتبط|در همین (?:زمینه|رابطه) (?:بخوانید|ببینید)) ?(?:[:؛|>»\u203A\u2190\u2192\u25C4\u25B6\u{1F448}\u{1F449}]|[-\u2013\u2014](?= )){1,3} ?.{5,160}$/u;
/** Behind these come the words of readers. */
const COMMENTS =
  /^(?:(?:نظر|نظرات|دیدگاه|دیدگاه های)(?: ?ها)? (?:شما|کاربران|بینندگان|خوانندگان|مخاطبان)(?: ?\(?\d+\)?)?|(?:ارسال|ثبت|درج) (?:نظر|دیدگاه)(?: شما| جدید)?|دیدگاه ?(?:تان|خود) را بنویسید|شما در حال پاسخ به نظر .{0,40}هستید\.?|تعداد نظرات ?:? ?\d+)$/u;

/** A group of them is not longer. */
const MOST_TAGS = 30;

/** Where in a text a line is. */
export type Where = "head" | Place;

/** How many blocks from a place on are one piece of furniture: a line, a label with its value, a list; 0 where none is. */
export function furnitureLength(blocks: readonly string[], at: number, where: Where): number {
  const block = blocks[at];
  if (block === undefined) return 0;
  const line = bareLine(plainMarkdown(block));
  const next = blocks[at + 1];
  if (where !== "middle" && next !== undefined && isPair(line, next)) return 2;
  if (where !== "head" && TAGS.test(line)) {
    const labels = labelsAfter(blocks, at);
    if (labels.length > 0 && where === "tail") return 1 + labels.length;
  }
  if (where === "tail" && next !== undefined) {
    if (isEndMark(line) && isDeskCode(next)) return 2;
    if (/^\d{4,8}$/u.test(line) && /^کد ?(?:خبر|مطلب)/u.test(bareLine(next))) return 1;
    // Some repeat below a text in which section it is.
    if (isSectionLabel(line) && isPlaceName(bareLine(plainMarkdown(next)))) return 2;
  }
  return where === "head" ? 0 : listLength(blocks, at, where);
}

/** Whether a place begins what readers said of the article. */
export function beginsComments(block: string): boolean {
  return COMMENTS.test(bareLine(plainMarkdown(block)));
}

/** What a form for comments asks for. */
const FORM = /^\*?(?:نام|ایمیل|نظر|متن نظر|دیدگاه|وب ?سایت|کد امنیتی|ارسال|پاسخ|لغو پاسخ) ?\*?$/u;

/** Whether a line is a form's, and no reader's. */
export function isOfForm(block: string): boolean {
  return FORM.test(bareLine(plainMarkdown(block)));
}

/** Whether a line leads to one other article and says so. */
export function isRelatedLine(block: string): boolean {
  const line = bareLine(plainMarkdown(block));
  return RELATED_LINE.test(line) && !/[.؛]$/u.test(line);
}

function isPair(label: string, next: string): boolean {
  const value = bareLine(plainMarkdown(next));
  return PAIRS.some(([pattern, isValue]) => pattern.test(label) && isValue(value));
}

/** With more words what follows «برچسب‌ها» above a title may be the title. */
const MOST_WORDS_ABOVE = 3;

/** The labels behind «برچسب‌ها» above a title, up to the first line that is longer or says something. */
export function labelsAbove(lines: readonly string[]): readonly string[] {
  if (!TAGS.test(bareLine(lines[0] ?? ""))) return [];
  const end = lines.findIndex((line, at) => at > 0 && (!isShort(line, 30, MOST_WORDS_ABOVE) || endsAsSentence(line)));
  return end === -1 ? [] : lines.slice(1, end);
}

/** The blocks with labels behind «برچسب‌ها», each block's labels. */
export function labelsAfter(blocks: readonly string[], at: number): readonly (readonly string[])[] {
  if (!TAGS.test(bareLine(plainMarkdown(blocks[at] ?? "")))) return [];
  const found: (readonly string[])[] = [];
  for (const block of blocks.slice(at + 1, at + 1 + MOST_TAGS)) {
    const labels = labelsOf(block);
    if (labels === undefined) break;
    found.push(labels);
  }
  return found;
}

function labelsOf(block: string): readonly string[] | undefined {
  if (block.length > 1000 || isFurniture(block) || leadsElsewhere(block)) return undefined;
  const items = itemsOf(block).map((item) => plainMarkdown(item));
  const labels = items
    .flatMap((item) => item.split(/[،,؛;|#]|\s[-\u2013]\s/u))
    .map((label) => label.trim())
    .filter((label) => label !== "");
  return labels.length > 0 && labels.every((label) => isShort(label, 40, 6)) ? labels : undefined;
}

function isShort(line: string, length: number, words: number): boolean {
  return line !== "" && line.length <= length && line.split(/\s+/u).length <= words && !/[.!؟?:؛»«]/u.test(line);
}
