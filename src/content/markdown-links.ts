import type { MarkdownIt, Token } from "markdown-it";
import { MARKDOWN } from "../words/markdown.ts";
import type { Message } from "../words/message.ts";
import { hasDeceptions, withoutDeceptions } from "./deceptions.ts";
import { decodedUri, uri } from "./links.ts";
import { linkDeception } from "./look-alikes.ts";

/** Told what a body holds that could deceive or harm its readers, with the line in the body, from 1. */
export type Warn = (line: number | undefined, message: Message, fix: Message) => void;

declare module "markdown-it" {
  interface Env {
    readonly warn?: Warn;
  }
}

/** Where links led that were refused; kept from the reading of a body to its report. */
let refused: string[] = [];

/**
 * markdown-it plugin: reports links whose scheme is refused and links whose text names another site, and takes
 * deceptive characters out of what character references (`&#x202E;`) turned into.
 * @param isSafe whether a link's target may be in a page
 */
export function guardedLinks(md: MarkdownIt, isSafe: (target: string) => boolean): void {
  md.validateLink = (target) => {
    const safe = isSafe(target);
    if (!safe) refused.push(target);
    return safe;
  };
  const { normalizeLink } = md;
  md.normalizeLink = (target) => uri(normalizeLink(withoutDeceptions(target).text));
  md.core.ruler.before("normalize", "forget_refused", () => {
    refused = [];
  });
  md.core.ruler.push("guard_links", (state) => {
    const warn: Warn = state.env.warn ?? (() => undefined);
    let line: number | undefined;
    for (const token of state.tokens) {
      // The cells of a table have none of their own, and are on that of their row.
      if (token.map !== null) line = token.map[0] + 1;
      cleanToken(token);
      for (const child of token.children ?? []) {
        if (cleanToken(child)) warn(line, MARKDOWN.reference, MARKDOWN.remove);
      }
      for (const message of deceptions(token.children ?? [])) warn(line, message, MARKDOWN.whereItLeads);
    }
    for (const target of new Set(refused)) {
      // A disk's letter, not a scheme.
      const fix = /^[a-z]:(?:[\\/]|%5C)/iu.test(target) ? MARKDOWN.fileBeside : MARKDOWN.schemes;
      warn(lineOf(target, state.src), MARKDOWN.refused({ target: decodedUri(target).slice(0, 60) }), fix);
    }
  });
}

/** The line of the text, from 1, on which an address is; undefined where it is written otherwise, with references. */
function lineOf(target: string, text: string): number | undefined {
  const forms = [target, decodedUri(target)];
  const at = text.split("\n").findIndex((line) => forms.some((form) => line.includes(form)));
  return at === -1 ? undefined : at + 1;
}

function cleanToken(token: Token): boolean {
  let cleaned = false;
  if (hasDeceptions(token.content)) {
    token.content = withoutDeceptions(token.content).text;
    cleaned = true;
  }
  for (const attr of token.attrs ?? []) {
    if (hasDeceptions(String(attr[1]))) {
      attr[1] = withoutDeceptions(String(attr[1])).text;
      cleaned = true;
    }
  }
  for (const child of token.type === "image" ? (token.children ?? []) : []) cleaned = cleanToken(child) || cleaned;
  return cleaned;
}

function deceptions(tokens: readonly Token[]): readonly Message[] {
  const found: Message[] = [];
  let link: { readonly target: string; text: string } | undefined;
  for (const token of tokens) {
    if (token.type === "link_open") link = { target: String(token.attrGet("href")), text: "" };
    else if (link === undefined) continue;
    else if (token.type === "link_close") {
      const message = linkDeception(link.text, link.target);
      if (message !== undefined) found.push(message);
    } else if (token.type !== "html_inline") link.text += token.type.endsWith("break") ? " " : token.content;
  }
  return found;
}
