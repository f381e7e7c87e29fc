import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type Token } from "parse5";

/** A parsed page and what a strict reader says against it. */
export interface StrictHtml {
  readonly document: DefaultTreeAdapterTypes.Document;
  readonly errors: readonly string[];
}

const MOST_ERRORS = 5;

/**
 * Parses a whole page as a browser does, and says where the browser had to mend it: HTML's parse errors, and every end
 * tag that does not close the element that was opened last. The second finds what HTML forgives silently, such as a
 * `<div>` in a `<p>`. After five errors the rest follow from them and are left out.
 */
export function parseStrictly(html: string): StrictHtml {
  const errors: string[] = [];
  const parser = new StrictParser((error) => {
    if (errors.length < MOST_ERRORS) errors.push(error);
  });
  parser.tokenizer.write(html, true);
  return { document: parser.document, errors };
}

class StrictParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  readonly #report: (error: string) => void;

  constructor(report: (error: string) => void) {
    super();
    this.#report = report;
    // Given to the constructor, the listener would make the parser note the place of every node, for twice the time.
    this.onParseError = ({ code, startLine }) => report(startLine > 0 ? `line ${startLine}: ${code}` : code);
  }

  override onEndTag(token: Token.TagToken): void {
    const open = this.#openName();
    const closed = token.tagName.toLowerCase();
    // The standard keeps <body> on its stack until the file's end.
    if (open !== closed && !(closed === "html" && open === "body")) {
      this.#report(`</${token.tagName}> comes where ${open === undefined ? "nothing" : `<${open}>`} is open`);
    }
    super.onEndTag(token);
  }

  override onEof(token: Token.EOFToken): void {
    const open = this.#openName();
    if (open !== undefined && open !== "body" && open !== "html") this.#report(`<${open}> is never closed`);
    super.onEof(token);
  }

  #openName(): string | undefined {
    const { current } = this.openElements;
    return current !== undefined && defaultTreeAdapter.isElementNode(current)
      ? current.tagName.toLowerCase()
      : undefined;
  }
}
