import type { Feeds } from "../../feeds/feeds.ts";
import { renderJsonFeed } from "../../feeds/json-feed.ts";
import { templatesOf } from "../../site/template.ts";

export const { data, render } = templatesOf<Feeds>("feeds")("json", ({ view }, shell) => renderJsonFeed(view, shell));
