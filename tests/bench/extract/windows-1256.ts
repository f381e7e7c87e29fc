/** The signs that Persian sites of that time wrote for those that the character set has not. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/\u06CC/gu, "\u064A"],
  [/\u06C0|\u0647\u0654/gu, "\u0647"],
  [/\u0654/gu, ""],
  [/\u066B/gu, "."],
];

/**
 * The bytes of a page in windows-1256, which has no Persian digits and no Persian yeh.
 * @throws {RangeError} where it has no sign for one
 */
export function inWindows1256(text: string): Uint8Array {
  const latin = text.replace(/[\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  const plain = INSTEAD.reduce((rest, [sign, other]) => rest.replace(sign, other), latin);
  return Uint8Array.from(plain, (sign) => {
    const byte = BYTES.get(sign);
    if (byte === undefined) throw new RangeError(`windows-1256 has no ${sign}`);
    return byte;
  });
}

const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1256").decode(Uint8Array.of(byte)), byte]),
);
