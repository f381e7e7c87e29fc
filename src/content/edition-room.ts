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
export function roomWords(room: NumberRoom): string {
  const { before, after } = room;
  const said = ({ day, number }: NumberedDay): string => `${number} (${day})`;
  if (hasRoom(room)) {
    const least = (before?.number ?? 0) + 1;
    if (after === undefined) return `a number from ${least}`;
    return after.number - 1 === least ? `the number ${least}` : `a number from ${least} to ${after.number - 1}`;
  }
  if (after === undefined) return "";
  return before === undefined
    ? `there is no whole number below ${said(after)}`
    : `there is no whole number between ${said(before)} and ${said(after)}`;
}
