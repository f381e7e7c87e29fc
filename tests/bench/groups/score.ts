import type { Labelled } from "./labelled.ts";

/** How a grouping of a labelled set does. */
export interface GroupScore {
  readonly precision: number;
  readonly recall: number;
  /** Groups that hold tellings of more than one event. */
  readonly mixed: number;
  /** Ids of near misses that are in a group with another telling. */
  readonly joined: readonly string[];
}

/** Scores a grouping by its pairs of tellings: those put together, and those that belong together. */
export function scoreOf(set: readonly Labelled[], groups: readonly (readonly number[])[]): GroupScore {
  const right = pairsIn(groups, (one, other) => set[one]?.event === set[other]?.event);
  const put = pairsIn(groups, () => true);
  const wanted = pairsIn([set.map((_, place) => place)], (one, other) => set[one]?.event === set[other]?.event);
  const mixed = groups.filter((group) => new Set(group.map((place) => set[place]?.event)).size > 1);
  const misses = mixed.flat().flatMap((place) => (set[place]?.kind === undefined ? [] : set[place].telling.id));
  return {
    precision: put === 0 ? 1 : right / put,
    recall: right / wanted,
    mixed: mixed.length,
    joined: misses,
  };
}

/** Both at once, to choose a threshold by. */
export function f1({ precision, recall }: GroupScore): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function pairsIn(groups: readonly (readonly number[])[], counts: (one: number, other: number) => boolean): number {
  return groups.reduce(
    (sum, group) =>
      sum +
      group.reduce((own, one, index) => own + group.slice(index + 1).filter((other) => counts(one, other)).length, 0),
    0,
  );
}
