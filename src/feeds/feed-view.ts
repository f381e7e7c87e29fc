import type { Article } from "../content/article.ts";
import type { FeedFormat } from "../content/feed-choice.ts";
import type { Edition } from "../digest/edition.ts";
import { formatFacts } from "../site/feed-addresses.ts";
import type { FeedChannel } from "../site/feed-channel.ts";

/** What a feed's items are, newest first. */
export type FeedItems =
  | { readonly kind: "articles"; readonly articles: readonly Article[] }
  | { readonly kind: "editions"; readonly editions: readonly Edition[] };

/** One document of a feed: the one that is subscribed to, or one of its archive. The formats share it. */
export interface FeedDocument {
  readonly channel: FeedChannel;
  readonly items: FeedItems;
  /** Whether an item carries its whole text, or its lead only. */
  readonly detail: "full" | "brief";
  /** Which archive document this is, from 1 for the oldest; none for the document that is subscribed to. */
  readonly archive?: number;
  /** The archive document of the next older items. */
  readonly older?: number;
}

/** A feed's document in one format. */
export interface FeedView {
  readonly format: FeedFormat;
  readonly document: FeedDocument;
}

/** Whether a feed of a kind has archive documents in a format. */
export function hasArchives(kind: FeedChannel["kind"], format: FeedFormat): boolean {
  return formatFacts(format).archives === "every feed" || kind === "digest";
}
