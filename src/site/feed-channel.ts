import type { Site, TopicKind } from "../content/article.ts";
import { PATHS } from "../digest/paths.ts";
import { cleanLine } from "./plain-text.ts";
import type { Translate } from "./texts.ts";

interface Channel {
  /** The folder of `rss.xml`, `atom.xml` and `feed.json`: `/` or `/tags/<slug>/`. */
  readonly folder: string;
  /** The page that shows the same in HTML. */
  readonly page: string;
  readonly description?: string;
  /** The oldest address of `page`: it names the feed for ever, whatever becomes of its slug. */
  readonly identity: string;
}

/** The feed of a topic's articles. */
interface TopicChannel extends Channel {
  readonly kind: TopicKind;
  /** The topic's own name. */
  readonly name: string;
}

/** The feed of all articles, or of editions. */
interface DigestChannel extends Channel {
  readonly kind: "digest" | "editions";
}

/** What a feed is about. */
export type FeedChannel = DigestChannel | TopicChannel;

/** Where the edition feeds are. */
export const EDITIONS_FOLDER = "/editions/";

/** The feed of editions; its items are editions, not articles. */
export const EDITIONS_CHANNEL: FeedChannel = {
  kind: "editions",
  folder: EDITIONS_FOLDER,
  page: PATHS.archive,
  identity: EDITIONS_FOLDER,
};

/** A feed's name for readers, such as «نوروز – گزیده». */
export function feedName(channel: FeedChannel, { title: site }: Site, t: Translate): string {
  switch (channel.kind) {
    case "digest":
      return cleanLine(site);
    case "editions":
      return cleanLine(t("feed.editions", { site }));
    default:
      return cleanLine(t("head.feed", { name: channel.name, site }));
  }
}
