import { redirectsOf } from "../../digest/aliases.ts";
import type { Digest } from "../../digest/digest.ts";
import { goneTagsOf } from "../../digest/gone-tags.ts";
import { type Pages, pagesOf, withEarlierAddresses } from "../../digest/pages.ts";
import type { TellingOf } from "../../digest/telling-words.ts";
import type { PageEntry } from "../../digest/views.ts";
import { type Discovery, discoveryOf, withRedirectsFile } from "../../discovery/discovery.ts";
import type { SitePage } from "../../discovery/sitemap.ts";
import { type Feeds, feedsOf } from "../../feeds/feeds.ts";
import { filePath } from "../../site/template.ts";

/** A page or feed that is to be. */
export interface PlannedOutput {
  /** The template's key, such as `pages.articles`. */
  readonly key: string;
  /** Below the site's folder. */
  readonly file: string;
  readonly entry: PageEntry<unknown>;
}

/** Every page, feed and file for machines by kind, as Eleventy's templates paginate over them. */
export interface OutputsByKind {
  readonly pages: Pages;
  readonly feeds: Feeds;
  readonly discovery: Discovery;
}

/**
 * Plans every page and feed of a digest.
 * @param ordinary the ordinary pages that an editor wrote; they are planned by Eleventy, and in the sitemap
 * @param tellingOf the articles' telling words, where they are remembered
 */
export function planOutputs(
  digest: Digest,
  ordinary: readonly SitePage[] = [],
  tellingOf?: TellingOf,
): readonly PlannedOutput[] {
  return Object.entries(outputsByKind(digest, ordinary, tellingOf))
    .flatMap(([group, kinds]) => kindsOf(group, { ...kinds }))
    .flatMap(({ key, entries }) =>
      entries.map((entry) => ({ key, file: filePath(entry.path).replace(/^\//u, ""), entry })),
    );
}

/** Pages first, then feeds, then files for machines; earlier addresses last, since they give way to all of these. */
export function outputsByKind(
  digest: Digest,
  ordinary: readonly SitePage[] = [],
  tellingOf?: TellingOf,
): OutputsByKind {
  const pages = pagesOf(digest, tellingOf);
  const feeds = feedsOf(digest);
  const discovery = discoveryOf(digest, pages, [...feeds.page.map(({ path }) => ({ path })), ...ordinary]);
  const present = [pages, feeds, discovery].flatMap((group): readonly SitePage[] => Object.values(group).flat());
  const earlier = redirectsOf(digest, [...present, ...ordinary]);
  const leading = earlier.map(({ from }) => ({ path: from }));
  const gone = goneTagsOf(digest, [...present, ...ordinary, ...leading]);
  return {
    pages: withEarlierAddresses(pages, earlier),
    feeds,
    discovery: withRedirectsFile(discovery, earlier, gone, digest),
  };
}

interface Kind {
  readonly key: string;
  readonly entries: readonly PageEntry<unknown>[];
}

function kindsOf(group: string, kinds: Readonly<Record<string, readonly PageEntry<unknown>[]>>): readonly Kind[] {
  return Object.entries(kinds).map(([kind, entries]) => ({ key: `${group}.${kind}`, entries }));
}
