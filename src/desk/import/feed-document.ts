import { attributeValues, localName, type XmlTag, xmlTags } from "./xml-tags.ts";

/** A feed's XML as the parser reads it, and what is missing of it. */
export interface FeedDocument {
  readonly text: string;
  readonly torn?: Tear;
}

/** Where a feed breaks off. */
export interface Tear {
  /** The line on which it ends, from 1. */
  readonly line: number;
  /** How many items before it are whole. */
  readonly items: number;
  /** Whether it ends within an item. */
  readonly withinItem: boolean;
}

const RSS_1_1 = /^https?:\/\/purl\.org\/net\/rss1\.1#?$/iu;
const ROOTS = /^(?:rss|feed|rdf|channel|entry)$/iu;

/**
 * Prepares a feed for its parser: a torn one is closed behind its last whole item; a single Atom entry gets a feed around
 * it; RSS 1.1 becomes RSS 2.0, which says the same; the table of contents of RSS 1.0 goes, for items that it does not
 * list would be lost.
 *
 * @see https://web.archive.org/web/2011/http://inamidst.com/rss1.1/
 */
export function feedDocument(xml: string): FeedDocument {
  const { text, torn } = closed(xml);
  const [root] = xmlTags(text);
  if (root === undefined || root.kind !== "open") return { text, ...(torn === undefined ? {} : { torn }) };
  const name = localName(root.name).toLowerCase();
  const whole =
    name === "entry"
      ? inFeed(text, root)
      : name === "channel" && attributeValues(root).some((value) => RSS_1_1.test(value))
        ? asRss(text, root)
        : name === "rdf"
          ? withoutContents(text)
          : text;
  return { text: whole, ...(torn === undefined ? {} : { torn }) };
}

interface Open {
  readonly name: string;
  readonly item: boolean;
}

/** The document, closed where it is torn: what was begun behind the last whole item goes. */
function closed(xml: string): FeedDocument {
  const open: Open[] = [];
  let items = 0;
  let end: number | undefined;
  let around: readonly string[] = [];
  for (const tag of xmlTags(xml)) {
    if (open.length === 0 && !ROOTS.test(localName(tag.name))) return { text: xml };
    if (tag.kind === "open")
      open.push({ name: tag.name.toLowerCase(), item: /^(?:item|entry)$/u.test(localName(tag.name).toLowerCase()) });
    if (tag.kind !== "close") continue;
    const at = open.findLastIndex(({ name }) => name === tag.name.toLowerCase());
    if (at === -1) continue;
    const item = open[at]?.item === true;
    open.splice(at);
    if (open.length === 0) return { text: xml };
    if (item && !open.some((one) => one.item)) {
      items++;
      end = tag.end;
      around = open.map(({ name }) => name);
    }
  }
  if (open.length === 0) return { text: xml };
  const torn = { line: xml.split("\n").length, items, withinItem: open.some(({ item }) => item) };
  const text =
    end === undefined
      ? xml
      : `${xml.slice(0, end)}${around
          .toReversed()
          .map((name) => `</${name}>`)
          .join("")}`;
  return { text, torn };
}

function inFeed(xml: string, root: XmlTag): string {
  const prefix = root.name.slice(0, -localName(root.name).length);
  const namespaces = root.attributes.match(/\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/gu) ?? [];
  return `${xml.slice(0, root.at)}<${prefix}feed${namespaces.join("")}>${xml.slice(root.at)}</${prefix}feed>`;
}

function asRss(xml: string, root: XmlTag): string {
  const prefixes = new Set(
    [...root.attributes.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].flatMap(
      ([, prefix = "", double, single]) => (RSS_1_1.test(double ?? single ?? "") ? [prefix] : []),
    ),
  );
  return rewritten(xml, (tag) => {
    const local = localName(tag.name);
    if (!prefixes.has(tag.name.slice(0, -local.length).replace(/:$/u, ""))) return undefined;
    const name = local.toLowerCase();
    if (name === "items") return "";
    if (name === "channel" && tag.kind === "close") return "</channel></rss>";
    const attributes = tag.attributes.replace(/\sxmlns\s*=\s*(?:"[^"]*"|'[^']*')/u, "");
    if (name === "channel") return `<rss version="2.0"${attributes}><channel>`;
    return tag.kind === "close" ? `</${name}>` : `<${name}${attributes}${tag.kind === "empty" ? "/" : ""}>`;
  });
}

/** The document with other tags in place of those for which some are given. */
function rewritten(xml: string, write: (tag: XmlTag) => string | undefined): string {
  const parts: string[] = [];
  let from = 0;
  for (const tag of xmlTags(xml)) {
    const written = write(tag);
    if (written === undefined) continue;
    parts.push(xml.slice(from, tag.at), written);
    from = tag.end;
  }
  return `${parts.join("")}${xml.slice(from)}`;
}

function withoutContents(xml: string): string {
  let start: number | undefined;
  for (const tag of xmlTags(xml)) {
    if (localName(tag.name).toLowerCase() !== "items") continue;
    if (tag.kind === "open") start ??= tag.at;
    else if (tag.kind === "close" && start !== undefined) return xml.slice(0, start) + xml.slice(tag.end);
  }
  return xml;
}
