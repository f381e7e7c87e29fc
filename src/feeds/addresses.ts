import type { Site } from "../content/article.ts";
import { href } from "../digest/paths.ts";

/** A whole address of our own: scheme, host, prefix and path, percent-encoded. */
export function ownAddress(site: Pick<Site, "origin" | "pathPrefix">, path: string): string {
  return site.origin + uri(href(site.pathPrefix, path));
}

/**
 * An address in the letters of RFC 3986 only. `encodeURI` and browsers leave `[ ] | ^` and the like, at which feed
 * validators stop; an address that is percent-encoded already stays as it is.
 */
export function uri(address: string): string {
  return address.replace(/[^\w;/?:@&=+$.\-!~*'()%,#]+/gu, (signs) => encodeURIComponent(signs.replace(/\p{Cs}/gu, "")));
}
