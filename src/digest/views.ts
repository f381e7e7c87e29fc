import type { Article, Section, Tag, TopicKind } from "../content/article.ts";
import type { ArchiveYear, MonthCount, MonthPlace, MonthSheet } from "./archive.ts";
import type { Edition } from "./edition.ts";
import type { ListPage } from "./list-pages.ts";
import type { Topic } from "./topic.ts";

/*
 * What each kind of page shows: exactly what its template needs, as plain data. A page is rendered again when, and
 * only when, its view (or the code that draws it) changed, so a view holds nothing that an old page must not follow.
 */

/** A page that is to be: its address and what it shows. */
export interface PageEntry<View> {
  /** From the site's root; ends in `/`, or names a file such as `/404.html`. */
  readonly path: string;
  readonly view: View;
}

/** A feed that a page offers. */
export interface FeedLink {
  /** The folder of `rss.xml` and its sisters: `/` or `/tags/<slug>/`. */
  readonly path: string;
  /** The topic's own name; none for the whole digest. */
  readonly name?: string;
}

/** An edition as a line in a list. */
export type EditionLink = Pick<Edition, "day" | "number" | "title"> & { readonly path: string };

/** An edition with its first headlines. */
export interface EditionHeadlines extends EditionLink {
  readonly articles: readonly Article[];
  /** How many further articles it has. */
  readonly more: number;
}

export interface EditionView {
  readonly edition: EditionLink;
  /** Checked HTML. */
  readonly introduction?: string;
  readonly front: EditionFrontView;
  readonly previous?: EditionLink;
  readonly next?: EditionLink;
}

/** The stories on an edition's own page. */
export interface EditionFrontView {
  /** How many the edition has in all. */
  readonly count: number;
  readonly tops: readonly Article[];
  /** The other stories by section; those without one last. */
  readonly parts: readonly {
    readonly section?: Section;
    readonly articles: readonly Article[];
    /** Where some of them are not shown: a page with all of the section's stories of that edition, and how many. */
    readonly more?: { readonly path: string; readonly count: number };
  }[];
}

/** All stories of a big edition that are of one section; of none, where it is missing. */
export interface EditionPartView {
  readonly edition: EditionLink;
  readonly section?: Section;
  /** In reading order. */
  readonly articles: readonly Article[];
  /** How many there are on all pages. */
  readonly count: number;
  /** The page's number, from 1. */
  readonly number: number;
  readonly previous?: string;
  readonly next?: string;
}

export interface HomeView {
  readonly edition?: EditionView;
  /** In the preview, editions of which readers have nothing yet: the next ones, the last of them first. */
  readonly coming?: readonly EditionHeadlines[];
  /** What came before, newest first. */
  readonly earlier: readonly EditionHeadlines[];
  /** The latest top stories of what came before. */
  readonly picks: readonly Article[];
  /** Each section's newest articles. */
  readonly sections: readonly { readonly section: Section; readonly articles: readonly Article[] }[];
  /** The tags most used of late. */
  readonly tags: readonly TagCount[];
}

export interface TagCount {
  readonly tag: Tag;
  readonly count: number;
}

export interface ArticleView {
  readonly article: Article;
  readonly edition: EditionLink;
  /** The thread's last older articles and this one, oldest first. */
  readonly thread: readonly Article[];
  /** Older articles near to this one. */
  readonly related: readonly Article[];
  /** The article before this one. */
  readonly previous?: Article;
}

/** What a list of articles is about. */
export type ListTopic<Kind extends TopicKind = TopicKind> = {
  [One in Kind]: Pick<Topic<One>, "kind" | "of" | "path" | "name">;
}[Kind];

/** The tags around a tag. */
export interface TagNeighbours {
  readonly parent?: Tag;
  readonly children: readonly TagCount[];
  /** Tags that articles often have together with this one. */
  readonly related: readonly Tag[];
}

export interface ListView {
  readonly topic: ListTopic;
  readonly page: ListPage;
  /** On the newest page only: how many articles there are in all, and by Jalali month. */
  readonly total?: number;
  readonly months?: readonly MonthCount[];
  /** On the newest page of a tag only: a full page must not change when its tag gets another neighbour. */
  readonly neighbours?: TagNeighbours;
}

/** A letter of the index of tags: one of the alphabet, or `latin`, `digits` or `signs`. */
export interface TagLetter {
  readonly letter: string;
  /** The page of its tags, or their place on the page, such as `#ب`. */
  readonly path: string;
}

/** A tag in the index, with the tags below it. */
export interface IndexedTag extends TagCount {
  readonly children: readonly TagCount[];
}

export interface TagIndexView {
  /** How many tags the page is about. */
  readonly count: number;
  /** The letter whose page it is; absent on the first page. */
  readonly letter?: string;
  /** All letters that tags begin with. */
  readonly letters: readonly TagLetter[];
  /** The tags most used, by the alphabet; where each letter has a page of its own, on the first page. */
  readonly mostUsed: readonly TagCount[];
  readonly groups: readonly (TagLetter & { readonly tags: readonly IndexedTag[] })[];
  /** Where the names of all tags are, for the filter, where they are not all on the page. */
  readonly names?: string;
}

/** All topics of a kind. */
export interface TopicIndexView {
  readonly kind: TopicKind;
  readonly topics: readonly {
    readonly path: string;
    readonly title: string;
    readonly description?: string;
    readonly count: number;
    readonly newest?: Article;
  }[];
}

export interface MonthView {
  readonly month: MonthSheet;
  /** Newest first, with what of them falls into the month: a week may lie over two. */
  readonly editions: readonly EditionHeadlines[];
  readonly previous?: MonthPlace;
  readonly next?: MonthPlace;
}

export interface YearView {
  readonly year: Pick<ArchiveYear, "calendar" | "year" | "count">;
  /** The twelve of them. */
  readonly months: readonly MonthSheet[];
  readonly previous?: number;
  readonly next?: number;
}

export interface ArchiveView {
  readonly jalali: readonly ArchiveYear[];
  readonly gregorian: readonly ArchiveYear[];
  readonly editions: number;
  readonly articles: number;
}

/** The search, and what to browse by without it. No counts: the page is made again only when a topic or year is new. */
export interface SearchView {
  /** Jalali years that have articles, the newest first. */
  readonly years: readonly number[];
  /** The kinds by which the search filters. */
  readonly kinds: readonly {
    readonly kind: TopicKind;
    readonly filter: string;
    /** To browse by: of many topics those with the most articles. */
    readonly browse: readonly TopicName[];
    /** Whether there are more. To filter by all of them, their names are in a file of the search. */
    readonly more: boolean;
  }[];
}

/** A topic by its page and name. */
export interface TopicName {
  readonly path: string;
  readonly name: string;
}

/** A page that leads on to another. */
export interface RedirectView {
  readonly to: string;
}
