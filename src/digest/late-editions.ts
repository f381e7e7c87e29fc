import { hasRoom, type NumberedDay, roomAt, roomWords } from "../content/edition-room.ts";

/** So many days are named, the newest. */
const MOST_DAYS = 5;

/**
 * What an editor is to know of editions that have no number, for they came later than their day: one line each.
 * @param days their first days (`1395-12-07`, Jalali), oldest first
 * @param numbers all numbers that are taken
 */
export function lateEditions(days: readonly string[], numbers: readonly NumberedDay[]): readonly string[] {
  const more = days.length - MOST_DAYS;
  return [
    ...days.slice(-MOST_DAYS).map((day) => {
      const room = roomAt(day, numbers);
      return hasRoom(room)
        ? `without a number: ${day}: its note may give ${roomWords(room)}: \`number:\` in ${day}.md`
        : `without a number: ${day}: ${roomWords(room)}, so it stays without one`;
    }),
    ...(more > 0 ? [`without a number: ${more} more, of earlier days`] : []),
  ];
}
