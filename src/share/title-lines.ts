/** In pixels. */
export const MEASURED_SIZE = 100;

/** A size of letters, in pixels, and how many lines of it there is room for. */
export interface TitleSize {
  readonly size: number;
  readonly lines: number;
}

/** Sizes of the title, largest first. */
const SIZES: readonly TitleSize[] = [
  { size: 76, lines: 3 },
  { size: 62, lines: 4 },
  { size: 52, lines: 4 },
  { size: 44, lines: 5 },
  { size: 38, lines: 6 },
];

export interface TitleLines {
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * The title in the largest letters in which it fits; one that fits in none is cut, with «…».
 * @param width of a line, in pixels
 * @param wordWidth the width of a word whose letters are {@link MEASURED_SIZE} pixels large
 * @param sizes largest first
 */
export function titleLines(
  title: string,
  width: number,
  wordWidth: (word: string) => number,
  sizes: readonly TitleSize[] = SIZES,
): TitleLines {
  const words = title.split(" ").filter((word) => word !== "");
  const widths = new Map([...new Set([...words, "\u2026"])].map((word) => [word, wordWidth(word)]));
  for (const { size, lines } of sizes) {
    const widthOf = (word: string): number => ((widths.get(word) ?? 0) * size) / MEASURED_SIZE;
    const found = wrapped(words, widthOf, size * SPACE, width);
    if (found.length <= lines && found.every((line) => line.fits)) {
      return { size, lines: balanced(words, widthOf, size * SPACE, width, found) };
    }
  }
  const { size, lines } = sizes.at(-1) ?? { size: MEASURED_SIZE, lines: 1 };
  const pieces = words.flatMap((word) => broken(word, (wordWidth(word) * size) / MEASURED_SIZE / width));
  const cut = wrapped(pieces, (word) => (wordWidth(word) * size) / MEASURED_SIZE, size * SPACE, width);
  const shown = cut.slice(0, lines).map((line) => line.text);
  return { size, lines: cut.length <= lines ? shown : [...shown.slice(0, -1), ellipsis(shown.at(-1) ?? "")] };
}

/** Width of a space in Vazirmatn Bold, with the margins of letters that bounding boxes leave out; in parts of the size. */
const SPACE = 0.36;

interface Line {
  readonly text: string;
  readonly fits: boolean;
}

function wrapped(
  words: readonly string[],
  widthOf: (word: string) => number,
  space: number,
  limit: number,
): readonly Line[] {
  const lines: { text: string; width: number }[] = [];
  for (const word of words) {
    const width = widthOf(word);
    const line = lines.at(-1);
    if (line !== undefined && line.width + space + width <= limit) {
      line.text += ` ${word}`;
      line.width += space + width;
    } else lines.push({ text: word, width });
  }
  return lines.map(({ text, width }) => ({ text, fits: width <= limit }));
}

/** The same number of lines, of about one width: the last never holds a single word. */
function balanced(
  words: readonly string[],
  widthOf: (word: string) => number,
  space: number,
  width: number,
  lines: readonly Line[],
): readonly string[] {
  let best = lines;
  for (let limit = width - BALANCE_STEP; limit > 0; limit -= BALANCE_STEP) {
    const narrower = wrapped(words, widthOf, space, limit);
    if (narrower.length > lines.length || !narrower.every(({ fits }) => fits)) break;
    best = narrower;
  }
  return best.map(({ text }) => text);
}

/** In pixels. */
const BALANCE_STEP = 20;

/**
 * A word in pieces that each fit into a line: for addresses and hashes, which have no spaces.
 * @param share of a line that the word takes
 */
function broken(word: string, share: number): readonly string[] {
  const parts = Math.ceil(share / 0.9);
  if (parts <= 1) return [word];
  const letters = [...word];
  const length = Math.ceil(letters.length / parts);
  return Array.from({ length: parts }, (_, index) => letters.slice(index * length, (index + 1) * length).join(""));
}

/** The last line with «…» in place of its last word. */
function ellipsis(line: string): string {
  const end = line.lastIndexOf(" ");
  return `${end > 0 ? line.slice(0, end) : line.slice(0, -2)}\u2026`;
}
