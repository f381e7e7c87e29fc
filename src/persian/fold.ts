/**
 * The one folding. No imports: the search page runs this file in the browser too.
 *
 * Decomposing (NFKD) turns presentation forms, «أ», «ؤ», «ئ», «ۀ» and full-width Latin into letters and marks;
 * all marks go but the madda of «آ», which makes another letter. So «تأکید» = «تاکید», «رئیس» = «رییس», «خانهٔ» = «خانۀ» = «خانه».
 */
const MARKS = /(?!\u0653)\p{M}/gu;
const YEH = /[\u0649\u064A\u06CD\u06D0\u06D2\u0626]/g;
const KAF = /[\u0643\u06AA\u06AB]/g;
const HEH = /[\u0629\u06BE\u06C1\u06C3\u06D5]/g;
/** Hamza alone, kashida, and everything invisible (ZWNJ, ZWJ, bidi controls, BOM, soft hyphen). */
const NOTHING = /[\u0621\u0640\p{Cf}]/gu;
const DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;
const NOT_A_WORD = /[\p{P}\p{Z}\s]+/gu;

/**
 * Ligatures whose decomposition is not what is written with them. Fonts draw U+FDF2 without its alef, so «الله» is
 * often alef and ligature, and «لله» lam and ligature; to Unicode the ligature has an alef. U+FDFD has no decomposition.
 */
const LIGATURES: readonly (readonly [pattern: RegExp, letters: string])[] = [
  [/[\u0627\uFE8D\uFE8E][\p{M}\u0640]*\uFDF2/gu, "\uFDF2"],
  // Without a look-behind, which Safari has not before 16.4: readers' browsers run this.
  [/(^|[^\p{L}\p{M}\u0640])[\u0644\uFEDD\uFEDF][\p{M}\u0640]*\uFDF2/gu, "$1\u0644\u0644\u0647"],
  [/\uFDFD/g, " بسم الله الرحمن الرحیم "],
];
const ANY_LIGATURE = /[\uFDF2\uFDFD]/;

/** A text without the ligatures of {@link LIGATURES} that mislead; almost no text has one. */
function withoutLigatures(text: string): string {
  if (!ANY_LIGATURE.test(text)) return text;
  return LIGATURES.reduce((rest, [pattern, letters]) => rest.replace(pattern, letters), text);
}

function latinDigit(digit: string): string {
  return String.fromCharCode((digit.charCodeAt(0) & 0xf) + 0x30);
}

function foldLetters(text: string): string {
  return withoutLigatures(text)
    .normalize("NFKD")
    .replace(MARKS, "")
    .normalize("NFC")
    .replace(YEH, "\u06CC")
    .replace(KAF, "\u06A9")
    .replace(HEH, "\u0647")
    .replace(/\u0671/g, "\u0627")
    .replace(DIGIT, latinDigit)
    .toLowerCase();
}

/**
 * The folded form of a text's words, with one space between words: ZWNJ is dropped («میشود» = «می\u200Cشود»),
 * punctuation parts words, letters and digits fold as in {@link fold}. For search, where words must stay apart.
 */
export function foldWords(text: string): string {
  return foldLetters(text).replace(NOTHING, "").replace(NOT_A_WORD, " ").trim();
}

/**
 * The key under which two spellings of one name are the same: letters and digits only, Arabic letters as Persian ones,
 * digits in ASCII, Latin in lower case, without marks, kashida, ZWNJ, spaces or punctuation. Symbols («+») stay.
 *
 * @example fold("بين الملل") === fold("بین\u200Cالملل")
 */
export function fold(text: string): string {
  return foldLetters(text).replace(NOTHING, "").replace(NOT_A_WORD, "");
}
