const BLOCK_END = /<(?:br|hr|\/(?:p|h[1-6]|li|d[dt]|blockquote|pre|t[dhr]|figcaption))\b[^>]*>/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: "\u00A0",
};

/** The text of checked HTML, a line for each block. Only our own Markdown renderer's HTML: it knows these entities. */
export function plainText(html: string): string {
  return html
    .replace(BLOCK_END, "\n")
    .replace(/<[^>]*>/gu, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[ \t]*\n\s*/gu, "\n")
    .trim();
}
