import type { Article, Content, Holiday } from "../content/article.ts";
import { type Edition, editionsOf } from "./edition.ts";
import { grouped } from "./grouped.ts";
import { withTagFloor } from "./tag-floor.ts";
import type { TopicLists } from "./topic.ts";
import { topicLists } from "./topics.ts";

/** The model that every page and feed is made from. Topics are in the order of their kind's rules. */
export interface Digest extends TopicLists {
  readonly content: Content;
  /** Oldest first. */
  readonly articles: readonly Article[];
  /** Oldest first. */
  readonly editions: readonly Edition[];
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>;
}

/** Builds the model from checked content. */
export function buildDigest(given: Content): Digest {
  const content = withTagFloor(given);
  const { articles } = content;
  return {
    content,
    articles,
    editions: editionsOf(articles, content.notes, content.site.editionRhythm, content.editionNumbers),
    ...topicLists(content),
    holidays: grouped(content.holidays, (holiday) => [holiday.day]),
  };
}
