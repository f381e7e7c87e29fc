import type { Site } from "../../src/content/article.ts";
import { formatsOf } from "../../src/content/feed-choice.ts";
import { feedPath, formatFacts } from "../../src/site/feed-addresses.ts";
import type { FeedChannel } from "../../src/site/feed-channel.ts";
import type { Translate } from "../../src/site/texts.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useShell, useStrings } from "../shell.ts";
import { Text } from "./text.tsx";
import { listed } from "./topic-links.tsx";

interface FeedsProps {
  readonly channels: readonly FeedChannel[];
}

/** Many feeds: the name of each leads to its RSS. */
export function FeedNames({ channels }: FeedsProps): Drawn {
  const { site } = useShell();
  const t = useStrings();
  const href = useHref();
  const others = formatsOf(site).filter((format) => format !== "rss");
  return (
    <div>
      <p class="note">
        <Text>{t("feeds.short")}</Text>{" "}
        {others.length === 0 ? null : (
          <Text>
            {t("feeds.other_formats", {
              files: others.map((format) => formatFacts(format).file).join(t("list.and")),
            })}
          </Text>
        )}
      </p>
      <ul class="columns">
        {channels.map((channel) => (
          <li>
            <a href={href(feedPath(channel.folder, "rss"))}>
              <Text>{shownAs(channel, site.editionRhythm, t).name}</Text>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A few feeds: the name of each leads to its page, with its formats beside it. */
export function FeedRows({ channels }: FeedsProps): Drawn {
  return (
    <ul class="feed-rows">
      {channels.map((channel) => (
        <FeedRow channel={channel} />
      ))}
    </ul>
  );
}

function FeedRow({ channel }: { readonly channel: FeedChannel }): Drawn {
  const { site } = useShell();
  const t = useStrings();
  const href = useHref();
  const { name, about } = shownAs(channel, site.editionRhythm, t);
  const formats = formatsOf(site).map((format) => {
    const { shortName, mediaType } = formatFacts(format);
    return (
      <a
        href={href(feedPath(channel.folder, format))}
        type={mediaType}
        aria-label={t("feeds.address", { format: shortName, name })}
      >
        <bdi lang="en">{shortName}</bdi>
      </a>
    );
  });
  return (
    <li>
      <h3>
        <a href={href(channel.page)}>
          <Text>{name}</Text>
        </a>
      </h3>
      <p>{listed(formats, " ")}</p>
      {about === undefined ? null : (
        <p class="what">
          <Text>{about}</Text>
        </p>
      )}
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
