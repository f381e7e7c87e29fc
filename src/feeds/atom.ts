import { uri } from "../content/links.ts";
import type { Moment } from "../persian/calendar/moment.ts";
import type { AuthorName } from "../site/authors.ts";
import { formatFacts } from "../site/feed-addresses.ts";
import { attributesText, element, emptyElement, XML_DECLARATION, xmlAddress, xmlText } from "../site/xml.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { HISTORY_NAMESPACE, historyLinks, mediaXml, recordingsXml } from "./rss.ts";

/** Writes a feed as Atom, by hand for the reasons given in `rss.ts`. @see https://www.rfc-editor.org/rfc/rfc4287 */
export function writeAtom(feed: Feed): string {
  const updates = distinctUpdates(feed.items);
  const attributes = attributesText({
    xmlns: "http://www.w3.org/2005/Atom",
    "xmlns:media": "http://search.yahoo.com/mrss/",
    ...(feed.archive ? { "xmlns:fh": HISTORY_NAMESPACE } : {}),
    "xml:lang": feed.language,
  });
  const entries = feed.items.map((item, index) => entryXml(item, updates[index] ?? item.updated.iso)).join("");
  return `${XML_DECLARATION}<feed${attributes}>\n${headXml(feed)}${entries}</feed>\n`;
}

function headXml(feed: Feed): string {
  return [
    element("id", xmlAddress(feed.id)),
    element("title", xmlText(feed.title)),
    element("subtitle", xmlText(feed.description)),
    // A feed must say when it changed; one without items, which has never changed, says the year of its authority.
    element("updated", feed.updated?.iso ?? `${feed.since}-01-01T00:00:00Z`),
    authorsXml(feed.authors),
    emptyElement("link", { rel: "alternate", type: "text/html", href: feed.page }),
    historyLinks(feed, formatFacts("atom").mediaType, ""),
  ].join("");
}

function authorsXml(authors: readonly AuthorName[]): string {
  return authors
    .map(({ name, address }) =>
      element(
        "author",
        element("name", xmlText(name)) + (address === undefined ? "" : element("uri", xmlAddress(uri(address)))),
      ),
    )
    .join("");
}

function entryXml(item: FeedItem, updated: string): string {
  const { summary, original, picture } = item;
  return element(
    "entry",
    [
      "\n",
      element("id", xmlAddress(item.id)),
      element("title", xmlText(item.title)),
      authorsXml(item.authors),
      emptyElement("link", { rel: "alternate", type: "text/html", href: item.address }),
      original === undefined ? "" : emptyElement("link", { rel: "via", href: uri(original) }),
      element("published", item.published.iso),
      element("updated", updated),
      item.categories.map((name) => emptyElement("category", { term: name })).join(""),
      summary === "" ? "" : element("summary", xmlText(summary)),
      `<content type="html">${item.content.xml}</content>\n`,
      (item.files ?? [])
        .map(({ address, type, length, title }) =>
          emptyElement("link", {
            rel: "enclosure",
            type,
            length: String(length),
            ...(title === "" ? {} : { title }),
            href: address,
          }),
        )
        .join(""),
      picture === undefined ? "" : mediaXml(picture),
      recordingsXml(item),
    ].join(""),
  );
}

/**
 * When each item was updated, no two alike: aggregators and validators take two entries of one instant for a mistake,
 * and articles that have a day only share midnight. Alike ones differ by milliseconds that follow from the item's id,
 * so that an item keeps its own while others come and go.
 * @see https://validator.w3.org/feed/docs/warning/DuplicateUpdated.html
 */
export function distinctUpdates(items: readonly Pick<FeedItem, "id" | "updated">[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { updated } of items) counts.set(updated.iso, (counts.get(updated.iso) ?? 0) + 1);
  const taken = new Set<string>();
  return items.map(({ id, updated }) => {
    if (counts.get(updated.iso) === 1) return updated.iso;
    let fraction = 1 + (checksum(id) % 999);
    while (taken.has(withFraction(updated, fraction))) fraction = (fraction % 999) + 1;
    const text = withFraction(updated, fraction);
    taken.add(text);
    return text;
  });
}

function withFraction({ iso }: Moment, milliseconds: number): string {
  return `${iso.slice(0, 19)}.${String(milliseconds).padStart(3, "0")}${iso.slice(19)}`;
}

/** FNV-1a. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}
