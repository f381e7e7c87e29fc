import type { Feeds } from "../../feeds/feeds.ts";
import { renderFeed } from "../../feeds/render-feed.ts";
import { templatesOf } from "../../site/template.ts";

export const { data, render } = templatesOf<Feeds>("feeds")("documents", ({ view }, shell) => renderFeed(view, shell));
