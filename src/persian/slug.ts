import { latinDigits } from "./digits.ts";
import { YOUNG_LETTERS } from "./letters.ts";

/** Longest slug, in UTF-16 units: a Persian letter takes six bytes of a percent-encoded URL. */
const MAX_LENGTH = 80;

function cutAtHyphen(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.lastIndexOf("-", MAX_LENGTH);
  return slug.slice(0, cut === -1 ? MAX_LENGTH : cut);
}

/** Names that Windows keeps for devices, whatever comes after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])(?:\.|$)/iu;

/**
 * Whether no file or folder can have the name on Windows.
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

/**
 * The slug of a title or tag: Persian letters, ASCII Latin letters in lower case and ASCII digits, parts joined by single hyphens,
 * in NFC, at most 80 characters, cut between words. Spaces, ZWNJ and punctuation part; marks and kashida go; «ي ك ى ۀ» become «ی ک ی ه».
 * Letters younger than Unicode 16 part too: not every Node knows them. Empty when the text has no letter or digit; `con-1` and its like where Windows keeps the name for a device.
 *
 * @example slugify("نخست\u200Cوزير ۵ کشور") // «نخست-وزیر-5-کشور»
 */
export function slugify(text: string): string {
  const folded = latinDigits(text.replace(YOUNG_LETTERS, " ").normalize("NFKC"))
    .replace(/[\u0649\u064A\u06CD\u06D0\u06D2]/g, "\u06CC")
    .replace(/[\u0643\u06AA\u06AB]/g, "\u06A9")
    .replace(/[\u06BE\u06C0\u06C1\u06C2\u06C3\u06D5]/g, "\u0647")
    .toLowerCase()
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""))
    .replace(/\p{M}|\u0640|\u00AD|\u2060|\uFEFF|\u200D|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "");
  const slug = cutAtHyphen(folded.replace(/[^\p{L}\p{Nd}]+/gu, "-").replace(/^-|-$/g, "")).normalize("NFC");
  return isDeviceName(slug) ? `${slug}-1` : slug;
}
