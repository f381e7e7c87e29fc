import * as z from "zod";
import { PICTURES } from "../words/articles.ts";
import { SETTINGS } from "../words/fields.ts";
import type { Message } from "../words/message.ts";
import type { Picture } from "./article.ts";
import type { FileFault } from "./body-files.ts";
import type { DataReader } from "./data-reader.ts";
import type { CustomFault } from "./fault.ts";

/** A picture of the assets folder by its address: its size in CSS pixels, or what is wrong with it. */
export type MeasureAsset = (address: string) => { readonly width: number; readonly height: number } | FileFault;

/** A picture of the assets folder that a data file shows. */
export type AssetPicture = Pick<Picture, "path" | "width" | "height">;

/** The address of a picture in the assets folder: `/assets/icons/logo.png`. */
export const ASSET_ADDRESS = /^\/assets\/[^\s?#]+$/u;

/** The address of a file in the assets folder. @param expected what such an address is */
export function assetAddress(expected: Message) {
  return z.string().refine((text) => ASSET_ADDRESS.test(text), { params: { expected } satisfies CustomFault });
}

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
  if ("width" in size) return { path: address, ...size };
  reader.problems.push({
    severity: "error",
    file: reader.fileOf(name),
    line: reader.lineOf(name, at),
    field: String(at.at(-1)),
    message: PICTURES.of({ src: address, fault: size.fault }),
    // Where the way out is known, what an address looks like is not in question.
    ...(size.fix === undefined ? { expected: SETTINGS.assetPicture } : { fix: size.fix }),
  });
  return undefined;
}
