import { renderRss } from "../../feeds/rss.ts";
import { feedTemplate } from "../../feeds/template.ts";

export const { data, render } = feedTemplate("rss", renderRss);
