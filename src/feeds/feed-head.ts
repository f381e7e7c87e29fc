import { latest } from "../digest/last-change.ts";
import type { Moment } from "../persian/calendar/moment.ts";
import { ownAddress } from "../site/addresses.ts";
import { type AuthorName, siteAuthors } from "../site/authors.ts";
import { type FeedFormat, feedArchivePath, feedPath } from "../site/feed-addresses.ts";
import { feedName } from "../site/feed-channel.ts";
import { cleanLine } from "../site/plain-text.ts";
import type { Shell } from "../site/shell.ts";
import type { FeedItem } from "./feed-items.ts";
import type { FeedView } from "./feed-view.ts";
import { channelIdentity } from "./identity.ts";

/** What every format says of the feed itself. Texts are plain, not escaped. */
export interface FeedHead {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The HTML page of the same. */
  readonly page: string;
  /** This document. */
  readonly self: string;
  /** The document that is subscribed to, in an archive document. */
  readonly current?: string;
  /** The archive document of the next older items. */
  readonly older?: string;
  readonly hub?: string;
  /** At least one. */
  readonly authors: readonly AuthorName[];
  /** The newest change of what the feed holds; undefined for a feed without items. */
  readonly updated?: Moment;
  readonly archive: boolean;
}

/** The head of a document with these items. */
export function feedHead({ format, document }: FeedView, items: readonly FeedItem[], shell: Shell): FeedHead {
  const { site } = shell;
  const { channel, archive, older } = document;
  const current = ownAddress(site, feedPath(channel.folder, format));
  const archivePath = (number: number): string => ownAddress(site, feedArchivePath(channel.folder, format, number));
  const updated = latest(items.map((item) => item.updated));
  const hasArchive = older !== undefined && hasArchives(channel.kind, format);
  return {
    id: channelIdentity(channel, site),
    title: feedName(channel, shell),
    description: cleanLine(channel.description ?? site.description),
    language: site.language,
    page: ownAddress(site, channel.page),
    self: archive === undefined ? current : archivePath(archive),
    ...(archive === undefined ? {} : { current }),
    ...(hasArchive ? { older: archivePath(older) } : {}),
    ...(site.hub === undefined ? {} : { hub: site.hub }),
    authors: siteAuthors(site),
    ...(updated === undefined ? {} : { updated }),
    archive: archive !== undefined,
  };
}

/**
 * Whether a feed has archive documents in a format. RFC 5005 is of RSS and Atom; JSON Feed pages the whole digest by
 * `next_url`, and topics not at all, since every format more is a copy of all articles more.
 */
export function hasArchives(kind: FeedView["document"]["channel"]["kind"], format: FeedFormat): boolean {
  return format !== "json" || kind === "digest";
}
