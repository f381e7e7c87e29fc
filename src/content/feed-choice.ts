import type { Site } from "./article.ts";

/** What feeds are of: `site` is the digest and its editions, the others are kinds of topics. */
export const FEED_KINDS = ["site", "sections", "tags", "threads", "authors", "sources"] as const;

/** What a feed can be of. */
export type FeedKind = (typeof FEED_KINDS)[number];

/** The formats of feeds, in the order in which they are offered. */
export const FEED_FORMATS = ["rss", "atom", "json"] as const;

/** A format's key, which is also the folder of its archive documents. */
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Whether a digest has feeds of a kind. */
export function hasFeeds({ feedKinds = FEED_KINDS }: Pick<Site, "feedKinds">, kind: FeedKind): boolean {
  return feedKinds.includes(kind);
}

/** The formats of a digest's feeds, in the order in which they are offered. */
export function formatsOf({ feedFormats = FEED_FORMATS }: Pick<Site, "feedFormats">): readonly FeedFormat[] {
  return FEED_FORMATS.filter((format) => feedFormats.includes(format));
}
