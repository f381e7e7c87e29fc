import { createHash } from "node:crypto";
import { grouped } from "../../digest/grouped.ts";
import { fold } from "../../persian/fold.ts";
import { addressKey, pageKey, webAddress } from "./links.ts";
import { plainMarkdown } from "./markdown-text.ts";
import type { RawArticle } from "./raw-article.ts";

/** What an input is known by. */
export interface Identity {
  /** To be kept in its file, where its address does not say who it is. 16 hexadecimal digits. */
  readonly mark?: Mark;
  /** All marks that it has or had in earlier versions. */
  readonly marks: readonly string[];
  /** Of the feed it came in, 8 hexadecimal digits. */
  readonly feed?: string;
  readonly address?: string;
  /** Whether its feed says by more than the address which item it is. */
  readonly own: boolean;
  /** Folded titles of all items of its feed that have its address. */
  readonly namesakes: ReadonlySet<string>;
}

/** The comment by which a second import knows an article: the item, and the feed in which it is that item. */
export interface Mark {
  readonly item: string;
  readonly feed?: string;
}

/**
 * The identities of the articles of one input. Within a feed an item is its identifier (`guid`, `id`); without one, or where
 * a feed gives one to items with different links, it is its link, fragment included; where several items share
 * that too, their titles and texts.
 */
export function identitiesOf(articles: readonly RawArticle[]): readonly Identity[] {
  const shared = grouped(articles, ({ url }) => (url === undefined ? [] : [addressKey(url)]));
  const named = grouped(articles, ({ feedId }) => (feedId === undefined ? [] : [feedId]));
  return articles.map((raw) => {
    const address = raw.url === undefined ? undefined : addressKey(raw.url);
    const together = address === undefined ? [] : (shared.get(address) ?? []);
    const id = raw.feedId === undefined || isForAll(named.get(raw.feedId) ?? []) ? undefined : raw.feedId;
    const titles = new Set(together.map(({ title }) => fold(title)));
    const feed = raw.feed === undefined ? undefined : digest([feedKey(raw)], 8);
    const guid = id === undefined ? undefined : idKey(id);
    const byWords = digest([fold(raw.title), textKey(raw.blocks.join("\n"))], 16);
    const byId = guid === undefined ? undefined : digest([feedKey(raw), guid], 16);
    // An identifier that is the link says no more than the link.
    const own = guid === undefined || guid === address ? titles.size > 1 : true;
    const item = byId ?? (own || address === undefined ? byWords : undefined);
    const kept = item !== undefined && (own || address === undefined);
    return {
      ...(kept ? { mark: { item, ...(feed === undefined ? {} : { feed }) } } : {}),
      // Identifiers that are addresses were once told apart by their scheme.
      // Feeds whose own address is relative were once known by their titles alone.
      marks: [
        item ?? [],
        id === undefined ? [] : digest([feedKey(raw), id], 16),
        guid === undefined ? [] : digest([fold(raw.feed?.title ?? ""), guid], 16),
      ].flat(),
      ...(feed === undefined ? {} : { feed }),
      ...(address === undefined ? {} : { address }),
      own,
      namesakes: titles,
    };
  });
}

/** Whether an identifier is given to items with different addresses, or titles where they have none: it is a broken feed's. */
function isForAll(items: readonly RawArticle[]): boolean {
  return new Set(items.map(({ url, title }) => (url === undefined ? fold(title) : addressKey(url)))).size > 1;
}

function idKey(id: string): string {
  const address = webAddress(id);
  return address === undefined ? id : addressKey(address);
}

function feedKey(raw: RawArticle): string {
  return raw.feed?.url === undefined ? fold(raw.feed?.title ?? "") : pageKey(raw.feed.url);
}

/** A key made of texts: hexadecimal digits. */
export function digest(parts: readonly string[], length: number): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, length);
}

/** A text's words, for comparing. */
export function textKey(markdown: string): string {
  return fold(plainMarkdown(markdown));
}
