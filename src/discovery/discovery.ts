import type { Redirect } from "../digest/aliases.ts";
import type { Digest } from "../digest/digest.ts";
import type { Pages } from "../digest/pages.ts";
import type { PageEntry } from "../digest/views.ts";
import { type NewsSitemapView, newsSitemapsOf } from "./news-sitemap.ts";
import { redirectsFile } from "./redirects-file.ts";
import { type SitemapView, type SitePage, sitemapsOf } from "./sitemap.ts";
import { type TextFileView, textFilesOf } from "./text-files.ts";

/** What search engines, hosts and browsers look for at fixed places; each kind has one template in `src/pages/discovery/`. */
export interface Discovery {
  readonly sitemaps: readonly PageEntry<SitemapView>[];
  readonly news: readonly PageEntry<NewsSitemapView>[];
  /** `robots.txt`, the web app manifest, `humans.txt`, the names of a list that is spread over pages, `_redirects`. */
  readonly texts: readonly PageEntry<TextFileView>[];
}

/**
 * Plans the files for machines but `_redirects`.
 * @param pages the site's pages, for the sitemap
 * @param others further pages for the sitemap: the lists of feeds, and what an editor wrote as Markdown
 */
export function discoveryOf(digest: Digest, pages: Pages, others: readonly SitePage[] = []): Discovery {
  return {
    sitemaps: sitemapsOf(digest, pages, others),
    news: newsSitemapsOf(digest),
    texts: textFilesOf(digest),
  };
}

/** Files for machines, with that of earlier addresses and of tags that have no page. */
export function withRedirectsFile(
  files: Discovery,
  earlier: readonly Redirect[],
  gone: readonly Redirect[],
  digest: Digest,
): Discovery {
  return { ...files, texts: [...files.texts, ...redirectsFile(earlier, gone, digest)] };
}
