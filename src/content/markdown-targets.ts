import type { MarkdownIt } from "markdown-it";
import { spacedTargetAt } from "../persian/spaced-target.ts";
import { MARKDOWN } from "../words/markdown.ts";
import type { Warn } from "./markdown-links.ts";

/** How far back the beginning of a picture's or link's words is looked for. @see https://spec.commonmark.org/0.31.2/#link-label */
const LONGEST_WORDS = 1000;

/** A link that stayed text for the spaces in it. */
const LEFT_AS_TEXT = /!?\[[^[\]\n]*\]\([^()\s<>][^()<>\n]*[ \t][^()<>\n]*\)/u;

/**
 * markdown-it plugin: pictures and links whose address has spaces in it are what they are meant to be. A link that does
 * not look like one stays text, and is warned of.
 */
export function spacedTargets(md: MarkdownIt): void {
  const { parseLinkDestination } = md.helpers;
  md.helpers = {
    ...md.helpers,
    parseLinkDestination: (text, start, max) => {
      const target = spacedTargetAt(text, start, isPictureAt(text, start));
      if (target === undefined || target.close > max) return parseLinkDestination(text, start, max);
      return { ok: true, pos: target.end, str: md.utils.unescapeAll(text.slice(target.start, target.end)) };
    },
  };
  md.core.ruler.push("targets_left_as_text", ({ tokens, env }) => {
    const warn: Warn = env.warn ?? (() => undefined);
    let line: number | undefined;
    for (const token of tokens) {
      if (token.map !== null) line = token.map[0] + 1;
      for (const child of token.children ?? []) {
        const { type, content } = child;
        const [found] = type === "text" ? (LEFT_AS_TEXT.exec(content) ?? []) : [];
        if (found === undefined) continue;
        warn(line, MARKDOWN.spacedAddress({ text: found.slice(0, 60) }), MARKDOWN.angleBrackets);
      }
    }
  });
}

/** Whether the bracket whose inside begins at a place is a picture's: `![…](`. */
function isPictureAt(text: string, start: number): boolean {
  let at = start - 1;
  while (/[ \t]/u.test(text.charAt(at))) at--;
  if (text.charAt(at) !== "(" || text.charAt(at - 1) !== "]") return false;
  let depth = 0;
  for (const last = Math.max(0, at - LONGEST_WORDS); at >= last; at--) {
    if (text.charAt(at) === "]") depth++;
    else if (text.charAt(at) === "[" && --depth === 0) return text.charAt(at - 1) === "!";
  }
  return false;
}
