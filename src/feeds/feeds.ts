import { type FeedFormat, formatsOf } from "../content/feed-choice.ts";
import type { Digest } from "../digest/digest.ts";
import type { PageEntry } from "../digest/views.ts";
import { OPML } from "../site/addresses.ts";
import { feedArchivePath, feedPath } from "../site/feed-addresses.ts";
import { EDITIONS_CHANNEL } from "../site/feed-channel.ts";
import type { FeedListView, FeedNamesView, FeedsPageView } from "../site/feed-list.ts";
import { digestSubject, type FeedSubject, topicSubjects } from "./channels.ts";
import { estimatedBytes, type FeedLimits, feedDocuments, MAX_FEED_BYTES } from "./feed-documents.ts";
import { feedGroups } from "./feed-list.ts";
import { feedNames, feedPages } from "./feed-pages.ts";
import { type FeedDocument, type FeedView, hasArchives } from "./feed-view.ts";

/** Every feed and the lists of them, by kind; each kind has one template in `src/pages/feeds/`. */
export interface Feeds {
  /** Every document in every format: those that are subscribed to, then those of archives. */
  readonly documents: readonly PageEntry<FeedView>[];
  /** `/feeds/`, and of very many feeds the pages of their letters: HTML. */
  readonly page: readonly PageEntry<FeedsPageView>[];
  /** Of very many feeds their names, for the filter of these pages. */
  readonly names: readonly PageEntry<FeedNamesView>[];
  readonly opml: readonly PageEntry<FeedListView>[];
}

/** Plans every feed. Cheap: it cuts lists of articles and reads none of their texts. */
export function feedsOf(digest: Digest): Feeds {
  const topics = topicSubjects(digest);
  const documents = documentsOf(digest, topics);
  const current = documents.filter((document) => document.archive === undefined);
  const formats = formatsOf(digest.content.site);
  const groups = feedGroups(current);
  const counts = new Map(topics.map(({ channel, articles }) => [channel, articles.length]));
  const list = groups.map(({ title, documents: own }) => ({ title, channels: own.map(({ channel }) => channel) }));
  return {
    documents: [...formats.flatMap((format) => subscribed(current, format)), ...archivesOf(documents, formats)],
    page: feedPages(groups, (channel) => counts.get(channel) ?? 0),
    names: feedNames(groups),
    opml: [{ path: OPML, view: { groups: list } }],
  };
}

function documentsOf(digest: Digest, topics: readonly FeedSubject[]): readonly FeedDocument[] {
  const limits: FeedLimits = { items: digest.content.site.feedLength, bytes: MAX_FEED_BYTES };
  const ofArticles = ({ channel, articles }: FeedSubject, archived: FeedDocument["detail"]): readonly FeedDocument[] =>
    feedDocuments(
      channel,
      articles,
      (items) => ({ kind: "articles", articles: items }),
      estimatedBytes,
      limits,
      archived,
    );
  const editions = feedDocuments(
    EDITIONS_CHANNEL,
    digest.editions,
    (items) => ({ kind: "editions", editions: items }),
    (edition) => edition.articles.reduce((sum, article) => sum + estimatedBytes(article), 0),
    limits,
    "brief",
  );
  // Whole texts are in the archive of the digest once. Another copy in the archive of each topic would make an
  // archive of 100,000 articles, each in six lists, weigh 6 GB; topics and editions keep title, lead and address.
  return [
    ...ofArticles(digestSubject(digest), "full"),
    ...editions,
    ...topics.flatMap((subject) => ofArticles(subject, "brief")),
  ];
}

function subscribed(documents: readonly FeedDocument[], format: FeedFormat): readonly PageEntry<FeedView>[] {
  return documents.map((document) => ({ path: feedPath(document.channel.folder, format), view: { format, document } }));
}

function archivesOf(
  documents: readonly FeedDocument[],
  formats: readonly FeedFormat[],
): readonly PageEntry<FeedView>[] {
  return documents.flatMap((document) => {
    const { channel, archive } = document;
    if (archive === undefined) return [];
    return formats
      .filter((format) => hasArchives(channel.kind, format))
      .map((format) => ({
        path: feedArchivePath(channel.folder, format, archive),
        view: { format, document },
      }));
  });
}
