/*
 * The one place that answers "this picture, this wide, this kind": pages, feeds, networks and the maker of the files all
 * ask here, so that a name in a page is always a file of the site.
 */

import type { Focus } from "./picture-focus.ts";

/** By what the copies of a picture are named and drawn before they come. */
export interface PictureCopies {
  /** Names the picture's bytes and what is kept of what is written in them: twelve hexadecimal digits. */
  readonly name: string;
  /** Its colour on the whole: red, green and blue from 0 to 2, as `012`. None where one can see through it. */
  readonly tone?: string;
}

/** A picture that is in the text, found and measured. */
export interface BodyPicture {
  /** Address from the site's root. */
  readonly path: string;
  /** In CSS pixels, as it is shown: turned upright. */
  readonly width: number;
  readonly height: number;
  /** Where copies of it are shown in its place. */
  readonly copies?: PictureCopies;
  /** What matters most in it, where parts of it are shown too: at the head of an article. */
  readonly focus?: Focus;
}

/** A file that shows a picture. */
export interface PictureFile {
  /** Address from the site's root. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A file that is made of a picture. */
export interface PictureCopy extends PictureFile {
  readonly type: "image/webp" | "image/jpeg" | "image/png";
  /** Of what part of the picture; absent where it is of the whole. */
  readonly crop?: Crop;
}

/** A part of a picture, in its own pixels as it is shown: turned upright. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a file is wanted for: `webp` for browsers that know it, `plain` for readers, networks and all others. */
export type CopyKind = "webp" | "plain";

/**
 * Widths of copies, in pixels: a phone at one and at two or three dots a pixel, a column of text at two, a picture over
 * the whole width at two.
 */
export const COPY_WIDTHS = [400, 800, 1200, 1600] as const;
/** Nothing but a browser knows how wide it shows a picture: all others get this width at most. */
const PLAIN_WIDTH = 1200;
/** A width that a larger one surpasses by less is not worth a file. */
const WORTH = 1.1;
/** WebP knows no side that is longer than 16,383 pixels. */
const LONGEST_SIDE = 16_000;
/** File systems take 255 bytes, and a letter has four at most. */
const LONGEST_STEM = 55;

/** All files that are made of a picture: WebP in several widths, the widest last, and the plain one. */
export function copiesOf(picture: BodyPicture): readonly PictureCopy[] {
  if (picture.copies === undefined) return [];
  const widths = widthsOf(picture);
  const plain = Math.max(...widths.filter((width) => width <= PLAIN_WIDTH * WORTH));
  const kind = picture.copies.tone === undefined ? "png" : "jpg";
  return [...widths.map((width) => copyOf(picture, width, "webp")), copyOf(picture, plain, kind)];
}

/** The file that shows a picture so wide, in pixels; the picture's own file where no copies are made of it. */
export function copyFor(picture: BodyPicture, width: number, kind: CopyKind): PictureFile {
  const files = copiesOf(picture).filter(({ type }) => (type === "image/webp") === (kind === "webp"));
  const { path, width: whole, height } = picture;
  return files.find((file) => file.width >= width) ?? files.at(-1) ?? { path, width: whole, height };
}

/** A picture's WebP copies as a `srcset`; undefined where there are none. */
export function sourceSet(picture: BodyPicture): string | undefined {
  return setOf(copiesOf(picture).filter(({ type }) => type === "image/webp"));
}

/** Files as a `srcset`; undefined where there are none. */
export function setOf(files: readonly PictureFile[]): string | undefined {
  if (files.length === 0) return undefined;
  // A comma ends a candidate.
  return files.map(({ path, width }) => `${encodeURI(path).replaceAll(",", "%2C")} ${width}w`).join(", ");
}

/** The class by which a picture's place has its colour before it comes; undefined where it has none. */
export function toneClass({ copies }: BodyPicture): string | undefined {
  return copies?.tone === undefined ? undefined : `tone-${copies.tone}`;
}

/** How wide the widest copy of a picture is, in pixels. */
export function widestOf(picture: BodyPicture): number {
  return widthsOf(picture).at(-1) ?? picture.width;
}

function widthsOf({ width, height }: BodyPicture): readonly number[] {
  const most = Math.max(1, Math.min(width, COPY_WIDTHS[3], Math.floor((LONGEST_SIDE * width) / height)));
  return [...COPY_WIDTHS.filter((smaller) => smaller * WORTH < most), most];
}

const TYPES = { webp: "image/webp", jpg: "image/jpeg", png: "image/png" } as const;

/** A file of a picture. @param place what its name says of the part that it shows */
export function copyOf(picture: BodyPicture, width: number, ending: keyof typeof TYPES, place = ""): PictureCopy {
  const [, folder = "", stem = ""] = /^(.*\/)([^/]*?)(?:\.[^./]*)?$/u.exec(picture.path) ?? [];
  const short = [...stem].slice(0, LONGEST_STEM).join("");
  return {
    path: `${folder}${short}-${place}${width}-${picture.copies?.name ?? ""}.${ending}`,
    width,
    height: Math.max(1, Math.min(LONGEST_SIDE, Math.round((picture.height * width) / picture.width))),
    type: TYPES[ending],
  };
}
