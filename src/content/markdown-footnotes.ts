import type { MarkdownIt } from "markdown-it";
import footnote from "markdown-it-footnote";
import { persianDigits } from "../persian/digits.ts";
import { tokenAt } from "./markdown-token.ts";

type BlockRule = ReturnType<MarkdownIt["block"]["ruler"]["getRules"]>[number];

/** Footnotes (`[^1]`), numbered in Persian digits, below the text. */
export function footnotes(md: MarkdownIt): void {
  const before = md.block.ruler.getRules("");
  md.use(footnote);
  const definition = md.block.ruler.getRules("").find((rule) => !before.includes(rule));
  // What no other rule takes is a paragraph.
  const paragraph = before.at(-1);
  if (definition === undefined || paragraph === undefined) throw new Error("markdown-it-footnote defines no footnotes");
  keepFlat(md, definition, paragraph);
  const { rules } = md.renderer;
  // The plugin writes `[1]`.
  rules.footnote_caption = (tokens, index) => persianDigits(Number(tokenAt(tokens, index).meta?.id) + 1);
  // The plugin writes a `<section>`, which must have a heading.
  rules.footnote_block_open = () =>
    '<hr class="footnotes-sep">\n<div class="footnotes" role="doc-endnotes">\n<ol class="footnotes-list">\n';
  rules.footnote_block_close = () => "</ol>\n</div>\n";
}

/**
 * Within a footnote «[^2]: …» is text. As a footnote of its own it would take with it the beginning of the list or the
 * quotation that it is in, and leave the end in the page.
 */
function keepFlat(md: MarkdownIt, definition: BlockRule, paragraph: BlockRule): void {
  let inside = false;
  md.block.ruler.at(
    "footnote_def",
    (state, start, end, silent) => {
      // Asked silently, it says where a paragraph ends.
      if (silent) return definition(state, start, end, true);
      if (inside) return definition(state, start, end, true) && paragraph(state, start, end, false);
      inside = true;
      try {
        return definition(state, start, end, false);
      } finally {
        inside = false;
      }
    },
    { alt: ["paragraph", "reference"] },
  );
}
