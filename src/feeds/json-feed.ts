import { generateJsonFeed } from "feedsmith";
import { uri } from "../content/links.ts";
import type { AuthorName } from "../site/authors.ts";
import type { Feed, FeedFile, FeedItem } from "./feed.ts";

/** Writes a feed as JSON Feed 1.1. @see https://www.jsonfeed.org/version/1.1/ */
export function writeJsonFeed(feed: Feed): string {
  const written: unknown = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    authors: feed.authors.map(jsonAuthor),
    ...(feed.hub === undefined ? {} : { hubs: [{ type: "WebSub", url: uri(feed.hub) }] }),
    ...(feed.older === undefined ? {} : { next_url: feed.older }),
    items: feed.items.map(jsonItem),
  });
  // It drops empty lists.
  const whole = typeof written === "object" && feed.items.length === 0 ? { ...written, items: [] } : written;
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

function jsonAuthor({ name, address, picture }: AuthorName) {
  return {
    name,
    ...(address === undefined ? {} : { url: uri(address) }),
    ...(picture === undefined ? {} : { avatar: picture }),
  };
}

function attachment({ address, type, title, length, seconds }: FeedFile) {
  return {
    url: address,
    mime_type: type,
    ...(title === "" ? {} : { title }),
    size_in_bytes: length,
    ...(seconds === undefined ? {} : { duration_in_seconds: seconds }),
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
    ...(item.files === undefined ? {} : { attachments: item.files.map(attachment) }),
    ...(item.categories.length === 0 ? {} : { tags: [...item.categories] }),
  };
}
