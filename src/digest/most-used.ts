/** The topics with the most articles, in the order in which they come. */
export function mostUsed<Used extends { readonly articles: readonly unknown[] }>(
  topics: readonly Used[],
  most = topics.length,
): readonly Used[] {
  if (topics.length <= most) return topics;
  const used = new Set([...topics].sort((a, b) => b.articles.length - a.articles.length).slice(0, most));
  return topics.filter((topic) => used.has(topic));
}
