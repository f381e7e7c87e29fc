/*
 * Numbers one after another as text, in digits of five bits, of each number the lowest first. JSON takes it without
 * escapes. Runs in the browser: imports nothing.
 */

/** The first 32 characters end a number, the others say that another digit follows. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MORE = 32;

/** The value of each digit, by its character's code. */
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/** Writes a number: whole, from 0. */
export function writeNumber(value: number): string {
  let text = "";
  let left = value;
  while (left >= MORE) {
    text += DIGITS.charAt(MORE + (left % MORE));
    left = Math.floor(left / MORE);
  }
  return text + DIGITS.charAt(left);
}

/** Reads the numbers that {@link writeNumber} wrote one after another. */
export function readNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  const reader = new NumberReader(text);
  while (reader.hasMore()) numbers.push(reader.next());
  return numbers;
}

/** Reads such numbers one by one. */
export class NumberReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  hasMore(): boolean {
    return this.#at < this.#text.length;
  }

  /** The next number; behind the last one 0. */
  next(): number {
    let number = 0;
    let unit = 1;
    while (this.#at < this.#text.length) {
      const digit = VALUES[this.#text.charCodeAt(this.#at++)] ?? 0;
      if (digit < MORE) return number + digit * unit;
      number += (digit - MORE) * unit;
      unit *= MORE;
    }
    return number;
  }
}
