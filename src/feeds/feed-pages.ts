import { byLetter } from "../digest/letters.ts";
import { PATHS } from "../digest/paths.ts";
import type { PageEntry } from "../digest/views.ts";
import type { FeedChannel } from "../site/feed-channel.ts";
import type { FeedNamesView, FeedsPageView, ShownFeeds } from "../site/feed-list.ts";
import { type DocumentGroup, nameInList } from "./feed-list.ts";

/** With more feeds than this, those of the largest groups are on pages of their letters. */
export const MOST_ON_ONE_PAGE = 300;
/** How many of such a group `/feeds/` shows: those with the most articles. */
const MOST_USED = 60;

/** The names of all feeds, where they are on several pages. No letter has this address. */
const NAMES = `${PATHS.feeds}names.json`;

/** How many articles a topic's feed and its archive have, whatever its newest document holds. */
type CountOf = (channel: FeedChannel) => number;

/** `/feeds/`, and where a digest has very many feeds, a page for each letter of a group that it does not show whole. */
export function feedPages(groups: readonly DocumentGroup[], countOf: CountOf): readonly PageEntry<FeedsPageView>[] {
  const apart = tooLarge(groups);
  const shown = groups.map((group) => (apart.has(group) ? lettered(group, countOf) : whole(group)));
  return [
    {
      path: PATHS.feeds,
      view: { groups: shown.map(({ first }) => first), ...(apart.size === 0 ? {} : { names: NAMES }) },
    },
    ...shown.flatMap(({ pages }) => pages),
  ];
}

/** The feeds of all topics for the filter of their list; none where they are all on one page. */
export function feedNames(groups: readonly DocumentGroup[]): readonly PageEntry<FeedNamesView>[] {
  if (tooLarge(groups).size === 0) return [];
  const topics = groups.filter(({ kind }) => kind !== "digest");
  return [
    { path: NAMES, view: { channels: topics.flatMap(({ documents }) => documents.map(({ channel }) => channel)) } },
  ];
}

/** The largest groups, as many as it takes to leave a page of at most {@link MOST_ON_ONE_PAGE}. */
function tooLarge(groups: readonly DocumentGroup[]): ReadonlySet<DocumentGroup> {
  const bySize = [...groups].sort((a, b) => b.documents.length - a.documents.length);
  const apart = new Set<DocumentGroup>();
  let count = groups.reduce((sum, { documents }) => sum + documents.length, 0);
  for (const group of bySize) {
    if (count <= MOST_ON_ONE_PAGE || group.documents.length <= MOST_USED) break;
    count -= group.documents.length - MOST_USED;
    apart.add(group);
  }
  return apart;
}

/** A group as `/feeds/` shows it, and its pages. */
interface Shown {
  readonly first: ShownFeeds;
  readonly pages: readonly PageEntry<FeedsPageView>[];
}

function whole({ title, documents }: DocumentGroup): Shown {
  const channels = documents.map(({ channel }) => channel);
  return { first: { title, count: channels.length, channels, letters: [] }, pages: [] };
}

function lettered({ title, kind, documents }: DocumentGroup, countOf: CountOf): Shown {
  const most = new Set([...documents].sort((a, b) => countOf(b.channel) - countOf(a.channel)).slice(0, MOST_USED));
  const channels = documents.map(({ channel }) => channel);
  const groups = byLetter(channels, nameInList).map(({ letter, members }) => ({
    letter,
    members,
    path: `${PATHS.feeds}${kind}/${letter}/`,
  }));
  const letters = groups.map(({ letter, path }) => ({ letter, path }));
  return {
    first: {
      title,
      count: documents.length,
      channels: documents.filter((document) => most.has(document)).map(({ channel }) => channel),
      letters,
    },
    pages: groups.map(({ letter, members, path }) => ({
      path,
      view: { letter, groups: [{ title, count: members.length, channels: members, letters }], names: NAMES },
    })),
  };
}
