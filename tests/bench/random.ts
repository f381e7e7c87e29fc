/** A stream of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

/**
 * Mulberry32: 32 bits of state, four lines, good enough to shuffle words with.
 *
 * @param seed any integer; its low 32 bits count
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seed of one item of a sequence: neighbours get unrelated streams, and no item depends on the one before. */
export function seedOf(seed: number, index: number): number {
  return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
}

/** An integer from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** True in `share` of the cases (0 to 1). */
export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/**
 * One item, each as likely as the next.
 *
 * @throws RangeError when the list is empty
 */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("Nothing to pick from: the list is empty");
  return item;
}

/**
 * A rank below `count`, low ranks far likelier than high ones, as Zipf found of words and as tags of a newsroom are:
 * rank r weighs 1 / (r + 3).
 *
 * The integral of the weight, turned round, saves a table of sums.
 */
export function zipfRank(random: Random, count: number): number {
  const offset = 3;
  const rank = offset * ((count + offset) / offset) ** random() - offset;
  return Math.min(count - 1, Math.floor(rank));
}
