import { renderOpml } from "../../feeds/feed-list.ts";
import { feedTemplate } from "../../feeds/template.ts";

export const { data, render } = feedTemplate("opml", renderOpml);
