import { readAttribution } from "./attribution.ts";
import { isName, isOutletAlone, withoutEdition } from "./byline.ts";
import { flatLine, oneLine } from "./clean-text.ts";
import { isFirstName } from "./data/first-names.ts";
import { endsAsSentence } from "./headline-lists.ts";
import { LIMITS } from "./limits.ts";
import { isKindOnly, namesOutlet } from "./outlet-name.ts";
import { wellKnownOutlet } from "./outlets.ts";

/** A sentence to stand for the text behind an attribution. */
const SENTENCE = "گل‌های باغ در بهار امسال زودتر از هر سال شکفته‌اند.";
const OPENING = /^(?:(?:به|بنا ?به|بنا ?بر|بر ?اساس|طبق|مطابق) (?:گزارش|نوشته|اعلام)|بگزارش|(?:به )?نقل از)(?: |$)/u;
/** With more words behind it, «به گزارش» is likelier to begin a sentence. */
const MOST_WORDS = 4;

/**
 * A line that says whom the text comes from and nothing else («به گزارش ایرنا», «تهران - ایرنا»), as it is set before
 * the text: with the sign that ends it there; undefined where it is none.
 */
export function attributionAlone(line: string): string | undefined {
  const bare = oneLine(line).replace(/[\s،,:؛;.\u2026\u2013\u2014-]+$/u, "");
  if (bare.length > 120) return undefined;
  const plain = flatLine(bare);
  const [opening] = OPENING.exec(`${plain} `) ?? [];
  if (opening !== undefined) {
    const words = plain.slice(opening.length).split(" ").length;
    const open = /[،,:؛;]$/u.test(oneLine(line));
    return open || namesAlone(`${bare}، `, isKnown) !== undefined || (words <= MOST_WORDS && !endsAsSentence(plain))
      ? `${bare}، `
      : undefined;
  }
  // «خبرگزاری فارس» alone is a byline.
  const signed = /\p{L}\/\p{L}/u.test(bare) ? `${bare} ` : `${bare} - `;
  const isSigned = /[-\u2013\u2014/(]/u.test(bare) && bare.length <= 40 && !endsAsSentence(plain);
  return isSigned && readAttribution(signed + SENTENCE, "", isKnown) !== undefined ? signed : undefined;
}

/** The outlets that an attribution before a text names; undefined where it says more, or names none. */
export function namesAlone(opening: string, knows: (name: string) => boolean): readonly string[] | undefined {
  const read = readAttribution(opening + SENTENCE, "", knows);
  return read?.rest === SENTENCE ? read.names : undefined;
}

/** The outlets that it names at all. */
export function namesOf(opening: string, knows: (name: string) => boolean): readonly string[] {
  return readAttribution(opening + SENTENCE, "", knows)?.names ?? [];
}

function isKnown(name: string): boolean {
  return wellKnownOutlet(name) !== undefined;
}

/** A line without the attribution that opens it; empty where it is one alone, or a byline. */
export function withoutAttribution(line: string): string {
  if (attributionAlone(line) !== undefined || bylineAlone(line, undefined) !== undefined) return "";
  return readAttribution(line, "", isKnown)?.rest ?? line;
}

/** Who published and who wrote an article. */
export interface Byline {
  readonly outlets: readonly string[];
  readonly writers: readonly string[];
}

/** A line above a title that names these and nothing else: «ایسنا», «رضا کوه - ایسنا», «به قلم رضا کوه». */
export function bylineAlone(line: string, next: string | undefined): Byline | undefined {
  const plain = oneLine(line);
  const label = labelOf(flatLine(line));
  if (label !== undefined && label.outlet === undefined) return undefined;
  const written = /^(?:به قلم|نوشتهٔ?|نوشته‌ی|گزارش از|یادداشت(?:ی)? از|گزارش|خبرنگار|نویسنده|By) (.+)$/u.exec(
    plain,
  )?.[1];
  if (written !== undefined && isPerson(written)) return { outlets: [], writers: [written] };
  if (isPerson(plain) && next !== undefined && isOutlet(next)) return { outlets: [], writers: [plain] };
  const parts = plain.split(/\s*[،,|/]\s*|\s+[\u2013\u2014-]\s+/u);
  const outlets = parts.filter(isOutlet);
  const writers = parts.filter((part) => !isOutlet(part));
  if (outlets.length === 0 || outlets.length > 2 || !writers.every(isPerson)) return undefined;
  return { outlets: outlets.map((name) => oneLine(withoutEdition(name))), writers };
}

/** Stricter than below a title: «تلویزیون رنگی شد», «روزنامه‌ها» are titles. */
function isOutlet(name: string): boolean {
  if (endsAsSentence(name) || !isOutletAlone(name) || isKindOnly(name)) return false;
  return (
    wellKnownOutlet(withoutEdition(name)) !== undefined ||
    (namesOutlet(name) && /^(?:خبر ?گزاری|روزنامه|سایت|پایگاه|وب ?سایت) /u.test(flatLine(name)))
  );
}

/** A first name that is known, or a title of persons, and more. */
export function isPerson(name: string): boolean {
  const [first = ""] = name.split(" ");
  return isName(name) && !endsAsSentence(name) && (isFirstName(first) || /^(?:دکتر|سید|سیده|مهندس)$/u.test(first));
}

/** What desks call a piece above its title. */
const LABEL =
  /^(?:(?:خبر )?فوری|(?:خبر|گزارش|گفت ?و ?گوی|گفتگوی|مصاحبه|یادداشت|پرونده|تحلیل)(?: های?)? (?:اختصاصی|ویژه|روز|هفته|میدانی|مهمان|تحلیلی|تفصیلی|خبری)|اختصاصی|سرمقاله|تیتر یک|مصاحبه|تحلیل|پرونده|(?:گزارش|گفت ?و ?گو|گفتگو|مصاحبه|یادداشت) (?:اختصاصی )?(?:با )?(?<outlet>.{2,30}))$/u;
const LONGEST_KICKER = 120;

/** Signs with which channels begin the lines of a post. */
const BULLET =
  /^(?:[\u{1F534}\u{1F535}\u{1F536}-\u{1F53B}\u{1F7E0}-\u{1F7EB}\u{1F4CC}\u{1F4E2}\u{1F4E3}\u25AA\u25AB\u25FC-\u25FE\u2705\u2B55\u203C\u2757\u26A1\u{1F53A}]\uFE0F?\s*)+(?=\S)/u;

/** A title or lead without the sign before it. */
export function withoutBullet(line: string): string {
  return line.replace(BULLET, "");
}

/** A line above a title that leads to it: «وزیر نیرو خبر داد:», «در نشست خبری مطرح شد؛», «خبر فوری», «گزارش ایسنا». */
export function kickerAlone(line: string): { readonly outlets: readonly string[] } | undefined {
  const plain = withoutBullet(flatLine(line));
  if (plain.length > LONGEST_KICKER) return undefined;
  if (/[:؛]$/u.test(plain)) return /\p{L}/u.test(plain) ? { outlets: [] } : undefined;
  const label = labelOf(plain);
  const outlet = label?.outlet;
  if (label === undefined || (outlet !== undefined && !isOutlet(outlet))) return undefined;
  return { outlets: outlet === undefined ? [] : [outlet] };
}

function labelOf(plain: string): { readonly outlet?: string } | undefined {
  const found = LABEL.exec(plain.replace(/^[[(«]|[\])»!]+$/gu, ""));
  const outlet = found?.groups?.outlet;
  if (found === null) return undefined;
  return outlet === undefined ? {} : { outlet };
}

/** Whether a line can be a headline: it is no longer than one, and no paragraph of several sentences. */
export function canBeHeadline(line: string): boolean {
  const plain = oneLine(line);
  if (!/\p{L}|\p{N}/u.test(plain) || plain.length > LIMITS.title) return false;
  const sentences = plain.split(/(?<=[.!؟?…])\s+/u).filter((part) => /\p{L}/u.test(part)).length;
  return plain.length <= LONGEST_HEADLINE || !(/[.:؛]$/u.test(plain) || sentences > 2);
}

/** What is longer and ends with a full stop is a paragraph. */
const LONGEST_HEADLINE = 160;
