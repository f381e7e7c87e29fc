import type { Facts, OtherFacts, PageFacts, Reference, SitemapFacts, Use } from "./facts.ts";

/** What a file's facts list, in the order in which {@link PackedFacts} holds the places of what is listed. */
const LISTS = ["references", "ids", "head", "pictures"] as const;

/** A list of a file's facts: its references, or texts of a page. */
type ListName = (typeof LISTS)[number];

/** Facts of a file without its lists; for these, where they begin among the places and how long each is. */
type Packed<F extends Facts> = Omit<F, ListName> & { readonly at: number; readonly counts: readonly number[] };

/** What is known of one file, by its own: its lists are in the {@link PackedFacts} that it is of. */
export type PackedFile = Packed<PageFacts> | Packed<SitemapFacts> | Packed<OtherFacts>;

/**
 * Facts of many files, what they have in common once: a site's pages lead to the same pages, millions of times. Plain
 * data.
 */
export interface PackedFacts {
  /** Each once. */
  readonly references: readonly Reference[];
  /** Ids, and addresses of styles, scripts, fonts and pictures; each once. */
  readonly texts: readonly string[];
  readonly files: readonly PackedFile[];
  /** All lists of all files: of references, places among `references`, of texts among `texts`. */
  readonly places: Uint32Array;
}

/** The places of what a list of a file holds. */
export function placesOf({ places }: PackedFacts, { at, counts }: PackedFile, list: ListName): Uint32Array {
  const index = LISTS.indexOf(list);
  let start = at;
  for (let before = 0; before < index; before++) start += counts[before] ?? 0;
  return places.subarray(start, start + (counts[index] ?? 0));
}

/** The texts that a list of a file holds. */
export function textsOf(packed: PackedFacts, file: PackedFile, list: Exclude<ListName, "references">): string[] {
  return [...placesOf(packed, file, list)].map((place) => packed.texts[place] ?? "");
}

/** Whether each file has all its lists, these are among the places, and every place is of something that is there. */
export function holdsTogether({ references, texts, files, places }: PackedFacts): boolean {
  return files.every(({ kind, at, counts }) => {
    if (counts.length !== (kind === "page" ? LISTS.length : 1)) return false;
    let end = at;
    for (const [index, count] of counts.entries()) {
      const start = end;
      end += count;
      if (end > places.length) return false;
      const most = index === 0 ? references.length : texts.length;
      for (let place = start; place < end; place++) if ((places[place] ?? most) >= most) return false;
    }
    return true;
  });
}

/** Packs the facts of many files. */
export function packFacts(facts: readonly Facts[]): PackedFacts {
  const packer = new Packer();
  for (const fact of facts) packer.add(fact);
  return packer.packed;
}

/** Packs facts of files, new ones and such as are packed already, each in its turn. */
export class Packer {
  readonly #references: Reference[] = [];
  readonly #referencePlaces: Readonly<Record<Use, Map<string, number>>> = {
    link: new Map(),
    load: new Map(),
    name: new Map(),
  };
  readonly #texts: string[] = [];
  readonly #textPlaces = new Map<string, number>();
  readonly #files: PackedFile[] = [];
  readonly #places: number[] = [];

  /** What was packed. */
  get packed(): PackedFacts {
    const places = Uint32Array.from(this.#places);
    return { references: this.#references, texts: this.#texts, files: this.#files, places };
  }

  add(facts: Facts): void {
    const at = this.#places.length;
    for (const reference of facts.references) this.#places.push(this.#placeOf(reference));
    if (facts.kind !== "page") {
      const { references, ...rest } = facts;
      this.#files.push({ ...rest, at, counts: [references.length] });
      return;
    }
    const { references, ids, head, pictures, ...rest } = facts;
    const lists = [ids, head, pictures];
    for (const list of lists) for (const text of list) this.#places.push(this.#textPlaceOf(text));
    this.#files.push({ ...rest, at, counts: [references.length, ...lists.map(({ length }) => length)] });
  }

  /** What takes over files of what is packed already, one by one. */
  from(packed: PackedFacts): (file: PackedFile) => void {
    const references = new Moved(packed.references, (reference) => this.#placeOf(reference));
    const texts = new Moved(packed.texts, (text) => this.#textPlaceOf(text));
    return (file) => {
      const at = this.#places.length;
      let end = file.at;
      for (const [index, count] of file.counts.entries()) {
        const moved = index === 0 ? references : texts;
        const start = end;
        end += count;
        for (let place = start; place < end; place++) this.#places.push(moved.to(packed.places[place] ?? 0));
      }
      this.#files.push({ ...file, at });
    };
  }

  #placeOf(reference: Reference): number {
    return placeIn(this.#references, this.#referencePlaces[reference.use], reference, reference.to);
  }

  #textPlaceOf(text: string): number {
    return placeIn(this.#texts, this.#textPlaces, text, text);
  }
}

function placeIn<T>(all: T[], places: Map<string, number>, value: T, key: string): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, all.length);
  return all.push(value) - 1;
}

/** Where what is in one list comes to be in another, asked for once: a file's lists name it thousands of times. */
class Moved<T> {
  readonly #from: readonly T[];
  readonly #placeOf: (value: T) => number;
  /** The new place and one; 0 where it was not asked for. */
  readonly #known: Uint32Array;

  constructor(from: readonly T[], placeOf: (value: T) => number) {
    this.#from = from;
    this.#placeOf = placeOf;
    this.#known = new Uint32Array(from.length);
  }

  /** @throws {RangeError} of a place that the list does not have */
  to(place: number): number {
    const known = this.#known[place];
    if (known !== undefined && known > 0) return known - 1;
    const value = this.#from[place];
    if (value === undefined) throw new RangeError(`nothing is at ${place} of ${this.#from.length}`);
    const moved = this.#placeOf(value);
    this.#known[place] = moved + 1;
    return moved;
  }
}
