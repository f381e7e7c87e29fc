import type { Article } from "../content/article.ts";
import type { Digest } from "../digest/digest.ts";
import { articlePath } from "../digest/paths.ts";
import type { PageEntry } from "../digest/views.ts";
import { NEWS_SITEMAP, ownAddress } from "../site/addresses.ts";
import { cleanLine } from "../site/plain-text.ts";
import type { Shell } from "../site/shell.ts";
import { attributesText, element, XML_DECLARATION, xmlAddress, xmlText } from "../site/xml.ts";

/** The articles that news search shall know, newest first. */
export interface NewsSitemapView {
  readonly articles: readonly Article[];
}

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;
const MOST_ARTICLES = 1000;

/**
 * The articles of the two days before the newest one, at most 1,000. By the newest article and not by the clock, so
 * that a build gives the same tomorrow. A digest without articles has no news sitemap: an empty one is not valid.
 */
export function newsSitemapsOf({ articles }: Digest): readonly PageEntry<NewsSitemapView>[] {
  const newest = articles.at(-1);
  if (newest === undefined) return [];
  const since = newest.date.epochMs - TWO_DAYS_MS;
  const recent = articles.slice(-MOST_ARTICLES).filter((article) => article.date.epochMs >= since);
  return [{ path: NEWS_SITEMAP, view: { articles: recent.reverse() } }];
}

/** @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function renderNewsSitemap({ articles }: NewsSitemapView, { site }: Shell): string {
  const publication = element(
    "news:publication",
    element("news:name", xmlText(cleanLine(site.title))) + element("news:language", "fa"),
  );
  const lines = articles.map((article) =>
    element(
      "url",
      element("loc", xmlAddress(ownAddress(site, articlePath(article)))) +
        element(
          "news:news",
          publication +
            element("news:publication_date", article.date.iso) +
            element("news:title", xmlText(cleanLine(article.title))),
        ),
    ),
  );
  const attributes = attributesText({
    xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
  });
  return `${XML_DECLARATION}<urlset${attributes}>\n${lines.join("")}</urlset>\n`;
}
