/** Where a mutant is; lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place that holds more mutants than this is not drawn by itself: a whole function would come with it. */
const MOST_INSIDE = 6;

/**
 * Draws one in so many of the places where code can be mutated, the same ones for a seed.
 * @returns Stryker's patterns for them: `file:line:column-line:column`
 */
export function drawPlaces(places: readonly Place[], oneIn: number, seed: number): readonly string[] {
  const small = places.filter((place) => places.filter((other) => holds(place, other)).length <= MOST_INSIDE);
  const patterns = [...new Set(small.map(pattern))];
  return patterns.filter((name) => hash(`${seed} ${name}`) % oneIn === 0);
}

function holds(outer: Place, inner: Place): boolean {
  return outer.file === inner.file && !before(inner.start, outer.start) && !before(outer.end, inner.end);
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** In its patterns Stryker counts columns from 0. */
function pattern({ file, start, end }: Place): string {
  return `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
