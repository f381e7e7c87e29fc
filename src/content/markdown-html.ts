import type { Env, MarkdownIt, Token } from "markdown-it";
import { MARKDOWN } from "../words/markdown.ts";
import type { Message } from "../words/message.ts";
import { filmOfPlayer } from "./film-places.ts";
import { HtmlPairs } from "./html-pairs.ts";
import { lineAt } from "./line-at.ts";
import type { Warn } from "./markdown-links.ts";
import { tokenAt } from "./markdown-token.ts";
import { type Orphan, withoutOrphans } from "./orphan-html.ts";
import { inOneLine } from "./problem.ts";
import { isAllowable, type KeptTags, keptTags, wholeBody } from "./raw-html.ts";

declare module "markdown-it" {
  interface Env {
    /** Without it all raw HTML is shown as text, and not reported. */
    readonly foreign?: RawHtml;
  }
}

/** Markdown that people write on a line with HTML: strong text, links and pictures; not in a tag, nor what is escaped. */
const MARKDOWN_WITHIN = /(?<![\\*])\*\*(?=[^\s*])[^*\n<>]*(?<=[^\s*])\*\*(?!\*)|!?\[[^[\]\n<>]+\]\([^()\s<>]+\)/u;

/** What one body has of raw HTML: tags of the elements that the editor allowed stay, all else is text and reported. */
export class RawHtml {
  readonly #elements: ReadonlySet<string>;
  readonly #warn: Warn;
  /** Blocks of the body of which it was reported already. */
  readonly #reported = new Set<number>();
  /** The lines of the tags that stayed and open an element, by its name. */
  readonly #opened = new Map<string, (number | undefined)[]>();
  readonly #pairs: HtmlPairs;
  #kept = false;

  /** @param elements `html` of `_data/site.yaml` */
  constructor(elements: readonly string[], warn: Warn) {
    this.#elements = new Set(elements);
    this.#warn = warn;
    this.#pairs = new HtmlPairs(warn);
  }

  /**
   * Raw HTML as it goes into the page; undefined where none of it stays HTML.
   * @param block names the part of the body that it is in, such as a paragraph or a table; each is reported once
   * @param line its line in the body, from 1
   */
  read(html: string, inline: boolean, block: number, line: number | undefined): string | undefined {
    const kept = keptTags(html, this.#elements, inline);
    if (kept.foreign !== undefined && !this.#reported.has(block)) {
      this.#reported.add(block);
      const shown = inOneLine(kept.foreign).slice(0, 40);
      const film = filmOfPlayer(html);
      const fix = film === undefined ? insteadOf(kept.foreign, inline) : MARKDOWN.linkFilm({ film });
      this.#warn(line, MARKDOWN.htmlAsText({ html: shown }), fix);
    }
    if (kept.tags === 0) return undefined;
    this.#kept = true;
    this.#remember(kept, line);
    this.#pairs.read(kept.html, inline ? block : undefined, line);
    if (!inline) this.#warnOfMarkdown(html, line);
    return kept.html;
  }

  /** The rendered body, made whole where elements stayed in it. */
  whole(html: string): string {
    return this.#kept ? this.checked(html) : html;
  }

  /** The rendered body made whole, with nothing but the allowed elements and attributes in it, whoever wrote them. */
  checked(html: string): string {
    this.#pairs.end();
    return wholeBody(html, this.#elements, (sane) => {
      const { html: kept, orphans } = withoutOrphans(sane);
      for (const orphan of orphans) this.#warnOf(orphan);
      return kept;
    });
  }

  #remember({ html }: KeptTags, line: number | undefined): void {
    let at = line;
    for (const [piece, name] of html.matchAll(/\n|<([a-z][a-z0-9]*)/gu)) {
      if (piece === "\n") at = at === undefined ? at : at + 1;
      else if (name !== undefined) this.#opened.set(name, [...(this.#opened.get(name) ?? []), at]);
    }
  }

  /** Markdown is not read within HTML, nor on a line with it: by CommonMark such a block ends at an empty line. */
  #warnOfMarkdown(html: string, line: number | undefined): void {
    const found = MARKDOWN_WITHIN.exec(html.replace(/<[^<>]*>/gu, (tag) => tag.replace(/[^\n]/gu, "<")));
    if (found === null) return;
    const shown = html.slice(found.index, found.index + found[0].length);
    const above = lineAt(html, found.index) - 1;
    this.#warn(
      line === undefined ? line : line + above,
      MARKDOWN.markdownInHtml({ text: inOneLine(shown).slice(0, 40) }),
      MARKDOWN.emptyLines,
    );
  }

  #warnOf({ name, container, index }: Orphan): void {
    const lines = this.#opened.get(name) ?? [];
    this.#warn(
      lines[Math.min(index, lines.length - 1)],
      MARKDOWN.orphan({ name, container }),
      this.#elements.has(container) ? MARKDOWN.writeAround({ container }) : MARKDOWN.writeAroundAndAllow({ container }),
    );
  }
}

/**
 * markdown-it plugin: raw HTML is shown as the text it is, and reported; articles are strangers' input. Only tags of
 * the elements that the editor allowed stay, without any attribute that could do harm.
 */
export function foreignHtml(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.core.ruler.push("places_of_html", ({ tokens }) => placeHtml(tokens));
  md.renderer.rules.html_inline = (tokens, index, _options, env) => {
    const { content } = tokenAt(tokens, index);
    return read(env, tokenAt(tokens, index), true) ?? escapeHtml(content);
  };
  md.renderer.rules.html_block = (tokens, index, _options, env) => {
    const { content } = tokenAt(tokens, index);
    return read(env, tokenAt(tokens, index), false) ?? `<p>${escapeHtml(content.trim())}</p>\n`;
  };
}

function read(env: Env | undefined, { content, map, meta }: Token, inline: boolean): string | undefined {
  const block: unknown = meta?.block;
  const line = map === null ? undefined : map[0] + 1;
  return env?.foreign?.read(content, inline, typeof block === "number" ? block : -1, line);
}

/** Gives each picture, link and piece of HTML its line, and the number of the block that it is in: a table is one, cells have no lines. */
function placeHtml(tokens: readonly Token[]): void {
  let row = 0;
  let table: number | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "table_open") table = index;
    if (token.type === "table_close") table = undefined;
    if (token.map !== null) row = token.map[0];
    if (token.type === "html_block") token.meta = { block: index };
    let line = row;
    for (const child of token.children ?? []) {
      if (child.type === "html_inline" || child.type === "image" || child.type === "link_open") {
        child.map = [line, line + 1];
        child.meta = { block: table ?? index };
      }
      line += child.type.endsWith("break") ? 1 : child.content.split("\n").length - 1;
    }
  }
}

/** What Markdown writes as well; only a language makes it say more. */
const IN_MARKDOWN = new Set(
  "b blockquote br code del div em hr i li ol p pre s span strong table tbody td th thead tr ul".split(" "),
);

/** What to do about HTML that is shown as text; its first tag tells whether the digest may allow the element. */
function insteadOf(foreign: string, inline: boolean): Message {
  if (foreign.startsWith("<!--")) return MARKDOWN.removeComment;
  const [, written = "", attributes = ""] = /^<\/?([a-z][a-z0-9]*)([^>]*)/iu.exec(foreign) ?? [];
  const name = written.toLowerCase();
  const saysMore = !IN_MARKDOWN.has(name) || /\slang\s*=/iu.test(attributes);
  return saysMore && isAllowable(name, inline) ? MARKDOWN.allowElement({ name }) : MARKDOWN.writeMarkdown;
}
