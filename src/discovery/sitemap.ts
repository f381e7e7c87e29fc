import type { Article } from "../content/article.ts";
import { monthOf } from "../digest/archive.ts";
import type { Digest } from "../digest/digest.ts";
import { grouped } from "../digest/grouped.ts";
import { lastChange, latest } from "../digest/last-change.ts";
import type { Pages } from "../digest/pages.ts";
import { calendarPath } from "../digest/paths.ts";
import type { PageEntry } from "../digest/views.ts";
import type { Moment } from "../persian/calendar/moment.ts";
import { ownAddress } from "../site/addresses.ts";
import type { Shell } from "../site/shell.ts";
import { attributesText, element, XML_DECLARATION, xmlAddress } from "../site/xml.ts";

/** A page that search engines shall know. */
export interface SitePage {
  /** From the site's root. */
  readonly path: string;
  /** When what it shows was last changed, ISO 8601 with offset; undefined where nothing tells. */
  readonly lastmod?: string;
}

/** A list of pages, or of lists where one would be too long. */
export type SitemapView =
  | { readonly kind: "pages"; readonly pages: readonly SitePage[] }
  | { readonly kind: "index"; readonly maps: readonly SitePage[] };

/** The protocol allows 50,000 addresses; 40,000 long Persian ones stay well under its 50 MB. */
const MOST_ADDRESSES = 40_000;
const SITEMAP = "/sitemap.xml";

/**
 * The sitemap: one file, or over 40,000 addresses an index and its parts. Parts are cut from the oldest article, so
 * that a full one changes only when an article in it does.
 * @param others further pages: the lists of feeds, and ordinary ones that an editor wrote
 * @param most addresses in one file
 */
export function sitemapsOf(
  digest: Digest,
  pages: Pages,
  others: readonly SitePage[],
  most: number = MOST_ADDRESSES,
): readonly PageEntry<SitemapView>[] {
  const all = [...sitePages(digest, pages), ...others];
  if (all.length <= most) return [{ path: SITEMAP, view: { kind: "pages", pages: all } }];
  const parts = Array.from(
    { length: Math.ceil(all.length / most) },
    (_, index): PageEntry<SitemapView> => ({
      path: `/sitemap/${index + 1}.xml`,
      view: { kind: "pages", pages: all.slice(index * most, (index + 1) * most) },
    }),
  );
  const maps = parts.map(({ path, view }) => {
    const lastmod = view.kind === "pages" ? newestOf(view.pages) : undefined;
    return { path, ...(lastmod === undefined ? {} : { lastmod }) };
  });
  return [{ path: SITEMAP, view: { kind: "index", maps } }, ...parts];
}

/**
 * Every page of the model but those that ask not to be listed (the error page, the offline page, those that lead on); with when its content was last changed.
 */
function sitePages(digest: Digest, pages: Pages): readonly SitePage[] {
  const of = (articles: readonly Article[]): Moment | undefined => latest(articles.map(lastChange));
  const newest = of(digest.articles.slice(-1));
  const editions = new Map(digest.editions.map(({ day, articles }) => [calendarPath(day), of(articles)]));
  const monthsOf = grouped(digest.articles, (article) =>
    (["jalali", "gregorian"] as const).map((calendar) => monthOf(article, calendar).path),
  );
  const at = ({ path }: PageEntry<unknown>, moment: Moment | undefined): SitePage => ({
    path,
    ...(moment === undefined ? {} : { lastmod: moment.iso }),
  });
  const {
    articles,
    editions: editionPages,
    editionParts,
    lists,
    months,
    home,
    tagIndex,
    topicIndexes,
    archive,
    ...others
  } = pages;
  const { notFound: _, redirects: __, offline: ___, ...steady } = others;
  return [
    ...articles.map((page) => at(page, lastChange(page.view.article))),
    ...editionPages.map((page) => at(page, editions.get(page.path))),
    ...editionParts.map((page) => at(page, of(page.view.articles))),
    ...lists.map((page) => at(page, of(page.view.page.articles))),
    ...months.map((page) => at(page, of(monthsOf.get(page.path) ?? []))),
    ...[...home, ...tagIndex, ...topicIndexes, ...archive].map((page) => at(page, newest)),
    ...Object.values(steady).flatMap((pagesOfKind) => pagesOfKind.map((page) => at(page, undefined))),
  ];
}

function newestOf(pages: readonly SitePage[]): string | undefined {
  return pages.reduce<string | undefined>(
    (newest, { lastmod }) =>
      lastmod !== undefined && (newest === undefined || Date.parse(lastmod) > Date.parse(newest)) ? lastmod : newest,
    undefined,
  );
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap or its index. @see https://www.sitemaps.org/protocol.html */
export function renderSitemap(view: SitemapView, { site }: Shell): string {
  const [root, item, pages] =
    view.kind === "pages" ? ["urlset", "url", view.pages] : ["sitemapindex", "sitemap", view.maps];
  const lines = pages.map(({ path, lastmod }) =>
    element(
      item,
      element("loc", xmlAddress(ownAddress(site, path))) + (lastmod === undefined ? "" : element("lastmod", lastmod)),
    ),
  );
  return `${XML_DECLARATION}<${root}${attributesText({ xmlns: NAMESPACE })}>\n${lines.join("")}</${root}>\n`;
}
