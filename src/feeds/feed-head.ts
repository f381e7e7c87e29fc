import type { Shell } from "../../_includes/shell.ts";
import type { Moment } from "../persian/calendar/moment.ts";
import { ownAddress } from "./addresses.ts";
import { type FeedItem, latest } from "./feed-items.ts";
import { type FeedFormat, type FeedView, feedArchivePath, feedPath } from "./feed-view.ts";
import { channelIdentity } from "./identity.ts";
import { cleanLine } from "./plain-text.ts";
import { textsOf } from "./texts.ts";

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
  readonly authors: readonly { readonly name: string; readonly address?: string }[];
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
    title: feedName(document, shell),
    description: cleanLine(channel.description ?? site.description),
    language: site.language,
    page: ownAddress(site, channel.page),
    self: archive === undefined ? current : archivePath(archive),
    ...(archive === undefined ? {} : { current }),
    ...(hasArchive ? { older: archivePath(older) } : {}),
    ...(site.hub === undefined ? {} : { hub: site.hub }),
    authors:
      site.authors.length === 0
        ? [{ name: cleanLine(site.title) }]
        : site.authors.map(({ name, url }) => ({
            name: cleanLine(name),
            ...(url === undefined ? {} : { address: url }),
          })),
    ...(updated === undefined ? {} : { updated }),
    archive: archive !== undefined,
  };
}

/** A feed's name for readers, such as «نوروز – گزیده». */
export function feedName(
  { channel }: Pick<FeedView["document"], "channel">,
  shell: Pick<Shell, "site" | "strings">,
): string {
  const t = textsOf(shell);
  const site = shell.site.title;
  if (channel.kind === "digest") return cleanLine(site);
  if (channel.kind === "editions") return cleanLine(t("feed.editions", { site }));
  return cleanLine(t("head.feed", { name: channel.name ?? "", site }));
}

/**
 * Whether a feed has archive documents in a format. RFC 5005 is of RSS and Atom; JSON Feed pages the whole digest by
 * `next_url`, and topics not at all, since every format more is a copy of all articles more.
 */
export function hasArchives(kind: FeedView["document"]["channel"]["kind"], format: FeedFormat): boolean {
  return format !== "json" || kind === "digest";
}
