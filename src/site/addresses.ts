import type { Site } from "../content/article.ts";
import { uri } from "../content/links.ts";
import { href } from "../digest/paths.ts";

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
 * Checked HTML whose own addresses begin at the site's root (`href="/…"`, `src="/…"`, `srcset`) with the path prefix before them.
 * Addresses of other sites and of the page itself (`https://…`, `#…`, `//…`) stay, and so does one that an editor's
 * own template has given its prefix already. Safe on text: there `"` is always written `&quot;`.
 * @param pathPrefix begins and ends with `/`
 */
export function withPathPrefix(html: string, pathPrefix: string): string {
  if (pathPrefix === "/") return html;
  const prefix = encodeURI(pathPrefix);
  return html
    .replace(/ (href|src)="\/(?!\/)([^"]*)"/gu, (whole, name: string, rest: string) =>
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

/** Its size in pixels, as networks ask for it. */
export const SHARE_PICTURE = { width: 1200, height: 630 } as const;
