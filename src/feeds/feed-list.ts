import { generateOpml } from "feedsmith";
import type { Site } from "../content/article.ts";
import { TOPIC_ORDER, TOPICS } from "../digest/topics.ts";
import { ownAddress } from "../site/addresses.ts";
import { feedPath } from "../site/feed-addresses.ts";
import type { FeedChannel } from "../site/feed-channel.ts";
import { feedName } from "../site/feed-channel.ts";
import type { FeedListView, FeedNamesView } from "../site/feed-list.ts";
import { cleanLine } from "../site/plain-text.ts";
import type { Shell } from "../site/shell.ts";
import { type Translate, textsOf } from "../site/texts.ts";
import type { FeedDocument } from "./feed-view.ts";

/** Feeds of one kind, as the documents that are subscribed to. */
export interface DocumentGroup {
  readonly kind: Exclude<FeedChannel["kind"], "editions">;
  /** The key of the group's title in `strings.yaml`. */
  readonly title: string;
  readonly documents: readonly FeedDocument[];
}

/**
 * Groups feeds by kind, in the order in which kinds come first; the editions' is with the digest's.
 * @param documents the documents that are subscribed to, in the order of the lists
 */
export function feedGroups(documents: readonly FeedDocument[]): readonly DocumentGroup[] {
  return (["digest", ...TOPIC_ORDER.feeds] as const).flatMap((kind) => {
    const own = documents.filter(({ channel }) => (channel.kind === "editions" ? "digest" : channel.kind) === kind);
    const title = kind === "digest" ? "feeds.digest" : TOPICS[kind].texts.feeds;
    return own.length === 0 ? [] : [{ kind, title, documents: own }];
  });
}

/** The name by which a feed is in the list of its kind. */
export function nameInList(channel: FeedChannel): string {
  return "name" in channel ? channel.name : channel.kind;
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

/** A row a line, as `<ListFilter>` reads it: `["نوروز","../tags/nowruz/rss.xml","برچسب"]`. */
export function renderFeedNames({ channels }: FeedNamesView, shell: Shell): string {
  const t = textsOf(shell);
  const rows = channels.map((channel) => {
    const { kind, folder } = channel;
    const of = kind === "digest" || kind === "editions" ? "" : t(TOPICS[kind].texts.one);
    return JSON.stringify([nameInList(channel), `..${feedPath(folder, "rss")}`, of]);
  });
  return `[\n${rows.join(",\n")}\n]\n`;
}
