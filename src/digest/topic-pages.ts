import type { Article, Tag } from "../content/article.ts";
import { type MonthCount, type MonthPlace, monthOf } from "./archive.ts";
import type { Digest, Topic } from "./digest.ts";
import { listPages, newestPageAlias } from "./list-pages.ts";
import { PATHS, sectionPath, sourcePath, tagPath, threadPath } from "./paths.ts";
import { relatedTags } from "./tag-use.ts";
import type { ListTopic, ListView, PageEntry, TopicIndexView } from "./views.ts";

/** The list of one topic's articles, in pages. */
export interface TopicList {
  readonly path: string;
  readonly pages: readonly PageEntry<ListView>[];
  /** The numbered address of the newest page, which leads to the list's own. */
  readonly alias?: string;
}

/** The lists of all tags, sections, sources and threads. */
export function listsOf(digest: Digest): readonly TopicList[] {
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

export function tagCount(topic: Topic<Tag>): { readonly tag: Tag; readonly count: number } {
  return { tag: topic.of, count: topic.articles.length };
}

/** The indexes of sections, sources and threads. */
export function topicIndexes(digest: Digest): readonly PageEntry<TopicIndexView>[] {
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
