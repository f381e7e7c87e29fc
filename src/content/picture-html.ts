import type { BodyPicture } from "./picture-copies.ts";
import { copyFor, sourceSet, toneClass } from "./picture-copies.ts";

/** How wide a picture in the text is shown: as wide as the text, which is as wide as the page on a phone. */
const IN_TEXT = "(min-width: 38rem) 35rem, 92vw";

/**
 * A picture in a text: in the widths that browsers choose from, with its size, so that nothing moves when it comes.
 * @param escaped makes a text ready for an attribute
 */
export function pictureHtml(picture: BodyPicture, alt: string, escaped: (text: string) => string): string {
  const { width, height } = picture;
  const set = sourceSet(picture);
  const tone = toneClass(picture);
  const src = escaped(encodeURI(copyFor(picture, width, "plain").path));
  const look = tone === undefined ? "" : `class="${tone}" `;
  const image = `<img ${look}src="${src}" alt="${escaped(alt)}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
  if (set === undefined) return image;
  return `<picture><source type="image/webp" srcset="${escaped(set)}" sizes="${IN_TEXT}">${image}</picture>`;
}
