import { EDITIONS } from "../words/editions.ts";
import type { Message } from "../words/message.ts";

/** An edition's first day (`1395-12-07`, Jalali) and its number. */
export interface NumberedDay {
  readonly day: string;
  readonly number: number;
}

/** The whole numbers that an edition between two numbered ones may have. */
export interface NumberRoom {
  readonly before?: NumberedDay | undefined;
  readonly after?: NumberedDay | undefined;
}

/** The nearest numbers before and after a day: numbers grow with the days. */
export function roomAt<Numbered extends NumberedDay>(
  day: string,
  numbered: readonly Numbered[],
): { readonly before?: Numbered | undefined; readonly after?: Numbered | undefined } {
  const least = (a: Numbered, b: Numbered): Numbered => (b.number < a.number ? b : a);
  const greatest = (a: Numbered, b: Numbered): Numbered => (b.number > a.number ? b : a);
  const earlier = numbered.filter((other) => other.day < day);
  const later = numbered.filter((other) => other.day > day);
  return {
    before: earlier.length === 0 ? undefined : earlier.reduce(greatest),
    after: later.length === 0 ? undefined : later.reduce(least),
  };
}

/** Whether any whole number is free there. */
export function hasRoom({ before, after }: NumberRoom): boolean {
  return after === undefined || after.number - (before?.number ?? 0) > 1;
}

/** `a number from 2 to 8`, or that there is none. */
export function roomWords(room: NumberRoom): Message {
  const { before, after } = room;
  const said = ({ day, number }: NumberedDay) => ({ day, number: String(number) });
  const least = String((before?.number ?? 0) + 1);
  if (after === undefined) return EDITIONS.from({ least });
  if (hasRoom(room)) {
    const most = String(after.number - 1);
    return most === least ? EDITIONS.only({ number: least }) : EDITIONS.between({ least, most });
  }
  return before === undefined
    ? EDITIONS.noneBelow(said(after))
    : EDITIONS.noneBetween({ before: said(before), after: said(after) });
}
