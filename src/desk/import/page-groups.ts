import { flatLine } from "./clean-text.ts";
import { bareLine, isFurniture } from "./furniture-lines.ts";
import { plainMarkdown } from "./markdown-text.ts";
import { dateLine } from "./page-lines.ts";

/** A label on a line of its own, and what the line behind it must be to belong to it. */
const PAIRS: readonly (readonly [RegExp, (line: string) => boolean])[] = [
  [/^(?:کد|شناسه|شماره) ?(?:خبر|مطلب|گزارش|مقاله|یادداشت) ?:?$/u, (line) => /^(?=.*\d)[\w/-]{1,20}$/u.test(line)],
  [
    /^(?:لینک|پیوند|آدرس|نشانی)(?: (?:کوتاه|خبر|مطلب|صفحه))+ ?:?$/u,
    (line) => /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/iu.test(line),
  ],
  [
    /^(?:(?:تاریخ|زمان) (?:انتشار|درج|خبر|مخابره|به ?روز ?رسانی)|(?:منتشر|به ?روز ?(?:رسانی)?) ?شده(?: در)?|آخرین (?:به ?روز ?رسانی|ویرایش)) ?:?$/u,
    (line) => dateLine(line) !== undefined || isFurniture(line),
  ],
  [/^(?:تعداد )?(?:بازدید|نظرات?|دیدگاه ?ها|نمایش) ?:?$/u, (line) => /^\d{1,9}$/u.test(line)],
  [/^خبرنگار ?:?$/u, (line) => /^\d{3,8}$/u.test(line)],
  [/^(?:گروه|سرویس|حوزه|دسته ?بندی)(?: خبری?)? ?:$/u, (line) => isShort(line, 25, 3)],
  [/^(?:مدت )?(?:زمان )?(?:مطالعه|خواندن) ?:?$/u, (line) => /^\d+ دقیقه$/u.test(line)],
  [/^منبع (?:تصویر|عکس) ?[،,:]?$/u, (line) => isShort(line, 40, 5)],
];

const TAGS =
  /^(?:برچسب|کلید ?واژه|کلمات? کلیدی|واژه های کلیدی|تگ|هشتگ)(?: ?ها)?(?:ی)?(?: (?:خبر|مطلب|این خبر|مرتبط))? ?:?$/u;
const RELATED =
  /^(?:بیشتر (?:بخوانید|بدانید|ببینید)|همچنین بخوانید|این (?:خبر|مطلب) را (?:هم|نیز) بخوانید|(?:مطالب|مطلب|اخبار|خبرهای|مقالات) (?:مرتبط|مشابه|بیشتر)|در همین (?:زمینه|رابطه|باره))(?: ?:)?$/u;
const ELSEWHERE =
  /^(?:پر ?بازدیدها|(?:پر ?بیننده|پر ?بازدید|پر ?بحث|داغ) ?ترین(?: ?ها| اخبار| عناوین| خبرها)?|(?:آخرین|جدیدترین|تازه ?ترین) اخبار|مطالب پیشنهادی|پیشنهاد (?:ویژه|سردبیر)|وب ?گردی|از سراسر وب)(?: ?:)?$/u;
/** A label and its one headline on a line. */
const RELATED_LINE = /^(?:بیشتر (?:بخوانید|ببینید)|همچنین بخوانید|(?:مطلب|خبر) مرتبط) ?[:؛] ?.{5,160}$/u;
/** Behind these come the words of readers. */
const COMMENTS =
  /^(?:(?:نظر|نظرات|دیدگاه|دیدگاه های)(?: ?ها)? (?:شما|کاربران|بینندگان|خوانندگان|مخاطبان)(?: ?\(?\d+\)?)?|(?:ارسال|ثبت|درج) (?:نظر|دیدگاه)(?: شما| جدید)?|دیدگاه ?(?:تان|خود) را بنویسید|تعداد نظرات ?:? ?\d+)$/u;

/** Groups are not longer than this. */
const MOST_TAGS = 30;
const MOST_HEADLINES = 12;
/** What is shorter may be a heading within the text. */
const SHORTEST_HEADLINE = 25;

/** Where in a text a line is: what leads elsewhere is told from a paragraph more surely at its end. */
export type Where = "head" | "middle" | "tail";

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
  const leads = RELATED.test(line) || (where === "tail" && ELSEWHERE.test(line));
  const headlines = leads && where !== "head" ? headlinesAfter(blocks, at, where) : 0;
  if (headlines > 0) return 1 + headlines;
  return 0;
}

/** Whether a place begins what readers said of the article. */
export function beginsComments(block: string): boolean {
  return COMMENTS.test(bareLine(plainMarkdown(block)));
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
  if (block.length > 1000 || isFurniture(block) || RELATED.test(bareLine(block))) return undefined;
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

function isItem(block: string): boolean {
  return /^(?:[-+*\u2022]|\d+[.)]) /u.test(block);
}

/** The items of a list, or the block itself. */
function itemsOf(block: string): readonly string[] {
  return isItem(block) ? block.split("\n").map((line) => line.replace(/^\s*(?:[-+*\u2022]|\d+[.)]) /u, "")) : [block];
}

/**
 * How many blocks behind a label are headlines: links, or lines that end as no paragraph does. Within a text the last of them may be a
 * heading of what follows, and stays.
 */
function headlinesAfter(blocks: readonly string[], at: number, where: Where): number {
  let count = 0;
  while (count < MOST_HEADLINES && isHeadline(blocks[at + 1 + count], where)) count++;
  if (where === "tail" || count < 2) return count;
  const last = blocks[at + count] ?? "";
  const next = blocks[at + 1 + count];
  return !isLink(last) && !isItem(last) && last.length <= 30 && next !== undefined && !isHeading(next)
    ? count - 1
    : count;
}

/** Too short and too bare for a paragraph: where one follows a list of headlines, it is the heading and not the list's last. */
function isHeading(block: string): boolean {
  const line = flatLine(plainMarkdown(block));
  return line.length < SHORTEST_HEADLINE && !/[.؛:،!]$/u.test(line);
}

function isHeadline(block: string | undefined, where: Where): boolean {
  if (block === undefined || isFurniture(block)) return false;
  const items = itemsOf(block);
  if (items.every(isLink)) return true;
  const shortest = where === "tail" || isItem(block) ? 8 : SHORTEST_HEADLINE;
  return items.every((item) => {
    const line = flatLine(plainMarkdown(item));
    return line.length >= shortest && line.length <= 140 && !/[.؛:،]$/u.test(line) && !/[.!؟] \p{L}/u.test(line);
  });
}

function isLink(item: string): boolean {
  return /^\s*\[(?:\\.|[^\]\\])+\]\(\S+\)\s*$/u.test(item);
}
