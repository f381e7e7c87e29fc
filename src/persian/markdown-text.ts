import { mayNameLanguage } from "./languages.ts";
import { markBlocks } from "./markdown-blocks.ts";
import { markHtmlText } from "./markdown-html-text.ts";
import { markInlines } from "./markdown-inlines.ts";
import { markLanguages } from "./markdown-languages.ts";
import { markUntouched } from "./untouched.ts";
import { EDGE_UNIT, mark, type Stretch, viewOf } from "./view.ts";

/** The text of a Markdown source: its view, and the titles of links and images, each a text of its own. */
export interface MarkdownText {
  readonly view: string;
  readonly titles: readonly Stretch[];
}

/**
 * Finds the text in a CommonMark source (with GFM tables, footnotes and `{…}` template tags): code, tags, addresses, labels,
 * markers and delimiters are replaced in the view, and so is text in another language. In doubt a stretch is markup.
 *
 * @see https://spec.commonmark.org/0.31.2/
 */
export function markdownText(markdown: string): MarkdownText {
  const units = new Uint8Array(markdown.length);
  const blocks = markBlocks(markdown, units);
  const titles = [...blocks.titles];
  const paragraphs = blocks.paragraphs.map((paragraph) => {
    const inlines = markInlines(markdown, units, paragraph, blocks.labels);
    titles.push(...inlines.titles);
    return { ...paragraph, tags: inlines.tags };
  });
  const html = blocks.html.map((stretch) => {
    mark(units, stretch.end, stretch.end + 1, EDGE_UNIT);
    const tags = markHtmlText(markdown, units, stretch);
    // Markdown within is shown as it is written, and stays: some parsers end the HTML sooner.
    markInlines(markdown, units, stretch, blocks.labels);
    return { ...stretch, tags };
  });
  const foreign = mayNameLanguage(markdown) ? markLanguages(markdown, units, html, paragraphs) : [];
  const within = (title: Stretch): boolean =>
    foreign.some(({ start, end }) => start <= title.start && title.end <= end);
  markUntouched(markdown, units);
  return { view: viewOf(markdown, units), titles: titles.filter((title) => !within(title)) };
}
