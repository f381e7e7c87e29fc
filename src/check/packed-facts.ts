import type { Facts, OtherFacts, PageFacts, Reference, SitemapFacts } from "./facts.ts";

/** Facts without what thousands of files have in common, which they name by its place in a list. */
type Packed<F extends Facts> = Omit<F, "references" | "ids"> & {
  readonly references: readonly number[];
  readonly ids?: readonly number[];
};

/** Facts of many files, each reference and each id once: a site's pages lead to the same pages. Plain data. */
export interface PackedFacts {
  readonly references: readonly Reference[];
  readonly ids: readonly string[];
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
  const ids = new Places<string>();
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
    return { ...fact, references: places, ids: fact.ids.map((id) => ids.of(id, id)) };
  });
  return { references: references.all, ids: ids.all, files };
}

/** The facts that were packed; files share the references and ids that they have in common. */
export function unpackFacts({ references, ids, files }: PackedFacts): readonly Facts[] {
  const referencesAt = (places: readonly number[]): readonly Reference[] =>
    places.flatMap((place) => references[place] ?? []);
  return files.map((file): Facts => {
    const own = referencesAt(file.references);
    if (file.kind !== "page") return { ...file, references: own };
    return { ...file, references: own, ids: (file.ids ?? []).flatMap((place) => ids[place] ?? []) };
  });
}
