import type { MarkdownIt, Token } from "markdown-it";

import { isLatinText, languageOf, ltrPieces, splitLatin, textRuns } from "../persian/bidi.ts";

type TokenMaker = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/**
 * markdown-it plugin: each Latin run becomes `<bdi lang="en">`, so that neighbouring numbers and punctuation do not
 * jump, and a block without a Persian letter is set left to right as a whole. A run that goes on over emphasis, a link or
 * a line break is one element with these: «The [New York](…) Times» in three would be read from its last word.
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
      token.children = isolated(token.children, state.Token);
    });
  });
}

/** A token of a line, or what of a text's belongs to one run. */
interface Part {
  readonly token: Token;
  /** Which of the line's runs it is in; undefined where that is not Latin. */
  readonly run: number | undefined;
  /** Whether it is the text of an address, which is one run whatever it holds. */
  readonly address: boolean;
}

/** Stands for what is drawn and is no text: there a run ends, and an address too. */
const DRAWN = "\n";
/** Stands for the text of an address, which was found before and is a word to those about it. */
const ADDRESS = "X";

function isolated(children: readonly Token[], TokenClass: TokenMaker): Token[] {
  const parts = partsOf(children, TokenClass);
  const result: Token[] = [];
  for (let at = 0, stretch = stretchFrom(parts, 0); at < parts.length; stretch = stretchFrom(parts, at)) {
    const start = stretch?.start ?? parts.length;
    result.push(...parts.slice(at, start).map(({ token }) => token));
    at = stretch?.end ?? parts.length;
    result.push(...isolatedTogether(parts.slice(start, at), TokenClass));
  }
  return result;
}

/** What of a run is in one text is cut again: a space at its end stays outside. An address stays whole. */
function isolatedTogether(parts: readonly Part[], TokenClass: TokenMaker): Token[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  const inside = (token: Token): Token[] => leftToRight(token, TokenClass);
  const tokens = parts.map(({ token }) => token);
  if (others.length > 0 || first.address) return bdi("en", tokens.flatMap(inside), TokenClass);
  return splitLatin(first.token.content).flatMap(({ text, latin }) => {
    const words = textToken(text, TokenClass);
    return latin ? bdi(languageOf(text), inside(words), TokenClass) : [words];
  });
}

/** Cuts the texts of a line where its runs end. */
function partsOf(children: readonly Token[], TokenClass: TokenMaker): readonly Part[] {
  const written = children.map((child, index) => writtenOf(child, children[index - 1]));
  const runs = splitLatin(written.join("")).map(({ text, latin }) => ({ latin, left: text.length }));
  const parts: Part[] = [];
  let at = 0;
  /** Passes over so much of a text as is in one run. */
  const pass = (length: number): { length: number; run: number | undefined } => {
    const run = runs[at];
    const passed = Math.min(length, run?.left ?? length);
    const number = run?.latin === true ? at : undefined;
    if (run !== undefined) run.left -= passed;
    if (run?.left === 0) at++;
    return { length: passed, run: number };
  };
  children.forEach((child, index) => {
    let text = written[index] ?? "";
    const address = child.type === "text" && isAddress(children[index - 1]);
    if (text === "") parts.push({ token: child, run: undefined, address });
    while (text !== "") {
      const { length, run } = pass(text.length);
      const whole = length === text.length && text === written[index];
      parts.push({ token: whole ? child : textToken(text.slice(0, length), TokenClass), run, address });
      text = text.slice(length);
    }
  });
  return parts;
}

/** What of a line's text a token is, to find runs in it. */
function writtenOf(child: Token, before: Token | undefined): string {
  if (child.type === "text") return isAddress(before) ? ADDRESS : child.content;
  if (child.type === "softbreak") return " ";
  return /^(?:em|strong|s|link)_(?:open|close)$/u.test(child.type) ? "" : DRAWN;
}

/** Is a token the link that an address is by itself, in `<` and `>` or without? */
function isAddress(token: Token | undefined): boolean {
  return token?.type === "link_open" && (token.markup === "autolink" || token.attrGet("class") === "address");
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The next stretch of parts to isolate: a whole run with the elements in it. A run that ends within an element it did not
 * begin in is isolated part by part.
 */
function stretchFrom(parts: readonly Part[], from: number): Stretch | undefined {
  let first = from;
  while (first < parts.length && !beginsStretch(parts[first])) first++;
  if (first === parts.length) return undefined;
  const last = lastOfRun(parts, first);
  let [start, end] = [first, last + 1];
  let { closed, opened } = unmatched(parts.slice(start, end));
  for (; closed > 0 && start > from && parts[start - 1]?.token.nesting === 1; closed--) start--;
  for (; opened > 0 && parts[end]?.token.nesting === -1; opened--) end++;
  return closed === 0 && opened === 0 ? { start, end } : { start: first, end: first + 1 };
}

/** A line break within a run, which is isolated part by part, is between two of them. */
function beginsStretch(part: Part | undefined): boolean {
  return part?.run !== undefined && part.token.type === "text";
}

function lastOfRun(parts: readonly Part[], first: number): number {
  let last = first;
  for (let index = first + 1; index < parts.length; index++) {
    const part = parts[index];
    if (part?.run === parts[first]?.run) last = index;
    else if (part?.run !== undefined || (part?.token.type === "text" && part.token.content !== "")) break;
  }
  return last;
}

/** How many elements end here that began before, and how many go on. */
function unmatched(parts: readonly Part[]): { closed: number; opened: number } {
  let [closed, opened] = [0, 0];
  for (const { token } of parts) {
    if (token.nesting === 1) opened++;
    else if (token.nesting === -1) opened > 0 ? opened-- : closed++;
  }
  return { closed, opened };
}

function leftToRight(token: Token, TokenClass: TokenMaker): Token[] {
  if (token.type !== "text") return [token];
  return ltrPieces(token.content).flatMap((piece) => {
    const words = textToken(piece.text, TokenClass);
    return piece.persian ? bdi("fa", [words], TokenClass) : [words];
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
    .map((run) => (run.latin ? `<bdi lang="${languageOf(run.text)}">${latinHtml(run.text)}</bdi>` : escaped(run.text)))
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
