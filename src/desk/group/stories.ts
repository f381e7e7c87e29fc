import { grouped } from "../../digest/grouped.ts";
import { DAY_MS } from "../../persian/calendar/day-number.ts";
import { averageLink } from "./average-link.ts";
import { evidenceOf } from "./evidence.ts";
import { likenesses } from "./likeness.ts";
import { sharedWords } from "./shared-words.ts";

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
  /** Gives stretches of words, then single ones, that its first two tellings share: why it is one. Read only where it is shown. */
  readonly shared: () => readonly string[];
}

/** A later stage of a story: told hours after it, with its words and new ones. */
export interface Continuation {
  readonly id: string;
  readonly of: string;
}

/** What tells the same within so much time is one event: what is told again later is another stage of it. */
const WINDOW_MS = 36 * 3_600_000;
/** Up to so much later a telling may be a later stage of a story. */
const THREAD_MS = 30 * DAY_MS;
/** What is told so much later is as likely one event as what is told at once; then less and less, to the window's end. */
const SAME_HOURS_MS = 12 * 3_600_000;
/** What is left of the likeness at the window's end. */
const LEFT_AT_END = 0.2;
/** The mean likeness from which on tellings are one story. */
const LEAST_ALIKE = 0.13;
/** How alike the words of a later stage are. */
const LEAST_CONTINUED = 0.2;
const SHOWN = 6;

/**
 * Finds which tellings are of one event: words and numbers, weighed by how rare they are, average link, within a time.
 * @param apart pairs that an editor took apart, by ids: never joined again
 */
export function findStories(
  tellings: readonly Telling[],
  apart: (one: string, other: string) => boolean,
): { readonly stories: readonly Story[]; readonly continuations: readonly Continuation[] } {
  const texts = tellings.map(({ title, text }) => evidenceOf(title, text));
  const between = (one: number, other: number): number =>
    Math.abs((tellings[one]?.at ?? 0) - (tellings[other]?.at ?? 0));
  const pairs = likenesses(texts, (one, other) => between(one, other) <= THREAD_MS);
  const start = together(tellings);
  const clusters = averageLink(
    start,
    pairs
      .filter(({ one, other }) => between(one, other) <= WINDOW_MS)
      .map(({ one, other, alike }) => ({ one, other, alike: alike * sameTime(between(one, other)) })),
    LEAST_ALIKE,
    (one, other) => apart(tellings[one]?.id ?? "", tellings[other]?.id ?? ""),
  );
  const stories = clusters.filter((cluster) => cluster.length > 1).map((cluster) => storyOf(cluster, tellings));
  const homes = new Map(stories.flatMap(({ id, tellings: ids }) => ids.map((one) => [one, id] as const)));
  const home = (place: number): string => homes.get(tellings[place]?.id ?? "") ?? tellings[place]?.id ?? "";
  const later = pairs
    .filter(
      ({ one, other, words }) =>
        words >= LEAST_CONTINUED && between(one, other) > WINDOW_MS && home(one) !== home(other),
    )
    .map(({ one, other }) => ((tellings[one]?.at ?? 0) > (tellings[other]?.at ?? 0) ? [one, other] : [other, one]))
    .flatMap(([late, early]) =>
      late === undefined || early === undefined ? [] : [{ id: tellings[late]?.id ?? "", of: home(early) }],
    );
  return { stories, continuations: [...new Map(later.map((one) => [`${one.id} ${one.of}`, one])).values()] };
}

/** The groups that there are already: a story each, and each telling without one by itself. */
function together(tellings: readonly Telling[]): readonly (readonly number[])[] {
  const groupOf = ({ id, story }: Telling): string => (story === undefined ? `telling ${id}` : `story ${story}`);
  const places = [...tellings.entries()];
  return [...grouped(places, ([, telling]) => [groupOf(telling)]).values()].map((group) =>
    group.map(([place]) => place),
  );
}

function sameTime(between: number): number {
  const late = Math.max(0, between - SAME_HOURS_MS) / (WINDOW_MS - SAME_HOURS_MS);
  return 1 - (1 - LEFT_AT_END) * late;
}

function storyOf(cluster: readonly number[], tellings: readonly Telling[]): Story {
  const own = cluster.flatMap((place) => tellings[place] ?? []).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const known = own.flatMap(({ story }) => story ?? []);
  const ids = own.map(({ id }) => id);
  const [first, second] = own;
  const shared = (): readonly string[] =>
    first === undefined || second === undefined ? [] : sharedWords(first, second, SHOWN);
  return { id: known[0] ?? ids[0] ?? "", tellings: ids, shared };
}
