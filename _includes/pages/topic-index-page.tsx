import { TOPICS } from "../../src/digest/topics.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { ShortDate } from "../components/dates.tsx";
import { StoryLink } from "../components/story.tsx";
import { Text } from "../components/text.tsx";
import { CollectionHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** All topics of a kind, each with its newest article. */
export function TopicIndexPage({ path, view }: PageProps<"topicIndexes">): Drawn {
  const t = useStrings();
  const href = useHref();
  const { folder, texts } = TOPICS[view.kind];
  const title = t(texts.all);
  const description = t(texts.about);
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
      <ul class="topics">
        {view.topics.map((topic) => (
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
    </Layout>
  );
}
