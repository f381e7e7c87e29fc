import { TOPICS } from "../../src/digest/topics.ts";
import type { TopicIndexView } from "../../src/digest/views.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { Count } from "../components/count.tsx";
import { ShortDate } from "../components/dates.tsx";
import { StoryLink } from "../components/story.tsx";
import { Text } from "../components/text.tsx";
import { CollectionHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** All topics of a kind, each with its newest article; of very many names and counts. */
export function TopicIndexPage({ path, view }: PageProps<"topicIndexes">): Drawn {
  const t = useStrings();
  const { folder, texts } = TOPICS[view.kind];
  const title = t(texts.all);
  const description = t(texts.about);
  const whole = view.topics.slice(0, wholeOf(view));
  const brief = view.topics.slice(whole.length);
  return (
    <Layout
      path={path}
      kind="index"
      title={title}
      description={description}
      at={folder}
      head={<CollectionHead path={path} title={title} description={description} way={[]} articles={[]} />}
    >
      <Breadcrumbs way={[]} />
      <header class="topic">
        <h1>{title}</h1>
        <p class="lead">{description}</p>
      </header>
      {view.topics.length === 0 ? <p class="empty">{t("index.empty")}</p> : null}
      {whole.length === 0 ? null : <Whole topics={whole} />}
      {brief.length === 0 ? null : <Brief topics={brief} />}
    </Layout>
  );
}

type Topics = TopicIndexView["topics"];

/** With more topics than this, they are names and counts; the newest threads are whole all the same. */
const MOST_WHOLE = 60;
const NEWEST_THREADS = 20;

/** How many topics come first, whole. */
function wholeOf({ kind, topics }: TopicIndexView): number {
  if (topics.length <= MOST_WHOLE) return topics.length;
  return kind === "threads" ? NEWEST_THREADS : 0;
}

/** Names and counts, in columns. */
function Brief({ topics }: { readonly topics: Topics }): Drawn {
  const href = useHref();
  return (
    <ul class="columns all">
      {topics.map(({ path, title, count }) => (
        <li>
          <a href={href(path)}>
            <Text>{title}</Text>
          </a>
          <Count of={count} />
        </li>
      ))}
    </ul>
  );
}

function Whole({ topics }: { readonly topics: Topics }): Drawn {
  const t = useStrings();
  const href = useHref();
  return (
    <ul class="topics">
      {topics.map((topic) => (
        <li>
          <h2>
            <a href={href(topic.path)}>
              <Text>{topic.title}</Text>
            </a>{" "}
            <small>{t("count.articles", { count: topic.count })}</small>
          </h2>
          {topic.description === undefined ? null : (
            <p>
              <Text>{topic.description}</Text>
            </p>
          )}
          {topic.newest === undefined ? null : (
            <p class="newest">
              {t("index.newest")} <StoryLink article={topic.newest} kicker={false} />{" "}
              <ShortDate moment={topic.newest.date} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
