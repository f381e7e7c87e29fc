import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from "feedsmith";
import { FEEDS } from "../../words/feeds.ts";
import { DOING } from "../../words/import.ts";
import type { Message } from "../../words/message.ts";
import { isOutletAlone } from "./byline.ts";
import { cutAtWord } from "./clean-text.ts";
import { feedDocument, type Tear } from "./feed-document.ts";
import { feedLine } from "./feed-line.ts";
import { mediaOfAtom, mediaOfJson, mediaOfRss } from "./feed-media.ts";
import { withoutAttribution } from "./head-lines.ts";
import { withoutShortcodes } from "./html/shortcodes.ts";
import { NUL, unescaped } from "./html/source.ts";
import { htmlBlocks, isNamelessPicture } from "./html-markdown.ts";
import { LIMITS } from "./limits.ts";
import { webAddress } from "./links.ts";
import { plainMarkdown } from "./markdown-text.ts";
import { eachOnce, type Medium, mediaIn } from "./media.ts";
import { clockLine, dateLine, isLooseDate } from "./page-lines.ts";
import type { Report } from "./progress.ts";
import type { Feed, RawArticle } from "./raw-article.ts";
import { textBlocks } from "./text-blocks.ts";

/** The articles of a feed and what was left out, or why it is no feed. */
export type FeedReading =
  | {
      readonly ok: true;
      readonly articles: readonly RawArticle[];
      readonly skipped: readonly Message[];
      readonly torn?: Tear;
    }
  | { readonly ok: false; readonly message: Message; readonly fix?: Message };

/** One item of any kind of feed, its texts still as the feed has them. */
interface Item {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly html?: string | undefined;
  readonly text?: string | undefined;
  readonly summary?: string | undefined;
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly url?: string | undefined;
  /** What its relative addresses are relative to, by `xml:base`. */
  readonly base?: string | undefined;
  readonly tags: readonly (string | undefined)[];
  readonly authors: readonly (string | undefined)[];
  /** What the feed's own fields show. */
  readonly media?: readonly Medium[];
  /** Whether the feed itself says that the item is not published. */
  readonly draft?: boolean | undefined;
}

/**
 * Reads RSS 0.9-2.0 and 1.1, Atom, also a single entry, and JSON Feed. The parser expands no entities but those of XML and HTML
 * themselves; a document that declares its own is refused.
 * @param report told which item is read
 */
export function readFeed(text: string, report: Report = () => undefined): FeedReading {
  if (declaresEntities(text)) {
    return {
      ok: false,
      message: FEEDS.entities,
      fix: FEEDS.noDoctype,
    };
  }
  const { text: whole, torn } = /^\s*</u.test(text) ? feedDocument(text) : { text };
  if (torn?.items === 0) return { ok: false, ...nothingWhole(torn) };
  const parsed = parse(whole);
  if (parsed === undefined) {
    return { ok: false, message: FEEDS.notFeed, fix: FEEDS.giveFeed };
  }
  const items = itemsOf(parsed);
  const { feed } = items;
  const skipped: Message[] = [];
  const articles: RawArticle[] = [];
  for (const [index, item] of items.items.entries()) {
    if (index >= LIMITS.items) {
      skipped.push(FEEDS.tooMany({ first: index, most: LIMITS.items }));
      break;
    }
    report(DOING.item({ number: index + 1, of: items.items.length }));
    const place = FEEDS.item({ number: index + 1 });
    const article = articleOf(item, feed, place);
    if ("why" in article) skipped.push(FEEDS.skipped({ place, why: article.why }));
    else articles.push(article);
  }
  return { ok: true, articles, skipped, ...(torn === undefined ? {} : { torn }) };
}

function nothingWhole({ line }: Tear): { readonly message: Message; readonly fix: Message } {
  return { message: FEEDS.nothingWhole({ line }), fix: FEEDS.fetchAgain };
}

/** Entities are declared in a DOCTYPE; JSON has none, and may well speak of them. */
function declaresEntities(text: string): boolean {
  if (text.trimStart().startsWith("{")) return false;
  const doctype = text.search(/<!DOCTYPE/iu);
  return doctype !== -1 && /<!ENTITY/iu.test(text.slice(doctype));
}

type Parsed = ReturnType<typeof parseFeed<string>>;

function parse(text: string): Parsed | undefined {
  try {
    return parseFeed<string>(text.replace(NUL, "").trim(), { maxItems: LIMITS.items + 1 });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function itemsOf(parsed: Parsed): { readonly feed: Feed; readonly items: readonly Item[] } {
  switch (parsed.format) {
    case "json":
      return {
        feed: feedOf(parsed.feed.title, parsed.feed.home_page_url),
        items: (parsed.feed.items ?? []).map(jsonItem),
      };
    case "atom": {
      const { entries, links, title, authors, xml } = parsed.feed;
      const feed = feedOf(title?.value, linkOf(links), xml?.base);
      const base = webAddress(xml?.base, feed.url);
      return { feed, items: (entries ?? []).map((entry) => atomItem(entry, authors, { base, feed })) };
    }
    case "rss":
      return { feed: feedOf(parsed.feed.title, parsed.feed.link), items: (parsed.feed.items ?? []).map(rssItem) };
    case "rdf":
      return { feed: feedOf(parsed.feed.title, parsed.feed.link), items: (parsed.feed.items ?? []).map(rdfItem) };
  }
}

function feedOf(title: string | undefined, link: string | undefined, base?: string): Feed {
  const name = feedLine(title);
  const url = webAddress(link, base);
  return { ...(name === "" ? {} : { title: name }), ...(url === undefined ? {} : { url }) };
}

function jsonItem(item: JsonFeed.Item<string>): Item {
  const isSummaryAll = item.content_html === undefined && item.content_text === undefined;
  return {
    id: item.id,
    title: item.title,
    html: item.content_html,
    text: isSummaryAll ? item.summary : item.content_text,
    summary: isSummaryAll ? undefined : item.summary,
    date: item.date_published,
    updated: item.date_modified,
    url: item.url ?? item.external_url,
    tags: item.tags ?? [],
    authors: (item.authors ?? []).map((author) => author.name),
    media: mediaOfJson(item),
  };
}

function rssItem(item: RssFeed.Item<string>): Item {
  const guid = item.guid?.value;
  const permalink = item.guid?.isPermaLink !== false ? webAddress(guid) : undefined;
  const full = item.content?.encoded;
  return {
    id: guid,
    title: item.title ?? item.dc?.titles?.[0],
    html: full ?? item.description,
    summary: full === undefined ? undefined : item.description,
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
    updated: item.atom?.updated,
    url: item.link === undefined || item.link.trim() === "" ? permalink : item.link,
    tags: [...(item.categories ?? []).map((category) => category.name), ...(item.dc?.subjects ?? [])],
    authors: [
      item.source?.title,
      ...(item.dc?.creators ?? []),
      ...(item.authors ?? []).map((author) => personName(author)),
    ],
    media: mediaOfRss(item),
  };
}

function rdfItem(item: RdfFeed.Item<string>): Item {
  const full = item.content?.encoded;
  return {
    id: item.rdf?.about,
    title: item.title,
    html: full ?? item.description,
    summary: full === undefined ? undefined : item.description,
    date: item.dc?.dates?.[0],
    url: item.link,
    tags: item.dc?.subjects ?? [],
    authors: item.dc?.creators ?? [],
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc4287#section-2 for `xml:base` */
function atomItem(
  entry: AtomFeed.Entry<string>,
  feedAuthors: AtomFeed.Feed<string>["authors"],
  around: { readonly base: string | undefined; readonly feed: Feed },
): Item {
  const { content, summary } = entry;
  const base = webAddress(entry.xml?.base, around.base ?? around.feed.url) ?? around.base;
  const url = linkOf(entry.links);
  const isText = content?.type === undefined || content.type === "text";
  const authors = entry.authors ?? feedAuthors ?? [];
  return {
    id: entry.id,
    title: entry.title?.type === "html" ? entry.title.value : entry.title?.value?.replace(/</gu, "&lt;"),
    html: content?.value === undefined ? summary?.value : isText ? undefined : content.value,
    text: isText ? content?.value : undefined,
    summary: content?.value === undefined ? undefined : summary?.value,
    date: entry.published ?? entry.updated,
    updated: entry.published === undefined ? undefined : entry.updated,
    url: url === undefined ? webAddress(entry.id) : (webAddress(url, base) ?? url),
    base: webAddress((content ?? summary)?.xml?.base, base ?? around.feed.url) ?? base,
    tags: (entry.categories ?? []).map((category) => category.label ?? category.term),
    authors: [entry.source?.title?.value, ...authors.map((author) => author.name)],
    media: mediaOfAtom(entry, base),
    draft: entry.app?.control?.draft,
  };
}

/** The page that a feed or an entry is about: of its links, the one that says nothing else of itself. */
function linkOf(links: readonly { readonly href?: string; readonly rel?: string }[] | undefined): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
}

/** RSS authors are an address and a name, as `a@example.org (نام)`; only the name is for readers. */
function personName(author: string | { readonly name?: string; readonly email?: string }): string | undefined {
  if (typeof author !== "string") return author.name;
  return /\(([^)]+)\)/u.exec(author)?.[1] ?? author;
}

/** The article, or why the item is none. */
function articleOf(item: Item, feed: Feed, place: Message): RawArticle | { readonly why: Message } {
  if (item.draft === true) return { why: FEEDS.draft };
  const length = Math.max(item.html?.length ?? 0, item.text?.length ?? 0);
  if (length > LIMITS.itemCharacters) return { why: FEEDS.tooLong({ found: length, most: LIMITS.itemCharacters }) };
  const url = webAddress(item.url, feed.url);
  const base = item.base ?? url ?? feed.url;
  const html = withParagraphs(withoutShortcodes(item.html ?? ""));
  const blocks = item.html !== undefined ? htmlBlocks(html, base) : textBlocks(item.text ?? "");
  const media = [...mediaIn(html, base), ...mediaIn(item.summary ?? "", item.base ?? url), ...(item.media ?? [])];
  const title = cutAtWord(feedLine(item.title), LIMITS.title) || cutAtWord(openingOf(blocks), 90);
  if (title === "") return { why: FEEDS.empty };
  const lead = feedLine(item.summary);
  return {
    place,
    title,
    blocks,
    feed,
    ...(lead === "" || isOutletAlone(lead) ? {} : { lead }),
    ...(item.date === undefined ? {} : { date: item.date }),
    ...(item.updated === undefined ? {} : { updated: item.updated }),
    ...(url === undefined ? {} : { url }),
    ...(item.id === undefined ? {} : { feedId: item.id }),
    authors: item.authors.map(feedLine).filter((name) => name !== "" && !name.includes("@")),
    tags: item.tags.map(feedLine),
    ...(media.length === 0 ? {} : { media: eachOnce(media) }),
  };
}

const BLOCK = /<(?:p|br|div|li|ul|ol|table|h[1-6]|blockquote|pre|section|article)\b/iu;

/** Text that was put into a feed without a mark where a paragraph ends: blank lines end them, and list items are on lines of their own. */
function withParagraphs(html: string): string {
  const text = html.trim();
  if (!/\n[ \t\r]*\n/u.test(text) || BLOCK.test(unescaped(html))) return html;
  return text.replace(/\n[ \t\r]*\n/gu, "<br><br>").replace(/\n(?=[ \t]*(?:[-*\u2022]|\p{Nd}{1,2}[.)-]) )/gu, "<br>");
}

/** How a text begins that has no title: behind what says whom it comes from, when, and what it shows. */
function openingOf(blocks: readonly string[]): string {
  const lines = blocks.filter((block) => !isNamelessPicture(block)).map(plainMarkdown);
  const [first = ""] = lines;
  const isWhen = (line: string) => dateLine(line) !== undefined || clockLine(line) !== undefined || isLooseDate(line);
  return lines.map(withoutAttribution).find((line) => line !== "" && !isWhen(line)) ?? first;
}
