import type { FeedFormat } from "../content/feed-choice.ts";

/** What pages, heads and addresses say of a feed format. */
export interface FormatFacts {
  /** Its name where a link says nothing else. */
  readonly name: string;
  /** Its name beside other formats of the same feed. */
  readonly shortName: string;
  /** The file of the document that is subscribed to, below the feed's folder. */
  readonly file: string;
  readonly mediaType: string;
  /**
   * Which feeds have archive documents in it. RFC 5005 is about RSS and Atom; JSON Feed pages the whole digest by
   * `next_url`, and topics not at all, since every format more is a copy of all articles more.
   */
  readonly archives: "every feed" | "the digest's";
}

/** Every format: RSS 2.0, Atom 1.0 (RFC 4287), JSON Feed 1.1. */
const FORMATS = {
  rss: {
    name: "RSS",
    shortName: "RSS",
    file: "rss.xml",
    mediaType: "application/rss+xml",
    archives: "every feed",
  },
  atom: {
    name: "Atom",
    shortName: "Atom",
    file: "atom.xml",
    mediaType: "application/atom+xml",
    archives: "every feed",
  },
  json: {
    name: "JSON Feed",
    shortName: "JSON",
    file: "feed.json",
    mediaType: "application/feed+json",
    archives: "the digest's",
  },
} as const satisfies Readonly<Record<FeedFormat, FormatFacts>>;

/** What pages, heads and addresses say of a format. */
export function formatFacts(format: FeedFormat): FormatFacts {
  return FORMATS[format];
}

/** Address of the document that is subscribed to: `/tags/<slug>/rss.xml`. */
export function feedPath(folder: string, format: FeedFormat): string {
  return folder + FORMATS[format].file;
}

/** Address of an archive document: `/tags/<slug>/rss/1.xml`. */
export function feedArchivePath(folder: string, format: FeedFormat, number: number): string {
  return `${folder}${format}/${number}${/\.\w+$/u.exec(FORMATS[format].file)?.[0] ?? ""}`;
}
