import { PATHS } from "../digest/paths.ts";
import { cleanLine } from "./plain-text.ts";
import type { Shell } from "./shell.ts";
import { textsOf } from "./texts.ts";

/** What a feed is about. */
export interface FeedChannel {
  readonly kind: "digest" | "editions" | "section" | "tag" | "source" | "thread";
  /** The folder of `rss.xml`, `atom.xml` and `feed.json`: `/` or `/tags/<slug>/`. */
  readonly folder: string;
  /** The page that shows the same in HTML. */
  readonly page: string;
  /** The topic's own name; none for the digest and its editions. */
  readonly name?: string;
  readonly description?: string;
  /** The oldest address of `page`: it names the feed for ever, whatever becomes of its slug. */
  readonly identity: string;
}

/** Where the edition feeds stand. */
export const EDITIONS_FOLDER = "/editions/";

/** The feed of editions; its items are editions, not articles. */
export const EDITIONS_CHANNEL: FeedChannel = {
  kind: "editions",
  folder: EDITIONS_FOLDER,
  page: PATHS.archive,
  identity: EDITIONS_FOLDER,
};

/** A feed's name for readers, such as «نوروز – گزیده». */
export function feedName(
  { kind, name }: Pick<FeedChannel, "kind" | "name">,
  shell: Pick<Shell, "site" | "strings">,
): string {
  const t = textsOf(shell);
  const site = shell.site.title;
  if (kind === "digest") return cleanLine(site);
  if (kind === "editions") return cleanLine(t("feed.editions", { site }));
  return cleanLine(t("head.feed", { name: name ?? "", site }));
}
