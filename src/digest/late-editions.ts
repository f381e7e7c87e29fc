import { hasRoom, type NumberedDay, roomAt, roomWords } from "../content/edition-room.ts";
import { EDITIONS } from "../words/editions.ts";
import type { Message } from "../words/message.ts";

/** So many days are named, the newest. */
const MOST_DAYS = 5;

/**
 * What an editor is to know of editions that have no number, for they came later than their day: one line each.
 * @param days their first days (`1395-12-07`, Jalali), oldest first
 * @param numbers all numbers that are taken
 */
export function lateEditions(days: readonly string[], numbers: readonly NumberedDay[]): readonly Message[] {
  const more = days.length - MOST_DAYS;
  return [
    ...days.slice(-MOST_DAYS).map((day) => {
      const room = roomAt(day, numbers);
      const said = { day, room: roomWords(room) };
      return hasRoom(room) ? EDITIONS.mayHave(said) : EDITIONS.staysWithout(said);
    }),
    ...(more > 0 ? [EDITIONS.moreWithout({ more })] : []),
  ];
}
