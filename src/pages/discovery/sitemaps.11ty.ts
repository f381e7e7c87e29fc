import type { Discovery } from "../../discovery/discovery.ts";
import { renderSitemap } from "../../discovery/sitemap.ts";
import { templatesOf } from "../../site/template.ts";

export const { data, render } = templatesOf<Discovery>("discovery")("sitemaps", ({ view }, shell) =>
  renderSitemap(view, shell),
);
