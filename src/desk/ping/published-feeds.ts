import { createHash } from "node:crypto";

/** A feed in a built site that names a hub. */
export interface PublishedFeed {
  /** Its own address, as the feed says it. */
  readonly self: string;
  readonly hub: string;
  /** Names its content. */
  readonly content: string;
}

/** The names of documents that are subscribed to; archive documents, which never change, have others. */
export const FEED_FILES: readonly string[] = ["rss.xml", "atom.xml", "feed.json"];

/** What a feed's file says of itself; undefined for one without a hub. */
export function publishedFeed(text: string): PublishedFeed | undefined {
  const { self, hub } = text.startsWith("{") ? jsonLinks(text) : xmlLinks(text);
  if (self === undefined || hub === undefined) return undefined;
  return { self, hub, content: createHash("sha256").update(text).digest("hex").slice(0, 24) };
}

interface Links {
  readonly self?: string | undefined;
  readonly hub?: string | undefined;
}

function xmlLinks(text: string): Links {
  const head = text.slice(0, 10_000);
  const link = (rel: string): string | undefined =>
    new RegExp(`<(?:atom:)?link rel="${rel}"[^>]* href="([^"]*)"`, "u")
      .exec(head)?.[1]
      ?.replace(/&(?:amp|#x26);/gu, "&");
  return { self: link("self"), hub: link("hub") };
}

function jsonLinks(text: string): Links {
  const feed: unknown = JSON.parse(text);
  if (!isRecord(feed) || typeof feed.feed_url !== "string" || !Array.isArray(feed.hubs)) return {};
  const hub: unknown = feed.hubs[0];
  return { self: feed.feed_url, hub: isRecord(hub) && typeof hub.url === "string" ? hub.url : undefined };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** What the hub knows: the content's name of each feed at its last successful ping, by the feed's address. */
export type PingState = Readonly<Record<string, string>>;

/** The feeds that changed since the hub was told about them. */
export function changedFeeds(feeds: readonly PublishedFeed[], state: PingState): readonly PublishedFeed[] {
  return feeds.filter((feed) => state[feed.self] !== feed.content);
}

/** Reads a state file's text; a text that is none counts as no state, and then every feed is reported again. */
export function readPingState(text: string): PingState {
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch {
    return {};
  }
  if (!isRecord(state)) return {};
  return Object.fromEntries(
    Object.entries(state).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
