import type { Picture } from "./article.ts";
import type { DataReader } from "./data-reader.ts";

/** A picture of the assets folder by its address: its size in CSS pixels, or what is wrong with it. */
export type MeasureAsset = (address: string) => { readonly width: number; readonly height: number } | string;

/** A picture of the assets folder that a data file shows. */
export type AssetPicture = Pick<Picture, "path" | "width" | "height">;

/** The address of a picture in the assets folder: `/assets/icons/logo.png`. */
export const ASSET_ADDRESS = /^\/assets\/[^\s?#]+$/u;

/**
 * Measures a picture that a data file names; what is wrong with it is reported to the reader.
 * @param name the data file
 * @param at the field that names it
 */
export function assetPicture(
  address: string,
  reader: DataReader,
  name: string,
  at: readonly PropertyKey[],
  measure: MeasureAsset,
): AssetPicture | undefined {
  const size = measure(address);
  if (typeof size !== "string") return { path: address, ...size };
  reader.problems.push({
    severity: "error",
    file: reader.fileOf(name),
    line: reader.lineOf(name, at),
    field: String(at.at(-1)),
    message: `\`${address}\`: ${size}`,
    expected: "a picture in the assets folder, such as `/assets/icons/logo.svg`",
  });
  return undefined;
}
