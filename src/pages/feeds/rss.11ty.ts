import type { Feeds } from "../../feeds/feeds.ts";
import { renderRss } from "../../feeds/rss.ts";
import { templatesOf } from "../../site/template.ts";

export const { data, render } = templatesOf<Feeds>("feeds")("rss", ({ view }, shell) => renderRss(view, shell));
