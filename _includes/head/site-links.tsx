import { formatsOf } from "../../src/content/feed-choice.ts";
import type { FeedLink } from "../../src/digest/views.ts";
import { HUMANS, MANIFEST } from "../../src/site/addresses.ts";
import { feedPath, formatFacts } from "../../src/site/feed-addresses.ts";
import { EDITIONS_CHANNEL, EDITIONS_FOLDER, feedName } from "../../src/site/feed-channel.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useShell, useStrings } from "../shell.ts";

export interface SiteLinksProps {
  /** The page's own feed, besides the digest's. */
  readonly feed?: FeedLink | undefined;
}

/** What every page's head says of the site: its feeds and the page's own, icons, the manifest, who makes it. */
export function SiteLinks({ feed }: SiteLinksProps): Drawn {
  const t = useStrings();
  const href = useHref();
  const { site, assets } = useShell();
  const icon = assets["icons/gozide.svg"];
  // An icon that is a PNG has no drawing that fits every size.
  const bitmap = icon === undefined ? assets["icons/gozide-192.png"] : undefined;
  const touchIcon = assets["icons/gozide-apple.png"];
  return (
    <>
      {icon === undefined ? null : <link rel="icon" href={href(icon)} type="image/svg+xml" />}
      {bitmap === undefined ? null : <link rel="icon" href={href(bitmap)} type="image/png" sizes="192x192" />}
      {touchIcon === undefined ? null : <link rel="apple-touch-icon" href={href(touchIcon)} />}
      <link rel="manifest" href={href(MANIFEST)} />
      <link rel="author" type="text/plain" href={href(HUMANS)} />
      {feed?.name === undefined ? null : (
        <FeedLinks folder={feed.path} name={t("head.feed", { name: feed.name, site: site.title })} />
      )}
      <FeedLinks folder="/" name={site.title} />
      <link
        rel="alternate"
        type={formatFacts("rss").mediaType}
        title={feedName(EDITIONS_CHANNEL, site, t)}
        href={href(feedPath(EDITIONS_FOLDER, "rss"))}
      />
    </>
  );
}

/** A feed in each of its formats; the name says which, since browsers and readers list them by it. */
function FeedLinks({ folder, name }: { readonly folder: string; readonly name: string }): Drawn {
  const href = useHref();
  const { site } = useShell();
  return (
    <>
      {formatsOf(site).map((format) => (
        <link
          rel="alternate"
          type={formatFacts(format).mediaType}
          title={`${name} (${formatFacts(format).name})`}
          href={href(feedPath(folder, format))}
        />
      ))}
    </>
  );
}
