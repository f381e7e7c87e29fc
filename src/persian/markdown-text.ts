import { markBlocks } from "./markdown-blocks.ts";
import { markInlines } from "./markdown-inlines.ts";
import { markTokens, type Stretch, viewOf } from "./view.ts";

/** The text of a Markdown source: its view, and the titles of links and images, each a text of its own. */
export interface MarkdownText {
  readonly view: string;
  readonly titles: readonly Stretch[];
}

/**
 * Finds the text in a CommonMark source (with GFM tables, footnotes and `{…}` template tags): code, HTML, addresses, labels,
 * markers and delimiters are replaced in the view. In doubt a stretch is markup.
 *
 * @see https://spec.commonmark.org/0.31.2/
 */
export function markdownText(markdown: string): MarkdownText {
  const units = new Uint8Array(markdown.length);
  const blocks = markBlocks(markdown, units);
  const titles = [...blocks.titles];
  for (const paragraph of blocks.paragraphs) titles.push(...markInlines(markdown, units, paragraph, blocks.labels));
  markTokens(markdown, units);
  return { view: viewOf(markdown, units), titles };
}
