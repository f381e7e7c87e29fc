import { renderFeedNames } from "../../feeds/feed-list.ts";
import type { Feeds } from "../../feeds/feeds.ts";
import { templatesOf } from "../../site/template.ts";

export const { data, render } = templatesOf<Feeds>("feeds")("names", ({ view }, shell) => renderFeedNames(view, shell));
