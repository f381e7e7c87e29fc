import { renderNewsSitemap } from "../../feeds/news-sitemap.ts";
import { feedTemplate } from "../../feeds/template.ts";

export const { data, render } = feedTemplate("news", renderNewsSitemap);
