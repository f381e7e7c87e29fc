import { partsOf } from "../../content/web-address.ts";
import { namesOutlet, outletKey, plainName } from "./outlet-name.ts";
import type { RawArticle } from "./raw-article.ts";

/** Who published a feed's item, and who is said to have written it. */
export interface Publisher {
  readonly name?: string;
  /** Its site. */
  readonly site?: string;
  readonly writers: readonly string[];
}

/**
 * Tells the outlet from the persons: an author that is a known outlet or is called one («خبرگزاری …») published the item; else the
 * feed did, by the first part of its title that is a name («تابناک | اخبار ایران و جهان»); else the first author.
 */
export function publisherOf(raw: RawArticle, knows: (name: string) => boolean): Publisher {
  const outlets = raw.authors.filter((name) => knows(name) || namesOutlet(name));
  const title = feedName(raw.feed?.title, knows);
  const name = outlets[0] ?? title ?? raw.authors[0];
  if (name === undefined) return { writers: [] };
  const key = outletKey(name);
  const writers = raw.authors.filter((author) => !outlets.includes(author) && outletKey(author) !== key);
  const ofFeed = raw.feed?.title === undefined || title === undefined || outletKey(title) === key;
  const site = ofFeed ? originOf(raw.feed?.url ?? raw.url) : undefined;
  return { name, ...(site === undefined ? {} : { site }), writers: [...new Set(writers)] };
}

function feedName(title: string | undefined, knows: (name: string) => boolean): string | undefined {
  const parts = (title ?? "")
    .split(/\s*[|»\u2022]\s*|\s+[-\u2013\u2014:]\s+/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part) && !/^(?:rss|feed|صفحه اصلی|اخبار|آخرین اخبار)$/iu.test(plainName(part)));
  return parts.find(knows) ?? parts.find(namesOutlet) ?? parts[0];
}

function originOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : `${partsOf(address).origin}/`;
}
