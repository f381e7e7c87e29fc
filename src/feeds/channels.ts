import type { Article, TopicKind } from "../content/article.ts";
import { hasFeeds } from "../content/feed-choice.ts";
import type { Digest } from "../digest/digest.ts";
import { PATHS } from "../digest/paths.ts";
import type { Topic } from "../digest/topic.ts";
import { TOPIC_ORDER, TOPICS, topicPathOf } from "../digest/topics.ts";
import type { FeedChannel } from "../site/feed-channel.ts";

/** A feed's subject with its articles, oldest first. */
export interface FeedSubject {
  readonly channel: FeedChannel;
  readonly articles: readonly Article[];
}

/** The feed of all articles. */
export function digestSubject(digest: Digest): FeedSubject {
  const page = PATHS.home;
  return { channel: { kind: "digest", folder: page, page, identity: page }, articles: digest.articles };
}

/** The feeds of the topics that have any, in the order of their lists. A topic without articles has none. */
export function topicSubjects(digest: Digest): readonly FeedSubject[] {
  const kinds = TOPIC_ORDER.feeds.filter((kind) => hasFeeds(digest.content.site, kind));
  return kinds.flatMap((kind) => digest[kind].map(topicSubject));
}

function topicSubject<Kind extends TopicKind>({ kind, of, path, name, articles }: Topic<Kind>): FeedSubject {
  const { description } = of;
  const oldest = TOPICS[kind].oldestKeyOf?.(of);
  const identity = oldest === undefined ? path : topicPathOf(kind, oldest);
  return {
    channel: { kind, folder: path, page: path, name, ...(description === undefined ? {} : { description }), identity },
    articles,
  };
}
