import type { Article, Site } from "../content/article.ts";
import { uri } from "../content/links.ts";
import { aliasPath } from "../digest/aliases.ts";
import type { Edition } from "../digest/edition.ts";
import { articlePath, calendarPath } from "../digest/paths.ts";
import type { FeedChannel } from "../site/feed-channel.ts";

/*
 * Who an item is: a `tag:` URI (RFC 4151) of `site.feed_authority`, which stays when the digest moves to another host,
 * and of the item's oldest address, which stays when its slug changes.
 */

/** An article's identity: by its oldest alias, or by its address where it never had another. */
export function articleIdentity(article: Article, site: Pick<Site, "feedAuthority">): string {
  const oldest = article.aliases.map((alias) => aliasPath(alias, article)).find((path) => path !== undefined);
  return tagUri(site, oldest ?? articlePath(article));
}

/** An edition's identity: its day. */
export function editionIdentity(edition: Pick<Edition, "day">, site: Pick<Site, "feedAuthority">): string {
  return tagUri(site, calendarPath(edition.day));
}

/** A feed's identity, one for all its formats and its archive. */
export function channelIdentity(channel: FeedChannel, site: Pick<Site, "feedAuthority">): string {
  return tagUri(site, channel.identity);
}

function tagUri({ feedAuthority }: Pick<Site, "feedAuthority">, path: string): string {
  return `tag:${feedAuthority}:${uri(path)}`;
}
