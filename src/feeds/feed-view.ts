import type { Article } from "../content/article.ts";
import type { Edition } from "../digest/edition.ts";

/** RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. */
export type FeedFormat = "rss" | "atom" | "json";

/** Every format, the one first that is offered first. */
export const FEED_FORMATS: readonly FeedFormat[] = ["rss", "atom", "json"];

/** What a feed is about. */
export interface FeedChannel {
  readonly kind: "digest" | "editions" | "section" | "tag" | "source" | "thread";
  /** The folder of `rss.xml`, `atom.xml` and `feed.json`: `/` or `/tags/<slug>/`. */
  readonly folder: string;
  /** The page that shows the same in HTML. */
  readonly page: string;
  /** The topic's own name; none for the digest and its editions. */
  readonly name?: string;
  readonly description?: string;
  /** The oldest address of `page`: it names the feed for ever, whatever becomes of its slug. */
  readonly identity: string;
}

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

const NAMES: Readonly<Record<FeedFormat, string>> = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" };
const EXTENSIONS: Readonly<Record<FeedFormat, string>> = { rss: "xml", atom: "xml", json: "json" };

/** The media type of a format. */
export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** Address of the document that is subscribed to: `/tags/<slug>/rss.xml`. */
export function feedPath(folder: string, format: FeedFormat): string {
  return folder + NAMES[format];
}

/** Address of an archive document: `/tags/<slug>/rss/1.xml`. */
export function feedArchivePath(folder: string, format: FeedFormat, number: number): string {
  return `${folder}${format}/${number}.${EXTENSIONS[format]}`;
}
