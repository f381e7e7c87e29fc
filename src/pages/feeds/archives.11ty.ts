import { renderFeed } from "../../feeds/render-feed.ts";
import { feedTemplate } from "../../feeds/template.ts";

export const { data, render } = feedTemplate("archives", renderFeed);
