import type { Article } from "../content/article.ts";
import type { Digest } from "./digest.ts";
import { articlePath, calendarPath, tagPath } from "./paths.ts";

/** An address that was, and the page that stands for it now; both from the site's root. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Where earlier addresses of articles and tags lead, oldest article first. An address is led on once, by the newest
 * article that claims it, and not at all where a page stands now.
 * @param standing the site's pages
 */
export function redirectsOf(digest: Digest, standing: Iterable<{ readonly path: string }>): readonly Redirect[] {
  const articles = digest.articles.flatMap((article) =>
    article.aliases.flatMap((alias) => {
      const from = aliasPath(alias, article);
      return from === undefined ? [] : [{ from, to: articlePath(article) }];
    }),
  );
  const tags = digest.tags.flatMap(({ of }) =>
    of.formerSlugs.map((slug) => ({ from: tagPath({ slug }), to: tagPath(of) })),
  );
  const redirects = new Map([...articles, ...tags].map((redirect) => [addressKey(redirect.from), redirect]));
  if (redirects.size > 0) for (const { path } of standing) redirects.delete(addressKey(path));
  return [...redirects.values()];
}

/**
 * An earlier address as a path from the site's root. Editors write it as they have it at hand: a path
 * (`/1395/12/07/old/`), a whole address (`https://old.example/1395/12/07/old`), or an earlier slug of the same day.
 * @returns undefined for what is not an address, and for one with a query, which no static host can serve
 */
export function aliasPath(alias: string, article: Pick<Article, "date">): string | undefined {
  const text = alias
    .trim()
    .normalize("NFC")
    .replace(/\p{Cs}/gu, "");
  if (text === "" || /[?#]/u.test(text)) return undefined;
  const base = `https://alias.invalid${calendarPath(article.date.jalali)}`;
  if (!URL.canParse(text, base)) return undefined;
  const path = decoded(new URL(text, base).pathname);
  return path === undefined || path.endsWith("/") || isFile(path) ? path : `${path}/`;
}

/** One key for addresses that many file systems and hosts take for one: they differ in case or Unicode form only. */
function addressKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** Whether an address names a file: `/news/12.html`. */
function isFile(path: string): boolean {
  return /\.[a-z0-9]{1,5}$/iu.test(path);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}
