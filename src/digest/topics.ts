import type { Article, Content, Registers, Source, Tag, TopicKind, Topics } from "../content/article.ts";
import { comparePersian } from "../persian/collation.ts";
import { grouped } from "./grouped.ts";
import { everyKind, type Topic, type TopicLists, type TopicRules } from "./topic.ts";

/*
 * The one register of topic kinds. Lists, indexes, feeds, OPML, the search's filters, the footer and JSON-LD read it; the
 * compiler asks for an entry here, and for a place in each order, when `Topics` gets another kind.
 */

/** All kinds of topics. */
export const TOPICS: { readonly [Kind in TopicKind]: TopicRules<Kind> } = {
  sections: {
    folder: "/sections/",
    keyOf: ({ id }) => id,
    nameOf: ({ title }) => title,
    texts: { one: "list.section", all: "nav.sections", about: "sections.about", feeds: "feeds.section" },
    index: "always",
    ofArticle: ({ section }) => listOf(section),
    page: { articles: "by month", sourced: true, place: "topic" },
    search: {
      filter: { name: "section", ofArticle: ({ section }) => listOf(section) },
      words: ({ title }) => [title],
    },
    jsonLd: "articleSection",
  },
  tags: {
    folder: "/tags/",
    keyOf: ({ slug }) => slug,
    oldestKeyOf: ({ formerSlugs: [oldest] }) => oldest,
    nameOf: ({ label }) => label,
    texts: { one: "list.tag", all: "nav.tags", about: "tags.about", feeds: "feeds.tag" },
    index: "always",
    compare: byName,
    ofArticle: ({ tags }) => tags,
    hasPage: ({ pageless }) => pageless !== true,
    page: { articles: "by month", sourced: true, place: "index" },
    search: {
      filter: { name: "tag", ofArticle: ({ tags }) => pagedTags(tags) },
      words: ({ label, aliases }) => [label, ...aliases],
    },
    jsonLd: "keywords",
  },
  sources: {
    folder: "/sources/",
    keyOf: ({ id }) => id,
    nameOf: ({ name }) => name,
    texts: { one: "list.source", all: "nav.sources", about: "sources.about", feeds: "feeds.source" },
    index: "always",
    compare: byName,
    ofArticle: sourcesOf,
    page: { articles: "by month", sourced: false, place: "index" },
    search: {
      filter: { name: "source", ofArticle: ({ source }) => listOf(source) },
      words: ({ name }) => [name],
    },
    jsonLd: "citation",
  },
  threads: {
    folder: "/threads/",
    keyOf: ({ id }) => id,
    nameOf: ({ title }) => title,
    texts: { one: "list.thread", all: "nav.threads", about: "threads.about", feeds: "feeds.thread" },
    index: "where there are any",
    compare: (one, other) => newest(other) - newest(one),
    ofArticle: ({ thread }) => listOf(thread),
    page: { articles: "along time", sourced: true, place: "index" },
    search: { words: ({ title }) => [title] },
    jsonLd: "none",
  },
  authors: {
    folder: "/authors/",
    keyOf: ({ id }) => id,
    nameOf: ({ name }) => name,
    texts: { one: "list.author", all: "nav.authors", about: "authors.about", feeds: "feeds.author" },
    index: "where there are any",
    compare: byName,
    ofArticle: ({ authors }) => authors,
    page: { articles: "by month", sourced: true, place: "index" },
    search: {
      filter: { name: "author", ofArticle: ({ authors }) => authors },
      words: ({ name }) => [name],
    },
    jsonLd: "author",
  },
};

/** In which order the kinds come. */
export const TOPIC_ORDER = {
  /** In the footer and in JSON-LD. */
  menu: everyKind(["sections", "tags", "threads", "sources", "authors"]),
  /** In the sitemap. */
  lists: everyKind(["tags", "sections", "sources", "threads", "authors"]),
  /** On `/feeds/`, in OPML and among the search's filters. */
  feeds: everyKind(["sections", "threads", "authors", "sources", "tags"]),
  /** Among the words by which the search finds an article. */
  words: everyKind(["tags", "sources", "threads", "sections", "authors"]),
} as const;

/** A digest's topics, each with its articles. */
export function topicLists(content: Registers & Pick<Content, "articles">): TopicLists {
  const { articles } = content;
  return {
    sections: topicsOf("sections", content, articles),
    tags: topicsOf("tags", content, articles),
    sources: topicsOf("sources", content, articles),
    threads: topicsOf("threads", content, articles),
    authors: topicsOf("authors", content, articles),
  };
}

function topicsOf<Kind extends TopicKind>(
  kind: Kind,
  known: Registers,
  all: readonly Article[],
): readonly Topic<Kind>[] {
  const { keyOf, nameOf, ofArticle, compare, hasPage = () => true } = TOPICS[kind];
  const groups = grouped(all, (article) => ofArticle(article).map(keyOf));
  const topics = known[kind].flatMap((of): readonly Topic<Kind>[] => {
    const articles = groups.get(keyOf(of));
    return articles === undefined || !hasPage(of)
      ? []
      : [{ kind, of, path: topicPath(kind, of), name: nameOf(of), articles }];
  });
  return compare === undefined ? topics : [...topics].sort(compare);
}

/** The kinds that have an index, whatever its articles are: it must not come and go with them. */
export function indexedKinds(known: Registers): readonly TopicKind[] {
  return TOPIC_ORDER.menu.filter((kind) => TOPICS[kind].index === "always" || known[kind].length > 0);
}

/** A topic's address from the site's root: `/tags/<slug>/`. */
export function topicPath<Kind extends TopicKind>(kind: Kind, of: Topics[Kind]): string {
  return topicPathOf(kind, TOPICS[kind].keyOf(of));
}

/** The address of the topic that has this key, or had it. */
export function topicPathOf(kind: TopicKind, key: string): string {
  return `${TOPICS[kind].folder}${key}/`;
}

/** The article's source and those it quotes, each once. */
export function sourcesOf({ source, via }: Pick<Article, "source" | "via">): readonly Source[] {
  return [...new Map([...listOf(source), ...via].map((one) => [one.id, one])).values()];
}

/** Tags that have a page. */
export function pagedTags(tags: readonly Tag[]): readonly Tag[] {
  return tags.some(({ pageless }) => pageless) ? tags.filter(({ pageless }) => !pageless) : tags;
}

function listOf<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function byName(one: Pick<Topic, "name">, other: Pick<Topic, "name">): number {
  return comparePersian(one.name, other.name);
}

function newest({ articles }: Pick<Topic, "articles">): number {
  return articles.at(-1)?.date.epochMs ?? 0;
}
