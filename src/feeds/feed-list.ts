import { generateOpml } from "feedsmith";
import { ownAddress } from "../site/addresses.ts";
import { feedPath } from "../site/feed-addresses.ts";
import type { FeedChannel } from "../site/feed-channel.ts";
import { feedName } from "../site/feed-channel.ts";
import type { FeedGroup, FeedListView } from "../site/feed-list.ts";
import { cleanLine } from "../site/plain-text.ts";
import type { Shell } from "../site/shell.ts";
import { textsOf } from "../site/texts.ts";
import type { FeedDocument } from "./feed-view.ts";

const KINDS: readonly FeedGroup["kind"][] = ["digest", "section", "thread", "source", "tag"];

/** How many feeds of a kind the page lists: 1,500 would weigh more than a slow line bears. OPML has them all. */
const MOST_LISTED = 500;

/**
 * Groups feeds by kind; the editions' stands with the digest's. A kind without feeds has no group.
 * @param documents the documents that are subscribed to, in the order of the lists
 */
export function feedGroups(documents: readonly FeedDocument[]): readonly FeedGroup[] {
  return KINDS.map((kind) => {
    const own = documents.filter(({ channel }) => (channel.kind === "editions" ? "digest" : channel.kind) === kind);
    const listed = new Set([...own].sort((a, b) => itemCount(b) - itemCount(a)).slice(0, MOST_LISTED));
    return {
      kind,
      channels: own.map(({ channel }) => channel),
      listed: own.filter((document) => listed.has(document)).map(({ channel }) => channel),
    };
  }).filter((group) => group.channels.length > 0);
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
      outlines: groups.map(({ kind, channels }) => ({
        text: t(`feeds.${kind}`),
        outlines: channels.map((channel) => outline(channel, shell)),
      })),
    },
  });
}

function outline(channel: FeedChannel, shell: Shell) {
  const { site } = shell;
  const name = feedName(channel, shell);
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
