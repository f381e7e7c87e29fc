import type { Env, MarkdownIt } from "markdown-it";
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

/** The collector in markdown-it's `env`, where the caller put one. */
function collectorOf(env: Env | undefined): ForeignHtml | undefined {
  const foreign: unknown = env?.foreign;
  return isCollector(foreign) ? foreign : undefined;
}

function isCollector(value: unknown): value is ForeignHtml {
  return typeof value === "object" && value !== null && "found" in value && typeof value.found === "function";
}

/**
 * markdown-it plugin: raw HTML is shown as the text it is, and reported; articles are strangers' input. Only tags of
 * the elements that the editor allowed stay, without any attribute that could do harm.
 */
export function foreignHtml(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  const shown = (html: string, inline: boolean, line: number | undefined, env: Env | undefined): string | undefined => {
    const collector = collectorOf(env);
    const { html: kept, tags, foreign } = keptTags(html, collector?.elements ?? new Set(), inline);
    if (foreign !== undefined) collector?.found(foreign, line);
    if (tags === 0) return undefined;
    collector?.kept();
    return kept;
  };
  md.renderer.rules.html_inline = (tokens, index, _options, env) => {
    const html = tokens[index]?.content ?? "";
    return shown(html, true, undefined, env) ?? escapeHtml(html);
  };
  md.renderer.rules.html_block = (tokens, index, _options, env) => {
    const html = tokens[index]?.content ?? "";
    const line = tokens[index]?.map?.[0];
    const kept = shown(html, false, line === undefined ? undefined : line + 1, env);
    return kept ?? `<p>${escapeHtml(html.trim())}</p>\n`;
  };
}
