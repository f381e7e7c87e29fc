import type { Site } from "../content/article.ts";
import { uri } from "../content/links.ts";
import { href } from "../digest/paths.ts";

/** A whole address of our own: scheme, host, prefix and path, percent-encoded. */
export function ownAddress(site: Pick<Site, "origin" | "pathPrefix">, path: string): string {
  return site.origin + uri(href(site.pathPrefix, path));
}
