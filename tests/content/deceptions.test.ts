import { describe, expect, test } from "vitest";
import { hasDeceptions, withoutDeceptions } from "../../src/content/deceptions.ts";
import { english } from "../support/english.ts";

const NOT_A_CHARACTER = "a code point that is no character";

/** All that is taken out of texts. */
const REMOVED: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x0000, 0x0008, "a control character"],
  [0x000b, 0x000c, "a control character"],
  [0x000e, 0x001f, "a control character"],
  [0x007f, 0x009f, "a control character"],
  [0x034f, 0x034f, "COMBINING GRAPHEME JOINER"],
  [0x115f, 0x1160, "an invisible Hangul filler"],
  [0x17b4, 0x17b5, "an invisible Khmer vowel"],
  [0x180e, 0x180e, "MONGOLIAN VOWEL SEPARATOR"],
  [0x202a, 0x202a, "LEFT-TO-RIGHT EMBEDDING"],
  [0x202b, 0x202b, "RIGHT-TO-LEFT EMBEDDING"],
  [0x202c, 0x202c, "POP DIRECTIONAL FORMATTING"],
  [0x202d, 0x202d, "LEFT-TO-RIGHT OVERRIDE"],
  [0x202e, 0x202e, "RIGHT-TO-LEFT OVERRIDE"],
  [0x2061, 0x2065, "an invisible mathematical sign"],
  [0x206a, 0x206f, "a deprecated format character"],
  [0x3164, 0x3164, "HANGUL FILLER"],
  [0xd800, 0xdfff, "half a character"],
  [0xfdd0, 0xfdef, NOT_A_CHARACTER],
  [0xffa0, 0xffa0, "HALFWIDTH HANGUL FILLER"],
  [0xfff9, 0xfffb, "an interlinear annotation character"],
  [0xfffe, 0xffff, NOT_A_CHARACTER],
  [0x1fffe, 0x1ffff, NOT_A_CHARACTER],
  [0x2fffe, 0x2ffff, NOT_A_CHARACTER],
  [0x9fffe, 0x9ffff, NOT_A_CHARACTER],
  [0xe0000, 0xe007f, "a tag character"],
  [0xe0100, 0xe01ef, "an invisible variation selector"],
  [0xefffe, 0xeffff, NOT_A_CHARACTER],
  [0xffffe, 0xfffff, NOT_A_CHARACTER],
  [0x10fffe, 0x10ffff, NOT_A_CHARACTER],
];

/** Just beside what is taken out. */
const KEPT = [
  0x0009, 0x000a, 0x000d, 0x0020, 0x007e, 0x00a0, 0x034e, 0x0350, 0x115e, 0x1161, 0x17b3, 0x17b6, 0x180d, 0x180f,
  0x2029, 0x202f, 0x2060, 0x2066, 0x2069, 0x2070, 0x3163, 0x3165, 0xd7ff, 0xe000, 0xfdcf, 0xfdf0, 0xff9f, 0xffa1,
  0xfff8, 0xfffc, 0xfffd, 0x10000, 0x1fffd, 0xdfffd, 0xe0080, 0xe00ff, 0xe01f0, 0x10fffd,
];

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, "0");

describe("a character that deceives", () => {
  test.each(REMOVED.map((range) => [hex(range[0]), range] as const))(
    "is taken out and named, at both ends of its range: U+%s",
    (_, [first, last, name]) => {
      for (const code of [first, last]) {
        const character = String.fromCodePoint(code);
        expect(hasDeceptions(`الف${character}`)).toBe(true);
        expect(english(withoutDeceptions(`الف\n${character}ب`))).toEqual({
          text: "الف\nب",
          found: [{ code: `U+${hex(code)}`, name: `U+${hex(code)} ${name}`, line: 2 }],
        });
      }
    },
  );

  test("parts words where it is NEXT LINE, and is named too", () => {
    expect(english(withoutDeceptions("الف\u0085ب"))).toEqual({
      text: "الف ب",
      found: [{ code: "U+0085", name: "U+0085 a control character", line: 1 }],
    });
  });

  test.each(KEPT.map(hex))("is none of its neighbours: U+%s", (code) => {
    const text = `الف${String.fromCodePoint(Number.parseInt(code, 16))}ب`;
    expect(hasDeceptions(text)).toBe(false);
    expect(withoutDeceptions(text)).toEqual({ text, found: [] });
  });

  test("is found each time that a text is asked for, also near its beginning", () => {
    for (let time = 0; time < 3; time++) {
      expect(hasDeceptions("یک\u202Eدو")).toBe(true);
      expect(hasDeceptions("یک دو سه چهار پنج\u202E")).toBe(true);
      expect(hasDeceptions("یک دو")).toBe(false);
    }
  });

  test("is reported with its own line, however many are on one and between them", () => {
    const { text, found } = withoutDeceptions("\u202Aیک\u202C\n\n\u202Bدو\nسه\u0001\u0002\n\u2064\nچهار\n");
    expect(text).toBe("یک\n\nدو\nسه\n\nچهار\n");
    expect(found.map(({ line, name }) => `${line} ${name.en.slice(0, 6)}`)).toEqual([
      "1 U+202A",
      "1 U+202C",
      "3 U+202B",
      "4 U+0001",
      "4 U+0002",
      "5 U+2064",
    ]);
  });
});
