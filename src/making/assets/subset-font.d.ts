// The package has no types of its own.
declare module "subset-font" {
  /** Cuts a font to the glyphs that a text needs, shaping features included. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: "woff2" | "woff" | "sfnt";
      readonly keepFeatures: readonly string[];
      readonly variationAxes?: Readonly<Record<string, number>>;
    },
  ): Promise<Buffer>;
}
