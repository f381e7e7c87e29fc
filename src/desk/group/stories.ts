import { averageLink } from "./average-link.ts";
import { likenesses } from "./likeness.ts";
import { type PhrasedText, phrasedText, sharedStretches } from "./shingles.ts";

/** A telling: an item as its source tells a story. */
export interface Telling {
  readonly id: string;
  /** When it was published: epoch milliseconds. */
  readonly at: number;
  readonly title: string;
  /** Markdown, without what says whom it comes from. */
  readonly text: string;
  /** The story that it has been put to. */
  readonly story?: string | undefined;
}

/** Tellings of one event. */
export interface Story {
  /** The oldest story of its tellings, else the id of the telling that was first. */
  readonly id: string;
  /** In the order of publication. */
  readonly tellings: readonly string[];
  /** The longest stretches of words that its first two tellings share: why it is one. */
  readonly shared: readonly string[];
}

/** A later stage of a story: told hours after it, with its words and new ones. */
export interface Continuation {
  readonly id: string;
  readonly of: string;
}

/** What tells the same within so much time is one event: what is told again later is another stage of it. */
const WINDOW_MS = 36 * 3_600_000;
/** Up to so much later a telling may be a later stage of a story. */
const THREAD_MS = 30 * 86_400_000;
/** The mean likeness from which on tellings are one story. */
const LEAST_ALIKE = 0.12;
const STRETCHES = 3;

/**
 * Finds which tellings are of one event: phrases of three words, weighed by how rare they are, average link, within a time.
 * @param apart pairs that an editor took apart, by ids: never joined again
 */
export function findStories(
  tellings: readonly Telling[],
  apart: (one: string, other: string) => boolean,
): { readonly stories: readonly Story[]; readonly continuations: readonly Continuation[] } {
  const texts = tellings.map(({ title, text }) => phrasedText(title, text));
  const between = (one: number, other: number): number =>
    Math.abs((tellings[one]?.at ?? 0) - (tellings[other]?.at ?? 0));
  const pairs = likenesses(texts, (one, other) => between(one, other) <= THREAD_MS);
  const start = together(tellings);
  const clusters = averageLink(
    start,
    pairs.filter(({ one, other }) => between(one, other) <= WINDOW_MS),
    LEAST_ALIKE,
    (one, other) => apart(tellings[one]?.id ?? "", tellings[other]?.id ?? ""),
  );
  const stories = clusters.filter((cluster) => cluster.length > 1).map((cluster) => storyOf(cluster, tellings, texts));
  const homes = new Map(stories.flatMap(({ id, tellings: ids }) => ids.map((one) => [one, id] as const)));
  const home = (place: number): string => homes.get(tellings[place]?.id ?? "") ?? tellings[place]?.id ?? "";
  const later = pairs
    .filter(
      ({ one, other, alike }) => alike >= LEAST_ALIKE && between(one, other) > WINDOW_MS && home(one) !== home(other),
    )
    .map(({ one, other }) => ((tellings[one]?.at ?? 0) > (tellings[other]?.at ?? 0) ? [one, other] : [other, one]))
    .flatMap(([late, early]) =>
      late === undefined || early === undefined ? [] : [{ id: tellings[late]?.id ?? "", of: home(early) }],
    );
  return { stories, continuations: [...new Map(later.map((one) => [`${one.id} ${one.of}`, one])).values()] };
}

/** The groups that there are already: a story each, and each telling without one by itself. */
function together(tellings: readonly Telling[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [place, { id, story }] of tellings.entries()) {
    const group = story === undefined ? `telling ${id}` : `story ${story}`;
    groups.set(group, [...(groups.get(group) ?? []), place]);
  }
  return [...groups.values()];
}

function storyOf(cluster: readonly number[], tellings: readonly Telling[], texts: readonly PhrasedText[]): Story {
  const places = cluster.toSorted(
    (a, b) =>
      (tellings[a]?.at ?? 0) - (tellings[b]?.at ?? 0) || ((tellings[a]?.id ?? "") < (tellings[b]?.id ?? "") ? -1 : 1),
  );
  const ids = places.flatMap((place) => tellings[place]?.id ?? []);
  const known = places.flatMap((place) => tellings[place]?.story ?? []);
  const [first, second] = places.flatMap((place) => texts[place] ?? []);
  const shared = first === undefined || second === undefined ? [] : sharedStretches(first, second, STRETCHES);
  return { id: known[0] ?? ids[0] ?? "", tellings: ids, shared };
}
