import type { Attribution } from "./attribution.ts";
import { readParty } from "./attribution-party.ts";
import type { Reader } from "./attribution-text.ts";
import { isFirstName } from "./data/first-names.ts";
import { endsAsSentence } from "./headline-lists.ts";
import { namesOutlet, plainName } from "./outlet-name.ts";
import { isCommonWord } from "./outlets.ts";
import { isSectionLabel } from "./page-lines.ts";
import { isPlaceName } from "./place-name.ts";

/** What may come before the outlet: «در این باره», «بامداد جمعه». */
const BEFORE =
  /(?:در (?:این|همین) (?:مورد|باره|رابطه|خصوص|زمینه|حال|میان)،? |(?:(?:امروز|دیروز|دیشب|صبح|عصر|شب|شامگاه|بامداد|ظهر|روز|شنبه|یکشنبه|دوشنبه|سه ?شنبه|چهارشنبه|پنج ?شنبه|جمعه|گذشته|همچنین)،? ){1,4})/uy;
/** The verbs that make an outlet the source of what follows, and what may be between. */
const REPORTS =
  /,?(?: (?:در (?:گزارشی|گزارش خود|خبری|مطلبی|مقاله ای|یادداشتی|تحلیلی|خبر فوری)|امروز|دیروز|نیز|هم|روز|شنبه|یکشنبه|دوشنبه|سه ?شنبه|چهارشنبه|پنج ?شنبه|جمعه)){0,4}،? ?(?:نوشت|نوشته است|گزارش (?:داد|کرد|داده|کرده|می ?دهد)|خبر (?:داد|داده|می ?دهد)|به نقل از [^،.؛]{2,60}(?:نوشت|گزارش داد|گزارش کرد|خبر داد|اعلام کرد|مدعی شد)|مدعی شد|مدعی شده|مدعی است|فاش کرد|افشا کرد)(?![\p{L}])/uy;

/** Without one of these there is nothing to look for. */
const SAYS = /نوشت|گزارش|خبر (?:داد|می)|مدعی|فاش|افشا/u;

/** The outlet that a sentence begins with and that a verb makes its source: «روزنامه … نوشت». */
export function toldNames(reader: Reader, knows: (name: string) => boolean): readonly string[] {
  if (!SAYS.test(reader.text.slice(reader.at, reader.at + 160))) return [];
  reader.take(BEFORE);
  const start = reader.at;
  const party = readParty(reader, knows);
  const named = party !== undefined && (knows(party.name) || namesOutlet(reader.text.slice(start, reader.at)));
  return named && reader.sees(REPORTS) ? [party.name] : [];
}

/** «گروه استان‌ها: » behind the outlet. */
const DESK_HEAD = /^(?:گروه|سرویس) [\p{L}\u200C ]{2,25}: /u;
const WRITER_HEAD = /^([\p{L}\u200C]+)(?: [\p{L}\u200C]+){1,2}(?=: )/u;

/** «مینا باغبان: » is a writer, «شهردار گفت: » and «مینا باغبان گفت: » begin a sentence. */
function beginsWithWriter(rest: string): boolean {
  const [name = "", first = ""] = WRITER_HEAD.exec(rest) ?? [];
  return name !== "" && isFirstName(first) && !endsAsSentence(name);
}

/** «۸صبح، کابل: », «کابل (پژواک، ۱۲ ثور ۱۴۰۳): », «صدای افغان (آوا)_کابل: ». */
const FROM_PLACE = [
  /^(?<sign>[^:،.؛()\n-]{2,25})، ?(?<place>[\p{L}\u200C ]{2,20}): /u,
  /^(?<place>[\p{L}\u200C ]{2,20}?) ?\((?<sign>[^():،\n]{2,25})،[^():\n]{2,30}\) ?[:-] /u,
  /^(?<sign>[^:،.؛()\n]{2,20}?) ?\([^():،\n]{2,20}\) ?[_-] ?(?<place>[\p{L}\u200C ]{2,20}): /u,
];

/** «گروه موسیقی «گل»: » is a band. */
function ofDesk(paragraph: string): string | undefined {
  const { desk, sign } = OF_DESK.exec(paragraph)?.groups ?? {};
  return desk !== undefined && isSectionLabel(desk) ? sign : undefined;
}

/** The outlet before or behind a place: there also a common word is one's name. */
function fromPlace(paragraph: string): string | undefined {
  for (const pattern of FROM_PLACE) {
    const { sign, place } = pattern.exec(paragraph)?.groups ?? {};
    if (sign !== undefined && place !== undefined && isPlaceName(place) && !isPlaceName(sign)) return sign;
  }
  return undefined;
}

/** «سرویس اقتصاد «انتخاب»: ». */
const OF_DESK = /^(?:سرویس|گروه) (?<desk>[\p{L}\u200C ]{2,25}) «(?<sign>[^«»\n]{2,25})» ?[:؛] /u;

/** Of an outlet whose name has no kind a colon may come before what it says, a dash does not. */
function isNamedWithDash(name: string, mark: string): boolean {
  return /[-\u2013\u2014]\s+$/u.test(mark) && !isCommonWord(name);
}

/**
 * The mark with which agencies sign a text: «خبرگزاری فارس: » and «خبرگزاری مهر - » before a sentence, which can go, and
 * «تهران - ایرنا - », «تهران (پانا) - », «ایسنا/خراسان رضوی », which tell a place and stay.
 */
export function dateline(paragraph: string, knows: (name: string) => boolean): Attribution | undefined {
  const found = /^([^:،.؛\n-]{3,30}?)\s*(?::|\s[-\u2013\u2014])\s+/u.exec(paragraph);
  const name = found?.[1]?.replace(/[«»"]/gu, "");
  if (found !== null && name !== undefined && knows(name) && (namesOutlet(name) || isNamedWithDash(name, found[0]))) {
    // «خبرگزاری فارس - گروه استان‌ها: » names its desk too; «… - مینا باغبان: » says who wrote it, and stays.
    const rest = paragraph.slice(found[0].length).trim().replace(DESK_HEAD, "");
    return rest.length >= 30 && !beginsWithWriter(rest) ? { names: [name], rest } : { names: [name] };
  }
  const placed =
    /^[\p{L}\u200C ]{2,25}? ?(?:[-\u2013\u2014/] ?([^-\u2013\u2014/:،.()\n]{2,25}?) ?[-\u2013\u2014:]|\(([^()\n]{2,25})\) ?[-\u2013\u2014:])|^([^-\u2013\u2014/:،.()\n]{2,25}?) ?\/ ?[\p{L}\u200C ]{2,25}(?= |$)/u.exec(
      paragraph,
    );
  const sure = plainName(fromPlace(paragraph) ?? ofDesk(paragraph) ?? "");
  if (sure !== "" && knows(sure)) return { names: [sure] };
  const sign = plainName(placed?.[1] ?? placed?.[2] ?? placed?.[3] ?? "");
  return sign !== "" && knows(sign) && !isCommonWord(sign) ? { names: [sign] } : undefined;
}
