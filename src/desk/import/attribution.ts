import { readParty } from "./attribution-party.ts";
import { plainView, Reader } from "./attribution-text.ts";
import { dateline, toldNames } from "./attribution-told.ts";
import { PART_END } from "./attribution-words.ts";

/** «به گزارش … به نقل از …»: who is named, and what the paragraph says without it. */
export interface Attribution {
  /** The outlets in the order they are named: the publisher, then whom it quotes. */
  readonly names: readonly string[];
  /** The end of the paragraph, after the clause; undefined where the clause must stay. */
  readonly rest?: string;
}

/** Attributions are read in this much of a paragraph. */
const READ = 400;

const OPENING =
  /(?:(?:به|بنا ?به|بنابه|بنا ?بر|بر ?اساس|برپایه|طبق|مطابق) (?:گزارش|نوشته)(?: (?:منتشره|منتشر شده|منتشرشده))?(?: (?:از|در|از سوی|به نقل از))?|(?:به )?نقل از)(?= |[«"“”';؛])/uy;
const LINK =
  / ?(?:[،,؛;] ?)?(?:و ?)?(?:همچنین )?(?:به )?نقل(?: قول)? از(?= |[«"“'])|(?: ?[،,؛;] ?| و )(?:به|بر ?اساس|طبق) گزارش(?= |[«"“'])/uy;
/** Words between a name and «به نقل از» («امروز», «استان تهران»): the next part is one, and the clause stays. */
const FAR_LINK = /(?: [\p{L}\p{N}]+){1,6}? (?:و )?به نقل از(?= |[«"“'])/uy;
const PLACE = /,? (?:از|در|استان) [\p{L}\p{N}]+(?: [\p{L}\p{N}]+){0,4}?(?= ?[،,؛;:]| (?:و )?به نقل از)/uy;
const FROM = / (?:از|و)(?= |[«"“])/uy;
/** What the sentence cannot begin with: «… خبرگزاری صدا و سیما، مرکز زنجان؛» goes on. */
const DEPENDENT =
  /^(?:و|که|نیز|هم|ولی|اما|همچنین|تا|را|به نقل)(?=[\s\u200C])|^(?:مرکز|دفتر|نمایندگی) [\p{L}\u200C ]{2,20} ?[؛:]/u;
/** Words that point back to the outlet and would point nowhere without it. */
const POINTS_BACK =
  /(?:این|همین|همان|خود)[\s\u200C]+(?:خبر[\s\u200C]?گزاری|رسانه|شبکه|سایت|وب[\s\u200C]?سایت|پایگاه|روزنامه|نشریه|مجله|هفته[\s\u200C]?نامه|منبع)/u;

/**
 * Reads the attribution with which Persian news opens. A name is an outlet's where it is known, says so («خبرگزاری …»,
 * «… نیوز») or is in quotation marks; without these it may as well be of witnesses, an office or a club. The clause
 * is taken out only where nothing is lost by it: it names outlets and nothing more (no «از قم», no press office), what
 * follows is a sentence, and no later word («این خبرگزاری») points back to it. What is left is always the paragraph's end.
 * @param paragraph Markdown or plain text
 * @param text the whole text, in which words may point back
 * @param knows whether a name is of a known outlet
 */
export function readAttribution(
  paragraph: string,
  text: string,
  knows: (name: string) => boolean,
): Attribution | undefined {
  const view = plainView(paragraph, READ);
  const reader = new Reader(view.text);
  if (reader.take(OPENING) === undefined) return signed(paragraph, text, knows) ?? withNames(toldNames(reader, knows));
  const { names, pure, closed } = readChain(reader, knows);
  const ends = reader.take(/ ?(?:[،,:؛;](?!\p{N})| [-\u2013\u2014](?= )) ?/uy) !== undefined;
  const end = view.at[reader.at] ?? paragraph.length;
  const told = ends ? toldNames(reader, knows) : [];
  if (names.length === 0) return withNames(told);
  const all = [...names, ...told];
  const rest = paragraph.slice(end).replace(/^[\s،,:؛\u200C]+/u, "");
  const removable = pure && (ends || closed) && isWhole(paragraph.slice(0, paragraph.length - rest.length));
  const isSentence = rest.length >= 30 && /^["«“(*\p{L}\p{N}]/u.test(rest) && !DEPENDENT.test(rest);
  return removable && isSentence && !POINTS_BACK.test(text) ? { names: all, rest } : { names: all };
}

/** A text that its agency signs, and that may then say whom the agency quotes. */
function signed(paragraph: string, text: string, knows: (name: string) => boolean): Attribution | undefined {
  const mark = dateline(paragraph, knows);
  const next = mark?.rest === undefined ? undefined : readAttribution(mark.rest, text, knows);
  return mark === undefined || next === undefined ? mark : { ...next, names: [...mark.names, ...next.names] };
}

interface Chain {
  readonly names: readonly string[];
  /** Whether the clause says nothing besides the names. */
  readonly pure: boolean;
  /** Whether its last name ends it without a comma. */
  readonly closed: boolean;
}

/** Part after part, for as long as «به نقل از» leads to another. */
function readChain(reader: Reader, knows: (name: string) => boolean): Chain {
  const names: string[] = [];
  let pure = true;
  for (;;) {
    const party = readParty(reader, knows);
    if (party === undefined) return { names, pure: false, closed: false };
    names.push(party.name);
    pure &&= party.pure;
    if (reader.take(LINK) !== undefined || takeFrom(reader, knows)) continue;
    if (reader.take(PLACE) !== undefined) pure = false;
    if (reader.take(LINK) !== undefined) continue;
    if (reader.take(FAR_LINK) !== undefined) {
      pure = false;
      continue;
    }
    const goesOn = reader.sees(/ ?[،,:؛;]| (?:از|و|به|در) /uy);
    return { names, pure, closed: party.closed && !goesOn };
  }
}

/** «از», «و» before another outlet that is known («ورزش سه از مهر»): else it may be a place. */
function takeFrom(reader: Reader, knows: (name: string) => boolean): boolean {
  const start = reader.at;
  if (reader.take(FROM) === undefined) return false;
  const after = reader.at;
  const next = readParty(reader, knows);
  const leads = next !== undefined && knows(next.name) && reader.sees(PART_END);
  reader.at = leads ? after : start;
  return leads;
}

function withNames(names: readonly string[]): Attribution | undefined {
  return names.length === 0 ? undefined : { names };
}

/** Whether a piece of Markdown can go by itself: no link is in it, and no emphasis is open at its end. */
function isWhole(piece: string): boolean {
  const plain = piece.replace(/\\[\s\S]/gu, "");
  return !/[[\]]/u.test(plain) && (plain.match(/\*+/gu) ?? []).length % 2 === 0;
}
