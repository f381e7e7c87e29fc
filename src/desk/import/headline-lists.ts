import { flatLine } from "./clean-text.ts";
import { bareLine, isFurniture } from "./furniture-lines.ts";
import { plainMarkdown } from "./markdown-text.ts";

const THINGS = "(?:ها|ویدیو ?ها|ویدئو ?ها|فیلم ?ها|عکس ?ها|اخبار|خبرها|خبرهای?|عناوین|مطالب|گزارش ?ها)";
/** Of what a page has lists; «مهم‌ترین عناوین روزنامه‌ها» and the like may be what an article is about. */
const OF =
  "(?:روز|امروز|هفته|ماه|سایت|این بخش|همین بخش|سیاسی|اقتصادی|اجتماعی|ورزشی|فرهنگی|علمی|بین الملل|جهان|ایران|استان ?ها|حوادث|بازار)";
/** Labels of lists that belong to an article, wherever in it they are. */
const RELATED =
  /^(?:(?:بیشتر|همچنین) (?:بخوانید|بدانید|ببینید)|(?:این|در این باره) (?:(?:خبر|مطلب|مطالب|اخبار|خبرها) را )?(?:هم|نیز|بیشتر)? ?(?:بخوانید|ببینید)|(?:مطالب|مطلب|اخبار|خبر|خبرها|خبرهای|مقالات|گزارش ?های) (?:مرتبط|مشابه|بیشتر)|در همین (?:زمینه|رابطه|باره))(?: ?:)?$/u;
/** Labels of lists that pages set below every article. */
const ELSEWHERE = new RegExp(
  `^(?:پر ?(?:بیننده|بازدید|بحث|مخاطب|خواننده)(?: ?ها| ?های ${OF})|(?:پر ?(?:بیننده|بازدید|بحث|مخاطب|خواننده)|داغ|محبوب|جدید|تازه) ?ترین(?: ?${THINGS}(?:ی)?)?(?: ${OF})?|آخرین (?:اخبار|خبرها|مطالب|عناوین)(?: ${OF})?|مطالب پیشنهادی|پیشنهاد (?:ویژه|سردبیر|ما)|وب ?گردی|از سراسر وب|تبلیغات|(?:از )?(?:دیگر|سایر) (?:رسانه ?ها|اخبار|خبرها))(?: ?:)?$`,
  "u",
);

/** Lists are not longer than this; those below an article are longer. */
const MOST = { middle: 12, tail: 40 };
/** What is shorter may be a heading within the text. */
const SHORTEST_HEADLINE = 25;
/** A heading is a name; what ends with one of these verbs, or asks, is a headline. */
const SENTENCE_END =
  /(?:^| )(?:(?:ن?می |خواهد |خواهند )?(?:شد|کرد|داد|گرفت|رفت|آمد|رسید|ماند|یافت|زد|خورد|بست|گفت|کشت|باخت|برد|ساخت|افتاد|ایستاد|گذشت|درگذشت|شکست|گشود|پیوست)(?:ه)?(?:ند)?(?: است| اند)?|است|نیست|بود|ن?می \p{L}+|(?:ن?می)\p{L}+د|(?:خبر|ادامه|قرار) دارد|دارند|هستند|کنند|شوند|شود|کند)[!؟?]?$|[؟?]$/u;

/** Where in a text a list is: it is told from paragraphs more surely at the text's end. */
export type Place = "middle" | "tail";

/** Whether a line is the label of headlines of other articles: «بیشتر بخوانید», «پربیننده‌ترین‌ها». */
export function leadsElsewhere(block: string): boolean {
  const line = bareLine(plainMarkdown(block));
  return line.length <= 60 && (RELATED.test(line) || ELSEWHERE.test(line));
}

/** Whether a line ends with a verb or asks, as a headline may and a name does not. */
export function endsAsSentence(line: string): boolean {
  return SENTENCE_END.test(flatLine(line));
}

/** How many blocks a label and the headlines behind it are; 0 where there is no such list. */
export function listLength(blocks: readonly string[], at: number, where: Place): number {
  const line = bareLine(plainMarkdown(blocks[at] ?? ""));
  if (line.length > 60 || !(RELATED.test(line) || (where === "tail" && ELSEWHERE.test(line)))) return 0;
  const count = where === "tail" ? belowText(blocks, at) : withinText(blocks, at);
  return count === 0 ? 0 : 1 + count;
}

/** At a text's end: all that ends as no paragraph does, with the numbers, clocks and ages that are set beside it. */
function belowText(blocks: readonly string[], at: number): number {
  let count = 0;
  for (const block of blocks.slice(at + 1, at + 1 + MOST.tail)) {
    if (leadsElsewhere(block) || !(isHeadline(block, 4) || isBesideHeadline(block))) break;
    count++;
  }
  return count;
}

/** Within a text: as many as are surely headlines; the last may be a heading of what follows, and stays. */
function withinText(blocks: readonly string[], at: number): number {
  let count = 0;
  for (const block of blocks.slice(at + 1, at + 1 + MOST.middle)) {
    if (isFurniture(block) || leadsElsewhere(block) || !isHeadline(block, 8)) break;
    count++;
  }
  const last = blocks[at + count];
  const next = blocks[at + 1 + count];
  const others = blocks.slice(at + 1, at + count);
  return count > 0 && last !== undefined && next !== undefined && isHeading(last, others) ? count - 1 : count;
}

/** Too short and too bare for a headline like those before it. */
function isHeading(block: string, others: readonly string[]): boolean {
  const line = flatLine(plainMarkdown(block));
  if (isLink(block) || isItem(block) || line.length > 30 || endsAsSentence(line)) return false;
  if (others.length === 0) return line.length < SHORTEST_HEADLINE;
  return line.length < 15 || others.every((other) => line.length < other.length / 2);
}

function isHeadline(block: string, shortest: number): boolean {
  if (isFurniture(block)) return false;
  const items = itemsOf(block);
  if (items.every(isLink)) return true;
  return items.every((item) => {
    const line = flatLine(plainMarkdown(item));
    const least = isItem(block) ? Math.min(shortest, 8) : shortest;
    return line.length >= least && line.length <= 140 && !/[.؛:،]$/u.test(line) && !/\.(?!\.) \p{L}/u.test(line);
  });
}

/** The rank of a headline, its hour, or «۲ ساعت پیش». */
function isBesideHeadline(block: string): boolean {
  const line = bareLine(plainMarkdown(block));
  return /^(?:\d{1,2}[.)]?|\d{1,2}:\d{2}|\d{1,4}[/-]\d{1,2}[/-]\d{1,4})$/u.test(line) || / (?:پیش|قبل)$/u.test(line);
}

function isItem(block: string): boolean {
  return /^(?:[-+*\u2022]|[\d\u06F0-\u06F9]+\\?[.)-]) /u.test(block);
}

/** The items of a list, or the block itself. */
export function itemsOf(block: string): readonly string[] {
  if (!isItem(block)) return [block];
  return block.split("\n").map((line) => line.replace(/^\s*(?:[-+*\u2022]|[\d\u06F0-\u06F9]+\\?[.)-]) /u, ""));
}

function isLink(item: string): boolean {
  return /^\s*\[(?:\\.|[^\]\\])+\]\(\S+\)\s*$/u.test(item);
}
