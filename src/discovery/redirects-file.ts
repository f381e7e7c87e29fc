import type { Site } from "../content/article.ts";
import { formatsOf, hasFeeds } from "../content/feed-choice.ts";
import { HOSTS, type HostLimits } from "../content/hosts.ts";
import { uri } from "../content/links.ts";
import type { Redirect } from "../digest/aliases.ts";
import type { Digest } from "../digest/digest.ts";
import { href } from "../digest/paths.ts";
import type { PageEntry } from "../digest/views.ts";
import { feedPath } from "../site/feed-addresses.ts";

/** `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. */
export interface RedirectsView {
  readonly kind: "redirects";
  /** For ever: 301. */
  readonly redirects: readonly Redirect[];
  /** Of pages that may come back: 302, which browsers ask for anew. */
  readonly gone?: readonly Redirect[];
}

/**
 * `_redirects`, for hosts that read it; none where there is nothing to lead on.
 * @param gone addresses without a page, those first that matter most; as many as every host reads
 */
export function redirectsFile(
  earlier: readonly Redirect[],
  gone: readonly Redirect[],
  digest: Digest,
): readonly PageEntry<RedirectsView>[] {
  const { site } = digest.content;
  const redirects = withFeeds(earlier, digest);
  const more = thatFit(gone, redirects, site);
  if (redirects.length + more.length === 0) return [];
  const view = { kind: "redirects" as const, redirects, ...(more.length === 0 ? {} : { gone: more }) };
  return [{ path: "/_redirects", view }];
}

/** The lines of the file. */
export function redirectLines({ redirects, gone = [] }: RedirectsView, site: Site): string {
  return [
    ...redirects.map((redirect) => redirectLine(redirect, site, 301)),
    ...gone.map((redirect) => redirectLine(redirect, site, 302)),
  ].join("");
}

/** Fewer lines than of which a build warns: what the digest leaves out by itself shall warn of nothing. */
const SHARE = 0.8;
/** Where no host is named, as many as any reads; GitLab reads no larger file. */
const FEWEST_LINES = HOSTS.gitlab.redirects;
const MOST_BYTES = 64 * 1024;

function thatFit(gone: readonly Redirect[], redirects: readonly Redirect[], site: Site): readonly Redirect[] {
  const limits: HostLimits | undefined = site.host === undefined ? undefined : HOSTS[site.host];
  const mostLines = limits === undefined ? FEWEST_LINES : (limits.redirects ?? 0);
  const lines = Math.max(0, Math.ceil(SHARE * mostLines) - 1 - redirects.length);
  let bytes = Buffer.byteLength(redirectLines({ kind: "redirects", redirects }, site));
  const candidates = gone.slice(0, lines);
  const end = candidates.findIndex((redirect) => {
    bytes += Buffer.byteLength(redirectLine(redirect, site, 302));
    return bytes > MOST_BYTES;
  });
  return end === -1 ? candidates : candidates.slice(0, end);
}

/** With the feeds of tags' earlier slugs: who subscribed to one shall not lose it. */
function withFeeds(redirects: readonly Redirect[], { tags, content: { site } }: Digest): readonly Redirect[] {
  if (!hasFeeds(site, "tags")) return redirects;
  const formats = formatsOf(site);
  const tagPages = new Set(tags.filter(({ of }) => of.formerSlugs.length > 0).map(({ path }) => path));
  return redirects.flatMap((redirect) => [
    redirect,
    ...(tagPages.has(redirect.to)
      ? formats.map((format) => ({ from: feedPath(redirect.from, format), to: feedPath(redirect.to, format) }))
      : []),
  ]);
}

/** `/old/ /new/ 301`. */
function redirectLine({ from, to }: Redirect, site: Site, code: 301 | 302): string {
  return `${uri(href(site.pathPrefix, from))} ${uri(href(site.pathPrefix, to))} ${code}\n`;
}
