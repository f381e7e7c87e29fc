import { hasArabicScript, ltrPieces, splitLatin } from "../persian/bidi.ts";

/** First strong isolate: its text does not move its neighbours. */
const FSI = "\u2068";
/** Pop directional isolate. */
const PDI = "\u2069";
/** Right-to-left mark. */
export const RLM = "\u200F";

/**
 * What no feed may carry: controls but tab and line ends, lone surrogates, noncharacters, U+FFFD (what a reader shows
 * for broken bytes; validators warn of it), and the embeddings and overrides of bidi, which leak into what follows.
 */
const UNFIT = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u202A-\u202E\uFFFD]/gu;

/** Finds a text that may hold something unfit; by code units, and so ten times faster. Emoji pass for unfit here. */
const SUSPECT = /[^\t\n -~\u00A0-\u2029\u202F-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFC]/;

/** A text without what XML or the direction of neighbouring text does not bear. */
export function cleanText(text: string): string {
  return SUSPECT.test(text) ? text.replace(/\r\n?/gu, "\n").replace(UNFIT, "") : text;
}

/** A text of one line, as titles and names are. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n ]+/gu, " ")
    .trim();
}

/**
 * A title as readers set it right: each Latin run is isolated, and one RLM comes first where the first letter is not
 * of the Arabic script, since many readers take the direction from the first strong letter.
 * @see https://www.unicode.org/reports/tr9/#P2
 */
export function feedTitle(title: string): string {
  const line = cleanLine(title.replace(/[\u2066-\u2069]/gu, ""));
  if (!/\p{L}/u.test(line)) return line;
  if (!hasArabicScript(line)) return RLM + FSI + line + PDI;
  const isolated = splitLatin(line)
    .map((run) => (run.latin ? FSI + leftToRight(run.text) + PDI : run.text))
    .join("");
  return beginsForeign(line) ? RLM + isolated : isolated;
}

function leftToRight(text: string): string {
  return ltrPieces(text)
    .map((piece) => (piece.persian ? FSI + piece.text + PDI : piece.text))
    .join("");
}

/** Whether the first strong letter of a text is written from left to right. */
export function beginsForeign(text: string): boolean {
  const first = /[\p{L}\u200E\u200F\u061C]/u.exec(text)?.[0];
  return (
    first !== undefined &&
    !/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u200F\u061C]/u.test(first)
  );
}
