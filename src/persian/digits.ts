import { ARABIC_DIGITS, DECIMAL_MARK, PERSIAN_DIGITS } from "./letters.ts";

const NOT_LATIN = new RegExp(`[${PERSIAN_DIGITS}${ARABIC_DIGITS}]`, "g");
const READABLE = new RegExp(`[0-9${ARABIC_DIGITS}]`, "g");

/**
 * `value` with its Latin and Arabic-Indic digits as Persian ones («۰» to «۹»), for readers, never for URLs or machine dates.
 * A number is written without grouping, its decimal point as «٫»; in a string everything but digits stays.
 */
export function persianDigits(value: string | number): string {
  const text = typeof value === "number" ? String(value).replace(".", DECIMAL_MARK) : value;
  return text.replace(READABLE, (digit) => String.fromCharCode((digit.charCodeAt(0) & 0xf) + 0x6f0));
}

/** `text` with its Persian and Arabic-Indic digits as ASCII ones, for machines; everything else stays. */
export function latinDigits(text: string): string {
  return text.replace(NOT_LATIN, (digit) => String.fromCharCode((digit.charCodeAt(0) & 0xf) + 0x30));
}
