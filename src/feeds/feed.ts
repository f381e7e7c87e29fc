import type { Medium } from "../content/file-kinds.ts";
import type { Licence } from "../content/licence.ts";
import type { Moment } from "../persian/calendar/moment.ts";
import type { AuthorName } from "../site/authors.ts";

/*
 * A feed's document as plain data, which each format writes (`rss.ts`, `atom.ts`, `json-feed.ts`). All texts are plain
 * but an item's content; none is escaped. Addresses are whole.
 */

/** A document of a feed. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The HTML page of the same. */
  readonly page: string;
  /** This document. */
  readonly self: string;
  /** The document that is subscribed to, in an archive document. */
  readonly current?: string;
  /** The archive document of the next older items. */
  readonly older?: string;
  readonly hub?: string;
  /** At least one. */
  readonly authors: readonly AuthorName[];
  /** The newest change of what the feed holds; undefined for a feed without items. */
  readonly updated?: Moment;
  /** The Gregorian year in which the authority of its ids was the digest's: four digits. */
  readonly since: string;
  readonly archive: boolean;
  readonly items: readonly FeedItem[];
}

/** An item. */
export interface FeedItem {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  /** The lead, or how the text begins; Latin runs isolated as in the title. */
  readonly summary: string;
  readonly content: ItemContent;
  readonly published: Moment;
  readonly updated: Moment;
  readonly categories: readonly string[];
  /** Who wrote it: at least one. */
  readonly authors: readonly AuthorName[];
  /** Who the original is by: its feed cannot be known, so its site. */
  readonly source?: { readonly name: string; readonly address: string };
  /** The original's address. */
  readonly original?: string;
  readonly picture?: FeedPicture;
  /** What it offers to be read elsewhere, heard or watched, in the order of the text; absent where there is nothing. */
  readonly files?: readonly FeedFile[];
}

/** An item's HTML, also as it is in XML, with its size there in bytes; as JSON it is a little smaller. */
export interface ItemContent {
  readonly html: string;
  readonly xml: string;
  readonly bytes: number;
}

/** A file that an item offers. */
export interface FeedFile {
  readonly address: string;
  readonly type: string;
  readonly medium: Medium;
  /** Bytes. */
  readonly length: number;
  /** In whole seconds, where that is known. */
  readonly seconds?: number;
  readonly title: string;
  /** The address of the picture that is there before a film begins. */
  readonly poster?: string;
}

/** A picture that an item shows. */
export interface FeedPicture {
  readonly address: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** What it shows: its caption, else what is said to those who do not see it. */
  readonly alt: string;
  readonly credit?: string;
  readonly licence?: Licence;
}
