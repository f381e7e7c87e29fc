import { PICTURE_WORD } from "./html/pictures.ts";
import { readHtml } from "./html/read.ts";
import { writeBlocks } from "./html/write.ts";

/**
 * Turns a stranger's HTML into Markdown blocks that say what it says. Scripts, styles, frames, forms' parts, pictures and
 * every attribute but a link's address go; links keep http, https and mailto; all else is words, and escaped, so that no
 * HTML reaches the article file.
 * @param base the page's address, for relative links
 */
export function htmlBlocks(html: string, base?: string): readonly string[] {
  return writeBlocks(readHtml(html, base)).filter(saysSomething);
}

const NAMELESS_PICTURES = new RegExp(`^(?:\\[${PICTURE_WORD}\\]\\(\\S+\\)\\s*)+$`, "u");

/** A block of links from pictures that say nothing by themselves. */
export function isNamelessPicture(block: string): boolean {
  return NAMELESS_PICTURES.test(block);
}

/** A line of dots or stars between paragraphs says nothing. */
function saysSomething(block: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(block);
}
