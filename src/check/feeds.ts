import type { XmlElement } from "../content/xml.ts";
import { FEED_FAULT } from "../words/feed-faults.ts";
import type { Message } from "../words/message.ts";
import { hasForeignDigit, isMachineDate, isMailDate } from "./dates.ts";
import type { Reference } from "./facts.ts";

/** What a feed's format says against a feed, and the addresses that the feed names. */
export interface FeedReading {
  readonly faults: readonly Message[];
  readonly references: readonly Reference[];
}

class FeedReader {
  readonly faults: Message[] = [];
  readonly references: Reference[] = [];

  need(condition: boolean, fault: Message): void {
    if (!condition) this.faults.push(fault);
  }

  name(to: string | undefined): void {
    if (to !== undefined && to !== "") this.references.push({ to, use: "name" });
  }

  date(text: string | undefined, valid: (text: string) => boolean, where: Message): void {
    if (text === undefined) this.faults.push(FEED_FAULT.noDate({ where }));
    else if (hasForeignDigit(text) || !valid(text)) this.faults.push(FEED_FAULT.date({ where, found: text }));
  }

  unique(ids: readonly (string | undefined)[], what: string): void {
    const seen = new Set<string>();
    for (const id of ids) {
      if (id === undefined || id === "") this.faults.push(FEED_FAULT.itemLacks({ what }));
      else if (seen.has(id)) this.faults.push(FEED_FAULT.twoItems({ what, id }));
      else seen.add(id);
    }
  }
}

const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
const textOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childrenOf(element, name)[0]?.text.trim();

/** Checks an RSS 2.0 document. @see https://www.rssboard.org/rss-specification */
export function readRss(root: XmlElement): FeedReading {
  const reader = new FeedReader();
  const channel = childrenOf(root, "channel")[0];
  reader.need(root.attributes.get("version") === "2.0", FEED_FAULT.version);
  for (const name of ["title", "link", "description"]) {
    reader.need(Boolean(textOf(channel, name)), FEED_FAULT.channelLacks({ name }));
  }
  reader.name(textOf(channel, "link"));
  for (const name of ["pubDate", "lastBuildDate"]) {
    const date = textOf(channel, name);
    if (date !== undefined) reader.date(date, isMailDate, FEED_FAULT.ofChannel({ name }));
  }
  for (const link of childrenOf(channel, "atom:link")) reader.name(link.attributes.get("href"));
  const items = childrenOf(channel, "item");
  reader.unique(
    items.map((item) => textOf(item, "guid")),
    "guid",
  );
  for (const item of items) {
    const where = FEED_FAULT.item({ title: textOf(item, "title") ?? "" });
    reader.need(
      Boolean(textOf(item, "title") ?? textOf(item, "description")),
      FEED_FAULT.titleOrDescription({ where }),
    );
    reader.name(textOf(item, "link"));
    reader.date(textOf(item, "pubDate"), isMailDate, where);
    for (const enclosure of childrenOf(item, "enclosure")) {
      reader.name(enclosure.attributes.get("url"));
      const whole = /^\d+$/u.test(enclosure.attributes.get("length") ?? "") && enclosure.attributes.has("type");
      reader.need(whole, FEED_FAULT.enclosure({ where }));
    }
  }
  return reader;
}

const isInstant = (text: string): boolean => isMachineDate(text, "instant");

/** Checks an Atom feed. @see https://www.rfc-editor.org/rfc/rfc4287 */
export function readAtom(root: XmlElement): FeedReading {
  const reader = new FeedReader();
  const entries = childrenOf(root, "entry");
  reader.need(Boolean(textOf(root, "title")), FEED_FAULT.feedLacks({ name: "<title>" }));
  reader.need(Boolean(textOf(root, "id")), FEED_FAULT.feedLacks({ name: "<id>" }));
  reader.date(textOf(root, "updated"), isInstant, FEED_FAULT.theFeed);
  const authors = childrenOf(root, "author").length > 0;
  reader.unique(
    entries.map((entry) => textOf(entry, "id")),
    "id",
  );
  for (const element of [root, ...entries]) {
    for (const link of childrenOf(element, "link")) reader.name(link.attributes.get("href"));
  }
  for (const entry of entries) {
    const where = FEED_FAULT.entry({ title: textOf(entry, "title") ?? "" });
    reader.need(Boolean(textOf(entry, "title")), FEED_FAULT.lacks({ where, what: "<title>" }));
    reader.date(textOf(entry, "updated"), isInstant, where);
    reader.need(authors || childrenOf(entry, "author").length > 0, FEED_FAULT.author({ where }));
  }
  return reader;
}

/** Checks a JSON Feed. @see https://www.jsonfeed.org/version/1.1/ */
export function readJsonFeed(feed: Readonly<Record<string, unknown>>): FeedReading {
  const reader = new FeedReader();
  const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  reader.need(Boolean(text(feed.title)), FEED_FAULT.feedLacks({ name: "title" }));
  const items = Array.isArray(feed.items) ? feed.items.filter(isRecord) : undefined;
  reader.need(items !== undefined, FEED_FAULT.feedLacks({ name: "items" }));
  for (const name of ["home_page_url", "feed_url", "next_url", "icon", "favicon"]) reader.name(text(feed[name]));
  reader.unique(items?.map((item) => text(item.id)) ?? [], "id");
  for (const item of items ?? []) {
    const where = FEED_FAULT.item({ title: text(item.title) ?? text(item.id) ?? "" });
    reader.need("content_html" in item || "content_text" in item, FEED_FAULT.content({ where }));
    for (const name of ["date_published", "date_modified"]) {
      if (name in item) reader.date(text(item[name]), isInstant, where);
    }
    for (const name of ["url", "image", "banner_image"]) reader.name(text(item[name]));
  }
  return reader;
}

/** Checks an OPML list of feeds. @see http://opml.org/spec2.opml */
export function readOpml(root: XmlElement): FeedReading {
  const reader = new FeedReader();
  const visit = (element: XmlElement): void => {
    for (const outline of childrenOf(element, "outline")) {
      reader.need(Boolean(outline.attributes.get("text")), FEED_FAULT.outline);
      reader.name(outline.attributes.get("xmlUrl"));
      reader.name(outline.attributes.get("htmlUrl"));
      visit(outline);
    }
  };
  const body = childrenOf(root, "body")[0];
  reader.need(body !== undefined, FEED_FAULT.noBody);
  if (body !== undefined) visit(body);
  return reader;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
