import type { MarkdownIt, Token } from "markdown-it";

import { isLatinText, ltrPieces, splitLatin, textRuns } from "../persian/bidi.ts";

type TokenMaker = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

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
        // An item's only paragraph has no element of its own, and the item's marker stays where it is.
        if (block.hidden) token.children = bdi("en", token.children, state.Token);
        else {
          block.attrSet("dir", "ltr");
          block.attrSet("lang", "en");
        }
        return;
      }
      token.children = token.children.flatMap((child) =>
        child.type === "text" ? isolated(child.content, state.Token) : [child],
      );
    });
  });
}

function isolated(text: string, TokenClass: TokenMaker): Token[] {
  return splitLatin(text).flatMap((run) => {
    if (!run.latin) return [textToken(run.text, TokenClass)];
    const pieces = ltrPieces(run.text).flatMap((piece) => {
      const words = textToken(piece.text, TokenClass);
      return piece.persian ? bdi("fa", [words], TokenClass) : [words];
    });
    return bdi("en", pieces, TokenClass);
  });
}

function textToken(content: string, TokenClass: TokenMaker): Token {
  const token = new TokenClass("text", "", 0);
  token.content = content;
  return token;
}

function bdi(lang: "en" | "fa", inside: readonly Token[], TokenClass: TokenMaker): Token[] {
  const open = new TokenClass("bdi_open", "bdi", 1);
  open.attrSet("lang", lang);
  return [open, ...inside, new TokenClass("bdi_close", "bdi", -1)];
}

/** A plain text as HTML, each Latin run isolated. Quotes stay: it is no attribute. */
export function textHtml(text: string): string {
  return textRuns(text)
    .map((run) => (run.latin ? `<bdi lang="en">${latinHtml(run.text)}</bdi>` : escaped(run.text)))
    .join("");
}

function latinHtml(text: string): string {
  return ltrPieces(text)
    .map((piece) => (piece.persian ? `<bdi lang="fa">${escaped(piece.text)}</bdi>` : escaped(piece.text)))
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Code as HTML, its Persian words isolated where they would change places. */
export function codeHtml(code: string, escapeHtml: (text: string) => string): string {
  return ltrPieces(code)
    .map((piece) => (piece.persian ? `<bdi>${escapeHtml(piece.text)}</bdi>` : escapeHtml(piece.text)))
    .join("");
}
