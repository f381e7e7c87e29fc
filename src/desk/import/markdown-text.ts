import { persianDigits } from "../../persian/digits.ts";
import { hasPersian } from "../../persian/letters.ts";
import { ITEM_NUMBER } from "../../persian/list-markers.ts";

/**
 * Writes plain text so that Markdown reads it as that text and nothing else: what could begin a heading, list,
 * quotation, rule or code, emphasis, link, HTML or entity gets a backslash.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  return escapeLineStarts(escapeInline(text));
}

/** The same of a piece of a line, wherever in it: what could begin emphasis, a link, code, HTML or an entity. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\`[\]<]/gu, "\\$&")
    .replace(/\*(?! )|(?<! )\*/gu, "\\*")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/~(?=~|$)|(?<=~|^)~/gu, "\\~")
    .replace(/&(?=#?[\p{L}\p{N}]*(?:;|$))/gu, "\\&");
}

/** The same of what is special only where a line begins. */
export function escapeLineStarts(text: string): string {
  return text
    .replace(/^(\s*)([#>|]|[-+*](?=\s|$)|-+[ \t-]*$|=+\s*$|-{3,}|:?-+:?\s*\|)/gmu, "$1\\$2")
    .replace(NUMBERED, (_, space: string, number: string, sign: string) => {
      // Persian digits are what a Persian text will have, and four of them begin no list.
      const written = hasPersian(text) ? persianDigits(number) : number;
      return number !== written && number.length > 3 ? space + written + sign : `${space}${written}\\${sign}`;
    });
}

const NUMBERED = new RegExp(`^(\\s*)(${ITEM_NUMBER})([.)])(?=\\s|$)`, "gmu");

/** The words of a Markdown block, without the marks of emphasis, links and headings. For comparing, not for showing. */
export function plainMarkdown(block: string): string {
  return block
    .replace(/\]\((?:\\.|[^()\\\n]){0,4000}\)/gu, "]")
    .replace(/^#{1,6} /gmu, "")
    .replace(/\\([!-/:-@[-`{-~])/gu, "$1")
    .replace(/[*_`[\]]/gu, "")
    .trim();
}
