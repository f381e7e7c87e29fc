import type { Article, Site } from "../content/article.ts";
import { uri } from "../content/links.ts";
import { articlePath, href } from "../digest/paths.ts";

/** A whole address of our own: scheme, host, prefix and path, percent-encoded. */
export function ownAddress(site: Pick<Site, "origin" | "pathPrefix">, path: string): string {
  return site.origin + uri(href(site.pathPrefix, path));
}

/**
 * A `srcset` whose addresses begin at the site's root, with the path prefix before each.
 * @param pathPrefix begins and ends with `/`
 */
export function prefixedSet(srcset: string, pathPrefix: string): string {
  const prefix = encodeURI(pathPrefix);
  return srcset.replace(/(^|,\s*)\/(?!\/)(\S*)/gu, (whole, before: string, rest: string) =>
    `/${rest}`.startsWith(prefix) && prefix !== "/" ? whole : `${before}${prefix}${rest}`,
  );
}

/**
 * Checked HTML whose own addresses begin at the site's root (`href="/…"`, `src="/…"`, `poster`, `srcset`) with the path prefix before them.
 * Addresses of other sites and of the page itself (`https://…`, `#…`, `//…`) stay, and so does one that an editor's
 * own template has given its prefix already. Safe on text: there `"` is always written `&quot;`.
 * @param pathPrefix begins and ends with `/`
 */
export function withPathPrefix(html: string, pathPrefix: string): string {
  if (pathPrefix === "/") return html;
  const prefix = encodeURI(pathPrefix);
  return html
    .replace(/ (href|src|poster)="\/(?!\/)([^"]*)"/gu, (whole, name: string, rest: string) =>
      `/${rest}`.startsWith(prefix) ? whole : ` ${name}="${prefix}${rest}"`,
    )
    .replace(/ srcset="([^"]*)"/gu, (_, set: string) => ` srcset="${prefixedSet(set, pathPrefix)}"`);
}

/** Address of the web app manifest. */
export const MANIFEST = "/manifest.webmanifest";
/** The file that says who makes the digest. */
export const HUMANS = "/humans.txt";
/** Address of the news sitemap. */
export const NEWS_SITEMAP = "/news-sitemap.xml";
/** Address of the OPML file with all feeds. */
export const OPML = "/feeds.opml";

/** Address of the picture that social networks show of an article or edition: `/1395/12/07/slug/share.png`. */
export function sharePicturePath(pagePath: string): string {
  return `${pagePath}share.png`;
}

/** The same of an article: on its own photograph where it has one that is large enough, otherwise drawn. */
export function articleSharePath(article: Pick<Article, "slug" | "date" | "image">): string {
  const page = articlePath(article);
  return photographOf(article) === undefined ? sharePicturePath(page) : `${page}share.jpg`;
}

/** The photograph over which an article's title is set for networks; undefined where it has none for that. */
export function photographOf({ image }: Pick<Article, "image">): Article["image"] {
  const fits = image?.copies?.tone !== undefined && 2 * image.width >= SHARE_PICTURE.width;
  return fits && 2 * image.height >= SHARE_PICTURE.height ? image : undefined;
}

/** Its size in pixels, as networks ask for it. */
export const SHARE_PICTURE = { width: 1200, height: 630 } as const;
