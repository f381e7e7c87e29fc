import { generateOpml } from "feedsmith";
import type { Site } from "../content/article.ts";
import { grouped } from "../digest/grouped.ts";
import { TOPICS } from "../digest/topics.ts";
import { ownAddress } from "../site/addresses.ts";
import { feedPath } from "../site/feed-addresses.ts";
import type { FeedChannel } from "../site/feed-channel.ts";
import { feedName } from "../site/feed-channel.ts";
import type { FeedGroup, FeedListView } from "../site/feed-list.ts";
import { cleanLine } from "../site/plain-text.ts";
import type { Shell } from "../site/shell.ts";
import { type Translate, textsOf } from "../site/texts.ts";
import type { FeedDocument } from "./feed-view.ts";

/** How many feeds of a kind the page lists: 1,500 would weigh more than a slow line bears. OPML has them all. */
const MOST_LISTED = 500;

/**
 * Groups feeds by kind, in the order in which kinds come first; the editions' is with the digest's.
 * @param documents the documents that are subscribed to, in the order of the lists
 */
export function feedGroups(documents: readonly FeedDocument[]): readonly FeedGroup[] {
  const groups = grouped(documents, ({ channel }) => [groupTitle(channel.kind)]);
  return [...groups].map(([title, own]) => {
    const listed = new Set([...own].sort((a, b) => itemCount(b) - itemCount(a)).slice(0, MOST_LISTED));
    return {
      title,
      channels: own.map(({ channel }) => channel),
      listed: own.filter((document) => listed.has(document)).map(({ channel }) => channel),
    };
  });
}

/** The key of a group's title in `strings.yaml`. */
function groupTitle(kind: FeedChannel["kind"]): string {
  return kind === "digest" || kind === "editions" ? "feeds.digest" : TOPICS[kind].texts.feeds;
}

function itemCount({ items }: FeedDocument): number {
  return items.kind === "articles" ? items.articles.length : items.editions.length;
}

/** All feeds as one OPML file that a reader takes in at once. @see https://opml.org/spec2.opml */
export function renderOpml({ groups }: FeedListView, shell: Shell): string {
  const { site } = shell;
  const t = textsOf(shell);
  return generateOpml({
    head: { title: cleanLine(t("feeds.list", { site: site.title })), docs: "https://opml.org/spec2.opml" },
    body: {
      outlines: groups.map(({ title, channels }) => ({
        text: t(title),
        outlines: channels.map((channel) => outline(channel, site, t)),
      })),
    },
  });
}

function outline(channel: FeedChannel, site: Site, t: Translate) {
  const name = feedName(channel, site, t);
  return {
    type: "rss",
    text: name,
    title: name,
    ...(channel.description === undefined ? {} : { description: cleanLine(channel.description) }),
    language: site.language,
    xmlUrl: ownAddress(site, feedPath(channel.folder, "rss")),
    htmlUrl: ownAddress(site, channel.page),
  };
}
