import { Readable } from "node:stream";
import { parseFeed } from "@rowanmanning/feed-parser";
import FeedParser from "feedparser";
import { parseAtomFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";

/** An item as a feed reader understood it. */
export interface ReadItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly published: number | undefined;
  readonly html: string | undefined;
  /** Undefined where this reader does not read them in this format. */
  readonly categories: readonly string[] | undefined;
}

export interface ReadFeed {
  readonly title: string | undefined;
  readonly items: readonly ReadItem[];
}

/** Independent readers of RSS and Atom, by name. */
export const READERS: Readonly<Record<string, (xml: string) => Promise<ReadFeed>>> = {
  "rss-parser": async (xml) => {
    const parser = new RssParser<object, { id?: string; encoded?: string }>({
      customFields: { item: ["id", ["content:encoded", "encoded"]] },
    });
    const feed = await parser.parseString(xml);
    return {
      title: feed.title,
      items: feed.items.map((item) => ({
        id: item.guid ?? item.id,
        title: item.title,
        link: item.link,
        published: time(item.isoDate ?? item.pubDate),
        html: item.encoded ?? item.content,
        categories: xml.includes("<rss") ? (item.categories ?? []) : undefined,
      })),
    };
  },
  "@rowanmanning/feed-parser": async (xml) => {
    const feed = parseFeed(xml);
    return {
      title: feed.title ?? undefined,
      items: feed.items.map((item) => ({
        id: item.id ?? undefined,
        title: item.title ?? undefined,
        link: item.url ?? undefined,
        published: item.published?.getTime(),
        html: item.content ?? undefined,
        categories: item.categories.map((category) => category.label ?? category.term),
      })),
    };
  },
  feedparser: (xml) =>
    new Promise((resolve, reject) => {
      const parser = new FeedParser({ addmeta: false });
      const items: ReadItem[] = [];
      let title: string | undefined;
      parser.on("error", reject);
      parser.on("meta", (meta) => {
        title = meta.title;
      });
      parser.on("readable", () => {
        for (let item = parser.read(); item !== null; item = parser.read()) {
          items.push({
            id: item.guid,
            title: item.title,
            link: item.link,
            published: item.pubdate?.getTime(),
            html: item.description,
            categories: item.categories,
          });
        }
      });
      parser.on("end", () => resolve({ title, items }));
      Readable.from([Buffer.from(xml)]).pipe(parser);
    }),
  feedsmith: async (xml) => {
    if (xml.includes("<rss")) {
      const feed = parseRssFeed(xml);
      return {
        title: feed.title,
        items: (feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          title: item.title,
          link: item.link,
          published: time(item.pubDate),
          html: item.content?.encoded,
          categories: (item.categories ?? []).map((category) => category.name ?? ""),
        })),
      };
    }
    const feed = parseAtomFeed(xml);
    return {
      title: feed.title?.value,
      items: (feed.entries ?? []).map((entry) => ({
        id: entry.id,
        title: entry.title?.value,
        link: entry.links?.find((link) => link.rel === "alternate")?.href,
        published: time(entry.published),
        html: entry.content?.value,
        categories: (entry.categories ?? []).map((category) => category.term ?? ""),
      })),
    };
  },
};

function time(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}
