import type { Article, Site } from "../content/article.ts";
import { cleanLine } from "./plain-text.ts";

/** Who wrote something, as feeds and search engines are told: an organisation, by name and its own site's address. */
export interface AuthorName {
  readonly name: string;
  readonly address?: string;
}

/** The digest's own authors: those of `site.yaml`, or the digest itself. At least one. */
export function siteAuthors({ authors, publisher, title }: Site): readonly AuthorName[] {
  return authors.length === 0 ? [named(publisher ?? title)] : authors.map(({ name, url }) => named(name, url));
}

/** An article's authors: the source that wrote it, or the digest's own where it has none. At least one. */
export function articleAuthors({ source }: Pick<Article, "source">, site: Site): readonly AuthorName[] {
  return source === undefined ? siteAuthors(site) : [named(source.name, source.url)];
}

function named(name: string, address?: string): AuthorName {
  return { name: cleanLine(name), ...(address === undefined ? {} : { address }) };
}
