import { lineAt } from "../../content/line-at.ts";
import type { BodyPicture } from "../../content/picture-copies.ts";
import { copyFor } from "../../content/picture-copies.ts";

/** A comment of HTML, Nunjucks or Liquid; or an `<img>`, whose values may hold `>`. */
const IMAGE =
  /<!--[\s\S]*?-->|\{#[\s\S]*?#\}|\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|<img(?=[\s/])(?:[^>"']|"[^"]*"|'[^']*')*>/giu;
const SOURCE = /(?<=\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/iu;
/** An address that begins at the site's root, at a place of the page, at another site, or that a template computes. */
const ELSEWHERE = /^(?:[/#?]|[a-z][a-z0-9+.-]*:)|[{}]/iu;

/**
 * A template with the pictures beside it shown: `<img src="photo.jpg">` gets the address at which the site has the
 * picture, and its size where it says none.
 * @param find finds a picture that is on a line, from 1; undefined leaves the element as it is written
 */
export function withImages(template: string, find: (src: string, line: number) => BodyPicture | undefined): string {
  return template.replace(IMAGE, (element, ...found) => {
    const at = Number(found.find((part) => typeof part === "number"));
    const src = SOURCE.exec(element);
    if (!/^<img/iu.test(element) || src === null) return element;
    const [written, double, single, bare] = src;
    const name = (double ?? single ?? bare ?? "").trim().replaceAll("&amp;", "&");
    if (name === "" || ELSEWHERE.test(name)) return element;
    const picture = find(name, lineAt(template, at + src.index));
    if (picture === undefined) return element;
    const address = encodeURI(copyFor(picture, picture.width, "plain").path)
      .replaceAll("&", "&amp;")
      .replaceAll('"', "%22");
    const size = /\s(?:width|height)\s*=/iu.test(element) ? "" : ` width="${picture.width}" height="${picture.height}"`;
    return `${element.slice(0, src.index)}"${address}"${size}${element.slice(src.index + written.length)}`;
  });
}
