import type { Article } from "../content/article.ts";
import { type MonthCount, type MonthPlace, monthOf } from "./archive.ts";
import type { Digest } from "./digest.ts";
import { grouped } from "./grouped.ts";
import { listPages, newestPageAlias } from "./list-pages.ts";
import { relatedTags } from "./tag-use.ts";
import type { AnyTopic, Topic } from "./topic.ts";
import { indexedKinds, TOPIC_ORDER, TOPICS } from "./topics.ts";
import type { ListView, PageEntry, TagCount, TagNeighbours, TopicIndexView } from "./views.ts";

/** The list of one topic's articles, in pages. */
export interface TopicList {
  readonly path: string;
  readonly pages: readonly PageEntry<ListView>[];
  /** The numbered address of the newest page, which leads to the list's own. */
  readonly alias?: string;
}

/** The lists of all topics. */
export function listsOf(digest: Digest): readonly TopicList[] {
  const neighboursOf = tagNeighbours(digest);
  return TOPIC_ORDER.lists.flatMap((kind) =>
    digest[kind].map((topic) => topicList(topic, topic.kind === "tags" ? neighboursOf(topic) : undefined)),
  );
}

function topicList(topic: AnyTopic, neighbours: TagNeighbours | undefined): TopicList {
  const { articles, ...about } = topic;
  const { path } = topic;
  const pages = listPages(path, articles);
  const alias = newestPageAlias(path, pages);
  return {
    path,
    pages: pages.map((page) => ({
      path: page.path,
      view: {
        topic: about,
        page,
        ...(page.newest ? { total: articles.length, months: monthCounts(articles) } : {}),
        ...(page.newest && neighbours !== undefined ? { neighbours } : {}),
      },
    })),
    ...(alias === undefined ? {} : { alias }),
  };
}

function tagNeighbours(digest: Digest): (topic: Topic<"tags">) => TagNeighbours {
  const bySlug = new Map(digest.tags.map(({ of }) => [of.slug, of]));
  const children = grouped(digest.tags, ({ of }) => (of.parent === undefined ? [] : [of.parent]));
  return (topic) => {
    const parent = topic.of.parent === undefined ? undefined : bySlug.get(topic.of.parent);
    return {
      ...(parent === undefined ? {} : { parent }),
      children: (children.get(topic.of.slug) ?? []).map(tagCount),
      related: relatedTags(topic),
    };
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

export function tagCount(topic: Topic<"tags">): TagCount {
  return { tag: topic.of, count: topic.articles.length };
}

/** The indexes of all kinds but tags, which have one of their own. */
export function topicIndexes(digest: Digest): readonly PageEntry<TopicIndexView>[] {
  const indexed = indexedKinds(digest.content);
  return TOPIC_ORDER.lists
    .filter((kind) => kind !== "tags" && indexed.includes(kind))
    .map((kind) => ({ path: TOPICS[kind].folder, view: { kind, topics: digest[kind].map(row) } }));
}

function row({ of, path, name, articles }: AnyTopic): TopicIndexView["topics"][number] {
  const newest = articles.at(-1);
  return {
    path,
    title: name,
    ...(of.description === undefined ? {} : { description: of.description }),
    count: articles.length,
    ...(newest === undefined ? {} : { newest }),
  };
}
