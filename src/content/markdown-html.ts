import type { Env, MarkdownIt } from "markdown-it";

/** Collects what a body held of raw HTML; one for each body. */
export interface ForeignHtml {
  /** @param html the raw HTML; @param line its line in the body, from 1, where it is known. */
  readonly found: (html: string, line: number | undefined) => void;
}

/** The collector in markdown-it's `env`, where the caller put one. */
function collectorOf(env: Env | undefined): ForeignHtml | undefined {
  const foreign: unknown = env?.foreign;
  return isCollector(foreign) ? foreign : undefined;
}

function isCollector(value: unknown): value is ForeignHtml {
  return typeof value === "object" && value !== null && "found" in value && typeof value.found === "function";
}

/** markdown-it plugin: raw HTML is shown as the text it is, and reported. Articles are strangers' input. */
export function foreignHtml(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules.html_inline = (tokens, index, _options, env) => {
    const html = tokens[index]?.content ?? "";
    collectorOf(env)?.found(html, undefined);
    return escapeHtml(html);
  };
  md.renderer.rules.html_block = (tokens, index, _options, env) => {
    const html = tokens[index]?.content ?? "";
    const line = tokens[index]?.map?.[0];
    collectorOf(env)?.found(html, line === undefined ? undefined : line + 1);
    return `<p>${escapeHtml(html.trim())}</p>\n`;
  };
}
