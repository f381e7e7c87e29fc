import type { MarkdownIt, Token } from "markdown-it";

/** A dash, as it comes before the name of who said or wrote what is quoted: em, en and quotation dash. */
const ATTRIBUTED = /^[\u2014\u2013\u2015]/u;

/**
 * markdown-it plugin: whose words a quotation are, on its last line behind a dash, are a line of their own. Markdown makes
 * one paragraph of the two, and the name would run into what was said.
 */
export function quotations(md: MarkdownIt): void {
  md.core.ruler.after("inline", "attribute_quotations", ({ tokens }) => {
    let depth = 0;
    for (const { type, children } of tokens) {
      if (type === "blockquote_open") depth++;
      else if (type === "blockquote_close") depth--;
      else if (depth > 0 && type === "inline") breakBeforeName(children ?? []);
    }
  });
}

function breakBeforeName(line: readonly Token[]): void {
  const last = line.findLastIndex(({ type }) => type === "softbreak" || type === "hardbreak");
  const end = line[last];
  if (end?.type !== "softbreak" || !ATTRIBUTED.test(line[last + 1]?.content ?? "")) return;
  end.type = "hardbreak";
  end.tag = "br";
}
