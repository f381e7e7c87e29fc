import type { Article } from "../content/article.ts";
import { has } from "../content/features.ts";
import type { Redirect } from "./aliases.ts";
import { type Archive, archiveOf } from "./archive.ts";
import { monthPages, yearPages } from "./archive-pages.ts";
import type { Digest } from "./digest.ts";
import { editionDay, isPublished } from "./edition.ts";
import { editionLink, editionPages, editionParts, headlinesOf, homeFront } from "./edition-pages.ts";
import { mostUsed } from "./most-used.ts";
import { articlePath, calendarPath, PATHS } from "./paths.ts";
import { relatedOf } from "./related.ts";
import { tagIndexPages } from "./tag-index.ts";
import { tagsOfLate } from "./tag-use.ts";
import { type TellingOf, tellingWordsOf } from "./telling-words.ts";
import type { AnyTopic } from "./topic.ts";
import { listsOf, topicIndexes } from "./topic-pages.ts";
import { TOPIC_ORDER, TOPICS } from "./topics.ts";
import type {
  ArchiveView,
  ArticleView,
  EditionPartView,
  EditionView,
  HomeView,
  ListView,
  MonthView,
  PageEntry,
  RedirectView,
  SearchView,
  TagIndexView,
  TopicIndexView,
  TopicName,
  YearView,
} from "./views.ts";

/** Every page of the site by kind; each kind has one template, which paginates over its list. */
export interface Pages {
  readonly home: readonly PageEntry<HomeView>[];
  readonly editions: readonly PageEntry<EditionView>[];
  readonly editionParts: readonly PageEntry<EditionPartView>[];
  readonly articles: readonly PageEntry<ArticleView>[];
  readonly lists: readonly PageEntry<ListView>[];
  readonly tagIndex: readonly PageEntry<TagIndexView>[];
  readonly topicIndexes: readonly PageEntry<TopicIndexView>[];
  readonly months: readonly PageEntry<MonthView>[];
  readonly years: readonly PageEntry<YearView>[];
  readonly archive: readonly PageEntry<ArchiveView>[];
  readonly search: readonly PageEntry<SearchView>[];
  /** One where browsers keep pages; else none. */
  readonly offline: readonly PageEntry<Record<string, never>>[];
  readonly notFound: readonly PageEntry<Record<string, never>>[];
  readonly redirects: readonly PageEntry<RedirectView>[];
}

const EARLIER_EDITIONS = 6;
const EARLIER_HEADLINES = 5;
/** How many top stories of earlier editions are shown with their leads. A static site counts nobody, so editors choose. */
const MOST_PICKS = 3;
const ARTICLES_OF_A_SECTION = 4;
/** How much of a thread's timeline an article shows; the thread's own page shows all. */
const TIMELINE_LENGTH = 6;

/**
 * How many topics of a kind the search page has to browse by; their index has all. With five kinds and years it stays
 * well below the weight budget, however many topics there are.
 */
const MOST_TO_BROWSE = 24;

const NO_ARCHIVE: Archive = { years: [], months: [] };

/**
 * Plans every page of the site but those at earlier addresses of articles and tags.
 * @param tellingOf the articles' telling words, where they are remembered
 */
export function pagesOf(digest: Digest, tellingOf: TellingOf = tellingWordsOf): Pages {
  const editions = editionPages(digest);
  const lists = listsOf(digest);
  const jalali = archiveOf(digest, "jalali");
  const gregorian = has(digest.content.site, "gregorian_archive") ? archiveOf(digest, "gregorian") : NO_ARCHIVE;
  return {
    home: [{ path: PATHS.home, view: homeView(digest, editions) }],
    editions,
    editionParts: editionParts(digest),
    articles: articlePages(digest, tellingOf),
    lists: lists.flatMap((list) => list.pages),
    tagIndex: tagIndexPages(digest.tags),
    topicIndexes: topicIndexes(digest),
    months: [...monthPages(jalali, digest), ...monthPages(gregorian, digest)],
    years: [...yearPages(jalali, digest), ...yearPages(gregorian, digest)],
    archive: [
      {
        path: PATHS.archive,
        view: {
          jalali: jalali.years,
          gregorian: gregorian.years,
          editions: digest.editions.length,
          articles: digest.articles.length,
        },
      },
    ],
    search: has(digest.content.site, "search") ? [{ path: PATHS.search, view: searchView(digest, jalali) }] : [],
    offline: digest.content.site.offline === true ? [{ path: PATHS.offline, view: {} }] : [],
    notFound: [{ path: PATHS.notFound, view: {} }],
    // The number of each list's newest page, which is at the list's own address.
    redirects: lists.flatMap(({ alias, path }) => (alias === undefined ? [] : [{ path: alias, view: { to: path } }])),
  };
}

/** Pages with those at earlier addresses, as far as a page can be there: at a folder, or at a file of HTML. */
export function withEarlierAddresses(pages: Pages, earlier: readonly Redirect[]): Pages {
  const leading = earlier.filter(({ from }) => from.endsWith("/") || /\.html?$/iu.test(from));
  return {
    ...pages,
    redirects: [...pages.redirects, ...leading.map(({ from, to }) => ({ path: from, view: { to } }))],
  };
}

function searchView(digest: Digest, { years }: Archive): SearchView {
  return {
    years: years.map(({ year }) => year).reverse(),
    kinds: TOPIC_ORDER.feeds.flatMap((kind) => {
      const { filter } = TOPICS[kind].search;
      if (filter === undefined) return [];
      const browse = namesOf(mostUsed<AnyTopic>(digest[kind], MOST_TO_BROWSE));
      return [{ kind, filter: filter.name, browse, more: digest[kind].length > browse.length }];
    }),
  };
}

/** The names by which the search filters, of each kind that has more than its page shows; by the filters' names. */
export function namesToFilter(digest: Digest): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    TOPIC_ORDER.feeds.flatMap((kind) => {
      const { filter } = TOPICS[kind].search;
      if (filter === undefined || digest[kind].length <= MOST_TO_BROWSE) return [];
      return [[filter.name, digest[kind].map(({ name }) => name)]];
    }),
  );
}

function namesOf(topics: readonly AnyTopic[]): readonly TopicName[] {
  return topics.map(({ path, name }) => ({ path, name }));
}

function homeView(digest: Digest, editions: readonly PageEntry<EditionView>[]): HomeView {
  const at = digest.editions.findLastIndex(isPublished);
  const newest = editions[at]?.view;
  const last = digest.editions[at];
  const shown = new Set(last?.articles);
  const earlier = digest.editions.slice(Math.max(0, at - EARLIER_EDITIONS), Math.max(0, at)).reverse();
  const coming = digest.editions.slice(at + 1, at + 1 + EARLIER_EDITIONS).reverse();
  return {
    ...(newest === undefined || last === undefined
      ? {}
      : { edition: { ...newest, front: homeFront(last, digest.content.sections) } }),
    ...(coming.length === 0
      ? {}
      : { coming: coming.map((edition) => headlinesOf(edition, edition.articles, EARLIER_HEADLINES)) }),
    earlier: earlier.map((edition) => headlinesOf(edition, edition.articles, EARLIER_HEADLINES)),
    picks: earlier.flatMap(({ articles }) => articles.filter(({ top }) => top)).slice(0, MOST_PICKS),
    sections: digest.sections.map(({ of, articles }) => ({
      section: of,
      articles: articles
        .slice(-ARTICLES_OF_A_SECTION - shown.size)
        .filter((article) => !shown.has(article))
        .slice(-ARTICLES_OF_A_SECTION)
        .reverse(),
    })),
    tags: tagsOfLate(digest),
  };
}

function articlePages(digest: Digest, tellingOf: TellingOf): readonly PageEntry<ArticleView>[] {
  const editions = new Map(digest.editions.map((edition) => [calendarPath(edition.day), editionLink(edition)]));
  const related = relatedOf(digest.articles, tellingOf);
  const timelines = timelinesOf(digest);
  return digest.articles.map((article, index) => {
    const previous = digest.articles[index - 1];
    const day = editionDay(article.date, digest.content.site.editionRhythm);
    return {
      path: articlePath(article),
      view: {
        article,
        edition: editions.get(calendarPath(day)) ?? { day, path: calendarPath(day) },
        thread: timelines.get(article) ?? [],
        related: related[index] ?? [],
        ...(previous === undefined ? {} : { previous }),
      },
    };
  });
}

/** For each article of a thread the last older articles of that thread and itself, oldest first. */
function timelinesOf(digest: Digest): ReadonlyMap<Article, readonly Article[]> {
  return new Map(
    digest.threads.flatMap(({ articles }) =>
      articles.map((article, at) => [article, articles.slice(Math.max(0, at + 1 - TIMELINE_LENGTH), at + 1)] as const),
    ),
  );
}
