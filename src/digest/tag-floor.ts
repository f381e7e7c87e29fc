import type { Article, Content, Tag } from "../content/article.ts";
import { grouped } from "./grouped.ts";

/**
 * The content with tags that fewer articles have than `tag_page_min` marked as pageless, in articles and in the list of
 * tags. Content without such a tag is given back as it is.
 */
export function withTagFloor(content: Content): Content {
  const { articles, site, tags } = content;
  if (site.tagPageMin <= 1) return content;
  const users = grouped(articles, (article) => article.tags.map(({ slug }) => slug));
  const seldom = new Map<string, Tag>();
  for (const tag of tags) {
    const count = users.get(tag.slug)?.length ?? 0;
    if (count > 0 && count < site.tagPageMin) seldom.set(tag.slug, { ...tag, pageless: true });
  }
  if (seldom.size === 0) return content;
  const marked = (tag: Tag): Tag => seldom.get(tag.slug) ?? tag;
  const withMarks = (article: Article): Article =>
    article.tags.some(({ slug }) => seldom.has(slug)) ? { ...article, tags: article.tags.map(marked) } : article;
  return { ...content, tags: tags.map(marked), articles: articles.map(withMarks) };
}
