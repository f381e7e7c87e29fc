import { readAddress } from "../../content/web-address.ts";
import { PAGE } from "../../words/page.ts";
import type { InputBytes } from "../fetch/fetched.ts";
import { decodeText } from "../import/charset.ts";
import { oneLine } from "../import/clean-text.ts";
import { withoutFurniture } from "../import/furniture.ts";
import { LIMITS } from "../import/limits.ts";
import { addressKey, webAddress } from "../import/links.ts";
import type { RawArticle } from "../import/raw-article.ts";
import { clean } from "./clean.ts";
import { publishedDate, shownDate, updatedDate } from "./date.ts";
import { pageDocument } from "./document.ts";
import { linesOf } from "./lines.ts";
import { judge, type NoArticle, saysArticle, signsOf } from "./no-article.ts";
import { dropPictures, pageMedia } from "./picture.ts";
import { articleRoot, holderOf } from "./root.ts";
import { structuredNews } from "./structured-data.ts";
import { pageText } from "./text.ts";
import { givenTitles, metaOf, titleOf } from "./title.ts";

/** A page's article, and what the page calls the house that published it. */
export interface PageArticle {
  readonly raw: RawArticle;
  readonly publisher?: string;
}

/**
 * Reads the article of a page.
 * @param address where it came from, behind all redirects
 * @returns why it holds none that could be told from the rest
 */
export function readPage(input: InputBytes, address: string): PageArticle | NoArticle {
  const decoded = decodeText(input.bytes, input.charset);
  if (!decoded.ok) return { why: decoded.message, fix: decoded.fix };
  const text = decoded.text.replace(/^\uFEFF/u, "");
  const other = otherThanPage(text);
  if (other !== undefined) return other;
  const document = pageDocument(text);
  if ("why" in document) return document;
  const signs = signsOf(document, address);
  const url = canonicalOf(document, address);
  const structured = structuredNews(document, url);
  const publisher = siteOf(document, structured?.publisher);
  const given = givenTitles(document, structured?.title);
  const before = linesOf(document.body);
  const shownTitle = titleOf(given, before, publisher);
  if (shownTitle === undefined)
    return judge(signs, undefined, [], NOTHING) ?? { why: PAGE.noTitle, fix: PAGE.copyText };
  const says = { isNews: saysArticle(document, structured !== undefined), isPaid: structured?.paid === true };
  const date = structured?.date ?? publishedDate(document) ?? shownDate(before, shownTitle.line);
  const updated = structured?.updated ?? updatedDate(document);
  clean(document, url, [shownTitle.title, ...given]);
  const root = articleRoot(document);
  if (root === undefined) return judge(signs, undefined, [], says) ?? { why: PAGE.empty, fix: PAGE.copyText };
  const titleElement = titleElementIn(document.body, shownTitle.title);
  const holder = titleElement === undefined ? root : holderOf(root, titleElement);
  const media = pageMedia(document, holder, structured, url);
  dropPictures(holder, titleElement === undefined ? [root] : [root, titleElement]);
  const lines = linesOf(document.body);
  const found = titleOf([shownTitle.title], lines, publisher) ?? shownTitle;
  const description = metaOf(document, "og:description") ?? metaOf(document, "description");
  const { head, lead, kicker, blocks } = pageText(root, lines, found.line, description, url);
  const wrong = judge(signs, root, withoutFurniture([...(lead === undefined ? [] : [lead]), ...blocks]), says);
  if (wrong !== undefined) return wrong;
  const writers = [...(structured?.writers ?? []), ...head.writers];
  return {
    raw: {
      place: "",
      title: shownTitle.title,
      ...(kicker === undefined ? {} : { kicker }),
      ...(lead === undefined ? {} : { lead }),
      blocks,
      ...(date === undefined ? {} : { date }),
      ...(updated === undefined ? {} : { updated }),
      url,
      authors: [],
      ...(writers.length === 0 ? {} : { writers: [...new Set(writers.map(oneLine))] }),
      ...(head.openings.length === 0 ? {} : { openings: head.openings }),
      ...(head.sources.length === 0 ? {} : { sourceLines: head.sources }),
      tags: tagsOf(document, structured?.tags ?? []),
      ...(media.length === 0 ? {} : { media }),
    },
    ...(publisher === undefined ? {} : { publisher }),
  };
}

const NOTHING = { isNews: false, isPaid: false };

/** What a text is that is no page, by how it begins. */
function otherThanPage(text: string): NoArticle | undefined {
  const start = text.slice(0, 4000);
  if (/<(?:rss|feed|rdf:RDF)[\s>]/u.test(start) && !/<html[\s>]/iu.test(start)) {
    return { why: PAGE.feed, fix: PAGE.writeFeed };
  }
  if (/^\s*\{[\s\S]*jsonfeed\.org/u.test(start)) return { why: PAGE.feed, fix: PAGE.writeFeed };
  return /<[a-z!]/iu.test(start) ? undefined : { why: PAGE.noPage, fix: PAGE.checkAddress };
}

/** The element of a page's title, after what is beside the article was taken out. */
function titleElementIn(body: Element, title: string): Element | undefined {
  const lines = linesOf(body);
  return lines[titleOf([title], lines, undefined)?.line ?? -1]?.element;
}

/** The address by which a page of its own site wants to be known. */
function canonicalOf(document: Document, address: string): string {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute("href") ?? undefined;
  for (const named of [link, metaOf(document, "og:url")]) {
    const url = webAddress(named, address);
    if (url !== undefined && isOfSite(url, address)) return url;
  }
  return webAddress(address) ?? address;
}

/** Whether an address is another page of the same site: some name their home page for every page. */
function isOfSite(url: string, address: string): boolean {
  const [one, other] = [readAddress(url), readAddress(address)];
  if (one === undefined || other === undefined || bare(one.host) !== bare(other.host)) return false;
  return one.pathname !== "/" || one.search !== "" || addressKey(url) === addressKey(address);
}

function bare(host: string): string {
  return host.replace(/^(?:www|m|amp|mobile)\./u, "");
}

function siteOf(document: Document, structured: string | undefined): string | undefined {
  const name = oneLine(metaOf(document, "og:site_name") ?? structured ?? metaOf(document, "application-name") ?? "");
  return name === "" || name.length > LIMITS.name ? undefined : name;
}

function tagsOf(document: Document, structured: readonly string[]): readonly string[] {
  const marked = [...document.querySelectorAll('meta[property="article:tag"]')].map(
    (one) => one.getAttribute("content") ?? "",
  );
  const tags = marked.length > 0 ? marked : structured;
  return tags
    .map(oneLine)
    .filter((tag) => tag !== "")
    .slice(0, LIMITS.tags);
}
