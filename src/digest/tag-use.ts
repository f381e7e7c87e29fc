import type { Tag } from "../content/article.ts";
import type { Digest } from "./digest.ts";
import type { Topic } from "./topic.ts";
import { pagedTags } from "./topics.ts";
import type { TagCount } from "./views.ts";

const ARTICLES_OF_LATE = 200;
const TAGS_OF_LATE = 24;
const MOST_RELATED_TAGS = 8;

/** The tags most used in the newest 200 articles, with how often; of equal use, by label. */
export function tagsOfLate(digest: Digest): readonly TagCount[] {
  const late = digest.articles.slice(-ARTICLES_OF_LATE);
  return mostUsed(late.flatMap(({ tags }) => pagedTags(tags))).slice(0, TAGS_OF_LATE);
}

/** Tags that are most often beside a tag in its newest 200 articles. */
export function relatedTags(topic: Topic<"tags">): readonly Tag[] {
  const beside = topic.articles
    .slice(-ARTICLES_OF_LATE)
    .flatMap(({ tags }) => pagedTags(tags).filter((tag) => tag.slug !== topic.of.slug));
  return mostUsed(beside)
    .slice(0, MOST_RELATED_TAGS)
    .map(({ tag }) => tag);
}

function mostUsed(tags: readonly Tag[]): readonly TagCount[] {
  const counts = new Map<string, TagCount>();
  for (const tag of tags) counts.set(tag.slug, { tag, count: (counts.get(tag.slug)?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.tag.slug < b.tag.slug ? -1 : 1));
}
