import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type Token } from "parse5";
import type { Message } from "../words/message.ts";
import { CAUSE } from "../words/site-faults.ts";
import { childrenOf } from "./html-tree.ts";

/** A parsed page and what a strict reader says against it. */
export interface StrictHtml {
  readonly document: DefaultTreeAdapterTypes.Document;
  readonly errors: readonly Message[];
}

const MOST_ERRORS = 5;

/**
 * Parses a whole page as a browser does, and says where the browser had to mend it: HTML's parse errors, and every end
 * tag that does not close the element that was opened last. The second finds what HTML forgives silently, such as a
 * `<div>` in a `<p>`. After five errors the rest follow from them and are left out.
 */
export function parseStrictly(html: string): StrictHtml {
  const short = withoutShared(html);
  if (short !== undefined) {
    const read = parsed(short);
    if (putBack(read.document)) return read;
  }
  const read = parsed(html);
  shared = read.errors.length === 0 ? (sharable(read.document) ?? shared) : shared;
  return read;
}

function parsed(html: string): StrictHtml {
  const errors: Message[] = [];
  const parser = new StrictParser((error) => {
    if (errors.length < MOST_ERRORS) errors.push(error);
  });
  parser.tokenizer.write(html, true);
  return { document: parser.document, errors };
}

/** The style in the head of the page before: mostly this page's too, and two fifths of its letters. */
let shared: string | undefined;

/** Is in the place of that style while a page is parsed. */
const PLACE = "gozide-shared-style";
const WORTH_KEEPING = 1000;

/** A page without the style that it shares with the one before; undefined where it does not have that once. */
function withoutShared(html: string): string | undefined {
  if (shared === undefined || html.includes(PLACE)) return undefined;
  const [before, after, ...more] = html.split(`<style>${shared}</style>`);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  return `${before}<style>${inPlaceOf(shared)}</style>${after}`;
}

/** Of as many lines, so that errors after it name theirs. */
function inPlaceOf(style: string): string {
  return PLACE + "\n".repeat(style.split("\n").length - 1);
}

/** Puts the shared style back; false where its place was no style of the head, but in a comment, say. */
function putBack(document: DefaultTreeAdapterTypes.Document): boolean {
  if (shared === undefined) return false;
  const place = inPlaceOf(shared);
  const found = stylesOf(document).find(({ value }) => value === place);
  if (found === undefined) return false;
  found.value = shared;
  return true;
}

/** A style that other pages may share: one that no reader of HTML has anything to say about. */
function sharable(document: DefaultTreeAdapterTypes.Document): string | undefined {
  return stylesOf(document).find(
    ({ value }) => value.length > WORTH_KEEPING && /^[\t\n -~\u00A0-\uD7FF]*$/u.test(value),
  )?.value;
}

/** The texts of the styles in a document's head. */
function stylesOf(document: DefaultTreeAdapterTypes.Document): readonly DefaultTreeAdapterTypes.TextNode[] {
  const head = document.childNodes.flatMap(childrenOf).find(({ nodeName }) => nodeName === "head");
  const styles = head === undefined ? [] : childrenOf(head).filter(({ nodeName }) => nodeName === "style");
  return styles.flatMap(childrenOf).filter(defaultTreeAdapter.isTextNode);
}

class StrictParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  readonly #report: (error: Message) => void;

  constructor(report: (error: Message) => void) {
    super();
    this.#report = report;
    // Given to the constructor, the listener would make the parser note the place of every node, for twice the time.
    this.onParseError = ({ code, startLine }) =>
      report(
        startLine > 0
          ? CAUSE.atLine({ line: startLine, said: CAUSE.parseError({ code }) })
          : CAUSE.parseError({ code }),
      );
  }

  override onEndTag(token: Token.TagToken): void {
    const open = this.#openName();
    const closed = token.tagName.toLowerCase();
    // The standard keeps <body> on its stack until the file's end.
    if (open !== closed && !(closed === "html" && open === "body")) {
      this.#report(CAUSE.wrongEnd({ element: token.tagName, open }));
    }
    super.onEndTag(token);
  }

  override onEof(token: Token.EOFToken): void {
    const open = this.#openName();
    if (open !== undefined && open !== "body" && open !== "html") this.#report(CAUSE.neverClosed({ element: open }));
    super.onEof(token);
  }

  #openName(): string | undefined {
    const { current } = this.openElements;
    return current !== undefined && defaultTreeAdapter.isElementNode(current)
      ? current.tagName.toLowerCase()
      : undefined;
  }
}
