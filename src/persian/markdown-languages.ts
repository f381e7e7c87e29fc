import { Languages } from "./languages.ts";
import { MARK_UNIT, mark, type Stretch } from "./view.ts";

/** A paragraph, or HTML between paragraphs, of a Markdown source and the tags in it. */
interface Tagged extends Stretch {
  readonly tags: readonly Stretch[];
}

/**
 * Marks in `units` the text within elements of another language than Persian, and gives its stretches: in the paragraph where
 * they begin, or from HTML between paragraphs on over all that comes up to their end.
 */
export function markLanguages(
  markdown: string,
  units: Uint8Array,
  html: readonly Tagged[],
  paragraphs: readonly Tagged[],
): readonly Stretch[] {
  const languages = new Languages();
  const foreign: Stretch[] = [];
  const reach = (start: number, end: number): void => {
    if (!languages.foreign) return;
    foreign.push({ start, end });
    mark(units, start, end, MARK_UNIT);
  };
  const follow = ({ start, end, tags }: Tagged): void => {
    let from = start;
    for (const tag of tags) {
      reach(from, tag.start);
      languages.read(markdown.slice(tag.start, tag.end));
      from = tag.end;
    }
    reach(from, end);
  };
  let next = 0;
  const followHtml = (before: number): void => {
    for (let piece = html[next]; piece !== undefined && piece.start < before; piece = html[++next]) follow(piece);
  };
  for (const paragraph of paragraphs) {
    followHtml(paragraph.start);
    languages.endParagraph();
    const { depth } = languages;
    follow(paragraph);
    languages.endTo(depth);
  }
  followHtml(markdown.length);
  return foreign;
}
