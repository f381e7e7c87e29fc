/** RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. */
export type FeedFormat = "rss" | "atom" | "json";

/** Every format, the one first that is offered first. */
export const FEED_FORMATS: readonly FeedFormat[] = ["rss", "atom", "json"];

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
