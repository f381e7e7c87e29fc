import type { Facts, OtherFacts, PageFacts, Reference, SitemapFacts } from "./facts.ts";

/** Facts without what thousands of files have in common, which they name by its place in a list. */
type Packed<F extends Facts> = Omit<F, "references" | "ids" | "head" | "pictures"> & {
  readonly references: readonly number[];
  readonly ids?: readonly number[];
  readonly head?: readonly number[];
  readonly pictures?: readonly number[];
};

/** Facts of many files, what they have in common once: a site's pages lead to the same pages. Plain data. */
export interface PackedFacts {
  readonly references: readonly Reference[];
  /** Ids, and addresses of styles, scripts, fonts and pictures. */
  readonly texts: readonly string[];
  readonly files: readonly (Packed<PageFacts> | Packed<SitemapFacts> | Packed<OtherFacts>)[];
}

/** Gathers what is said once, and where it is. */
class Places<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  of(value: T, key: string): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}

/** Packs the facts of many files. */
export function packFacts(facts: readonly Facts[]): PackedFacts {
  const references = new Places<Reference>();
  const texts = new Places<string>();
  // Of references that are shared already, each is looked up by itself once and not by its address a hundred thousand times.
  const known = new Map<Reference, number>();
  const placeOf = (reference: Reference): number => {
    const place = known.get(reference) ?? references.of(reference, `${reference.use} ${reference.to}`);
    known.set(reference, place);
    return place;
  };
  const files = facts.map((fact) => {
    const places = fact.references.map(placeOf);
    if (fact.kind !== "page") return { ...fact, references: places };
    const placesOf = (all: readonly string[]): readonly number[] => all.map((text) => texts.of(text, text));
    const { ids, head, pictures } = fact;
    return { ...fact, references: places, ids: placesOf(ids), head: placesOf(head), pictures: placesOf(pictures) };
  });
  return { references: references.all, texts: texts.all, files };
}

/** References that are the same thing in whatever they were packed with: each is followed once. */
export class SharedReferences {
  readonly #known = new Map<string, Reference>();

  /** The one reference that says what this one says. */
  of(reference: Reference): Reference {
    const key = `${reference.use} ${reference.to}`;
    const known = this.#known.get(key) ?? reference;
    this.#known.set(key, known);
    return known;
  }
}

/** The facts that were packed; files share the references and texts that they have in common. */
export function unpackFacts(packed: PackedFacts, shared = new SharedReferences()): readonly Facts[] {
  const { texts, files } = packed;
  const references = packed.references.map((reference) => shared.of(reference));
  return files.map((file): Facts => {
    const own = itemsAt(references, file.references);
    if (file.kind !== "page") return { ...file, references: own };
    const textsAt = (places: readonly number[] = []): readonly string[] => itemsAt(texts, places);
    const { ids, head, pictures } = file;
    return { ...file, references: own, ids: textsAt(ids), head: textsAt(head), pictures: textsAt(pictures) };
  });
}

/** The items at some places of a list. A loop, since a site has millions of references. */
function itemsAt<T>(list: readonly T[], places: readonly number[]): readonly T[] {
  const items: T[] = [];
  for (const place of places) {
    const item = list[place];
    if (item !== undefined) items.push(item);
  }
  return items;
}
