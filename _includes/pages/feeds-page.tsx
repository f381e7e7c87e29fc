import type { VNode } from "preact";
import type { Site } from "../../src/content/article.ts";
import { PATHS } from "../../src/digest/paths.ts";
import { OPML } from "../../src/site/addresses.ts";
import { FEED_FORMATS, feedPath, formatFacts } from "../../src/site/feed-addresses.ts";
import type { FeedChannel } from "../../src/site/feed-channel.ts";
import type { FeedGroup, FeedListView } from "../../src/site/feed-list.ts";
import type { Translate } from "../../src/site/texts.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { Rubric } from "../components/edition-front.tsx";
import { Text } from "../components/text.tsx";
import { CollectionHead } from "../head/cards.tsx";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useShell, useStrings } from "../shell.ts";

/** Every feed of the digest by its Persian name, and how to subscribe. */
export function FeedsPage({ view }: { readonly view: FeedListView }): VNode {
  const { site } = useShell();
  const t = useStrings();
  const href = useHref();
  const description = t("feeds.description", { site: site.title });
  return (
    <Layout
      path={PATHS.feeds}
      kind="index feeds"
      title={t("feeds.title")}
      description={description}
      at={PATHS.feeds}
      head={
        <CollectionHead path={PATHS.feeds} title={t("feeds.title")} description={description} way={[]} articles={[]} />
      }
    >
      <Breadcrumbs way={[]} />
      <header class="topic">
        <h1>{t("feeds.title")}</h1>
        <p class="lead">
          <Text>{t("feeds.how")}</Text>
        </p>
        <p>
          <Text>{t("feeds.formats")}</Text>
        </p>
        <p>
          <Text>{t("feeds.opml")}</Text>{" "}
          <a href={href(OPML)} type="text/x-opml" download>
            <Text>{t("feeds.opml_link")}</Text>
          </a>
        </p>
      </header>
      {view.groups.map((group) => (
        <Group group={group} />
      ))}
    </Layout>
  );
}

/** With more feeds of a kind than this, each has one line. */
const MOST_WHOLE = 100;

function Group({ group }: { readonly group: FeedGroup }): VNode {
  const t = useStrings();
  const href = useHref();
  const { site } = useShell();
  const more = group.channels.length - group.listed.length;
  if (group.channels.length > MOST_WHOLE) {
    return (
      <Rubric title={t(group.title)}>
        <p>
          <Text>{t("feeds.short")}</Text>
        </p>
        <ul class="columns">
          {group.listed.map((channel) => (
            <li>
              <a href={href(feedPath(channel.folder, "rss"))}>
                <Text>{shownAs(channel, site.editionRhythm, t).name}</Text>
              </a>
            </li>
          ))}
        </ul>
        {more === 0 ? null : <p>{t("feeds.more", { count: more })}</p>}
      </Rubric>
    );
  }
  return (
    <Rubric title={t(group.title)}>
      <ul class="entries">
        {group.channels.map((channel) => (
          <Channel channel={channel} />
        ))}
      </ul>
    </Rubric>
  );
}

function Channel({ channel }: { readonly channel: FeedChannel }): VNode {
  const { site } = useShell();
  const t = useStrings();
  const href = useHref();
  const { name, about } = shownAs(channel, site.editionRhythm, t);
  return (
    <li>
      <h3>
        <a href={href(channel.page)}>
          <Text>{name}</Text>
        </a>
      </h3>
      {about === undefined ? null : (
        <p>
          <Text>{about}</Text>
        </p>
      )}
      <p class="newest">
        {FEED_FORMATS.map((format) => {
          const { shortName, mediaType } = formatFacts(format);
          return (
            <>
              <a
                href={href(feedPath(channel.folder, format))}
                type={mediaType}
                aria-label={t("feeds.address", { format: shortName, name })}
              >
                <bdi lang="en">{shortName}</bdi>
              </a>{" "}
            </>
          );
        })}
      </p>
    </li>
  );
}

/** What the page calls a feed, and what it says of it. */
function shownAs(
  channel: FeedChannel,
  rhythm: Site["editionRhythm"],
  t: Translate,
): { readonly name: string; readonly about?: string | undefined } {
  switch (channel.kind) {
    case "digest":
      return { name: t("feeds.all"), about: t("feeds.all_about") };
    case "editions":
      return rhythm === "daily"
        ? { name: t("feeds.editions"), about: t("feeds.editions_about") }
        : { name: t("feeds.weekly"), about: t("feeds.weekly_about") };
    default:
      return { name: channel.name, about: channel.description };
  }
}
