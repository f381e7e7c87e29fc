import { parseOpml } from "feedsmith";
import { type Document, isMap, isSeq, parseDocument } from "yaml";
import { readAddress } from "../../content/web-address.ts";
import { isWebAddress } from "../fetch/request.ts";
import { oneLine } from "../import/clean-text.ts";
import { withEntries } from "../import/data-additions.ts";
import { type SourceEntry, SourceRegister } from "../import/source-register.ts";

/** A feed that a list of feeds names. */
export interface ListedFeed {
  readonly name: string;
  readonly address: string;
  /** The address of its site. */
  readonly site?: string;
}

/** The feeds of a list, and how many of its entries are none that can be asked. */
export interface FeedList {
  readonly feeds: readonly ListedFeed[];
  readonly passedOver: number;
}

/** What of `sources.yaml` is to be changed. */
export interface SourceChanges {
  readonly text: string;
  /** Sources that are new. */
  readonly added: readonly SourceEntry[];
  /** Feeds that known sources got. */
  readonly feeds: number;
  /** Feeds that `sources.yaml` has already. */
  readonly known: number;
}

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly htmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

/** So many feeds are taken of a list. */
const MOST_FEEDS = 1000;

/** Reads an OPML file, folders within folders; undefined where it is none. */
export function readOpml(text: string): FeedList | undefined {
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch {
    return undefined;
  }
  const named = flat(outlines).filter(({ xmlUrl }) => xmlUrl !== undefined);
  const feeds = named.slice(0, MOST_FEEDS).flatMap(feedOf);
  return { feeds, passedOver: named.length - feeds.length };
}

function flat(outlines: readonly Outline[]): readonly Outline[] {
  return outlines.flatMap((outline) => [outline, ...flat(outline.outlines ?? [])]);
}

function feedOf({ text, title, xmlUrl = "", htmlUrl }: Outline): readonly ListedFeed[] {
  const address = xmlUrl.trim();
  const feed = readAddress(address);
  if (feed === undefined || !isWebAddress(address)) return [];
  const isSite = htmlUrl !== undefined && isWebAddress(htmlUrl) && readAddress(htmlUrl) !== undefined;
  const site = isSite ? htmlUrl : `${feed.protocol}//${feed.host}/`;
  // «ایسنا | صفحه اصلی | ISNA»: what comes behind is the page's.
  const name = oneLine((title ?? text ?? "").split(/\s[|\-–—»]\s/u)[0] ?? "");
  return [{ name: name === "" ? feed.host : name, address, site }];
}

/**
 * `sources.yaml` with the feeds of a list: a known source gets those that it lacks, others are added at the end. All else stays,
 * comments too.
 */
export function withFeeds(
  text: string,
  sources: readonly { readonly id: string; readonly name: string; readonly feeds?: readonly string[] | undefined }[],
  list: readonly ListedFeed[],
): SourceChanges {
  const register = new SourceRegister(sources.map(({ id, name }) => ({ id, name })));
  const known = new Set(sources.flatMap(({ feeds }) => feeds ?? []));
  const fresh = new Map<string, string[]>();
  for (const { name, address, site } of list) {
    if (known.has(address)) continue;
    known.add(address);
    const id = register.idOf(name, site);
    fresh.set(id, [...(fresh.get(id) ?? []), address]);
  }
  const added = register.added.map((entry) => ({ ...entry, feeds: fresh.get(entry.id) ?? [] }));
  const ids = new Set(added.map(({ id }) => id));
  const given = [...fresh].filter(([id]) => !ids.has(id));
  const count = given.reduce((sum, [, feeds]) => sum + feeds.length, 0);
  const all = count + added.reduce((sum, { feeds }) => sum + feeds.length, 0);
  return {
    text: withEntries(given.length === 0 ? text : withGiven(text, given), added),
    added,
    feeds: count,
    known: list.length - all,
  };
}

function withGiven(text: string, given: readonly (readonly [id: string, feeds: readonly string[]])[]): string {
  const document: Document = parseDocument(text, { keepSourceTokens: true });
  for (const entry of isSeq(document.contents) ? document.contents.items : []) {
    const feeds = isMap(entry) ? given.find(([id]) => id === entry.get("id"))?.[1] : undefined;
    if (feeds === undefined || !isMap(entry)) continue;
    const held = entry.get("feeds", true);
    if (isSeq(held)) for (const feed of feeds) held.items.push(document.createNode(feed));
    else
      entry.set(
        "feeds",
        document.createNode([...(typeof held === "object" && "value" in held ? [held.value] : []), ...feeds]),
      );
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
