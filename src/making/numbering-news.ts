import type { NumberedDay } from "../content/edition-room.ts";
import type { Digest } from "../digest/digest.ts";
import type { Edition } from "../digest/edition.ts";
import { lateEditions } from "../digest/late-editions.ts";
import { calendarPath } from "../digest/paths.ts";
import { jalaliKey } from "../persian/calendar/jalali.ts";
import { BUILDING } from "../words/build.ts";
import { inLines, type Message } from "../words/message.ts";
import type { Changes } from "./write/publish.ts";

/**
 * What an editor is to know of the numbers of editions whose pages are new in the site: that nothing keeps them yet, or
 * which of them have none. Undefined where no edition is new, so it is not said with every build.
 */
export function numberingNews({ editions, content }: Digest, { added }: Changes): Message | undefined {
  const files = new Set(added);
  const fresh = editions.filter(({ day }) => files.has(`${calendarPath(day).slice(1)}index.html`));
  if (fresh.length === 0) return undefined;
  if (content.editionNumbers === undefined) {
    return BUILDING.onlyCounted;
  }
  const without = fresh.filter(({ number }) => number === undefined);
  return without.length === 0 ? undefined : withoutNumber(without, numbersOf(editions, content.editionNumbers));
}

function numbersOf(editions: readonly Edition[], kept: Readonly<Record<string, number>>): readonly NumberedDay[] {
  const shown = editions.flatMap(({ day, number }) => (number === undefined ? [] : [{ day: jalaliKey(day), number }]));
  // A kept edition may be gone: its number is nobody else's.
  return [...Object.entries(kept).map(([day, number]) => ({ day, number })), ...shown];
}

function withoutNumber(editions: readonly Edition[], numbers: readonly NumberedDay[]): Message {
  const late = lateEditions(
    editions.map(({ day }) => jalaliKey(day)),
    numbers,
  );
  return inLines(late);
}
