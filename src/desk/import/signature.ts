import { isName, isOutletAlone, withoutEdition } from "./byline.ts";
import { oneLine } from "./clean-text.ts";
import { isPerson, namesOf } from "./head-lines.ts";
import { endsAsSentence } from "./headline-lists.ts";
import { endsLikeOutlet } from "./outlet-name.ts";
import { isCommonWord, wellKnownOutlet } from "./outlets.ts";
import { dateLine, isSectionLabel } from "./page-lines.ts";
import { isPlaceName } from "./place-name.ts";

/** Who signs an article on a line below its title. */
export interface Signature {
  readonly outlets: readonly string[];
  readonly writers: readonly string[];
  /** When it was published, where the line says so too. */
  readonly date?: string;
  /** Whether the line also says what a writer is, or from where an outlet writes, which nothing else of the article does. */
  readonly saysMore: boolean;
}

/** Words before a writer's name. */
const BY =
  /^(?:به قلم|نوشتهٔ?|نوشته‌ی|نگارش(?: از)?|گزارشی? از|یادداشتی? از|گزارش|خبرنگار|نویسنده|By)(?: ?:)? (?=\p{L})/u;
/** What follows these is a name also where its first is not known; «گزارش زلزلهٔ شمال» has none. */
const BEFORE_NAMES = /^(?:به قلم|نوشته|نگارش|یادداشتی? از|By)/u;
/** What no name has: «نوشتهٔ تازهٔ وزیر». */
const NO_NAME =
  /(?:^|[ \u200C])(?:از|در|به|با|بر|برای|تا|که|را|و|روی|زیر|این|آن|یک|چند|هر|تازهٔ?|جدید|نو)(?:[ \u200C]|$)/u;
const SEPARATOR = /\s*[،,؛;|/\u00B7\u2022]\s*|\s+[\u2013\u2014-]\s+/u;
/** What a writer is, behind the name. */
const ROLE =
  /^(?:خبرنگار|گزارشگر|روزنامه[ \u200C]?نگار|نویسنده|پژوهشگر|تحلیل[ \u200C]?گر|کارشناس|استاد|مدرس|دبیر|سردبیر|مدیر|عضو|نماینده|وکیل|حقوقدان|فعال|دانشجو|پزشک|شاعر|مترجم|اقتصاددان|جامعه[ \u200C]?شناس|مورخ|همکار)(?: |$)/u;
const LONGEST_ROLE = 8;
const DESK = /^(?:(?:هیئت |هیات )?تحریریه(?: |$)|(?:گروه|سرویس|بخش|دسک|میز) )/u;
/** The language or kind of an outlet's edition, apart from its name. */
const EDITION = /^(?:فارسی|دری|پشتو|نیوز|آنلاین)$/u;
const INITIAL = /^\p{L}{1,3}\. ?\p{L}+(?: \p{L}+)?$/u;
const LONGEST = 120;
const MOST_OUTLETS = 2;
/** A name alone signs what follows only where that is a text: longer than this. */
const SHORTEST_TEXT = 40;

/**
 * A line below a title that signs the article and says nothing else: «بی‌بی‌سی فارسی، کابل», «رضا کوه، خبرنگار ایسنا», «نوشتهٔ رضا
 * کوه», «رضا کوه و مینا باغبان», «گروه جامعه». Without an outlet and without «نوشتهٔ» persons are told by their first names.
 * @param next the line behind it
 */
export function signature(line: string, next: string | undefined): Signature | undefined {
  const plain = oneLine(line).replace(/[\s،,:؛;-]+$/u, "");
  if (plain.length > LONGEST || /[.!؟?»]$/u.test(plain) || endsAsSentence(plain)) return undefined;
  const by = BY.exec(plain)?.[0] ?? "";
  const parts = plain
    .slice(by.length)
    .replace(/^اختصاصی /u, "")
    .split(SEPARATOR)
    .filter((part) => part !== "");
  const outlet = parts.find(isOutlet);
  const isSigned = by !== "" || outlet !== undefined || parts.some((part) => outletsOf(part).length > 0);
  const isSure = outlet !== undefined && !isCommonWord(outlet);
  const read = parts.map((part, at) => readPart(part, isSigned, isSure || (at === 0 && BEFORE_NAMES.test(by))));
  const known = read.filter((part) => part !== undefined);
  const outlets = known.flatMap((part) => part.outlets);
  const writers = known.flatMap((part) => part.writers);
  if (known.length < parts.length || outlets.length > MOST_OUTLETS || outlets.length + writers.length === 0) {
    return undefined;
  }
  const date = known.find((part) => part.date !== undefined)?.date;
  // «فارس، کرمان، یزد» are three provinces.
  const isBare = writers.length === 0 && date === undefined;
  if (outlet !== undefined && !isSure && parts.length > 1 && isBare) return undefined;
  if (by !== "" && known[0]?.writers.length === 0) return undefined;
  if (!isSigned && (next === undefined || next.length < SHORTEST_TEXT)) return undefined;
  return { outlets, writers, ...(date === undefined ? {} : { date }), saysMore: known.some((part) => part.saysMore) };
}

/**
 * What one part of a line says.
 * @param isSigned whether the line names an outlet or says «نوشتهٔ»
 * @param anyName whether two words that could be a name are one here
 */
function readPart(part: string, isSigned: boolean, anyName: boolean): Signature | undefined {
  const nothing: Signature = { outlets: [], writers: [], saysMore: false };
  const date = isSigned ? dateLine(part) : undefined;
  if (date !== undefined) return { ...nothing, date };
  if (isOutlet(part)) return { ...nothing, outlets: [oneLine(withoutEdition(part))] };
  if (isSigned && (EDITION.test(part) || isSectionLabel(part))) return nothing;
  if (isSigned && isPlaceName(part)) return { ...nothing, saysMore: true };
  if (isSigned && ROLE.test(part) && part.split(" ").length <= LONGEST_ROLE) {
    return { ...nothing, outlets: outletsOf(part), saysMore: true };
  }
  if (DESK.test(part)) return readDesk(part, isSigned);
  const persons = part.split(/ و /u);
  if (persons.every(isPerson)) return { ...nothing, writers: persons };
  return anyName && ((isName(part) && !NO_NAME.test(part)) || INITIAL.test(part))
    ? { ...nothing, writers: [part] }
    : undefined;
}

/** «گروه جامعه» alone wrote the article; beside an outlet it is the outlet's. */
function readDesk(part: string, isSigned: boolean): Signature | undefined {
  const outlets = outletsOf(part);
  if (outlets.length > 0 || isSigned) return { outlets, writers: [], saysMore: false };
  const isDesk = /تحریریه/u.test(part) || isSectionLabel(part.replace(DESK, ""));
  return isDesk ? { outlets: [], writers: [part], saysMore: false } : undefined;
}

function isOutlet(part: string): boolean {
  if (endsAsSentence(part)) return false;
  return isOutletAlone(part) || (endsLikeOutlet(part) !== undefined && part.split(" ").length <= 2);
}

/** The known outlets that a role or a desk names: «خبرنگار ایسنا در کابل». */
function outletsOf(part: string): readonly string[] {
  if (!ROLE.test(part) && !DESK.test(part)) return [];
  return namesOf(`به گزارش ${part}، `, (name) => wellKnownOutlet(name) !== undefined);
}
