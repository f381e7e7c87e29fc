import type { Article } from "../content/article.ts";
import { earlierPath } from "../content/earlier-address.ts";
import { nameEverywhere } from "../content/portable-name.ts";
import { labelSlug } from "../persian/label.ts";
import { slugify } from "../persian/slug.ts";
import type { Digest } from "./digest.ts";
import { articlePath, calendarPath } from "./paths.ts";
import { topicPath, topicPathOf } from "./topics.ts";

/** An earlier address and the page that it leads to; both from the site's root. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** What else is made besides pages, feeds and files for machines: hosts would lead readers away from it. */
const MADE_FILE = /^\/(?:assets|search)\/.*\.\w+$|\/share\.png$|^\/(?:_headers|_redirects|sw\.js)$/iu;

/**
 * Where earlier addresses of articles and tags lead, oldest article first. An address is led on once, to the newest
 * article that claims it, and not at all where there is a page or a file now.
 * @param present the site's pages, feeds and files for machines
 */
export function redirectsOf(digest: Digest, present: Iterable<{ readonly path: string }>): readonly Redirect[] {
  const articles = digest.articles.flatMap((article) =>
    article.aliases.flatMap((alias) => {
      const from = aliasPath(alias, article);
      return from === undefined ? [] : [{ from, to: articlePath(article) }];
    }),
  );
  const tags = digest.tags.flatMap(({ of }) =>
    of.formerSlugs.map((slug) => ({ from: topicPathOf("tags", slug), to: topicPath("tags", of) })),
  );
  const redirects = new Map(
    [...plainTagPaths(digest), ...articles, ...tags].map((redirect) => [addressKey(redirect.from), redirect]),
  );
  if (redirects.size > 0) for (const { path } of present) redirects.delete(addressKey(path));
  return [...redirects.values()].filter(({ from }) => !isMadeFile(from));
}

/** Whether an address is that of a file such as are made besides pages, whether there is one now or not. */
export function isMadeFile(path: string): boolean {
  return MADE_FILE.test(path);
}

/**
 * Where tags such as C++ were before signs were part of their addresses: `/tags/c/`. Of several the one with the oldest
 * article has it, which no new article changes.
 */
function plainTagPaths({ tags }: Digest): readonly Redirect[] {
  return tags
    .filter(({ of }) => of.slug === labelSlug(of.label) && of.slug !== slugify(of.label))
    .sort((a, b) => (b.articles[0]?.date.epochMs ?? 0) - (a.articles[0]?.date.epochMs ?? 0))
    .map(({ of }) => ({ from: topicPathOf("tags", slugify(of.label)), to: topicPath("tags", of) }));
}

/** An article's earlier address as a path from the site's root. @see earlierPath */
export function aliasPath(alias: string, article: Pick<Article, "date">): string | undefined {
  return earlierPath(alias, calendarPath(article.date.jalali));
}

/**
 * One key for addresses that many file systems and hosts take for one: they differ in case or Unicode form only, or one
 * names the `index.html` of the other.
 */
export function addressKey(path: string): string {
  return nameEverywhere(path).replace(/\/index\.html$/u, "/");
}
