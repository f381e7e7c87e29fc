import type { Shell } from "../site/shell.ts";

/** How much is kept, in UTF-16 units: some 12 MB, enough for the feeds that are rendered together. */
const MOST_KEPT = 6_000_000;

/** What was made for a build's feeds before, up to a bound; forgotten with the build's shell. */
export class Kept<T> {
  readonly #bySite = new WeakMap<Shell, { readonly made: Map<string, T>; units: number }>();
  readonly #unitsOf: (value: T) => number;

  /** @param unitsOf how much a value takes, in UTF-16 units */
  constructor(unitsOf: (value: T) => number) {
    this.#unitsOf = unitsOf;
  }

  /** What is kept under a key, or what `make` makes now. */
  of(shell: Shell, key: string, make: () => T): T {
    const kept = this.#bySite.get(shell) ?? { made: new Map<string, T>(), units: 0 };
    this.#bySite.set(shell, kept);
    const known = kept.made.get(key);
    if (known !== undefined) return known;
    const value = make();
    const units = this.#unitsOf(value);
    if (kept.units + units > MOST_KEPT) {
      kept.made.clear();
      kept.units = 0;
    }
    kept.made.set(key, value);
    kept.units += units;
    return value;
  }
}
