import { Languages } from "./languages.ts";
import { MARK_UNIT, mark, type Stretch } from "./view.ts";

/** A paragraph of a Markdown source and the tags in it. */
interface Paragraph extends Stretch {
  readonly tags: readonly Stretch[];
}

/**
 * Marks in `units` the text within elements of another language than Persian, and gives its stretches: in the paragraph where
 * they begin, or from HTML between paragraphs on over all paragraphs up to their end.
 */
export function markLanguages(
  markdown: string,
  units: Uint8Array,
  html: readonly Stretch[],
  paragraphs: readonly Paragraph[],
): readonly Stretch[] {
  const languages = new Languages();
  const foreign: Stretch[] = [];
  const reach = (start: number, end: number): void => {
    if (!languages.foreign) return;
    foreign.push({ start, end });
    mark(units, start, end, MARK_UNIT);
  };
  let next = 0;
  for (const paragraph of paragraphs) {
    for (; (html[next]?.start ?? paragraph.start) < paragraph.start; next++) {
      languages.read(markdown.slice(html[next]?.start, html[next]?.end));
    }
    languages.endParagraph();
    const { depth } = languages;
    let from = paragraph.start;
    for (const tag of paragraph.tags) {
      reach(from, tag.start);
      languages.read(markdown.slice(tag.start, tag.end));
      from = tag.end;
    }
    reach(from, paragraph.end);
    languages.endTo(depth);
  }
  return foreign;
}
