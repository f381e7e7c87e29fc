import { createHash } from "node:crypto";
import { fold } from "../../persian/fold.ts";
import { addressKey } from "./links.ts";
import { plainMarkdown } from "./markdown-text.ts";
import type { RawArticle } from "./raw-article.ts";

/** What an article in the digest is known by. */
export interface KnownArticle {
  readonly title: string;
  readonly url?: string;
  /** {@link markOfRaw} of its input, where it has no address. */
  readonly mark?: string;
  /** Its text, read when a title is the same. */
  readonly body: () => string;
}

/**
 * The mark of an input: by the feed's identifier and the feed, else by title and text. 16 hexadecimal digits.
 * It is of the input as it came, so that an editor may change the article.
 */
export function markOfRaw(raw: RawArticle): string {
  const own = raw.feedId === undefined ? [fold(raw.title), textKey(raw.blocks.join("\n"))] : [feedKey(raw), raw.feedId];
  return createHash("sha256").update(JSON.stringify(own)).digest("hex").slice(0, 16);
}

function feedKey(raw: RawArticle): string {
  return raw.feed?.url === undefined ? fold(raw.feed?.title ?? "") : addressKey(raw.feed.url);
}

/** The articles that the digest has, asked whether an input is one of them: by address, by mark, by title and text. */
export class KnownArticles {
  readonly #addresses = new Set<string>();
  readonly #marks = new Set<string>();
  readonly #byTitle = new Map<string, KnownArticle[]>();

  constructor(articles: Iterable<KnownArticle>) {
    for (const article of articles) this.add(article);
  }

  add(article: KnownArticle): void {
    if (article.url !== undefined) this.#addresses.add(addressKey(article.url));
    if (article.mark !== undefined) this.#marks.add(article.mark);
    const key = fold(article.title);
    const others = this.#byTitle.get(key);
    if (others === undefined) this.#byTitle.set(key, [article]);
    else others.push(article);
  }

  /**
   * @param mark the input's, of {@link markOfRaw}
   * @param body the text as it would be written
   */
  has(raw: RawArticle, mark: string, body: string): boolean {
    if (raw.url !== undefined && this.#addresses.has(addressKey(raw.url))) return true;
    if (this.#marks.has(mark)) return true;
    // Two addresses are two articles, even where titles and texts are the same («عکس روز»).
    const namesakes = (this.#byTitle.get(fold(raw.title)) ?? []).filter(
      ({ url }) => raw.url === undefined || url === undefined,
    );
    if (namesakes.length === 0) return false;
    const key = textKey(body);
    return namesakes.some((article) => textKey(article.body()) === key);
  }
}

function textKey(markdown: string): string {
  return fold(plainMarkdown(markdown));
}
