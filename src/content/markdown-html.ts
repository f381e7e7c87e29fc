import type { Env, MarkdownIt, Token } from "markdown-it";
import { tokenAt } from "./markdown-token.ts";
import { keptTags } from "./raw-html.ts";

/** Collects what a body held of raw HTML; one for each body. */
export interface ForeignHtml {
  /** Told of raw HTML that is shown as text. @param line its line in the body, from 1, where it is known. */
  readonly found: (html: string, line: number | undefined) => void;
  /** Elements of `site.html`, which stay elements. */
  readonly elements: ReadonlySet<string>;
  /** Told that elements stayed: the body must be made whole once it is rendered. */
  readonly kept: () => void;
}

declare module "markdown-it" {
  interface Env {
    /** Without it all raw HTML is shown as text, and not reported. */
    readonly foreign?: ForeignHtml;
  }
}

function lineOf(map: Token["map"]): number | undefined {
  return map === null ? undefined : map[0] + 1;
}

/**
 * markdown-it plugin: raw HTML is shown as the text it is, and reported; articles are strangers' input. Only tags of
 * the elements that the editor allowed stay, without any attribute that could do harm.
 */
export function foreignHtml(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  const shown = (html: string, inline: boolean, line: number | undefined, env: Env | undefined): string | undefined => {
    const collector = env?.foreign;
    if (collector === undefined) return undefined;
    const { html: kept, tags, foreign } = keptTags(html, collector.elements, inline);
    if (foreign !== undefined) collector.found(foreign, line);
    if (tags === 0) return undefined;
    collector.kept();
    return kept;
  };
  md.core.ruler.push("lines_of_html", ({ tokens }) => {
    for (const { map, children } of tokens) {
      if (map === null) continue;
      let line = map[0];
      for (const child of children ?? []) {
        if (child.type === "html_inline") child.map = [line, line + 1];
        line += child.type.endsWith("break") ? 1 : child.content.split("\n").length - 1;
      }
    }
  });
  md.renderer.rules.html_inline = (tokens, index, _options, env) => {
    const { content, map } = tokenAt(tokens, index);
    return shown(content, true, lineOf(map), env) ?? escapeHtml(content);
  };
  md.renderer.rules.html_block = (tokens, index, _options, env) => {
    const { content, map } = tokenAt(tokens, index);
    const kept = shown(content, false, lineOf(map), env);
    return kept ?? `<p>${escapeHtml(content.trim())}</p>\n`;
  };
}
