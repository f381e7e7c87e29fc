import { fold } from "../../persian/fold.ts";
import { type Knows, type Party, readNamed } from "./attribution-named.ts";
import type { Reader } from "./attribution-text.ts";
import { DESK, NO_NAME, PART_END } from "./attribution-words.ts";
import { COUNTRY_TABLE } from "./data/countries.ts";
import { isFirstName } from "./data/first-names.ts";

/** How many words a desk's name has: «گروه علمی و دانشگاهی». */
const LONGEST_DESK = 7;

const countries: ReadonlySet<string> = new Set(["ایران", ...COUNTRY_TABLE.split(/[\n،|*]+/u)].map(fold));

/**
 * The outlet that is named at the reader's place, with the desk before it («خبرنگار اجتماعی …») and the country after it;
 * undefined, and the reader where it was, where none is: a name is an outlet's where it is known, where the kind of outlet
 * is written before it, where it ends as outlets' names do, or in quotation marks.
 */
export function readParty(reader: Reader, knows: Knows): Party | undefined {
  const start = reader.at;
  const odd = reader.take(/ ?[*;؛'](?= ?\p{L})/uy) !== undefined;
  reader.take(/ /uy);
  const named = readNamed(reader, knows, false) ?? afterDesk(reader, knows);
  if (named === undefined) {
    reader.at = start;
    return undefined;
  }
  if (odd) reader.take(/[*;؛']/uy);
  return withTail(reader, named, knows);
}

/** «فارس» of «خبرنگار اجتماعی فارس»: the desk has no mark where it ends, so the name must be known or have its kind. */
function afterDesk(reader: Reader, knows: Knows): Party | undefined {
  const start = reader.at;
  if (reader.take(DESK) === undefined) return undefined;
  const isTime = /^(?:روز|صبح|عصر|ظهر|شامگاه|بامداد)/u.test(reader.text.slice(start));
  let pure = !isTime;
  for (let words = 0; words < LONGEST_DESK; words++) {
    reader.take(/ ?[«"“”»] ?| /uy);
    const named = readNamed(reader, knows, true);
    if (named !== undefined) return { ...named, pure: named.pure && pure };
    const word = reader.sees(PART_END) ? undefined : reader.take(/[\p{L}\p{N}]+/uy)?.[0];
    if (word === undefined || (!isTime && NO_NAME.test(word))) break;
    pure &&= !isFirstName(word);
  }
  reader.at = start;
  return undefined;
}

/** What follows a name and belongs to it: «(سانا)», «آلمان». What tells more than the name makes the part impure. */
function withTail(reader: Reader, party: Party, knows: Knows): Party {
  let { name, pure } = party;
  if (knows(name)) reader.take(/ (?:فارسی|عربی|انگلیسی)(?= ?[،,؛;:(]| به )/uy);
  const start = reader.at;
  const [one, two] = reader.take(/ /uy) === undefined ? [] : reader.words(2);
  reader.at = start;
  const country = [two, one].find(
    (word) => word !== undefined && countries.has(fold(reader.text.slice(start, word.end))),
  );
  if (country !== undefined) {
    reader.at = country.end;
    pure = false;
  }
  const inner = reader.take(/ ?\(([^()]{2,40})\)/uy)?.[1]?.trim();
  if (inner !== undefined) {
    if (knows(inner)) name = knows(name) ? name : inner;
    else if (!/^[\p{Script=Latin}\p{N} .'&-]+$/u.test(inner)) pure = false;
  }
  return { name, pure, closed: party.closed && pure };
}
