import * as z from "zod";
import { FEATURES, type Feature } from "./features.ts";
import { flag } from "./fields.ts";

/** `features` of site.yaml. */
export const featuresSchema = z.strictObject({
  comments: flag().default(true).describe("Readers' comments under articles, and the link that asks for more."),
  share: flag().default(true).describe("Links below an article that send it on."),
  search: flag().default(true).describe("The search page, its fields, and its index."),
  gregorian_archive: flag().default(true).describe("Pages of Gregorian years and months, besides the Jalali ones."),
  picture_widths: flag()
    .default(true)
    .describe(
      "Photographs in the widths that screens need. With `no` each is shown as it is, but for what is written in it: for a digest whose own plugin makes the widths.",
    ),
});

/** What `features` turns off; undefined where it is nothing. */
export function turnedOff(features: z.infer<typeof featuresSchema> | undefined): readonly Feature[] | undefined {
  const off = features === undefined ? [] : FEATURES.filter((name) => !features[name]);
  return off.length === 0 ? undefined : off;
}
