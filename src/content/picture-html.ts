import { BETWEEN_NOTES, type FigureNotes } from "./figure-notes.ts";
import { textHtml } from "./markdown-bidi.ts";
import type { BodyPicture } from "./picture-copies.ts";
import { copyFor, sourceSet, toneClass } from "./picture-copies.ts";
import { shapeOf } from "./picture-shape.ts";

/** Makes a text ready for an attribute. */
type Escape = (text: string) => string;

/** A picture as a text shows it. */
export interface ShownPicture {
  readonly picture: BodyPicture;
  /** Empty for an ornament. */
  readonly alt: string;
  readonly notes: FigureNotes;
}

/** How wide a picture in the text is shown: as wide as the text, which is as wide as the page on a phone. */
const IN_TEXT = "(min-width: 38rem) 35rem, 92vw";

/**
 * A picture in a text: in the widths that browsers choose from, with its size, so that nothing moves when it comes.
 * @param sizes how wide it is shown, as the attribute has it
 */
export function pictureHtml(picture: BodyPicture, alt: string, escaped: Escape, sizes = IN_TEXT): string {
  const { width, height } = picture;
  const set = sourceSet(picture);
  const tone = toneClass(picture);
  const src = escaped(encodeURI(copyFor(picture, width, "plain").path));
  const look = tone === undefined ? "" : `class="${tone}" `;
  const image = `<img ${look}src="${src}" alt="${escaped(alt)}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
  if (set === undefined) return image;
  return `<picture><source type="image/webp" srcset="${escaped(set)}" sizes="${sizes}">${image}</picture>`;
}

/** A picture with its caption, as wide as the text. */
export function figureHtml({ picture, alt, notes }: ShownPicture, escaped: Escape): string {
  return `${pictureHtml(picture, alt, escaped)}${captionHtml(notes, escaped)}`;
}

/** One of several pictures in a row: a link to the whole of it, as high as its neighbours. */
export function inRowHtml({ picture, alt, notes }: ShownPicture, escaped: Escape): string {
  const shape = shapeOf(picture);
  const sizes = `(min-width: 38rem) ${Math.min(35, Math.round(shape.ratio * 13))}rem, ${shape.ratio < 1 ? 46 : 92}vw`;
  const image = pictureHtml(picture, alt, escaped, sizes);
  const whole = escaped(encodeURI(copyFor(picture, picture.width, "webp").path));
  const shown = alt === "" ? image : `<a href="${whole}">${image}</a>`;
  return `<figure class="${shape.name}">${shown}${captionHtml(notes, escaped)}</figure>`;
}

function captionHtml({ caption, credit, licence }: FigureNotes, escaped: Escape): string {
  const parts = [
    ...(caption === undefined ? [] : [textHtml(caption)]),
    ...(credit === undefined ? [] : [`<small>${textHtml(credit.label)}: ${creditHtml(credit.name)}</small>`]),
    ...(licence === undefined ? [] : [`<small>${licenceHtml(licence, escaped)}</small>`]),
  ];
  return parts.length === 0 ? "" : `<figcaption>${parts.join(BETWEEN_NOTES)}</figcaption>`;
}

/** Who made a picture; the page on which it is shown may know where the name leads. */
export function creditHtml(name: string): string {
  return `<span class="maker">${textHtml(name)}</span>`;
}

function licenceHtml({ name, url }: NonNullable<FigureNotes["licence"]>, escaped: Escape): string {
  return url === undefined ? textHtml(name) : `<a href="${escaped(url)}" rel="license noopener">${textHtml(name)}</a>`;
}
