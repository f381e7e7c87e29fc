import { CHARACTERS, character, type UnicodeName } from "../words/markdown.ts";
import type { Message } from "../words/message.ts";

/** A character that was taken out of a text, and where it stood. */
export interface Deception {
  /** `U+202E`. */
  readonly code: string;
  /** `U+202E RIGHT-TO-LEFT OVERRIDE`. */
  readonly name: Message;
  /** From 1. */
  readonly line: number;
}

/** Characters that show nothing, or show other than what is written, by their ranges. */
const RANGES: readonly (readonly [first: number, last: number, name: Message | UnicodeName])[] = [
  [0x00, 0x08, CHARACTERS.control],
  [0x0b, 0x0c, CHARACTERS.control],
  [0x0e, 0x1f, CHARACTERS.control],
  [0x7f, 0x9f, CHARACTERS.control],
  [0x34f, 0x34f, "COMBINING GRAPHEME JOINER"],
  [0x115f, 0x1160, CHARACTERS.hangul],
  [0x17b4, 0x17b5, CHARACTERS.khmer],
  [0x180e, 0x180e, "MONGOLIAN VOWEL SEPARATOR"],
  [0x202a, 0x202a, "LEFT-TO-RIGHT EMBEDDING"],
  [0x202b, 0x202b, "RIGHT-TO-LEFT EMBEDDING"],
  [0x202c, 0x202c, "POP DIRECTIONAL FORMATTING"],
  [0x202d, 0x202d, "LEFT-TO-RIGHT OVERRIDE"],
  [0x202e, 0x202e, "RIGHT-TO-LEFT OVERRIDE"],
  [0x2061, 0x2065, CHARACTERS.mathematical],
  [0x206a, 0x206f, CHARACTERS.deprecated],
  [0x3164, 0x3164, "HANGUL FILLER"],
  [0xffa0, 0xffa0, "HALFWIDTH HANGUL FILLER"],
  [0xfff9, 0xfffb, CHARACTERS.annotation],
  [0xe0000, 0xe007f, CHARACTERS.tag],
  [0xe0100, 0xe01ef, CHARACTERS.variation],
  [0xd800, 0xdfff, CHARACTERS.half],
  [0xfdd0, 0xfdef, CHARACTERS.none],
  ...Array.from({ length: 17 }, (_, plane) => {
    return [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff, CHARACTERS.none] as const;
  }),
];

/** NEXT LINE parts words, as a line break does. */
const NEXT_LINE = "\u0085";

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, "0");
const DECEPTIVE = new RegExp(
  `[${RANGES.map(([first, last]) => `\\u{${hex(first)}}-\\u{${hex(last)}}`).join("")}]`,
  "gu",
);

/** By code units: 1 for all of them, and for every half of a character. */
const SUSPECT = new Uint8Array(0x10000);
for (const [first, last] of RANGES) if (first <= 0xffff) SUSPECT.fill(1, first, last + 1);

/** A look at a table for each unit: half the time of a RegExp, whose start costs most in a short text. */
function isSuspect(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (SUSPECT[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Whether a text holds a character that {@link withoutDeceptions} takes out. */
export function hasDeceptions(text: string): boolean {
  if (!isSuspect(text)) return false;
  DECEPTIVE.lastIndex = 0;
  return DECEPTIVE.test(text);
}

/**
 * Takes out the characters that can make a reader read other than what is written: embeddings and overrides of
 * direction, and characters that show nothing and have no work in Persian, Arabic or Latin text. ZWNJ, ZWJ, the
 * direction marks and the isolates stay: Persian text needs them, and typography removes those that are idle.
 * @see https://trojansource.codes/ and https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function withoutDeceptions(text: string): { readonly text: string; readonly found: readonly Deception[] } {
  if (!hasDeceptions(text)) return { text, found: [] };
  const found: Deception[] = [];
  let line = 1;
  let counted = 0;
  const clean = text.replace(DECEPTIVE, (character, at: number) => {
    for (let next = text.indexOf("\n", counted); next !== -1 && next < at; next = text.indexOf("\n", counted)) {
      line++;
      counted = next + 1;
    }
    const code = character.codePointAt(0) ?? 0;
    found.push({ code: `U+${hex(code)}`, name: nameOf(code), line });
    return character === NEXT_LINE ? " " : "";
  });
  return { text: clean, found };
}

function nameOf(code: number): Message {
  const name = RANGES.find(([first, last]) => code >= first && code <= last)?.[2] ?? CHARACTERS.invisible;
  return character(`U+${hex(code)}`, name);
}
