import { digest, type Identity } from "../import/identity.ts";
import type { RawArticle } from "../import/raw-article.ts";
import { textMark } from "../inbox/candidate.ts";

/** By what an item is known. */
export interface ItemKeys {
  /** Those that the item has by itself, wherever it came from. */
  readonly item: readonly string[];
  /** Of which one that came before makes it known. */
  readonly own: readonly string[];
  /** By which it is known from now on. */
  readonly kept: string[];
}

/** So many words say by themselves which item it is; with fewer, «قیمت دلار امروز» of every day would be one. */
const TELLING_WORDS = 8;

/**
 * By what an item is known again: its marks, its address where that is its own, its words where they are many or there is nothing
 * else. All of it counts for the source's own feeds only: what a feed says of itself and of its links must hide nobody else's items.
 * Within a feed a mark goes before an address, which several items may share; between a feed and a page the address decides.
 */
export function keysOf(raw: RawArticle, identity: Identity, source: string, isPage: boolean): ItemKeys {
  const { address, marks } = identity;
  const of = (kind: string): string[] => (address === undefined ? [] : [digest([source, kind, address], 16)]);
  const text = raw.blocks.join(" ");
  const isTold = text.split(/\s+/u).length >= TELLING_WORDS || (raw.feedId === undefined && raw.url === undefined);
  const shared = [
    ...marks.map((mark) => digest([source, "mark", mark], 16)),
    ...(identity.own ? [] : of("address")),
    ...(isTold ? [digest([source, textMark(raw.title, text)], 16)] : []),
  ];
  return {
    item: shared,
    own: [...shared, ...of(isPage ? "link" : "page")],
    kept: [...shared, ...(identity.own ? of("link") : []), ...(isPage ? of("page") : [])],
  };
}
