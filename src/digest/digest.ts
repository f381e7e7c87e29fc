import type { Article, Content, Holiday, Section, Source, Tag, Thread } from "../content/article.ts";
import { comparePersian } from "../persian/collation.ts";
import { type Edition, editionsOf } from "./edition.ts";

/** A tag, section, source or thread with its articles, oldest first; never empty. */
export interface Topic<T> {
  readonly of: T;
  readonly articles: readonly Article[];
}

/** The model that every page and feed is made from. */
export interface Digest {
  readonly content: Content;
  /** Oldest first. */
  readonly articles: readonly Article[];
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** By the Persian alphabet. A tag without articles has neither page nor feed, so it is not here. */
  readonly tags: readonly Topic<Tag>[];
  /** In the order of `_data/sections.yaml`. */
  readonly sections: readonly Topic<Section>[];
  /** By the Persian alphabet. */
  readonly sources: readonly Topic<Source>[];
  /** The thread with the newest article first. */
  readonly threads: readonly Topic<Thread>[];
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>;
}

/** Builds the model from checked content. */
export function buildDigest(content: Content): Digest {
  const { articles } = content;
  const tagged = grouped(articles, (article) => article.tags.map((tag) => tag.slug));
  const threaded = grouped(articles, (article) => (article.thread === undefined ? [] : [article.thread.id]));
  const sectioned = grouped(articles, (article) => (article.section === undefined ? [] : [article.section.id]));
  const sourced = grouped(articles, (article) => sourcesOf(article).map((source) => source.id));
  return {
    content,
    articles,
    editions: editionsOf(articles, content.notes, content.site.edition, content.editionNumbers),
    tags: topics(content.tags, tagged, (tag) => tag.slug).sort((a, b) => comparePersian(a.of.label, b.of.label)),
    sections: topics(content.sections, sectioned, (section) => section.id),
    sources: topics(content.sources, sourced, (source) => source.id).sort((a, b) =>
      comparePersian(a.of.name, b.of.name),
    ),
    threads: topics(content.threads, threaded, (thread) => thread.id).sort((a, b) => newest(b) - newest(a)),
    holidays: grouped(content.holidays, (holiday) => [holiday.day]),
  };
}

/** The article's source and those it quotes, each once. */
export function sourcesOf(article: Article): readonly Source[] {
  const chain = article.source === undefined ? article.via : [article.source, ...article.via];
  return [...new Map(chain.map((source) => [source.id, source])).values()];
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

function topics<T>(
  items: readonly T[],
  groups: ReadonlyMap<string, readonly Article[]>,
  keyOf: (item: T) => string,
): Topic<T>[] {
  return items.flatMap((item) => {
    const articles = groups.get(keyOf(item));
    return articles === undefined ? [] : [{ of: item, articles }];
  });
}

function newest(topic: Topic<unknown>): number {
  return topic.articles.at(-1)?.date.epochMs ?? 0;
}
