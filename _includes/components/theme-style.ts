import type { Theme } from "../../src/content/theme-shades.ts";

/** Multiplies the white between the parts of a page. */
const DENSITY = { compact: 0.65, roomy: 1.4 } as const;

/** What `site.yaml` says of the digest's look, as custom properties that critical.css reads; nothing without a theme. */
export function themeStyle(theme: Theme | undefined): string {
  const { accent, density } = theme ?? {};
  const values = {
    ...(accent === undefined
      ? {}
      : {
          "--accent-light": accent.light,
          "--accent-dark": accent.dark,
          "--accent-light-strong": accent.lightStrong,
          "--accent-dark-strong": accent.darkStrong,
        }),
    ...(density === undefined ? {} : { "--density": DENSITY[density] }),
  };
  const declarations = Object.entries(values).map(([name, value]) => `${name}:${value}`);
  return declarations.length === 0 ? "" : `@layer base{:root{${declarations.join(";")}}}`;
}
