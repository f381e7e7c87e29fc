import type { Article } from "../content/article.ts";
import type { Edition } from "../digest/edition.ts";
import type { FeedChannel } from "../site/feed-channel.ts";
import type { FeedDocument, FeedItems } from "./feed-view.ts";

/** The largest document, in bytes: what readers and hubs take without cutting. */
export const MAX_FEED_BYTES = 512_000;

/** How many items a document holds, and how large it is thought to be. */
export interface FeedLimits {
  readonly items: number;
  readonly bytes: number;
}

/**
 * The documents of a feed: first the one that is subscribed to, then those of its archive from the oldest (RFC 5005,
 * section 4). The archive is filled from the oldest item, and a document of it is made when it is full, so it never
 * changes again. The first document holds what the archive does not, and as much of the newest as there is room for.
 * An archive document does not say which is the next newer one, because it would have to change for that.
 * @param items oldest first
 * @param archived in which detail archive documents give their items
 */
export function feedDocuments<T extends Article | Edition>(
  channel: FeedChannel,
  items: readonly T[],
  itemsOf: (items: readonly T[]) => FeedItems,
  sizeOf: (item: T) => number,
  limits: FeedLimits,
  archived: FeedDocument["detail"],
): readonly FeedDocument[] {
  const blocks = fullBlocks(items, sizeOf, limits);
  const newest = items.slice(newestStart(items, sizeOf, limits)).reverse();
  return [
    {
      channel,
      items: itemsOf(newest),
      detail: "full",
      ...(blocks.length === 0 ? {} : { older: blocks.length }),
    },
    ...blocks.map(({ from, to }, index) => ({
      channel,
      items: itemsOf(items.slice(from, to).reverse()),
      detail: archived,
      archive: index + 1,
      ...(index === 0 ? {} : { older: index }),
    })),
  ];
}

interface Block {
  readonly from: number;
  readonly to: number;
}

/** Blocks of items from the oldest that were closed because the item after them did not fit. */
function fullBlocks<T>(items: readonly T[], sizeOf: (item: T) => number, limits: FeedLimits): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  let bytes = 0;
  for (const [index, item] of items.entries()) {
    const size = sizeOf(item);
    if (index > from && (index - from === limits.items || bytes + size > limits.bytes)) {
      blocks.push({ from, to: index });
      from = index;
      bytes = 0;
    }
    bytes += size;
  }
  return blocks;
}

function newestStart<T>(items: readonly T[], sizeOf: (item: T) => number, limits: FeedLimits): number {
  let start = items.length;
  let bytes = 0;
  for (let index = items.length - 1; index >= 0 && items.length - index <= limits.items; index--) {
    const item = items[index];
    if (item === undefined) break;
    bytes += sizeOf(item);
    if (bytes > limits.bytes && start < items.length) break;
    start = index;
  }
  return start;
}

/**
 * What one article adds to a feed, in bytes, estimated without reading its text. None of 700 news articles and of the
 * sample takes more; the median takes three quarters of it.
 */
export function estimatedBytes(article: Article): number {
  const texts = article.title.length + 3 * (article.lead?.length ?? 0);
  return (
    ITEM_BYTES +
    BYTES_PER_WORD * article.words +
    2 * texts +
    80 * article.tags.length +
    authorsBytes(article) +
    filesBytes(article)
  );
}

/** What an article's authors add to a feed, in bytes. */
export function authorsBytes({ authors }: Pick<Article, "authors">): number {
  return authors.reduce(
    (sum, { name, url = "", picture }) => sum + 200 + 3 * name.length + url.length + (picture?.path.length ?? 0),
    0,
  );
}

/** What the files that an article offers add to a feed, in bytes: an enclosure and what players are told of it. */
export function filesBytes({ files = [] }: Pick<Article, "files">): number {
  return files.reduce((sum, { path, title, poster }) => {
    return sum + 400 + 6 * path.length + 2 * title.length + 3 * (poster?.path.length ?? 0);
  }, 0);
}

const ITEM_BYTES = 1400;
const BYTES_PER_WORD = 14;
