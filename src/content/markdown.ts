import createMarkdownIt, { type Env, type MarkdownIt, type Token } from "markdown-it";
import { textDates } from "../persian/calendar/markdown-dates.ts";
import type { Moment } from "../persian/calendar/moment.ts";
import type { Language } from "../persian/calendar/names.ts";
import type { OtherCalendar } from "../persian/calendar/text-dates.ts";
import { MARKDOWN } from "../words/markdown.ts";
import type { BodyTexts } from "./body-texts.ts";
import { showsSomething } from "./fields.ts";
import { isSafeLink } from "./links.ts";
import { codeHtml, isolateLatin } from "./markdown-bidi.ts";
import { filmsElsewhere } from "./markdown-elsewhere.ts";
import { shownAsterisks } from "./markdown-emphasis.ts";
import { figures, isOrnament, nameOfPicture, notesOf, placingOf } from "./markdown-figures.ts";
import { attachedFiles, type FindOnLine } from "./markdown-files.ts";
import { footnotes } from "./markdown-footnotes.ts";
import { headings } from "./markdown-headings.ts";
import { foreignHtml, RawHtml } from "./markdown-html.ts";
import { guardedLinks, type Warn } from "./markdown-links.ts";
import { quotations } from "./markdown-quotations.ts";
import { slipsOfMarks } from "./markdown-slips.ts";
import { persianStructure } from "./markdown-structure.ts";
import { tokenAt } from "./markdown-token.ts";
import type { BodyPicture } from "./picture-copies.ts";
import { figureHtml, inRowHtml, pictureHtml } from "./picture-html.ts";

/** What rendering a body needs besides its text; passed to markdown-it as its `env`. */
export interface BodyEnvironment {
  /** The article's own date, by which a date without a year is read. */
  readonly referenceMoment: Moment;
  /** How dates are given in the other calendar; undefined leaves them unread. */
  readonly otherCalendar: OtherCalendar | undefined;
  readonly language: Language;
  /** Finds a picture that is on a line of the text; undefined where there is none, and then its alt text is shown. */
  readonly picture: (src: string, line: number | undefined) => BodyPicture | undefined;
  /** Told whose pictures the text shows, as their credits say it. */
  readonly credited?: (name: string) => void;
  /** Finds a file that is on a line of the text; without it links to files stay as they are written. */
  readonly file?: FindOnLine;
  /** The interface's texts that are in bodies; without them nothing is said of files. */
  readonly texts?: BodyTexts;
  /** Elements of raw HTML that stay elements; `html` of `_data/site.yaml`. */
  readonly allowedElements: readonly string[];
  /** Called for raw HTML that is shown as text, and for links that deceive or are refused. */
  readonly warn: Warn;
}

declare module "markdown-it" {
  interface Env {
    readonly picture?: BodyEnvironment["picture"];
    readonly credited?: BodyEnvironment["credited"];
  }
}

/**
 * The one Markdown reader: CommonMark as Persian means it, tables, strikethrough and footnotes. Raw HTML is shown as text; links and pictures with other schemes than the allowed stay text; Latin runs are
 * isolated; the highest headings are `<h2>`.
 */
export function createMarkdown(): MarkdownIt {
  const md = createMarkdownIt({ html: true, linkify: false, typographer: false });
  md.use(persianStructure)
    .use(shownAsterisks)
    .use(slipsOfMarks)
    .use(footnotes)
    .use(foreignHtml)
    .use(attachedFiles)
    .use(filmsElsewhere)
    .use(guardedLinks, isSafeLink)
    .use(figures)
    .use(quotations)
    .use(textDates)
    .use(isolateLatin)
    .use(headings)
    .use(attributes);
  renderFurniture(md);
  return md;
}

const shared = createMarkdown();

/**
 * Renders a body's Markdown to the HTML that goes into pages and feeds.
 * @param amended {@link createMarkdown}'s reader with others' plugins, whose output is held to the allowlist
 */
export function renderBody(markdown: string, environment: BodyEnvironment, amended?: MarkdownIt): string {
  const foreign = new RawHtml(environment.allowedElements, environment.warn);
  // markdown-it plugins keep their state in env, so it gets its own object.
  const env = { ...environment, foreign };
  return amended === undefined
    ? foreign.whole(shared.render(markdown, env))
    : foreign.checked(amended.render(markdown, env));
}

function renderFurniture(md: MarkdownIt): void {
  const rules = md.renderer.rules;
  const { escapeHtml } = md.utils;

  const code = (tokens: readonly Token[], index: number): string =>
    codeHtml(tokenAt(tokens, index).content, escapeHtml);
  const plainBlock: typeof rules.code_block = (tokens, index) =>
    `<pre dir="ltr" tabindex="0"><code>${code(tokens, index)}</code></pre>\n`;
  rules.code_inline = (tokens, index) => `<code dir="ltr">${code(tokens, index)}</code>`;
  rules.code_block = plainBlock;
  rules.fence = (tokens, index, options, env, self) => {
    const { content, info } = tokenAt(tokens, index);
    const [, language = "", attributes = ""] = /^\s*(\S*)\s*(.*)$/su.exec(md.utils.unescapeAll(info)) ?? [];
    const highlighted = options.highlight?.(content, language, attributes);
    if (!highlighted) return plainBlock(tokens, index, options, env, self);
    return highlightedBlock(highlighted, escapeHtml(language));
  };
  rules.table_open = () => '<div class="table" role="group" tabindex="0"><table>\n';
  rules.table_close = () => "</table></div>\n";
  rules.image = (tokens, index, options, env, self) => {
    const token = tokenAt(tokens, index);
    return imageHtml(token, self.renderInlineAsText(token.children ?? [], options, env), env, escapeHtml);
  };
}

/** @param words between the brackets */
function imageHtml(token: Token, words: string, env: Env | undefined, escapeHtml: (text: string) => string): string {
  const line = token.map === null ? undefined : token.map[0] + 1;
  const name = nameOfPicture(token);
  const picture = env?.picture?.(name, line);
  if (picture === undefined) return escapeHtml(words);
  const ornament = isOrnament(words);
  if (!ornament && !showsSomething(words)) {
    const src = name.slice(0, 60);
    env?.warn?.(line, MARKDOWN.noAlt({ src }), MARKDOWN.saySeen({ src }));
  }
  const shown = { picture, alt: ornament ? "" : words, notes: notesOf(token) };
  if (shown.notes.credit !== undefined) env?.credited?.(shown.notes.credit.name);
  switch (placingOf(token)) {
    case "in words":
      return pictureHtml(picture, shown.alt, escapeHtml);
    case "alone":
      return figureHtml(shown, escapeHtml);
    case "in row":
      return inRowHtml(shown, escapeHtml);
  }
}

/** What a highlighter made of a block of code, as a block that reads from the left. */
function highlightedBlock(html: string, language: string): string {
  const block = /^\s*<pre\b/u.test(html)
    ? html.trim()
    : `<pre><code${language === "" ? "" : ` class="language-${language}"`}>${html}</code></pre>`;
  const pre = /^<pre\b[^>]*/u.exec(block)?.[0] ?? "";
  const missing = [/\sdir=/u, /\stabindex=/u].map((known, index) =>
    known.test(pre) ? "" : (['dir="ltr"', 'tabindex="0"'][index] ?? ""),
  );
  return `${block.replace(/^<pre\b/u, ["<pre", ...missing.filter((text) => text !== "")].join(" "))}\n`;
}

/** Says of links to other sites and of the cells of tables what their addresses and their styles said. */
function attributes(md: MarkdownIt): void {
  md.core.ruler.push("attributes", ({ tokens }) => {
    for (const token of tokens) {
      // markdown-it writes a style attribute, which a strict Content-Security-Policy forbids.
      const [, align] = /^text-align:(.+)/u.exec(String(token.attrGet("style"))) ?? [];
      if (align !== undefined) {
        const others = token.attrs?.filter(([name]) => name !== "style") ?? [];
        token.attrs = [["class", `align-${align}`], ...others];
      }
      for (const child of token.children ?? []) {
        if (child.type !== "link_open") continue;
        if (/^https?:/iu.test(String(child.attrGet("href")))) child.attrSet("rel", "noopener");
      }
    }
  });
}
