import type { Site } from "../content/article.ts";
import type { Shell } from "../site/shell.ts";
import { type Translate, textsOf } from "../site/texts.ts";
import type { FeedItem, ItemContent } from "./feed.ts";

/** An item without its content. */
export type ItemHead = Omit<FeedItem, "content">;

/**
 * What items are made from, and those parts of them that were made already: an article is in several feeds, each in
 * several formats, and its texts are made once for all of them.
 */
export interface FeedPress {
  readonly site: Site;
  readonly t: Translate;
  /** @see Shell.body */
  readonly body: Shell["body"];
  readonly heads: Kept<ItemHead>;
  readonly contents: Kept<ItemContent>;
}

const presses = new WeakMap<Shell, FeedPress>();

/** The press of a build's feeds; it is gone when the build's shell is. */
export function pressOf(shell: Shell): FeedPress {
  const known = presses.get(shell);
  if (known !== undefined) return known;
  const press = {
    site: shell.site,
    t: textsOf(shell),
    body: shell.body,
    // The other texts of a head take about as much as these two twice over.
    heads: new Kept<ItemHead>(({ title, summary }) => 3 * (title.length + summary.length) + 1000),
    contents: new Kept<ItemContent>(({ html, xml }) => html.length + xml.length),
  };
  presses.set(shell, press);
  return press;
}

/** How much is kept, in UTF-16 units: some 12 MB, enough for the feeds that are rendered together. */
const MOST_KEPT = 6_000_000;

/** What was made before, up to a bound: the oldest goes first. */
class Kept<T> {
  readonly #made = new Map<string, T>();
  readonly #unitsOf: (value: T) => number;
  #units = 0;

  /** @param unitsOf how much a value takes, in UTF-16 units */
  constructor(unitsOf: (value: T) => number) {
    this.#unitsOf = unitsOf;
  }

  /** What is kept under a key, or what `make` makes now. */
  of(key: string, make: () => T): T {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const value = make();
    const units = this.#unitsOf(value);
    for (const [oldest, kept] of this.#made) {
      if (this.#units + units <= MOST_KEPT) break;
      this.#made.delete(oldest);
      this.#units -= this.#unitsOf(kept);
    }
    this.#made.set(key, value);
    this.#units += units;
    return value;
  }
}
