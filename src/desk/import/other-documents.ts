import { splitFrontMatter } from "../../content/front-matter.ts";
import { FEEDS, OTHERS } from "../../words/feeds.ts";
import type { Message } from "../../words/message.ts";
import type { Refusal } from "./blog-export.ts";
import { webAddress } from "./links.ts";
import { localName, type XmlTag, xmlTags } from "./xml-tags.ts";

/** How many addresses a message names. */
const MOST_NAMED = 3;
const BEGINS_AS_PAGE =
  /^(?:\s|<\?xml[^>]*>|<!--[\s\S]{0,2000}?-->)*<(?:!doctype\s+html|(?:html|head|body|meta|title|script|style|div|p|table|center|h[1-6]|article|section|main|header|nav|figure|blockquote|ul|ol|span|font|b|strong|img|a)[\s>])/iu;

/** What a document is that is neither feed nor text, and what to import instead; undefined where it may be one of them. */
export function refuseOther(text: string, file: string): Refusal | undefined {
  if (isArticleFile(text)) {
    return text.trimStart().startsWith("+")
      ? { message: OTHERS.tomlArticle, fix: OTHERS.writeYaml }
      : { message: OTHERS.article, fix: OTHERS.copyArticle };
  }
  if (/^\s*\{\\rtf\d/u.test(text)) return { message: OTHERS.richText, fix: OTHERS.asPlainText };
  if (isMail(text)) return { message: OTHERS.mail, fix: OTHERS.fromMail };
  if (isTable(text)) return { message: OTHERS.table, fix: OTHERS.asPlainText };
  if (/^\s*# +\S.*\n/u.test(text)) return { message: OTHERS.markdown, fix: OTHERS.writeFields };
  if (hasBareFields(text)) return { message: OTHERS.bareFields, fix: OTHERS.writeHyphens };
  const start = text.slice(0, 4000);
  // A server's complaint may come before a feed.
  if (BEGINS_AS_PAGE.test(start) && !/<(?:rss|rdf:rdf|(?:\w+:)?feed)[\s>]/iu.test(start)) return refusePage(text, file);
  if (/^\s*\{/u.test(text)) return refuseTornJson(text);
  if (!/^\s*</u.test(text)) return undefined;
  const [root] = xmlTags(text);
  return root !== undefined && localName(root.name).toLowerCase() === "opml" ? refuseOpml(text) : undefined;
}

/** Front matter in YAML between lines of three hyphens, or of another generator in TOML between lines of three plus signs. */
function isArticleFile(text: string): boolean {
  const plain = text.trimStart();
  const yaml = splitFrontMatter(plain)?.yaml;
  if (yaml !== undefined) return /^["']?\w[\w-]*["']? *:(?: |\r?$)/mu.test(yaml);
  return /^\+{3}[ \t]*\r?\n\w[\w-]* *=/u.test(plain) && /^\+{3}[ \t]*\r?$/mu.test(plain.slice(4));
}

/** A letter as mail programs save it, and a page as browsers do in one file (MHTML): fields, then the text, in whatever encoding. */
function isMail(text: string): boolean {
  const [head = ""] = text
    .trimStart()
    .slice(0, 8000)
    .split(/\r?\n\r?\n/u);
  const fields = head.match(
    /^(?:Return-Path|Received|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|Snapshot-Content-Location):/gimu,
  );
  return (fields?.length ?? 0) > 2 && /^[\w-]+:/u.test(head);
}

/** Values between commas below a line of field names, as spreadsheets and databases write them. */
function isTable(text: string): boolean {
  const [head = "", row = ""] = text.trimStart().split(/\r?\n/u, 2);
  return /^"?[a-z_ ]{2,30}"?(?:[,;]"?[a-z_ ]{2,30}"?){2,}$/iu.test(head) && (row.match(/[,;]/gu)?.length ?? 0) > 1;
}

/** The fields of an article file without the lines of hyphens around them: two or more that we have, and nothing before them. */
function hasBareFields(text: string): boolean {
  const head = text.trimStart().slice(0, 2000).split(/\r?\n/u);
  const end = head.findIndex((line) => !/^(?:[a-z_]+ *:|[ \t]*- |[ \t]*#|[ \t]+[a-z_]+ *:)/u.test(line));
  const fields = head
    .slice(0, Math.max(0, end))
    .filter((line) => /^(?:title|date|lead|source|tags|author|section|url|slug|draft) *:/u.test(line));
  return fields.length > 1;
}

/** A page in place of a feed, such as one that says that the feed has moved; it may name its feed. */
function refusePage(text: string, file: string): Refusal {
  const feeds = [...xmlTags(text)].flatMap((tag) => {
    const isFeed =
      tag.name.toLowerCase() === "link" && /type\s*=\s*["']?application\/(?:rss|atom|feed)\+/iu.test(tag.attributes);
    const address = isFeed ? attribute(tag, "href") : undefined;
    return address === undefined ? [] : [webAddress(address, file) ?? address];
  });
  return {
    message: OTHERS.page,
    fix: feeds.length === 0 ? OTHERS.plainText : OTHERS.itsFeed({ feeds: named(feeds) }),
  };
}

/** OPML is for feed readers, which take over a list of feeds with it. */
function refuseOpml(text: string): Refusal {
  const feeds = [...xmlTags(text)].flatMap((tag) => attribute(tag, "xmlUrl") ?? []);
  return {
    message: OTHERS.opml({ count: feeds.length }),
    fix: feeds.length === 0 ? OTHERS.aFeed : OTHERS.theFeeds({ feeds: named(feeds) }),
  };
}

function named(addresses: readonly string[]): Message {
  const unique = [...new Set(addresses)];
  return OTHERS.named({ addresses: unique.slice(0, MOST_NAMED), more: unique.length - MOST_NAMED });
}

function attribute(tag: XmlTag, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "iu").exec(tag.attributes);
  return (found?.[1] ?? found?.[2])?.replace(/&amp;/gu, "&").trim();
}

function refuseTornJson(text: string): Refusal | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return endsWithin(text)
      ? {
          message: OTHERS.tornJson,
          fix: FEEDS.fetchAgain,
        }
      : { message: OTHERS.brokenJson({ said: error.message.slice(0, 120) }), fix: FEEDS.fetchAgain };
  }
}

/** Whether a JSON text ends before all it opened is closed. */
function endsWithin(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
  }
  return quoted || depth > 0;
}
