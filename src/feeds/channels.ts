import type { Article } from "../content/article.ts";
import type { Digest, Topic } from "../digest/digest.ts";
import { PATHS, sectionPath, sourcePath, tagPath, threadPath } from "../digest/paths.ts";
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

/** The feeds of sections, threads, sources and tags, in the order of their lists. A topic without articles has none. */
export function topicSubjects(digest: Digest): readonly FeedSubject[] {
  return [
    ...digest.sections.map((topic) => subject("section", topic, sectionPath(topic.of), topic.of.title)),
    ...digest.threads.map((topic) => subject("thread", topic, threadPath(topic.of), topic.of.title)),
    ...digest.sources.map((topic) => subject("source", topic, sourcePath(topic.of), topic.of.name)),
    ...digest.tags.map((topic) => {
      const [oldest] = topic.of.formerSlugs;
      const identity = oldest === undefined ? undefined : tagPath({ slug: oldest });
      return subject("tag", topic, tagPath(topic.of), topic.of.label, identity);
    }),
  ];
}

function subject(
  kind: FeedChannel["kind"],
  { of, articles }: Topic<{ readonly description?: string }>,
  page: string,
  name: string,
  identity = page,
): FeedSubject {
  const { description } = of;
  return {
    channel: { kind, folder: page, page, name, ...(description === undefined ? {} : { description }), identity },
    articles,
  };
}
