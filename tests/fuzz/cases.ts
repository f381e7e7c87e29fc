import type { Property } from "./properties.ts";

/** Splits a number of cases among properties by their weights; each gets its share rounded up. */
export function casesOf(
  properties: readonly Property[],
  total: number,
): readonly (Property & { readonly cases: number })[] {
  const weights = properties.reduce((sum, { weight }) => sum + weight, 0);
  return properties.map((property) => ({ ...property, cases: Math.ceil((total * property.weight) / weights) }));
}
