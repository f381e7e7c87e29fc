import type { Tag, TopicKind } from "../../src/content/article.ts";
import { partsOf } from "../../src/content/web-address.ts";
import { TOPICS } from "../../src/digest/topics.ts";
import type { ListTopic, ListView, TagNeighbours } from "../../src/digest/views.ts";
import type { Children, Drawn } from "../jsx-runtime.ts";
import { useHref, useStrings } from "../shell.ts";
import type { Crumb } from "./breadcrumbs.tsx";
import { Text } from "./text.tsx";
import { listed, TopicLink, topicCrumb } from "./topic-links.tsx";

/** The index and, for a tag, its parent. */
export function wayToTopic({ topic, neighbours }: ListView, all: string): readonly Crumb[] {
  const index = { path: TOPICS[topic.kind].folder, text: all };
  return neighbours?.parent === undefined ? [index] : [index, topicCrumb("tags", neighbours.parent)];
}

interface FactsProps<Kind extends TopicKind> {
  readonly topic: ListTopic<Kind>;
  readonly neighbours: TagNeighbours | undefined;
}

/** What a topic's page says of each kind besides name and description. */
const FACTS: { readonly [Kind in TopicKind]: ((props: FactsProps<Kind>) => Children) | undefined } = {
  authors: AuthorFacts,
  sections: undefined,
  sources: ({ topic }) => <OwnSite url={topic.of.url} />,
  tags: TagFacts,
  threads: undefined,
};

/** What a topic is besides its name: other names, parts, near tags, the source's own site. */
export function TopicFacts<Kind extends TopicKind>({ topic, neighbours }: FactsProps<Kind>): Children {
  return FACTS[topic.kind]?.({ topic, neighbours });
}

function OwnSite({ url }: { readonly url: string | undefined }): Drawn | null {
  const t = useStrings();
  if (url === undefined) return null;
  return (
    <p>
      {t("list.site")}{" "}
      <a href={url} rel="noopener">
        <bdi lang="en" dir="ltr">
          {partsOf(url).host}
        </bdi>
      </a>
    </p>
  );
}

function AuthorFacts({ topic }: FactsProps<"authors">): Children {
  const { role, picture, url } = topic.of;
  const href = useHref();
  return (
    <>
      {picture === undefined ? null : (
        <img class="portrait" src={href(picture.path)} alt="" width={picture.width} height={picture.height} />
      )}
      {role === undefined ? null : (
        <p>
          <Text>{role}</Text>
        </p>
      )}
      <OwnSite url={url} />
    </>
  );
}

function TagFacts({ topic, neighbours }: FactsProps<"tags">): Children {
  const t = useStrings();
  const { aliases } = topic.of;
  return (
    <>
      {aliases.length === 0 ? null : (
        <p>
          {t("list.aliases")}{" "}
          {listed(
            aliases.map((alias) => <Text>{alias}</Text>),
            t("list.comma"),
          )}
        </p>
      )}
      {neighbours?.parent === undefined ? null : <TagRow name={t("list.parent")} tags={[neighbours.parent]} />}
      <TagRow name={t("list.children")} tags={neighbours?.children.map((child) => child.tag) ?? []} />
      <TagRow name={t("list.related")} tags={neighbours?.related ?? []} />
    </>
  );
}

function TagRow({ name, tags }: { readonly name: string; readonly tags: readonly Tag[] }): Drawn | null {
  const t = useStrings();
  if (tags.length === 0) return null;
  return (
    <p>
      {name}{" "}
      {listed(
        tags.map((tag) => <TopicLink kind="tags" of={tag} />),
        t("list.comma"),
      )}
    </p>
  );
}
