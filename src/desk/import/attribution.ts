import { bareName, fromKind, isKindOnly, namesOutlet, plainName, soundsLikeOutlet } from "./outlet-name.ts";

/** «به گزارش … به نقل از …»: who is named, and what the paragraph says without it. */
export interface Attribution {
  /** The outlets in the order they are named: the publisher, then whom it quotes. */
  readonly names: readonly string[];
  /** The paragraph without the clause; undefined where the clause must stay. */
  readonly rest?: string;
}

/** Longer than this, it is a sentence that begins with «به گزارش», not a clause. */
const LONGEST_CLAUSE = 170;
/** How many words a name has that is marked as an outlet's and not known. */
const LONGEST_NAME = 7;

const OPENING = /^(?:بنا ?به |بنابه |به )گزارش(?=[\s«"“])|^به نقل از(?=[\s«"“])/u;
const LINK = /\s*(?:،|,)?\s*(?:و\s+)?(?:به\s)?نقل\s+از\s*/u;
/** What the sentence cannot begin with. */
const DEPENDENT = /^(?:و|که|نیز|هم|ولی|اما|همچنین|تا|را|به نقل)(?=[\s\u200C])/u;
/** Who is quoted where no outlet is: «یک منبع آگاه», «شاهدان عینی»; also of an outlet: «مدیر شبکه …». */
const PERSON =
  /^(?:یک(?:ی از)? |چند |برخی(?: از)? )?(?:منبع|منابع|مقام|شاهد|سخنگو|وزیر|وزرا|رئیس|رییس|مدیر ?کل|مدیر ?عامل|مدیر|سرپرست|معاون|فرمانده|استاندار|فرماندار|شهردار|بخشدار|دبیر|دادستان|نماینده|نمایندگان|عضو|اعضا|مسئول|مسوول|کارشناس|پلیس|پزشکی قانونی)(?: ?(?:ان|ات|ین|ها))?(?:ی| ?ها?ی)?(?= |$)/u;
/** Words that point back to the outlet and would point nowhere without it. */
const POINTS_BACK =
  /(?:این|همین|همان|خود)[\s\u200C]+(?:خبر[\s\u200C]?گزاری|رسانه|شبکه|سایت|وب[\s\u200C]?سایت|پایگاه|روزنامه|نشریه|مجله|هفته[\s\u200C]?نامه|منبع)/u;

/**
 * Reads the attribution with which Persian news opens. A name is an outlet's where it is known, says so («خبرگزاری …»,
 * «… نیوز») or stands in quotation marks; without these it may as well be of witnesses, an office or a club. The clause
 * is taken out only where nothing is lost by it: it names outlets and nothing more (no «از قم», no press office), what
 * follows is a sentence, and no later word («این خبرگزاری») points back to it.
 * @param paragraph Markdown or plain text
 * @param text the whole text, in which words may point back
 * @param knows whether a name is of a known outlet
 */
export function readAttribution(
  paragraph: string,
  text: string,
  knows: (name: string) => boolean,
): Attribution | undefined {
  const opening = OPENING.exec(withSpaces(paragraph));
  if (opening === null) return dateline(paragraph, knows);
  const end = quotedEnd(paragraph, opening[0].length, knows) ?? clauseEnd(paragraph, opening[0].length);
  const clause = paragraph.slice(opening[0].length, end ?? LONGEST_CLAUSE);
  const segments = clause.split(LINK).flatMap((segment) => readNames(segment, knows));
  if (end === undefined) {
    // No comma tells where the name ends; one that is known can still be told.
    const first = segments[0]?.name;
    return first !== undefined && knows(first) ? { names: [first] } : undefined;
  }
  const names = segments.flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (names.length === 0) return undefined;
  const rest = paragraph
    .slice(end)
    .replace(/^[\s،,:؛]+/u, "")
    .trim();
  const stands = rest.length >= 30 && /^["«“(*\p{L}\p{N}]/u.test(rest) && !DEPENDENT.test(rest);
  const clean = segments.every(({ name, pure }) => name !== undefined && pure);
  return clean && stands && !POINTS_BACK.test(text) ? { names, rest } : { names };
}

/** «خبرگزاری فارس: » and «خبرگزاری مهر - » before a sentence, by which an agency signs it. */
function dateline(paragraph: string, knows: (name: string) => boolean): Attribution | undefined {
  const found = /^([^:،.؛\n-]{3,30}?)\s*(?::|\s[-\u2013\u2014])\s+/u.exec(paragraph);
  const name = found?.[1]?.replace(/[«»"]/gu, "");
  if (found === null || name === undefined || !namesOutlet(name) || !knows(name)) return undefined;
  const rest = paragraph.slice(found[0].length).trim();
  return rest.length >= 30 ? { names: [name], rest } : { names: [name] };
}

interface Named {
  readonly name?: string;
  /** Whether the segment says nothing besides the name. */
  readonly pure: boolean;
}

/** The outlets that one part of the clause names: one, or two where the second is known («ورزش سه از مهر»). */
function readNames(segment: string, knows: (name: string) => boolean): readonly Named[] {
  const from = /^(.+?[\s"”»])از\s+(.+)$/u.exec(segment);
  if (from?.[1] !== undefined && from[2] !== undefined && knows(from[2])) {
    return [readName(from[1], knows), readName(from[2], knows)];
  }
  return [readName(segment, knows)];
}

function readName(segment: string, knows: (name: string) => boolean): Named {
  const plain = plainName(segment.replace(/\\/gu, ""));
  if (plain === "" || /روابط ?عمومی|اداره|استانداری|فرمانداری|شهرداری/u.test(plain)) return { pure: false };
  const bare = plain
    .replace(/[«»"“”()]/gu, " ")
    .replace(/ +/gu, " ")
    .trim();
  if (PERSON.test(bare) && !knows(bare)) return { pure: false };
  const quoted = /[«"“]([^«"“»”]{2,60})[»"”]$/u.exec(plain);
  if (quoted?.[1] !== undefined) {
    const name = quoted[1].trim();
    const before = plain.slice(0, quoted.index).trim();
    const agency = /(?:^| )خبر ?گزاری$/u.test(before);
    const marked = before === "" || namesOutlet(before);
    return marked || knows(name) ? { name: agency ? `خبرگزاری ${name}` : name, pure: marked } : { pure: false };
  }
  const place = / (?:از|در|به|استان) .+$/u.exec(bare);
  const whole = fromKind(place === null ? bare : bare.slice(0, place.index), knows);
  const name = namesOutlet(whole) ? whole : withoutDesk(whole, knows);
  if (name === undefined || isKindOnly(name) || /^از /u.test(bareName(name))) return { pure: false };
  const marked = namesOutlet(name) || soundsLikeOutlet(name);
  const fits = knows(name) || (marked && bareName(name).split(" ").length <= LONGEST_NAME);
  return fits ? { name, pure: place === null } : { pure: false };
}

/** «فارس» of «خبرنگار اجتماعی فارس»: the desk has no mark where it ends, so the name must be known. */
function withoutDesk(text: string, knows: (name: string) => boolean): string | undefined {
  if (!/^(?:خبرنگار|گروه|حوزه|سرویس|دفتر|گزارشگر)(?: |$)/u.test(text)) return text;
  const words = text.split(" ");
  for (let from = 1; from < words.length; from++) {
    const name = words.slice(from).join(" ");
    if (knows(name)) return name;
  }
  return undefined;
}

/** Where a known name in quotation marks ends the clause without a comma: «به گزارش "ورزش سه" تیم‌های …». */
function quotedEnd(paragraph: string, from: number, knows: (name: string) => boolean): number | undefined {
  const quoted = /^\s*["“«]([^"“”«»]{2,40})["”»](?=\s+(?!از\s|و\s|به\s|در\s|،)[\p{L}\p{N}«])/u.exec(
    paragraph.slice(from),
  );
  return quoted?.[1] !== undefined && knows(quoted[1].trim()) ? from + quoted[0].length : undefined;
}

/** Where the clause ends: its first comma or colon outside quotation marks, before which stands no more «به نقل از». */
function clauseEnd(paragraph: string, from: number): number | undefined {
  let quoted = false;
  for (let at = from; at < Math.min(paragraph.length, LONGEST_CLAUSE); at++) {
    const sign = paragraph.charAt(at);
    if (/[«“]/u.test(sign)) quoted = true;
    else if (/[»”]/u.test(sign)) quoted = false;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && /[،,:؛]/u.test(sign) && !/^\s*(?:و\s+)?به\s+نقل\s+از/u.test(paragraph.slice(at + 1))) return at;
    else if (!quoted && /[.!؟\n]/u.test(sign)) return undefined;
  }
  return undefined;
}

/** ZWNJ as spaces, unit for unit, so that places in the text stay the same. */
function withSpaces(text: string): string {
  return text.replace(/[\u200C\u00A0]/gu, " ");
}
