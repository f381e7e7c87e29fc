import { addressKey, type Redirect } from "./aliases.ts";
import type { Digest } from "./digest.ts";
import { TOPICS, topicPathOf } from "./topics.ts";

/**
 * Leads the addresses of tags that have no page to the index of tags: one that is declared and unused, or that fewer
 * articles have than `tag_page_min`, may have had a page before. Which did only an earlier build knows, and a build must
 * equal a clean one; so all of them are led on, those that likeliest had a page first: unused ones, then those of most
 * articles, and of these the oldest.
 * @param present what is at an address now, or leads on from it
 */
export function goneTagsOf(
  { tags, articles, content }: Digest,
  present: Iterable<{ readonly path: string }>,
): readonly Redirect[] {
  const paged = new Set(tags.map(({ of }) => of.slug));
  const gone = content.tags.filter(({ slug }) => !paged.has(slug));
  if (gone.length === 0) return [];
  const uses = new Map(gone.map(({ slug }) => [slug, { count: 0, since: -1 }]));
  for (const [index, article] of articles.entries()) {
    for (const { slug } of article.tags) {
      const use = uses.get(slug);
      if (use !== undefined) uses.set(slug, { count: use.count + 1, since: use.count === 0 ? index : use.since });
    }
  }
  const useOf = (slug: string): { readonly count: number; readonly since: number } =>
    uses.get(slug) ?? { count: 0, since: -1 };
  const likeliest = [...gone].sort((one, other) => {
    const [a, b] = [useOf(one.slug), useOf(other.slug)];
    if (a.count === 0 || b.count === 0) return a.count - b.count;
    return b.count - a.count || a.since - b.since;
  });
  const taken = new Set([...present].map(({ path }) => addressKey(path)));
  return likeliest
    .flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs])
    .map((slug) => ({ from: topicPathOf("tags", slug), to: TOPICS.tags.folder }))
    .filter(({ from }) => !taken.has(addressKey(from)));
}
