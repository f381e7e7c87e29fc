import type { Digest } from "../../digest/digest.ts";
import { pagesOf } from "../../digest/pages.ts";
import type { TellingOf } from "../../digest/telling-words.ts";
import type { PageEntry } from "../../digest/views.ts";
import { discoveryOf } from "../../discovery/discovery.ts";
import type { SitePage } from "../../discovery/sitemap.ts";
import { feedsOf } from "../../feeds/feeds.ts";
import { filePath } from "../../site/template.ts";

/** A page or feed that is to be. */
export interface PlannedOutput {
  /** The template's key, such as `pages.articles`. */
  readonly key: string;
  /** Below the site's folder. */
  readonly file: string;
  readonly entry: PageEntry<unknown>;
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
  const pages = pagesOf(digest, ordinary, tellingOf);
  const feeds = feedsOf(digest);
  const kinds = [
    ...kindsOf("pages", { ...pages }),
    ...kindsOf("feeds", { ...feeds }),
    ...kindsOf("discovery", { ...discoveryOf(digest, pages, ordinary, Object.values(feeds).flat()) }),
  ];
  return kinds.flatMap(({ key, entries }) =>
    entries.map((entry) => ({ key, file: filePath(entry.path).replace(/^\//u, ""), entry })),
  );
}

interface Kind {
  readonly key: string;
  readonly entries: readonly PageEntry<unknown>[];
}

function kindsOf(group: string, kinds: Readonly<Record<string, readonly PageEntry<unknown>[]>>): readonly Kind[] {
  return Object.entries(kinds).map(([kind, entries]) => ({ key: `${group}.${kind}`, entries }));
}
