import type { FeedChannel } from "./feed-channel.ts";

/** The feeds of one kind, in the order of their lists. */
export interface FeedGroup {
  /** The key of its title in `strings.yaml`. */
  readonly title: string;
  readonly channels: readonly FeedChannel[];
  /** Those of them that the page lists: of very many, the ones with the most articles. */
  readonly listed: readonly FeedChannel[];
}

/** All feeds of the digest, for `/feeds/` and `/feeds.opml`. */
export interface FeedListView {
  readonly groups: readonly FeedGroup[];
}
