import type { MarkdownIt, Token } from "markdown-it";

import { isLatinText, splitLatin } from "../persian/bidi.ts";

/**
 * markdown-it plugin: each Latin run becomes `<bdi lang="en">`, so that neighbouring numbers and punctuation do not
 * jump, and a block without a Persian letter is set left to right as a whole.
 */
export function isolateLatin(md: MarkdownIt): void {
  md.core.ruler.push("isolate_latin", (state) => {
    state.tokens.forEach((token, index) => {
      if (token.children === null) return;
      const block = state.tokens[index - 1];
      if (block !== undefined && isLatinText(token.content)) {
        block.attrSet("dir", "ltr");
        block.attrSet("lang", "en");
        return;
      }
      token.children = token.children.flatMap((child) =>
        child.type === "text" ? isolated(child, state.Token) : [child],
      );
    });
  });
}

function isolated(token: Token, TokenClass: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token): Token[] {
  return splitLatin(token.content).flatMap((run) => {
    const text = new TokenClass("text", "", 0);
    text.content = run.text;
    if (!run.latin) return [text];
    const open = new TokenClass("bdi_open", "bdi", 1);
    open.attrSet("lang", "en");
    return [open, text, new TokenClass("bdi_close", "bdi", -1)];
  });
}
