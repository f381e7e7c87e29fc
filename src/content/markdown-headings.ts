import type { MarkdownIt, Token } from "markdown-it";
import { MARKDOWN } from "../words/markdown.ts";
import { showsSomething } from "./fields.ts";
import type { Warn } from "./markdown-links.ts";

/**
 * markdown-it plugin: the page's own title is its `<h1>`, so a body's highest headings become `<h2>`, however the editor
 * wrote them. Headings that show nothing are left out, and a level that is skipped is warned of: who hears a page read
 * goes by its headings.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push("headings", (state) => {
    const warn: Warn = state.env.warn ?? (() => undefined);
    const whole = state.tokens.filter((_, index) => !isEmptyHeading(state.tokens, index, warn));
    const marks = whole.filter(({ type }) => type === "heading_open" || type === "heading_close");
    const highest = Math.min(...marks.map(levelOf));
    warnOfSkips(whole, highest, warn);
    for (const token of marks) token.tag = `h${Math.min(6, levelOf(token) - highest + 2)}`;
    state.tokens = whole;
  });
}

/** The level as the editor wrote it. */
function levelOf({ tag }: Token): number {
  return Number(tag.slice(1));
}

/** Whether a token is a part of a heading that shows nothing; its first part is warned of. */
function isEmptyHeading(tokens: readonly Token[], index: number, warn: Warn): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.type === "heading_open" && showsNothing(after)) {
    warn(lineOf(token), MARKDOWN.emptyHeading, MARKDOWN.writeHeading);
    return true;
  }
  if (token?.type === "heading_close") return showsNothing(before);
  return token?.type === "inline" && before?.type === "heading_open" && showsNothing(token);
}

function showsNothing(inline: Token | undefined): boolean {
  const parts = inline?.children ?? [];
  return !parts.some(({ type, content }) => type === "image" || type === "footnote_ref" || showsSomething(content));
}

/** Headings of quotations have an order of their own. */
function warnOfSkips(tokens: readonly Token[], highest: number, warn: Warn): void {
  let last = highest - 1;
  for (const token of tokens) {
    if (token.type !== "heading_open" || token.level > 0) continue;
    const level = levelOf(token);
    if (level > last + 1) {
      const expected = "#".repeat(last + 1);
      const signs = "#".repeat(level);
      const said =
        last < highest ? MARKDOWN.skippedFirst({ signs }) : MARKDOWN.skipped({ signs, before: "#".repeat(last) });
      warn(lineOf(token), said, MARKDOWN.beginWith({ signs: expected }));
    }
    last = level;
  }
}

function lineOf({ map }: Token): number | undefined {
  return map === null ? undefined : map[0] + 1;
}
