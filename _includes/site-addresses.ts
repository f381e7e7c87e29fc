import { href } from "../src/digest/paths.ts";

/**
 * Checked HTML whose own addresses begin at the site's root (`href="/…"`, `src="/…"`) with the path prefix before them.
 * Addresses of other sites and of the page itself (`https://…`, `#…`, `//…`) stay, and so does one that an editor's
 * own template has given its prefix already. Safe on text: there `"` is always written `&quot;`.
 * @param pathPrefix begins and ends with `/`
 */
export function withPathPrefix(html: string, pathPrefix: string): string {
  if (pathPrefix === "/") return html;
  const prefix = encodeURI(pathPrefix);
  return html.replace(/ (href|src)="\/(?!\/)([^"]*)"/gu, (whole, name: string, rest: string) =>
    `/${rest}`.startsWith(prefix) ? whole : ` ${name}="${prefix}${rest}"`,
  );
}

/** The whole address of a page: scheme, host, prefix and path. */
export function absoluteAddress(site: { readonly origin: string; readonly pathPrefix: string }, path: string): string {
  return site.origin + href(site.pathPrefix, path);
}
