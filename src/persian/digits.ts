import { ARABIC_DIGITS, DECIMAL_MARK, PERSIAN_DIGITS, THOUSANDS_MARK } from "./letters.ts";

const NOT_LATIN = new RegExp(`[${PERSIAN_DIGITS}${ARABIC_DIGITS}]`, "g");
const READABLE = new RegExp(`[0-9${ARABIC_DIGITS}]`, "g");

/**
 * `value` with its Latin and Arabic-Indic digits as Persian ones («۰» to «۹»), for readers, never for URLs or machine dates.
 * A number has its decimal point as «٫» and, from ten thousand on, its thousands parted by «٬»: a year has four digits and is
 * never parted. In a string everything but digits stays.
 */
export function persianDigits(value: string | number): string {
  const text = typeof value === "number" ? written(value) : value;
  return text.replace(READABLE, (digit) => String.fromCharCode((digit.charCodeAt(0) & 0xf) + 0x6f0));
}

const LEAST_PARTED = 10_000;

function written(value: number): string {
  const [whole = "", part] = String(value).split(".");
  const parted = value < LEAST_PARTED ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, THOUSANDS_MARK);
  return part === undefined ? parted : `${parted}${DECIMAL_MARK}${part}`;
}

/** `text` with its Persian and Arabic-Indic digits as ASCII ones, for machines; everything else stays. */
export function latinDigits(text: string): string {
  return text.replace(NOT_LATIN, (digit) => String.fromCharCode((digit.charCodeAt(0) & 0xf) + 0x30));
}
