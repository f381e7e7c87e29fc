import type { BodyPicture } from "./picture-copies.ts";

/** The shapes of pictures in a row, as width by height: the usual ones exactly, others to within some seven in a hundred. */
const RATIOS = [
  1 / 2,
  9 / 16,
  2 / 3,
  3 / 4,
  4 / 5,
  9 / 10,
  1,
  8 / 7,
  5 / 4,
  4 / 3,
  3 / 2,
  16 / 9,
  2,
  7 / 3,
  3,
] as const;

/** A shape and the class that gives it. */
export interface PictureShape {
  readonly name: string;
  /** Width by height. */
  readonly ratio: number;
}

/** All shapes; the styles have each. */
export const SHAPES: readonly PictureShape[] = RATIOS.map((ratio) => ({
  name: `shape-${Math.round(ratio * 100)}`,
  ratio,
}));

/** The shape that is nearest to a picture's own. No style may be in a page itself, so there is a class for each. */
export function shapeOf({ width, height }: Pick<BodyPicture, "width" | "height">): PictureShape {
  const far = ({ ratio }: PictureShape): number => Math.abs(Math.log((ratio * height) / width));
  return SHAPES.reduce((near, shape) => (far(shape) < far(near) ? shape : near));
}
