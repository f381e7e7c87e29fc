import { renderSitemap } from "../../feeds/sitemap.ts";
import { feedTemplate } from "../../feeds/template.ts";

export const { data, render } = feedTemplate("sitemaps", renderSitemap);
