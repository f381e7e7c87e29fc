import type { FeedFormat } from "../content/feed-choice.ts";
import { latest } from "../digest/last-change.ts";
import { ownAddress } from "../site/addresses.ts";
import { siteAuthors } from "../site/authors.ts";
import { feedArchivePath, feedPath } from "../site/feed-addresses.ts";
import { feedName } from "../site/feed-channel.ts";
import { cleanLine } from "../site/plain-text.ts";
import type { Shell } from "../site/shell.ts";
import { writeAtom } from "./atom.ts";
import type { Feed } from "./feed.ts";
import { feedItems } from "./feed-items.ts";
import { type FeedView, hasArchives } from "./feed-view.ts";
import { channelIdentity } from "./identity.ts";
import { writeJsonFeed } from "./json-feed.ts";
import { pressOf } from "./press.ts";
import { writeRss } from "./rss.ts";

/** What writes each format. */
const WRITERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/** A feed's document in its format. */
export function renderFeed(view: FeedView, shell: Shell): string {
  return WRITERS[view.format](feedOf(view, shell));
}

/** A feed's document as plain data: its items, then what the feed says of itself. */
function feedOf({ format, document }: FeedView, shell: Shell): Feed {
  const press = pressOf(shell);
  const items = feedItems(document, press);
  const { site, t } = press;
  const { channel, archive, older } = document;
  const current = ownAddress(site, feedPath(channel.folder, format));
  const archivePath = (number: number): string => ownAddress(site, feedArchivePath(channel.folder, format, number));
  const updated = latest(items.map((item) => item.updated));
  return {
    id: channelIdentity(channel, site),
    title: feedName(channel, site, t),
    description: cleanLine(channel.description ?? site.description),
    language: site.language,
    page: ownAddress(site, channel.page),
    self: archive === undefined ? current : archivePath(archive),
    ...(archive === undefined ? {} : { current }),
    ...(older !== undefined && hasArchives(channel.kind, format) ? { older: archivePath(older) } : {}),
    ...(site.hub === undefined ? {} : { hub: site.hub }),
    authors: siteAuthors(site),
    ...(updated === undefined ? {} : { updated }),
    since: /,(\d{4})/u.exec(site.feedAuthority)?.[1] ?? "2025",
    archive: archive !== undefined,
    items,
  };
}
