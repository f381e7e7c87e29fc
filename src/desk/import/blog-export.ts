import { readAddress } from "../../content/web-address.ts";
import { OTHERS } from "../../words/feeds.ts";
import type { Message } from "../../words/message.ts";
import { webAddress } from "./links.ts";
import { attributeValues, localName, type XmlTag, xmlTags } from "./xml-tags.ts";

/** A document that is refused: what it is, and what to do instead. */
export interface Refusal {
  readonly message: Message;
  readonly fix: Message;
}

const WORDPRESS = /^https?:\/\/(?:www\.)?wordpress\.org\/export\//iu;
/** Elements that only an export has; `wp:` alone is not enough, for feeds of WordPress have additions of their own. */
const WORDPRESS_ELEMENT =
  /^(?:wxr_version|wp:(?:post_type|post_id|status|post_date_gmt|base_blog_url|attachment_url))$/u;
const BLOGGER = /blogger\/2008\/kind#(?:settings|template|comment|page)$/u;
const BLOGGER_ELEMENT = /^blogger:(?:type|status)$/u;

/**
 * Exports of blogs look like feeds, and hold what no feed has: drafts, private posts, pages, attachments, comments,
 * settings. Published as news they would give away what their owner keeps to himself.
 *
 * @see https://developer.wordpress.org/cli/commands/export/
 * @returns undefined where a document is no such export
 */
export function refuseExport(text: string): Refusal | undefined {
  if (/^\s*[{[]/u.test(text)) return refuseJsonExport(text);
  if (!/^\s*</u.test(text)) return refuseTextExport(text);
  for (const tag of xmlTags(text)) {
    const name = tag.kind === "close" ? undefined : exporter(tag);
    if (name !== undefined) return refusal(name, siteAddress(text));
  }
  return undefined;
}

function exporter(tag: XmlTag): "WordPress" | "Blogger" | undefined {
  const { name } = tag;
  if (WORDPRESS_ELEMENT.test(name) || WORDPRESS_ELEMENT.test(localName(name))) return "WordPress";
  if (BLOGGER_ELEMENT.test(name)) return "Blogger";
  if (!tag.attributes.includes("/")) return undefined;
  const values = attributeValues(tag);
  if (values.some((value) => WORDPRESS.test(value))) return "WordPress";
  return localName(name) === "category" && values.some((value) => BLOGGER.test(value)) ? "Blogger" : undefined;
}

/** The blog's own address: what the first `link` of its RSS holds. */
function siteAddress(text: string): string | undefined {
  for (const tag of xmlTags(text)) {
    if (tag.name === "item" || tag.name === "entry") return undefined;
    if (tag.name !== "link" || tag.kind !== "open") continue;
    return webAddress(/^[^<]*/u.exec(text.slice(tag.end, tag.end + 300))?.[0])?.replace(/\/*$/u, "/");
  }
  return undefined;
}

function refusal(name: "WordPress" | "Blogger", address: string | undefined): Refusal {
  const path = name === "WordPress" ? "feed/" : "feeds/posts/default";
  const feed = address === undefined ? undefined : readAddress(path, address)?.href;
  return {
    message: name === "WordPress" ? OTHERS.wordPress : OTHERS.blogger,
    fix: feed === undefined ? OTHERS.blogFeedBehind({ path }) : OTHERS.blogFeed({ feed }),
  };
}

/** JSON that is no JSON Feed: an archive of a blog (Ghost), of a channel (Telegram), the answer of an API. */
function refuseJsonExport(text: string): Refusal | undefined {
  const value = jsonOf(text);
  if (value === undefined || isFeedLike(value)) return undefined;
  return {
    message: OTHERS.otherJson,
    fix: OTHERS.siteFeed,
  };
}

function isFeedLike(value: object): boolean {
  const keys = Object.keys(value).map((key) => key.toLowerCase());
  return !Array.isArray(value) && (keys.includes("version") || keys.includes("items"));
}

function jsonOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Movable Type's format, in which TypePad and many older blogs are exported: a text of fields, drafts among them.
 *
 * @see https://movabletype.org/documentation/appendices/import-export-format.html
 */
function refuseTextExport(text: string): Refusal | undefined {
  const isExport =
    /^\s*(?:AUTHOR|TITLE|BASENAME|STATUS|DATE): /u.test(text) && /^-----$/mu.test(text) && /^BODY:\s*$/mu.test(text);
  if (!isExport) return undefined;
  return {
    message: OTHERS.movableType,
    fix: OTHERS.blogOrText,
  };
}
