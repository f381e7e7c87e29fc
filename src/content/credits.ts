import type { Article, Author, Credit, Registers, Source } from "./article.ts";
import { optional } from "./optional.ts";

/** Whom a credit may name. */
type Makers = Partial<Pick<Registers, "sources" | "authors">>;

/** The page of a known maker that is sure to be there: that of a topic which the article itself has. */
type Page = NonNullable<Credit["page"]>;

/** What is known of whoever a credit names. */
export type KnownMaker = Omit<Credit, "label">;

/** Knows the makers of pictures by the ids and the names of the data files. */
export class CreditBook {
  readonly #known = new Map<string, Page>();

  constructor({ sources = [], authors = [] }: Makers) {
    // Of two with one name the first counts, and authors before sources.
    for (const of of authors) this.#add({ kind: "authors", of });
    for (const of of sources) this.#add({ kind: "sources", of });
  }

  /**
   * Whom a name means, and where it leads: to the maker's page where the article is on it, since that page is there
   * whatever else is published, otherwise to the maker's own site.
   */
  maker(written: string, { source, via, authors }: Pick<Article, "source" | "via" | "authors">): KnownMaker {
    const page = this.#known.get(key(written));
    if (page === undefined) return { name: written };
    const topics: readonly (Source | Author | undefined)[] = [source, ...via, ...authors];
    const { name, url } = page.of;
    return { name, ...(topics.includes(page.of) ? { page } : optional("url", url)) };
  }

  #add(page: Page): void {
    for (const name of [page.of.id, page.of.name]) {
      if (!this.#known.has(key(name))) this.#known.set(key(name), page);
    }
  }
}

/** Spaces, ZWNJ and case make no difference. */
function key(name: string): string {
  return name
    .replace(/[\s\u200C]+/gu, " ")
    .trim()
    .toLowerCase();
}
