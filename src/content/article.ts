import type { Moment } from "../persian/calendar/moment.ts";
import type { Language } from "../persian/calendar/names.ts";
import type { OtherCalendar } from "../persian/calendar/text-dates.ts";
import type { FileLimits, OfferedFile } from "./body-files.ts";
import type { Feature } from "./features.ts";
import type { FeedFormat, FeedKind } from "./feed-choice.ts";
import type { Host } from "./hosts.ts";
import type { Licence } from "./licence.ts";
import type { BodyPicture } from "./picture-copies.ts";
import type { Theme } from "./theme-shades.ts";

/** A part of the digest, in the order of `_data/sections.yaml`. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** Who published an article, from `_data/sources.yaml`. */
export interface Source {
  readonly id: string;
  readonly name: string;
  /** The source's own site. */
  readonly url?: string;
  readonly description?: string;
}

/** A topic. `slug` is folded: two labels with one slug are one tag. */
export interface Tag {
  readonly slug: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly description?: string;
  /** The parent's slug. */
  readonly parent?: string;
  /** Earlier slugs of the tag's page; each leads to it. */
  readonly formerSlugs: readonly string[];
  /** That too few articles have it: it is text, without a page or feeds. */
  readonly pageless?: true;
}

/** A story that several articles tell, from `_data/threads.yaml`. */
export interface Thread {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** Who wrote an article, from `_data/authors.yaml`. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "organisation";
  /** The author's own site. */
  readonly url?: string;
  readonly role?: string;
  readonly picture?: Pick<Picture, "path" | "width" | "height">;
  readonly description?: string;
}

/** What articles are sorted by: the entries of each kind's data file, under the file's name. */
export interface Topics {
  readonly sections: Section;
  readonly tags: Tag;
  readonly sources: Source;
  readonly threads: Thread;
  readonly authors: Author;
}

/** A kind of topic. `digest/topics.ts` says all that differs from one kind to the next. */
export type TopicKind = keyof Topics;

/** The topics that a digest knows, by kind, in the order of their files. */
export type Registers = { readonly [Kind in TopicKind]: readonly Topics[Kind][] };

/** A day on which offices are closed or that is marked in the calendar, from `_data/holidays-<year>.yaml`. */
export interface Holiday {
  /** The Jalali day as `1403-01-01`. */
  readonly day: string;
  readonly title: string;
  /** Whether it is a public holiday. */
  readonly off: boolean;
}

/** A picture, at its address from the site's root, such as `/assets/images/map.svg`. */
export interface Picture extends BodyPicture {
  /** Empty for an ornament. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: Credit;
  readonly licence?: Licence;
}

/** Who made a picture. */
export interface Credit {
  /** What was made, such as «نقشه»; absent where the editor does not say. */
  readonly label?: string;
  readonly name: string;
  /** The maker's page in the digest, where it is sure to be there. */
  readonly page?: { readonly kind: "sources"; readonly of: Source } | { readonly kind: "authors"; readonly of: Author };
  /** The maker's own site, where there is no such page. */
  readonly url?: string;
}

/** A credit in an article's body whose name readers see otherwise than it is written, or that leads somewhere. */
export interface BodyCredit extends Omit<Credit, "label"> {
  readonly written: string;
}

export interface Correction {
  readonly date: Moment;
  readonly note: string;
}

/** What a reader wrote under an article and an editor let stand, from `comments/<article>.yaml`. */
export interface Comment {
  readonly name: string;
  readonly date: Moment;
  /** Plain text, typeset. */
  readonly paragraphs: readonly string[];
}

/** What an article's own file says: dates are valid, texts typeset. The body is kept apart. */
export interface ArticleText {
  /** The file, relative to the articles folder, without `.md`; with `/` on every system. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kicker?: string;
  readonly lead?: string;
  readonly date: Moment;
  readonly updated?: Moment;
  readonly url?: string;
  readonly keyPoints: readonly string[];
  readonly corrections: readonly Correction[];
  readonly aliases: readonly string[];
  readonly top: boolean;
  /** Words in the body, for the reading time. */
  readonly words: number;
  /** Names the body's HTML in the body store. */
  readonly bodyHash: string;
  /** Names all of these; absent where they were not read from a file, and have to be named one by one. */
  readonly textHash?: string;
}

/** A checked article: its text, and what it has of other files, where every reference is known. */
export interface Article extends ArticleText {
  readonly source?: Source;
  readonly via: readonly Source[];
  /** Who wrote it, in the order of the byline. */
  readonly authors: readonly Author[];
  readonly section?: Section;
  readonly tags: readonly Tag[];
  readonly thread?: Thread;
  /** Its credit may name a maker that the data files know. */
  readonly image?: Picture;
  /** Known makers of the pictures in its body; absent without any. */
  readonly credits?: readonly BodyCredit[];
  /** What its text offers to be read elsewhere, heard or watched, each once; absent where there is nothing. */
  readonly files?: readonly OfferedFile[];
  /** Oldest first. */
  readonly comments: readonly Comment[];
  /** Why it is not published yet: shown by `npm start` only. */
  readonly unpublished?: "draft" | "future";
}

/** An optional note for an edition, from `src/editions/<day>.md`. */
export interface EditionNote {
  /** Its file as messages name it. */
  readonly file: string;
  /** The edition's first day as `1395-12-07`, Jalali. */
  readonly day: string;
  readonly title?: string;
  /** The edition's number, and the line of the file on which it is. */
  readonly number?: { readonly value: number; readonly line: number };
  /** Slugs of the articles that come first, in order. */
  readonly order: readonly string[];
  /** The introduction, as checked HTML. */
  readonly introduction: string;
}

/** What may be kept of what is written in pictures. */
export const IMAGE_NOTES = ["copyright"] as const;

/** Something that is written in a picture. */
export type ImageNote = (typeof IMAGE_NOTES)[number];

/** Who makes the digest. */
export interface SiteAuthor {
  readonly name: string;
  readonly url?: string;
}

/** The digest's own settings, from `_data/site.yaml` and the command's flags. */
export interface Site {
  readonly title: string;
  readonly description: string;
  /** Scheme and host, such as `https://example.org`: no path and no slash at the end. */
  readonly origin: string;
  /** The path below which the site is served: begins and ends with `/`. */
  readonly pathPrefix: string;
  readonly timezone: string;
  readonly language: Language;
  readonly authors: readonly SiteAuthor[];
  /** Where «ارسال نظر» leads. */
  readonly commentAddress?: string;
  readonly editionRhythm: "daily" | "weekly";
  /** Whether articles may bring tags that `tags.yaml` does not name. */
  readonly tagPolicy: "strict" | "open";
  /** How many articles a tag needs to have a page and feeds. */
  readonly tagPageMin: number;
  readonly otherCalendar: OtherCalendar;
  /** How many items a feed holds. */
  readonly feedLength: number;
  /** Which kinds of feeds there are; all where it is absent. */
  readonly feedKinds?: readonly FeedKind[];
  /** The formats of feeds; all where it is absent. */
  readonly feedFormats?: readonly FeedFormat[];
  /** Where the site is published, of the hosts whose limits are known. */
  readonly host?: Host;
  /** How many words an article may take from its source before an editor is warned; any number where it is absent. */
  readonly quoteLimit?: number;
  /** A WebSub hub. */
  readonly hub?: string;
  /** Domain and date that name the items of feeds for ever, such as `example.org,2024` (RFC 4151). */
  readonly feedAuthority: string;
  /** Whether a picture is drawn for each article and edition. */
  readonly shareImages: boolean;
  /** What is kept of what is written in pictures; nothing where it is absent. */
  readonly imageKeep?: readonly ImageNote[];
  /** How large a file may be that a text offers; the generator's own limits where it is absent. */
  readonly fileLimits?: FileLimits;
  /** Whether browsers keep pages for when there is no line; false removes what they have kept. */
  readonly offline?: boolean;
  /** Elements that raw HTML in articles may hold; none where it is absent. */
  readonly allowedElements?: readonly string[];
  /** Who publishes the digest, where it is not the digest's own name. */
  readonly publisher?: string;
  /** The digest's logo, from the site's root: `/assets/…`. */
  readonly logo?: Pick<Picture, "path" | "width" | "height">;
  readonly theme?: Theme;
  /** The family that pages are set in; Vazirmatn where it is absent. */
  readonly font?: string;
  /** Parts that the digest does without. */
  readonly without?: readonly Feature[];
}

/** Everything the digest is made of: checked, in memory, without the bodies. */
export interface Content extends Registers {
  readonly site: Site;
  readonly strings: Readonly<Record<string, string>>;
  readonly holidays: readonly Holiday[];
  /** Oldest first. */
  readonly articles: readonly Article[];
  readonly notes: readonly EditionNote[];
  /** The numbers that published editions keep, by Jalali day; undefined where the digest keeps none. */
  readonly editionNumbers?: Readonly<Record<string, number>>;
}
