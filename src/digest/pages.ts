import type { Article, Tag } from "../content/article.ts";
import { redirectsOf } from "./aliases.ts";
import { type Archive, archiveOf, type MonthCount, type MonthPlace, monthOf, sheetsOf } from "./archive.ts";
import type { Digest, Topic } from "./digest.ts";
import { type Edition, editionDay } from "./edition.ts";
import { listPages, newestPageAlias } from "./list-pages.ts";
import { articlePath, calendarPath, PATHS, sectionPath, sourcePath, tagPath, threadPath } from "./paths.ts";
import { relatedOf } from "./related.ts";
import { relatedTags, tagsOfLate } from "./tag-use.ts";
import type {
  ArchiveView,
  ArticleView,
  EditionLink,
  EditionView,
  HomeView,
  ListTopic,
  ListView,
  MonthView,
  PageEntry,
  RedirectView,
  SearchView,
  TagIndexView,
  TopicIndexView,
  YearView,
} from "./views.ts";

/** Every page of the site by kind; each kind has one template, which paginates over its list. */
export interface Pages {
  readonly home: readonly PageEntry<HomeView>[];
  readonly editions: readonly PageEntry<EditionView>[];
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

/** More tags would make the search page heavy; all of them stand in the index of tags. */
const MOST_SEARCH_TAGS = 300;
const EARLIER_EDITIONS = 6;
const ARTICLES_OF_A_SECTION = 4;
/** How much of a thread's timeline an article shows; the thread's own page shows all. */
const TIMELINE_LENGTH = 8;

/** Plans every page of the site. */
export function pagesOf(digest: Digest): Pages {
  const editions = editionPages(digest);
  const lists = listsOf(digest);
  const jalali = archiveOf(digest, "jalali");
  const gregorian = archiveOf(digest, "gregorian");
  const pages = {
    home: [{ path: PATHS.home, view: homeView(digest, editions) }],
    editions,
    articles: articlePages(digest),
    lists: lists.flatMap((list) => list.pages),
    tagIndex: [{ path: PATHS.tags, view: { tags: digest.tags.map(tagCount) } }],
    topicIndexes: topicIndexes(digest),
    months: [...monthPages(jalali), ...monthPages(gregorian)],
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
    search: [{ path: PATHS.search, view: searchView(digest, jalali) }],
    offline: digest.content.site.offline === true ? [{ path: PATHS.offline, view: {} }] : [],
    notFound: [{ path: PATHS.notFound, view: {} }],
  };
  return { ...pages, redirects: redirectPages(digest, lists, pages) };
}

/** The numbered address of each list's newest page, and earlier addresses; none where a page stands now. */
function redirectPages(
  digest: Digest,
  lists: readonly TopicList[],
  pages: Readonly<Record<string, readonly PageEntry<unknown>[]>>,
): readonly PageEntry<RedirectView>[] {
  const newest = lists.flatMap(({ alias, path }) => (alias === undefined ? [] : [{ from: alias, to: path }]));
  const standing = [...Object.values(pages).flat(), ...newest.map(({ from }) => ({ path: from }))];
  const earlier = redirectsOf(digest, standing).filter(({ from }) => from.endsWith("/") || /\.html?$/iu.test(from));
  return [...newest, ...earlier].map(({ from, to }) => ({ path: from, view: { to } }));
}

function searchView(digest: Digest, { years }: Archive): SearchView {
  return {
    years: years.map(({ year }) => year).reverse(),
    sections: digest.sections.map(({ of }) => of),
    sources: digest.sources.map(({ of }) => of),
    tags: mostUsed(digest.tags, MOST_SEARCH_TAGS).map(({ of }) => of),
  };
}

/** The topics with the most articles, in the order in which they come. */
function mostUsed<T>(topics: readonly Topic<T>[], most: number): readonly Topic<T>[] {
  if (topics.length <= most) return topics;
  const used = new Set([...topics].sort((a, b) => b.articles.length - a.articles.length).slice(0, most));
  return topics.filter((topic) => used.has(topic));
}

function editionLink(edition: Edition): EditionLink {
  const { day, number, title } = edition;
  return { day, number, ...(title === undefined ? {} : { title }), path: calendarPath(day) };
}

function editionPages(digest: Digest): readonly PageEntry<EditionView>[] {
  return digest.editions.map((edition, index) => {
    const previous = digest.editions[index - 1];
    const next = digest.editions[index + 1];
    const path = calendarPath(edition.day);
    return {
      path,
      view: {
        edition,
        path,
        ...(previous === undefined ? {} : { previous: editionLink(previous) }),
        ...(next === undefined ? {} : { next: editionLink(next) }),
        sections: digest.content.sections,
      },
    };
  });
}

function homeView(digest: Digest, editions: readonly PageEntry<EditionView>[]): HomeView {
  const newest = editions.at(-1)?.view;
  const shown = new Set(newest?.edition.articles);
  return {
    ...(newest === undefined ? {} : { edition: newest }),
    earlier: digest.editions
      .slice(-EARLIER_EDITIONS - 1, -1)
      .reverse()
      .map((edition) => ({ ...editionLink(edition), articles: edition.articles })),
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

function articlePages(digest: Digest): readonly PageEntry<ArticleView>[] {
  const editions = new Map(digest.editions.map((edition) => [calendarPath(edition.day), editionLink(edition)]));
  const related = relatedOf(digest.articles);
  const timelines = timelinesOf(digest);
  return digest.articles.map((article, index) => {
    const previous = digest.articles[index - 1];
    const day = editionDay(article.date, digest.content.site.edition);
    return {
      path: articlePath(article),
      view: {
        article,
        edition: editions.get(calendarPath(day)) ?? { day, number: 0, path: calendarPath(day) },
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

interface TopicList {
  readonly path: string;
  readonly pages: readonly PageEntry<ListView>[];
  readonly alias?: string;
}

function listsOf(digest: Digest): readonly TopicList[] {
  const bySlug = new Map(digest.tags.map((topic) => [topic.of.slug, topic]));
  return [
    ...digest.tags.map((topic) => topicList(tagPath(topic.of), topic.of.label, topic, tagTopic(topic, bySlug, digest))),
    ...digest.sections.map((topic) =>
      topicList(sectionPath(topic.of), topic.of.title, topic, { kind: "section", section: topic.of }),
    ),
    ...digest.sources.map((topic) =>
      topicList(sourcePath(topic.of), topic.of.name, topic, { kind: "source", source: topic.of }),
    ),
    ...digest.threads.map((topic) =>
      topicList(threadPath(topic.of), topic.of.title, topic, { kind: "thread", thread: topic.of }),
    ),
  ];
}

function tagTopic(topic: Topic<Tag>, bySlug: ReadonlyMap<string, Topic<Tag>>, digest: Digest): ListTopic {
  const tag = topic.of;
  const parent = tag.parent === undefined ? undefined : bySlug.get(tag.parent)?.of;
  return {
    kind: "tag",
    tag,
    ...(parent === undefined ? {} : { parent }),
    children: digest.tags.filter((other) => other.of.parent === tag.slug).map(tagCount),
    related: relatedTags(topic),
  };
}

function topicList(path: string, name: string, topic: Topic<unknown>, about: ListTopic): TopicList {
  const pages = listPages(path, topic.articles);
  const alias = newestPageAlias(path, pages);
  // A full page must not change when the topic gets a related tag or another article: it says the topic's name only.
  const lasting: ListTopic = about.kind === "tag" ? { kind: "tag", tag: about.tag, children: [], related: [] } : about;
  return {
    path,
    pages: pages.map((page) => ({
      path: page.path,
      view: {
        topic: page.newest ? about : lasting,
        page,
        ...(page.newest ? { total: topic.articles.length, months: monthCounts(topic.articles) } : {}),
        feed: { path, name },
      },
    })),
    ...(alias === undefined ? {} : { alias }),
  };
}

/** Articles by Jalali month, oldest first; months without any are left out. */
function monthCounts(articles: readonly Article[]): readonly MonthCount[] {
  const months: { place: MonthPlace; count: number }[] = [];
  for (const article of articles) {
    const { year, month } = article.date.jalali;
    const last = months.at(-1);
    if (last !== undefined && last.place.year === year && last.place.month === month) last.count++;
    else months.push({ place: monthOf(article, "jalali"), count: 1 });
  }
  return months.map(({ place, count }) => ({ ...place, count }));
}

function tagCount(topic: Topic<Tag>): { readonly tag: Tag; readonly count: number } {
  return { tag: topic.of, count: topic.articles.length };
}

function topicIndexes(digest: Digest): readonly PageEntry<TopicIndexView>[] {
  const row = <T extends { readonly description?: string }>(
    topic: Topic<T>,
    path: string,
    title: string,
  ): TopicIndexView["topics"][number] => {
    const newest = topic.articles.at(-1);
    return {
      path,
      title,
      ...(topic.of.description === undefined ? {} : { description: topic.of.description }),
      count: topic.articles.length,
      ...(newest === undefined ? {} : { newest }),
    };
  };
  return [
    {
      path: PATHS.sections,
      view: { kind: "sections", topics: digest.sections.map((it) => row(it, sectionPath(it.of), it.of.title)) },
    },
    {
      path: PATHS.sources,
      view: { kind: "sources", topics: digest.sources.map((it) => row(it, sourcePath(it.of), it.of.name)) },
    },
    {
      path: PATHS.threads,
      view: { kind: "threads", topics: digest.threads.map((it) => row(it, threadPath(it.of), it.of.title)) },
    },
  ];
}

function monthPages({ months }: Archive): readonly PageEntry<MonthView>[] {
  const place = (month: Archive["months"][number] | undefined): MonthView["previous"] =>
    month && { calendar: month.calendar, year: month.year, month: month.month, path: month.path };
  return months.map((month, index) => {
    const previous = place(months[index - 1]);
    const next = place(months[index + 1]);
    return {
      path: month.path,
      view: { month, ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) },
    };
  });
}

function yearPages(archive: Archive, digest: Digest): readonly PageEntry<YearView>[] {
  const { years } = archive;
  return years.map((whole, index) => {
    const { calendar, year, count } = whole;
    const previous = years[index - 1]?.year;
    const next = years[index + 1]?.year;
    return {
      path: whole.path,
      view: {
        year: { calendar, year, count },
        months: sheetsOf(whole, archive, digest),
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      },
    };
  });
}
