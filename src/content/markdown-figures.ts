import type { MarkdownIt, Token } from "markdown-it";
import { type FigureNotes, figureNotes } from "./figure-notes.ts";
import { decodedUri } from "./links.ts";

/** What an editor writes as the words of a picture that says nothing: `![""](flower.svg)`. */
const ORNAMENT = /^\s*(?:""|''|«\s*»|“”|״״)\s*$/u;

/** How a picture is in the text: among words, by itself, or with others in a row. */
export type PicturePlacing = "in words" | "alone" | "in row";

/**
 * markdown-it plugin: a paragraph of nothing but a picture is a figure, one of several is a gallery. A picture's title is
 * its caption.
 */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push("figures", ({ tokens }) => {
    for (const [index, open] of tokens.entries()) {
      const [inline, close] = [tokens[index + 1], tokens[index + 2]];
      // The paragraph of a tight list's item has no element of its own.
      if (open.type !== "paragraph_open" || open.hidden || inline?.children == null || close === undefined) continue;
      const pictures = inline.children.filter(({ type }) => type === "image");
      if (pictures.length === 0 || !inline.children.every(isPictureOrSpace)) continue;
      const alone = pictures.length === 1;
      open.type = alone ? "figure_open" : "gallery_open";
      close.type = alone ? "figure_close" : "gallery_close";
      open.tag = alone ? "figure" : "div";
      close.tag = open.tag;
      if (!alone) open.attrSet("class", "gallery");
      for (const picture of pictures) picture.meta = { ...picture.meta, placing: alone ? "alone" : "in row" };
      inline.children = pictures;
      // The names of files are no Latin text that the block would be set by.
      inline.content = "";
    }
  });
}

function isPictureOrSpace({ type, content }: Token): boolean {
  return type === "image" || type.endsWith("break") || (type === "text" && content.trim() === "");
}

/** How a picture is in the text. */
export function placingOf({ meta }: Token): PicturePlacing {
  const placing: unknown = meta?.placing;
  return placing === "alone" || placing === "in row" ? placing : "in words";
}

/** The name of a picture's file, as the editor wrote it: markdown-it percent-encodes what is not ASCII. */
export function nameOfPicture(picture: Token): string {
  return decodedUri(String(picture.attrGet("src")));
}

/** What a picture's title says; nothing where the picture is among words, and the title is left to browsers. */
export function notesOf(picture: Token): FigureNotes {
  const title = picture.attrGet("title");
  return title === null || placingOf(picture) === "in words" ? {} : figureNotes(String(title));
}

/** Whether an editor says that a picture is there for its looks. */
export function isOrnament(alt: string): boolean {
  return ORNAMENT.test(alt);
}
