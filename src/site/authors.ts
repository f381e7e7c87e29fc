import type { Article, Author, Site } from "../content/article.ts";
import { topicPath } from "../digest/topics.ts";
import { ownAddress } from "./addresses.ts";
import { cleanLine } from "./plain-text.ts";

/** Who wrote something, as feeds say it. */
export interface AuthorName {
  readonly name: string;
  /** The author's own site, or else the digest's page of the author. */
  readonly address?: string;
  /** The address of a picture. */
  readonly picture?: string;
}

/** The digest's own authors: those of `site.yaml`, or the digest itself. At least one. */
export function siteAuthors({ authors, publisher, title }: Site): readonly AuthorName[] {
  return authors.length === 0 ? [named(publisher ?? title)] : authors.map(({ name, url }) => named(name, url));
}

/** Who wrote an article: those whom it names, else its source, else the digest's own authors. At least one. */
export function articleAuthors(article: Pick<Article, "authors" | "source">, site: Site): readonly AuthorName[] {
  const { authors, source } = article;
  if (authors.length > 0) return authors.map((author) => writer(author, site));
  return source === undefined ? siteAuthors(site) : [named(source.name, source.url)];
}

function writer(author: Author, site: Site): AuthorName {
  const { name, url, picture } = author;
  return {
    ...named(name, url ?? ownAddress(site, topicPath("authors", author))),
    ...(picture === undefined ? {} : { picture: ownAddress(site, picture.path) }),
  };
}

function named(name: string, address?: string): AuthorName {
  return { name: cleanLine(name), ...(address === undefined ? {} : { address }) };
}
