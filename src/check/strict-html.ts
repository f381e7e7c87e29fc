import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type Token } from "parse5";
import { CAUSE } from "../words/check.ts";
import type { Message } from "../words/message.ts";

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
  const errors: Message[] = [];
  const parser = new StrictParser((error) => {
    if (errors.length < MOST_ERRORS) errors.push(error);
  });
  parser.tokenizer.write(html, true);
  return { document: parser.document, errors };
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
