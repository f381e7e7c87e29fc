import type { Digest } from "../digest/digest.ts";
import type { Pages } from "../digest/pages.ts";
import { PATHS } from "../digest/paths.ts";
import type { PageEntry } from "../digest/views.ts";
import { digestSubject, EDITIONS_CHANNEL, type FeedSubject, topicSubjects } from "./channels.ts";
import { estimatedBytes, type FeedLimits, feedDocuments, MAX_FEED_BYTES } from "./feed-documents.ts";
import { hasArchives } from "./feed-head.ts";
import { type FeedListView, feedGroups } from "./feed-list.ts";
import {
  FEED_FORMATS,
  type FeedDocument,
  type FeedFormat,
  type FeedView,
  feedArchivePath,
  feedPath,
} from "./feed-view.ts";
import { type NewsSitemapView, newsSitemapsOf } from "./news-sitemap.ts";
import { OPML } from "./opml-path.ts";
import { type SitemapView, type SitePage, sitemapsOf } from "./sitemap.ts";
import { type TextFileView, textFilesOf } from "./text-files.ts";

/** Everything of the site that is not a page, by kind; each kind has one template in `src/pages/feeds/`. */
export interface Feeds {
  /** The documents that are subscribed to, by format. */
  readonly rss: readonly PageEntry<FeedView>[];
  readonly atom: readonly PageEntry<FeedView>[];
  readonly json: readonly PageEntry<FeedView>[];
  /** Older items, in all formats. */
  readonly archives: readonly PageEntry<FeedView>[];
  /** `/feeds/`, an HTML page. */
  readonly page: readonly PageEntry<FeedListView>[];
  readonly opml: readonly PageEntry<FeedListView>[];
  readonly sitemaps: readonly PageEntry<SitemapView>[];
  readonly news: readonly PageEntry<NewsSitemapView>[];
  /** `robots.txt`, the web app manifest, `humans.txt`, `_redirects`. */
  readonly texts: readonly PageEntry<TextFileView>[];
}

/**
 * Plans every feed. Cheap: it cuts lists of articles and reads none of their texts.
 * @param pages the site's pages, for the sitemap
 * @param ordinary pages that the model does not know (an editor's Markdown), for the sitemap
 */
export function feedsOf(digest: Digest, pages: Pages, ordinary: readonly SitePage[] = []): Feeds {
  const documents = documentsOf(digest);
  const current = documents.filter((document) => document.archive === undefined);
  const inFormat = (format: FeedFormat): readonly PageEntry<FeedView>[] =>
    current.map((document) => ({ path: feedPath(document.channel.folder, format), view: { format, document } }));
  const list: FeedListView = { groups: feedGroups(current) };
  return {
    rss: inFormat("rss"),
    atom: inFormat("atom"),
    json: inFormat("json"),
    archives: archivesOf(documents),
    page: [{ path: PATHS.feeds, view: list }],
    opml: [{ path: OPML, view: list }],
    sitemaps: sitemapsOf(digest, pages, ordinary),
    news: newsSitemapsOf(digest),
    texts: textFilesOf(digest, pages),
  };
}

function documentsOf(digest: Digest): readonly FeedDocument[] {
  const limits: FeedLimits = { items: digest.content.site.feedItems, bytes: MAX_FEED_BYTES };
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
  // Whole texts stand in the archive of the digest once. Another copy in the archive of each topic would make an
  // archive of 100,000 articles, each in six lists, weigh 6 GB; topics and editions keep title, lead and address.
  return [
    ...ofArticles(digestSubject(digest), "full"),
    ...editions,
    ...topicSubjects(digest).flatMap((subject) => ofArticles(subject, "brief")),
  ];
}

function archivesOf(documents: readonly FeedDocument[]): readonly PageEntry<FeedView>[] {
  return documents.flatMap((document) => {
    const { channel, archive } = document;
    if (archive === undefined) return [];
    return FEED_FORMATS.filter((format) => hasArchives(channel.kind, format)).map((format) => ({
      path: feedArchivePath(channel.folder, format, archive),
      view: { format, document },
    }));
  });
}
