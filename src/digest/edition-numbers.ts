/** The numbers that were promised to editions, by the editions' first days (`1395-12-07`, Jalali). */
export interface PromisedNumbers {
  /** Those of `editions.yaml`; undefined where there is no such file. */
  readonly kept?: ReadonlyMap<string, number>;
  /** Those of the editions' notes. */
  readonly noted: ReadonlyMap<string, number>;
}

/**
 * The numbers of editions by day. A promised number stays, whatever comes. Editions newer than all that are kept have
 * the numbers that follow; without a file all are counted from 1. An edition that came later than its day, among those
 * that are kept, has none, nor has one for which a note that follows leaves no room.
 * @param days the editions' first days, oldest first
 */
export function editionNumbers(days: readonly string[], { kept, noted }: PromisedNumbers): ReadonlyMap<string, number> {
  const promised = new Map([...noted, ...(kept ?? [])]);
  const newest = [...(kept?.keys() ?? [])].reduce((latest, day) => (day > latest ? day : latest), "");
  const follows = (day: string): boolean => kept === undefined || day > newest;
  const limits = ceilings(days, promised);
  const numbers = new Map<string, number>();
  // A kept edition may be gone: its number is nobody else's.
  let last = Math.max(0, ...(kept?.values() ?? []));
  for (const day of days) {
    const own = promised.get(day) ?? (follows(day) ? last + 1 : undefined);
    if (own === undefined || (!promised.has(day) && own >= (limits.get(day) ?? Number.POSITIVE_INFINITY))) continue;
    numbers.set(day, own);
    if (follows(day)) last = own;
  }
  return numbers;
}

/** For each day the next promised number at or after it, which a counted one stays below. */
function ceilings(days: readonly string[], promised: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const limits = new Map<string, number>();
  let limit = Number.POSITIVE_INFINITY;
  for (const day of [...days].reverse()) {
    limits.set(day, limit);
    limit = promised.get(day) ?? limit;
  }
  return limits;
}
