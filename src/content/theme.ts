import * as z from "zod";
import { SETTINGS } from "../words/fields.ts";
import { hexColour, leastContrast, READABLE, readableShade, STRONG } from "./colour.ts";
import { fault } from "./fault.ts";
import type { Problem } from "./problem.ts";
import type { AccentShades, Theme } from "./theme-shades.ts";

/** The grounds on which the accent is as text: `--paper` and `--wash` of critical.css. */
export const GROUNDS = {
  light: ["#fffefb", "#f5f1e7"],
  dark: ["#171512", "#211e1a"],
} as const;

/** How much a dark page's accent stands out that is made of the light one's: no dimmer than the style sheet's own. */
const DERIVED = 6;

const END = { light: "#000000", dark: "#ffffff" } as const;

/** A colour that can be read on the grounds of a scheme. */
export function accentOn(scheme: keyof typeof GROUNDS) {
  return z.string().transform((text, context) => {
    const colour = hexColour(text);
    if (colour === undefined) {
      context.addIssue(fault(SETTINGS.notColour, { expected: SETTINGS.colour }));
      return z.NEVER;
    }
    const ratio = leastContrast(colour, GROUNDS[scheme]);
    if (ratio >= READABLE) return colour;
    const shade = readableShade(colour, GROUNDS[scheme], READABLE, END[scheme]);
    context.addIssue(
      fault(SETTINGS.faint({ ratio, scheme }), {
        expected: SETTINGS.contrast({ least: READABLE }),
        fix: SETTINGS.readableShade({ shade }),
      }),
    );
    return z.NEVER;
  });
}

/** What `site.yaml` says of the digest's look. */
interface ThemeFields {
  readonly accent?: string | undefined;
  readonly accent_dark?: string | undefined;
  readonly density: "compact" | "normal" | "roomy";
}

/**
 * The theme; undefined where everything is as the style sheets have it. Without an accent of its own the dark page gets
 * the light one's, made as light as it must be.
 */
export function themeOf({ accent, accent_dark, density }: ThemeFields): Theme | undefined {
  const shades =
    accent === undefined
      ? undefined
      : shadesOf(accent, accent_dark ?? readableShade(accent, GROUNDS.dark, DERIVED, END.dark));
  if (shades === undefined && density === "normal") return undefined;
  return {
    ...(shades === undefined ? {} : { accent: shades }),
    ...(density === "normal" ? {} : { density }),
  };
}

function shadesOf(light: string, dark: string): AccentShades {
  const shade = (scheme: keyof typeof GROUNDS, ratio: number): string =>
    readableShade(scheme === "light" ? light : dark, GROUNDS[scheme], ratio, END[scheme]);
  return {
    light: shade("light", READABLE),
    dark: shade("dark", READABLE),
    lightStrong: shade("light", STRONG),
    darkStrong: shade("dark", STRONG),
  };
}

/** `accent: #a02a1c` without quotes: to YAML all behind the `#` is a comment, and the colour would be lost unsaid. */
export function unquotedColours(yaml: string, file: string): readonly Problem[] {
  return yaml.split("\n").flatMap((text, index) =>
    [...text.matchAll(/^(accent(?:_dark)?):\s+(#[0-9a-f]+)\s*$/giu)].map(
      ([, field = "", colour = ""]): Problem => ({
        severity: "error",
        file,
        line: index + 1,
        field,
        message: SETTINGS.unquotedColour({ colour }),
        fix: SETTINGS.quoteColour({ field, colour }),
      }),
    ),
  );
}
