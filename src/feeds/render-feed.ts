import type { Shell } from "../site/shell.ts";
import { renderAtom } from "./atom.ts";
import type { FeedView } from "./feed-view.ts";
import { renderJsonFeed } from "./json-feed.ts";
import { renderRss } from "./rss.ts";

/** A feed's document in its format. */
export function renderFeed(view: FeedView, shell: Shell): string {
  switch (view.format) {
    case "rss":
      return renderRss(view, shell);
    case "atom":
      return renderAtom(view, shell);
    case "json":
      return renderJsonFeed(view, shell);
  }
}
