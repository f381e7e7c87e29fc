import { generateJsonFeed } from "feedsmith";
import { uri } from "../content/links.ts";
import type { AuthorName } from "../site/authors.ts";
import type { Shell } from "../site/shell.ts";
import { feedHead } from "./feed-head.ts";
import { type FeedItem, feedItems } from "./feed-items.ts";
import type { FeedView } from "./feed-view.ts";

/** A feed's document as JSON Feed 1.1. @see https://www.jsonfeed.org/version/1.1/ */
export function renderJsonFeed(view: FeedView, shell: Shell): string {
  const items = feedItems(view.document, shell);
  const head = feedHead(view, items, shell);
  const feed: unknown = generateJsonFeed({
    title: head.title,
    home_page_url: head.page,
    feed_url: head.self,
    description: head.description,
    language: head.language,
    authors: head.authors.map(jsonAuthor),
    ...(head.hub === undefined ? {} : { hubs: [{ type: "WebSub", url: uri(head.hub) }] }),
    ...(head.older === undefined ? {} : { next_url: head.older }),
    items: items.map(jsonItem),
  });
  const whole = typeof feed === "object" && items.length === 0 ? { ...feed, items: [] } : feed; // it drops empty lists
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

function jsonAuthor({ name, address, picture }: AuthorName) {
  return {
    name,
    ...(address === undefined ? {} : { url: uri(address) }),
    ...(picture === undefined ? {} : { avatar: picture }),
  };
}

function jsonItem(item: FeedItem) {
  const { original, summary, picture } = item;
  return {
    id: item.id,
    url: item.address,
    ...(original === undefined ? {} : { external_url: uri(original) }),
    title: item.title,
    authors: item.authors.map(jsonAuthor),
    content_html: item.content.html,
    ...(summary === "" ? {} : { summary }),
    ...(picture === undefined ? {} : { image: picture.address }),
    date_published: item.published.iso,
    ...(item.updated.epochMs === item.published.epochMs ? {} : { date_modified: item.updated.iso }),
    ...(item.categories.length === 0 ? {} : { tags: [...item.categories] }),
  };
}
