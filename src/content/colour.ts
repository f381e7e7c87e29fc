/** Red, green and blue of sRGB, each from 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number];

/** Text of ordinary size on its ground, level AA. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const READABLE = 4.5;
/** The same at level AAA, for readers who ask for more contrast. @see https://www.w3.org/TR/WCAG22/#contrast-enhanced */
export const STRONG = 7;

/** `#a02a1c` of `#A02A1C`, `a02a1c` or `#a21`; undefined for what is no such colour. */
export function hexColour(text: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/iu.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./gu, "$&$&") : digits}`;
}

/**
 * How much two colours differ in lightness, from 1 (not at all) to 21 (black and white).
 * @param a as {@link hexColour} gives it
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(partsOf(a)), luminance(partsOf(b))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The least of a colour's contrasts with several grounds. */
export function leastContrast(colour: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

/**
 * The colour itself where it stands out enough from every ground; else mixed with as little black or white as it takes.
 * @param end `#000000` for light grounds, `#ffffff` for dark ones
 */
export function readableShade(colour: string, grounds: readonly string[], ratio: number, end: string): string {
  for (let percent = 0; percent < 100; percent++) {
    const shade = mixed(colour, end, percent / 100);
    if (leastContrast(shade, grounds) >= ratio) return shade;
  }
  return end;
}

function partsOf(hex: string): Colour {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function mixed(colour: string, end: string, share: number): string {
  const target = partsOf(end);
  const parts = partsOf(colour).map((part, index) => Math.round(part + ((target[index] ?? 0) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
