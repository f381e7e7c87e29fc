import type { Discovery } from "../../discovery/discovery.ts";
import { renderNewsSitemap } from "../../discovery/news-sitemap.ts";
import { templatesOf } from "../../site/template.ts";

export const { data, render } = templatesOf<Discovery>("discovery")("news", ({ view }, shell) =>
  renderNewsSitemap(view, shell),
);
