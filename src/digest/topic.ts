import type { Article, TopicKind, Topics } from "../content/article.ts";

/** A topic with its articles, oldest first; never empty. */
export interface Topic<Kind extends TopicKind = TopicKind> {
  readonly kind: Kind;
  readonly of: Topics[Kind];
  /** From the site's root. */
  readonly path: string;
  /** As readers see it. */
  readonly name: string;
  readonly articles: readonly Article[];
}

/** A topic of whatever kind, which its `kind` tells. */
export type AnyTopic = { readonly [Kind in TopicKind]: Topic<Kind> }[TopicKind];

/** A digest's topics by kind. One that has neither page nor feed, for want of articles, is not here. */
export type TopicLists = { readonly [Kind in TopicKind]: readonly Topic<Kind>[] };

/** What differs from one kind of topic to the next. */
export interface TopicRules<Kind extends TopicKind> {
  /** Where the index is, and below it each topic's page and feeds. */
  readonly folder: `/${string}/`;
  /** The last part of a topic's address. */
  readonly keyOf: (of: Topics[Kind]) => string;
  /** The last part of its oldest address, where that was another: it names the topic's feed for ever. */
  readonly oldestKeyOf?: (of: Topics[Kind]) => string | undefined;
  readonly nameOf: (of: Topics[Kind]) => string;
  /** Keys of `strings.yaml`: what one is called, what the index of all is called and says, and the group of feeds. */
  readonly texts: { readonly one: string; readonly all: string; readonly about: string; readonly feeds: string };
  /** Whether there is an index in every digest, or only where the data file has an entry. */
  readonly index: "always" | "where there are any";
  /** How topics follow each other; absent where they keep the order of their file. */
  readonly compare?: (one: Topic<Kind>, other: Topic<Kind>) => number;
  /** The topics that an article refers to, each once. */
  readonly ofArticle: (article: Article) => readonly Topics[Kind][];
  /** Whether it has a page and feeds; absent where all have that articles refer to. */
  readonly hasPage?: (of: Topics[Kind]) => boolean;
  readonly page: {
    /** Newest first under their months, or oldest first along a line of time. */
    readonly articles: "by month" | "along time";
    /** Whether each article's source is named. */
    readonly sourced: boolean;
    /** What the site's navigation marks as the reader's place. */
    readonly place: "topic" | "index";
  };
  readonly search: {
    /** The filter's name in the index and in addresses, and what an article is found under; absent where there is none. */
    readonly filter?: { readonly name: string; readonly ofArticle: (article: Article) => readonly Topics[Kind][] };
    /** The words by which a topic's articles are found. */
    readonly words: (of: Topics[Kind]) => readonly string[];
  };
  /** The property by which an article's JSON-LD says it; `none` where schema.org has no word for it. */
  readonly jsonLd: "articleSection" | "keywords" | "citation" | "author" | "none";
}

/** A list of all kinds: one that is left out is an error of its type. */
export function everyKind<const Kinds extends readonly TopicKind[]>(
  kinds: Kinds &
    ([Exclude<TopicKind, Kinds[number]>] extends [never] ? unknown : { missing: Exclude<TopicKind, Kinds[number]> }),
): readonly TopicKind[] {
  return kinds;
}
