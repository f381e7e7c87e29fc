/** Spaces that are no space to YAML, and characters that show nothing. */
export const HIDDEN = "[\\u00A0\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u2069\\u3000\\uFEFF]";

const NAMES: Readonly<Record<number, string>> = {
  11: "LINE TABULATION",
  133: "NEXT LINE",
  160: "NO-BREAK SPACE",
  8195: "EM SPACE",
  8201: "THIN SPACE",
  8203: "ZERO WIDTH SPACE",
  8204: "ZERO WIDTH NON-JOINER",
  8205: "ZERO WIDTH JOINER",
  8206: "LEFT-TO-RIGHT MARK",
  8207: "RIGHT-TO-LEFT MARK",
  8232: "LINE SEPARATOR",
  8233: "PARAGRAPH SEPARATOR",
  8239: "NARROW NO-BREAK SPACE",
  8288: "WORD JOINER",
  12288: "IDEOGRAPHIC SPACE",
  65279: "BYTE ORDER MARK",
};

/** A text with each ZWNJ shown as «¬». */
export function withZwnjShown(text: string): string {
  return text.replaceAll("\u200C", "\u00AC");
}

/** A character by its number and, where editors meet it often, its name: `U+00A0 NO-BREAK SPACE`. */
export function characterName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return NAMES[code] === undefined ? number : `${number} ${NAMES[code]}`;
}
