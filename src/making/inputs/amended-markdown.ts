import type { MarkdownIt } from "markdown-it";
import type { MarkdownPlugins } from "../eleventy/markdown-plugins.ts";

/**
 * Our reader of Markdown with what Eleventy's configuration adds to it, for articles and editions' notes. Eleventy is
 * loaded only where it adds something.
 * @returns undefined where it adds nothing
 */
export async function amendedMarkdown(plugins: MarkdownPlugins | undefined): Promise<MarkdownIt | undefined> {
  if (plugins === undefined) return undefined;
  const { markdownWith } = await import("../eleventy/markdown-plugins.ts");
  return markdownWith(plugins);
}
