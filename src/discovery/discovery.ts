import type { Digest } from "../digest/digest.ts";
import type { Pages } from "../digest/pages.ts";
import type { PageEntry } from "../digest/views.ts";
import { type NewsSitemapView, newsSitemapsOf } from "./news-sitemap.ts";
import { type SitemapView, type SitePage, sitemapsOf } from "./sitemap.ts";
import { type TextFileView, textFilesOf } from "./text-files.ts";

/** What search engines, hosts and browsers look for at fixed places; each kind has one template in `src/pages/discovery/`. */
export interface Discovery {
  readonly sitemaps: readonly PageEntry<SitemapView>[];
  readonly news: readonly PageEntry<NewsSitemapView>[];
  /** `robots.txt`, the web app manifest, `humans.txt`, `_redirects`. */
  readonly texts: readonly PageEntry<TextFileView>[];
}

/**
 * Plans the files for machines.
 * @param pages the site's pages, for the sitemap and redirects
 * @param ordinary pages that the model does not know (an editor's Markdown), for the sitemap
 * @param feeds the site's feeds: no earlier address leads away from one
 */
export function discoveryOf(
  digest: Digest,
  pages: Pages,
  ordinary: readonly SitePage[] = [],
  feeds: readonly SitePage[] = [],
): Discovery {
  const maps = { sitemaps: sitemapsOf(digest, pages, ordinary), news: newsSitemapsOf(digest) };
  return { ...maps, texts: textFilesOf(digest, pages, [...ordinary, ...feeds, ...maps.sitemaps, ...maps.news]) };
}
