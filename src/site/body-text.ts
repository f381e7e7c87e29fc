const BLOCK_END = /<(?:br|hr|\/(?:p|h[1-6]|li|d[dt]|blockquote|pre|t[dhr]|div|figcaption))\b[^>]*>/gu;
const REFERENCES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: "\u00A0",
};

/**
 * The text of an article's body, a line for each block, with a sign for each task's box.
 * @param html checked HTML of our own Markdown renderer, which writes these references only; it may be cut within a tag
 */
export function bodyText(html: string): string {
  return html
    .replace(BLOCK_END, "\n")
    .replace(/<input\b[^>]*>/gu, taskSign)
    .replace(/<[^>]*(?:>|$)/gu, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (whole, name: string) => REFERENCES[name] ?? whole)
    .replace(/[ \t]*\n\s*/gu, "\n")
    .trim();
}

/** What stands for the box of a task where no box can: its tag says whether the task is done. */
export function taskSign(tag: string): string {
  return /\schecked\b/u.test(tag) ? "\u2611" : "\u2610";
}
