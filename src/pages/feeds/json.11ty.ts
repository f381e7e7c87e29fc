import { renderJsonFeed } from "../../feeds/json-feed.ts";
import { feedTemplate } from "../../feeds/template.ts";

export const { data, render } = feedTemplate("json", renderJsonFeed);
