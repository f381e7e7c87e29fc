import type { ComponentChildren, VNode } from "preact";
import type { Tag } from "../../src/content/article.ts";
import { partsOf } from "../../src/content/web-address.ts";
import { PATHS, tagPath } from "../../src/digest/paths.ts";
import type { ListTopic } from "../../src/digest/views.ts";
import { useHref, useStrings } from "../shell.ts";
import type { Crumb } from "./breadcrumbs.tsx";
import { Text } from "./text.tsx";
import { listed } from "./topic-links.tsx";

/** A topic's name. */
export function topicName(topic: ListTopic): string {
  switch (topic.kind) {
    case "tag":
      return topic.tag.label;
    case "section":
      return topic.section.title;
    case "source":
      return topic.source.name;
    case "thread":
      return topic.thread.title;
  }
}

/** A topic's one-sentence description. */
export function topicDescription(topic: ListTopic): string | undefined {
  switch (topic.kind) {
    case "tag":
      return topic.tag.description;
    case "section":
      return topic.section.description;
    case "source":
      return topic.source.description;
    case "thread":
      return topic.thread.description;
  }
}

interface KindTexts {
  /** What one of them is called. */
  readonly one: string;
  /** What the index of all is called, and where it stands. */
  readonly all: string;
  readonly index: string;
}

/** Keys of the texts about each kind of topic. */
export const KINDS: Readonly<Record<ListTopic["kind"], KindTexts>> = {
  tag: { one: "list.tag", all: "nav.tags", index: PATHS.tags },
  section: { one: "list.section", all: "nav.sections", index: PATHS.sections },
  source: { one: "list.source", all: "nav.sources", index: PATHS.sources },
  thread: { one: "list.thread", all: "nav.threads", index: PATHS.threads },
};

/** The indexes and, for a tag, its parent. */
export function wayToTopic(topic: ListTopic, all: string): readonly Crumb[] {
  const index = { path: KINDS[topic.kind].index, text: all };
  if (topic.kind !== "tag" || topic.parent === undefined) return [index];
  return [index, { path: tagPath(topic.parent), text: topic.parent.label }];
}

/** What a topic is besides its name: other names, parts, near tags, the source's own site. */
export function TopicFacts({ topic }: { readonly topic: ListTopic }): ComponentChildren {
  const t = useStrings();
  if (topic.kind === "source") {
    const { url } = topic.source;
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
  if (topic.kind !== "tag") return null;
  const { tag, parent, children, related } = topic;
  return (
    <>
      {tag.aliases.length === 0 ? null : (
        <p>
          {t("list.aliases")}{" "}
          {listed(
            tag.aliases.map((alias) => <Text>{alias}</Text>),
            t("list.comma"),
          )}
        </p>
      )}
      {parent === undefined ? null : <TagRow name={t("list.parent")} tags={[parent]} />}
      <TagRow name={t("list.children")} tags={children.map((child) => child.tag)} />
      <TagRow name={t("list.related")} tags={related} />
    </>
  );
}

function TagRow({ name, tags }: { readonly name: string; readonly tags: readonly Tag[] }): VNode | null {
  const t = useStrings();
  const href = useHref();
  if (tags.length === 0) return null;
  return (
    <p>
      {name}{" "}
      {listed(
        tags.map((tag) => (
          <a href={href(tagPath(tag))}>
            <Text>{tag.label}</Text>
          </a>
        )),
        t("list.comma"),
      )}
    </p>
  );
}
