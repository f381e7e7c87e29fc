import type { Reader } from "./attribution-text.ts";
import { BARE_OFFICE, NAMELESS, NATION, NO_NAME, NO_STATION, OFFICE, PART_END, PERSON } from "./attribution-words.ts";
import { isFirstName } from "./data/first-names.ts";
import { endsLikeOutlet, isKindOnly, KIND_HERE, SITE } from "./outlet-name.ts";
import { isCommonWord } from "./outlets.ts";

/** An outlet that a part of an attribution names. */
export interface Party {
  readonly name: string;
  /** Whether the part says nothing besides the name and the desk of it. */
  readonly pure: boolean;
  /** Whether the name is one that is known, in quotation marks: then it ends there, without a comma too. */
  readonly closed: boolean;
}

/** Whether a name is of a known outlet. */
export type Knows = (name: string) => boolean;

/** How many words a name has that is marked as a site's (with the office whose site it is), or as another outlet's. */
const LONGEST_SITE = 8;
const LONGEST_NAME = 3;
const LONGEST_KNOWN = 6;

/**
 * The outlet whose name begins at the reader's place; undefined, and the reader where it was, where none does: a name is an outlet's
 * where it is known, where the kind of outlet is written before it, where it ends as outlets' names do, or in quotation marks.
 * @param afterADesk «خبرنگار اجتماعی …»: what comes next is another word of the desk rather than an outlet
 */
export function readNamed(reader: Reader, knows: Knows, afterADesk: boolean): Party | undefined {
  const start = reader.at;
  const found =
    known(reader, knows, afterADesk) ??
    ofKind(reader, knows) ??
    (afterADesk ? undefined : quotedByItself(reader, knows)) ??
    byEnding(reader, afterADesk ? 2 : 4);
  if (found === undefined) reader.at = start;
  return found;
}

/** The longest run of words that is a known name; one that is also a common word has to stand alone. */
function known(reader: Reader, knows: Knows, afterADesk: boolean): Party | undefined {
  const start = reader.at;
  for (const { end } of reader.words(LONGEST_KNOWN).toReversed()) {
    const name = reader.text.slice(start, end);
    if (isKindOnly(name) || !knows(name)) continue;
    reader.at = end;
    const alone = reader.sees(PART_END) || reader.sees(/ (?:از|به|نوشت|گزارش داد|خبر داد)(?!\p{L})|»|["”)]/uy);
    if (alone || afterADesk || !isCommonWord(name)) return { name, pure: true, closed: false };
    reader.at = start;
  }
  return undefined;
}

/** A name with the kind of outlet before it: known, in quotation marks, or the words up to what ends the part. */
function ofKind(reader: Reader, knows: Knows): Party | undefined {
  const kind = reader.take(KIND_HERE)?.[0];
  if (kind === undefined) return undefined;
  const nation = takeAll(reader, NATION);
  const quoted = readQuoted(reader);
  if (quoted !== undefined) {
    const full = /^خبر ?گزاری/u.test(kind) || knows(`${kind} ${quoted}`) ? `${kind} ${quoted}` : quoted;
    return NAMELESS.test(quoted) ? undefined : { name: full, pure: !nation, closed: knows(full) };
  }
  reader.take(/ /uy);
  const inner = readNamed(reader, (name) => knows(name) || knows(`${kind} ${name}`), true);
  if (inner !== undefined) {
    const name = knows(`${kind} ${inner.name}`) && !knows(inner.name) ? `${kind} ${inner.name}` : inner.name;
    return { ...inner, name: knows(`${kind} ${name}`) ? `${kind} ${name}` : name, pure: inner.pure && !nation };
  }
  return marked(reader, kind, knows, nation);
}

function marked(reader: Reader, kind: string, knows: Knows, nation: boolean): Party | undefined {
  const start = reader.at;
  const isSite = SITE.test(kind);
  const words = reader.words(isSite ? LONGEST_SITE : LONGEST_NAME);
  const first = words[0];
  if (first === undefined) return undefined;
  const isOffice = isSite && OFFICE.test(`${first.text} `);
  let end = start;
  let open = true;
  for (const [place, word] of words.entries()) {
    const ends = NO_NAME.test(word.text) && !(isOffice && /^(?:در|نماینده|رئیس|وزیر|فرمانده)$/u.test(word.text));
    const person = !isSite && place > 0 && isFirstName(word.text);
    if (ends || person) break;
    end = word.end;
    reader.at = end;
    open = !reader.sees(PART_END);
    if (!open) break;
    if (!isOffice && reader.sees(/ (?:از|در|به) /uy)) break;
  }
  const name = reader.text.slice(start, end);
  const later = name.search(/ (?:خبر ?گزاری|روزنامه|شبکه|باشگاه خبرنگاران)(?= )/u);
  if (later > 0) {
    // «سایت افغانستان خبرگزاری فارس»: the first kind is a desk of the second.
    reader.at = start + later + 1;
    return readNamed(reader, knows, true);
  }
  reader.at = end;
  const stops = !open || reader.sees(/ (?:از|در|به|صبح|عصر|ظهر|امروز|دیروز|شب) /uy);
  const isName = name !== "" && !NAMELESS.test(name) && !BARE_OFFICE.test(name) && !(kind === "پایگاه");
  if (!stops || !isName || (/^شبکه/u.test(kind) && NO_STATION.test(name))) return undefined;
  // Of several words the last may be a speaker's: «سایت باشگاه … علی …، کاپیتان تیم».
  return { name: `${kind} ${name}`, pure: !nation && !open && !name.includes(" "), closed: knows(name) };
}

/** A name in quotation marks without its kind: of no person and no office. */
function quotedByItself(reader: Reader, knows: Knows): Party | undefined {
  const quoted = readQuoted(reader);
  if (quoted === undefined) return undefined;
  if (knows(quoted)) return { name: quoted, pure: true, closed: true };
  const inPart = reader.sees(PART_END) || reader.sees(/ (?:از|در|به) /uy);
  const isPerson = PERSON.test(quoted) || isFirstName(quoted.split(" ")[0] ?? "");
  const named = inPart && !isPerson && !OFFICE.test(quoted) && !NAMELESS.test(quoted) && !isKindOnly(quoted);
  return named ? { name: quoted, pure: true, closed: false } : undefined;
}

/** A name of at most so many words that ends as outlets' names do: «دشت نیوز». */
function byEnding(reader: Reader, most: number): Party | undefined {
  const start = reader.at;
  for (const { end } of reader.words(most)) {
    const name = reader.text.slice(start, end);
    if (NO_NAME.test(name.split(" ").at(-1) ?? "") || OFFICE.test(name) || PERSON.test(name)) return undefined;
    reader.at = end;
    if (endsLikeOutlet(name) === undefined || reader.sees(/ (?:نیوز|آنلاین|News|Online)(?!\p{L})/uy)) continue;
    const words = name.split(" ");
    const isWhole = words.length <= 3 && !words.some(isFirstName);
    return { name, pure: isWhole, closed: false };
  }
  return undefined;
}

/** What is in quotation marks of any kind at the reader's place. */
function readQuoted(reader: Reader): string | undefined {
  const found = reader.take(/ ?(?:[«"“”']{1,2}) ?([^«»"“”'()]{2,60}?) ?(?:[»"”“']{1,2})/uy);
  return found?.[1]?.trim();
}

function takeAll(reader: Reader, pattern: RegExp): boolean {
  let found = false;
  reader.take(/ /uy);
  while (reader.take(pattern) !== undefined) found = true;
  return found;
}
