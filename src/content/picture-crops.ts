import type { BodyPicture, Crop, PictureCopy, PictureFile } from "./picture-copies.ts";
import { copyOf, setOf, widestOf } from "./picture-copies.ts";
import { type Focus, MIDDLE } from "./picture-focus.ts";

/** Shapes that pictures at the head of articles are cut to. @see https://developers.google.com/search/docs/appearance/structured-data/article */
export const CROP_SHAPES = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 } as const;

/** A shape that pictures are cut to, as width by height. */
export type CropShape = keyof typeof CROP_SHAPES;

/** Search engines ask for 1,200 pixels. */
const PLAIN_WIDTH = 1200;
/** Widths of cards, in pixels: beside a title, at one and at two or three dots a pixel. */
const CARD_WIDTHS = [360, 720] as const;
/** A lead shows a picture whole that is between these shapes, and cut any other. */
const WHOLE = { least: 1.2, most: 2 } as const;
/** What cards and leads show. */
const CARD: CropShape = "4x3";

/** The largest part of a picture of a shape that has its focus as near the middle as may be; in its own pixels. */
export function cropTo({ width, height }: Pick<BodyPicture, "width" | "height">, ratio: number, focus: Focus): Crop {
  const cut = {
    width: Math.min(width, Math.round(height * ratio)),
    height: Math.min(height, Math.round(width / ratio)),
  };
  const start = (whole: number, part: number, at: number): number =>
    Math.round(Math.min(Math.max((whole * at) / 100 - part / 2, 0), whole - part));
  return { ...cut, left: start(width, cut.width, focus.x), top: start(height, cut.height, focus.y) };
}

/** All files of parts of a picture; none of one that is at no article's head, or that no copies are made of. */
export function cropsOf(picture: BodyPicture): readonly PictureCopy[] {
  if (!hasCrops(picture)) return [];
  return [
    ...cardWidths(picture).map((width) => cropped(picture, CARD, width, "webp")),
    ...Object.keys(CROP_SHAPES)
      .filter(isShape)
      .map((shape) => plain(picture, shape)),
  ];
}

/** The plain file of a part of a picture; undefined where there is none. */
export function plainCrop(picture: BodyPicture, shape: CropShape): PictureFile | undefined {
  return hasCrops(picture) ? plain(picture, shape) : undefined;
}

/** The WebP files of what a card shows, as a `srcset`; undefined where there are none. */
export function cardSet(picture: BodyPicture): string | undefined {
  return setOf(cropsOf(picture).filter(({ type }) => type === "image/webp"));
}

/** Whether a lead shows a picture as it is, and no part of it. */
export function isLeadWhole({ width, height }: Pick<BodyPicture, "width" | "height">): boolean {
  return width >= height * WHOLE.least && width <= height * WHOLE.most;
}

function hasCrops({ copies, focus }: BodyPicture): boolean {
  return copies !== undefined && focus !== undefined;
}

function plain(picture: BodyPicture, shape: CropShape): PictureCopy {
  return cropped(picture, shape, PLAIN_WIDTH, picture.copies?.tone === undefined ? "png" : "jpg");
}

function isShape(name: string): name is CropShape {
  return Object.hasOwn(CROP_SHAPES, name);
}

function cardWidths(picture: BodyPicture): readonly number[] {
  return isLeadWhole(picture) ? CARD_WIDTHS : [...CARD_WIDTHS, PLAIN_WIDTH];
}

function cropped(picture: BodyPicture, shape: CropShape, wanted: number, ending: "webp" | "jpg" | "png"): PictureCopy {
  const { focus = MIDDLE, width } = picture;
  const crop = cropTo(picture, CROP_SHAPES[shape], focus);
  const most = Math.max(1, Math.floor((crop.width * widestOf(picture)) / width));
  const place = focus.x === MIDDLE.x && focus.y === MIDDLE.y ? shape : `${shape}-x${focus.x}y${focus.y}`;
  const part = { ...picture, width: crop.width, height: crop.height };
  return { ...copyOf(part, Math.min(wanted, most), ending, `${place}-`), crop };
}
