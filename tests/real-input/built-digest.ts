import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { elementsOf, type MarkupElement } from "../publishing/markup.ts";

/** A built site, read from its files as a browser and a feed reader would. Served from the root of `origin`. */
export class BuiltDigest {
  readonly #folder: string;
  readonly #origin: string;
  readonly #links = new Map<string, ReadonlySet<string>>();
  readonly #feeds = new Map<string, ReadonlySet<string>>();

  constructor(folder: string, origin: string) {
    this.#folder = folder;
    this.#origin = origin;
  }

  /** The elements of the page at an address that ends in `/`; undefined where there is none. */
  page(address: string): readonly MarkupElement[] | undefined {
    const text = this.#text(`${address}index.html`);
    return text === undefined ? undefined : elementsOf(text);
  }

  /** Addresses to which a page and the older pages of its list lead. */
  listLinks(address: string): ReadonlySet<string> {
    const known = this.#links.get(address);
    if (known !== undefined) return known;
    const links = new Set<string>();
    const pages = [address];
    for (const page of pages) {
      for (const link of linksOf(this.page(page) ?? [])) {
        links.add(link);
        if (link.startsWith(`${address}page/`) && !pages.includes(link)) pages.push(link);
      }
    }
    this.#links.set(address, links);
    return links;
  }

  /** Addresses of the items of the RSS feed of a page, its archives (RFC 5005) included. */
  async feedLinks(address: string): Promise<ReadonlySet<string>> {
    const known = this.#feeds.get(address);
    if (known !== undefined) return known;
    const links = new Set<string>();
    let file: string | undefined = `${address}rss.xml`;
    for (const read = new Set<string>(); file !== undefined && !read.has(file); ) {
      read.add(file);
      const feed: Feed = await readFeed(this.#text(file));
      for (const link of feed.links) links.add(this.#address(link));
      file = feed.older === undefined ? undefined : this.#address(feed.older);
    }
    this.#feeds.set(address, links);
    return links;
  }

  #address(url: string): string {
    if (!url.startsWith(`${this.#origin}/`)) throw new Error(`${url} does not begin with ${this.#origin}`);
    return decodeURI(url.slice(this.#origin.length));
  }

  #text(address: string): string | undefined {
    const file = path.join(this.#folder, address);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  }
}

/** Where the links of a page lead: addresses from the root, decoded, without fragment. */
export function linksOf(elements: readonly MarkupElement[]): readonly string[] {
  return elements.flatMap(({ name, attributes: { href } }) =>
    name === "a" && href?.startsWith("/") === true ? [decodeURI(href.replace(/#.*$/u, ""))] : [],
  );
}

interface Feed {
  readonly links: readonly string[];
  readonly older?: string;
}

const parser = new RssParser();

async function readFeed(xml: string | undefined): Promise<Feed> {
  if (xml === undefined) return { links: [] };
  const { items } = await parser.parseString(xml);
  const older = parseRssFeed(xml).atom?.links?.find(({ rel }) => rel === "prev-archive")?.href;
  return { links: items.flatMap(({ link }) => link ?? []), ...(older === undefined ? {} : { older }) };
}
