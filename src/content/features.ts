import type { Site } from "./article.ts";

/** Parts of a digest that `features` of site.yaml can turn off. */
export const FEATURES = ["comments", "share", "search", "gregorian_archive", "picture_widths"] as const;

/** A part of a digest that can be turned off. */
export type Feature = (typeof FEATURES)[number];

/** Whether a digest has a part that can be turned off. */
export function has({ without }: Pick<Site, "without">, feature: Feature): boolean {
  return without?.includes(feature) !== true;
}
