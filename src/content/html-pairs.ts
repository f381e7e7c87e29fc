import { MARKDOWN } from "../words/markdown.ts";
import type { Message } from "../words/message.ts";
import type { Warn } from "./markdown-links.ts";

/** Elements that have no end. @see https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID: ReadonlySet<string> = new Set(["br", "hr", "wbr", "col", "img"]);
/** Elements whose end may be left out. @see https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const ENDS_BY_ITSELF: ReadonlySet<string> = new Set(
  "p li dt dd rt rp caption colgroup thead tbody tfoot tr td th".split(" "),
);
const TAG_OR_LINE = /\n|<(\/?)([a-z][a-z0-9]*)[^<>]*>/gu;

interface Opened {
  readonly name: string;
  readonly line: number | undefined;
}

/** Looks which of a body's own HTML elements are not closed, and which tags close nothing. */
export class HtmlPairs {
  readonly #warn: Warn;
  /** Elements between blocks go on over them. */
  readonly #blocks: Opened[] = [];
  /** Elements in running text end with it. */
  readonly #inText: Opened[] = [];
  #text: number | undefined;

  constructor(warn: Warn) {
    this.#warn = warn;
  }

  /**
   * Reads the tags of the next piece of HTML.
   * @param html of which every `<` that begins no tag is escaped
   * @param text names the paragraph or table in whose running text it is; undefined between blocks
   * @param line its line in the body, from 1
   */
  read(html: string, text: number | undefined, line: number | undefined): void {
    if (text === undefined || text !== this.#text) this.#endText();
    this.#text = text;
    const open = text === undefined ? this.#blocks : this.#inText;
    let at = line;
    for (const [tag, slash, name] of html.matchAll(TAG_OR_LINE)) {
      if (tag === "\n") at = at === undefined ? at : at + 1;
      else if (name === undefined || VOID.has(name)) continue;
      else if (slash === "") open.push({ name, line: at });
      else this.#close(open, name, at);
    }
  }

  /** Says what is still open once the body has ended. */
  end(): void {
    this.#endText();
    this.#unclosed(this.#blocks.splice(0), MARKDOWN.theText);
  }

  #endText(): void {
    this.#unclosed(this.#inText.splice(0), MARKDOWN.itsParagraph);
  }

  #close(open: Opened[], name: string, line: number | undefined): void {
    const at = open.findLastIndex((element) => element.name === name);
    if (at === -1) {
      this.#warn(line, MARKDOWN.closesNothing({ name }), MARKDOWN.leaveOrOpen({ name }));
      return;
    }
    const [, ...within] = open.splice(at);
    this.#unclosed(within, MARKDOWN.element({ name }));
  }

  /** @param until where the elements end by themselves */
  #unclosed(elements: readonly Opened[], until: Message): void {
    for (const { name, line } of elements) {
      if (ENDS_BY_ITSELF.has(name)) continue;
      this.#warn(line, MARKDOWN.notClosed({ name, until }), MARKDOWN.close({ name }));
    }
  }
}
