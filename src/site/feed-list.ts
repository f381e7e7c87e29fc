import type { TagLetter } from "../digest/views.ts";
import type { FeedChannel } from "./feed-channel.ts";

/** The feeds of one kind, in the order of their lists. */
export interface FeedGroup {
  /** The key of its title in `strings.yaml`. */
  readonly title: string;
  readonly channels: readonly FeedChannel[];
}

/** All feeds of the digest, for `/feeds.opml`. */
export interface FeedListView {
  readonly groups: readonly FeedGroup[];
}

/** A group of feeds on a page. */
export interface ShownFeeds extends FeedGroup {
  /** How many there are, on all pages. */
  readonly count: number;
  /** Where not all are shown: the pages that show them, a letter each. */
  readonly letters: readonly TagLetter[];
}

/** `/feeds/`, or the page of those feeds of a kind whose names begin with one letter. */
export interface FeedsPageView {
  /** The letter whose page it is; absent on `/feeds/`. */
  readonly letter?: string;
  readonly groups: readonly ShownFeeds[];
  /** Where the names of all feeds are, for the filter, where they are not all on the page. */
  readonly names?: string;
}

/** The topics' feeds, for the filter of a list that is spread over pages. */
export interface FeedNamesView {
  readonly channels: readonly FeedChannel[];
}
