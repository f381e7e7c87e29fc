import { averageLink, type Cluster, type Pair } from "../../../src/desk/group/average-link.ts";
import { type PhrasedText, phrasedText } from "../../../src/desk/group/shingles.ts";
import { findStories } from "../../../src/desk/group/stories.ts";
import { minHashes, simHashes } from "./hashes.ts";
import type { Labelled } from "./labelled.ts";
import { phraseLikenesses } from "./phrase-likeness.ts";
import { f1, type GroupScore, scoreOf } from "./score.ts";

/** A way of grouping, with the threshold that served it best where it has one. */
interface Contestant {
  readonly name: string;
  readonly score: GroupScore;
}

const WINDOW_MS = 36 * 3_600_000;

/** Groups a labelled set in each way; the others know each set's best threshold, ours does not. */
export function contest(set: readonly Labelled[]): readonly Contestant[] {
  const texts = set.map(({ telling: { title, text } }) => phrasedText(title, text));
  const near = (one: number, other: number): boolean =>
    Math.abs((set[one]?.telling.at ?? 0) - (set[other]?.telling.at ?? 0)) <= WINDOW_MS;
  const start = set.map((_, place) => [place]);
  const never = (): boolean => false;
  const phrases = phraseLikenesses(texts, near);
  const bits = pairsBy(texts, near, simHashes(texts));
  const jaccard = pairsBy(texts, near, minHashes(texts));
  const shares = Array.from({ length: 60 }, (_, index) => (index + 1) / 100);
  const distances = Array.from({ length: 33 }, (_, index) => index);
  return [
    { name: "ours", score: scoreOf(set, ours(set)) },
    best(
      set,
      distances,
      (distance) => `SimHash, ${distance} bits`,
      (distance) => joined(start, bits, 1 - distance / 64),
    ),
    best(
      set,
      shares,
      (share) => `MinHash, Jaccard ${share}`,
      (share) => joined(start, jaccard, share),
    ),
    best(
      set,
      shares,
      (share) => `phrases, average link ${share}`,
      (share) => averageLink(start, phrases, share, never),
    ),
  ];
}

function ours(set: readonly Labelled[]): readonly Cluster[] {
  const places = new Map(set.map(({ telling: { id } }, place) => [id, place] as const));
  const { stories } = findStories(
    set.map(({ telling }) => telling),
    () => false,
  );
  return stories.map(({ tellings }) => tellings.flatMap((id) => places.get(id) ?? []));
}

function best(
  set: readonly Labelled[],
  thresholds: readonly number[],
  nameOf: (threshold: number) => string,
  group: (threshold: number) => readonly Cluster[],
): Contestant {
  const tried = thresholds.map((one) => ({ name: nameOf(one), score: scoreOf(set, group(one)) }));
  return tried.reduce((most, one) => (f1(one.score) > f1(most.score) ? one : most));
}

function pairsBy(
  texts: readonly PhrasedText[],
  near: (one: number, other: number) => boolean,
  alike: (one: number, other: number) => number,
): readonly Pair[] {
  return texts.flatMap((_, one) =>
    texts.flatMap((__, other) => (one < other && near(one, other) ? [{ one, other, alike: alike(one, other) }] : [])),
  );
}

/** Joins whatever is so much alike, as those who use hashes do. */
function joined(start: readonly Cluster[], pairs: readonly Pair[], least: number): readonly Cluster[] {
  const homes = start.map(([place]) => place ?? 0);
  for (const { one, other, alike } of pairs) {
    if (alike < least) continue;
    const [into, from] = [homes[one] ?? one, homes[other] ?? other];
    for (const [place, home] of homes.entries()) if (home === from) homes[place] = into;
  }
  const groups = new Map<number, number[]>();
  for (const [place, home] of homes.entries()) groups.set(home, [...(groups.get(home) ?? []), place]);
  return [...groups.values()];
}
