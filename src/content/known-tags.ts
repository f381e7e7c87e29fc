import { labelKey, labelSlug } from "../persian/label.ts";
import type { Tag } from "./article.ts";

/** Tags by every spelling of their labels, aliases and slugs. */
export class KnownTags {
  readonly #byKey = new Map<string, Tag>();
  readonly #bySlug = new Map<string, Tag>();
  readonly #brought: Map<string, Tag>;
  /** Articles name the same labels over and over. */
  readonly #keys = new Map<string, string>();

  /** @param brought tags that articles brought before, by label: they are the same objects again */
  constructor(tags: readonly Tag[], brought: Map<string, Tag> = new Map()) {
    this.#brought = brought;
    for (const tag of tags) this.#bySlug.set(tag.slug, tag);
    // A label is the name of its own tag, whatever aliases and slugs others have.
    for (const namesOf of [slugOf, aliasesOf, labelOf]) {
      for (const tag of tags) for (const name of namesOf(tag)) this.#byKey.set(this.#keyOf(name), tag);
    }
  }

  /** The tag that a label or alias means, in any spelling. */
  find(name: string): Tag | undefined {
    return this.#byKey.get(this.#keyOf(name));
  }

  /**
   * Adds a tag that only an article names.
   * @returns the tag; or the one that has its address already and another name; or nothing where the label has no address
   */
  add(label: string): { readonly tag?: Tag; readonly owner?: Tag } {
    const slug = labelSlug(label);
    const owner = this.#bySlug.get(slug);
    if (slug === "" || owner !== undefined) return owner === undefined ? {} : { owner };
    const tag = this.#brought.get(label) ?? { slug, label, aliases: [], formerSlugs: [] };
    this.#brought.set(label, tag);
    this.#bySlug.set(slug, tag);
    this.#byKey.set(this.#keyOf(label), tag);
    return { tag };
  }

  /** Every label and alias. */
  names(): readonly string[] {
    return this.all().flatMap((tag) => [tag.label, ...tag.aliases]);
  }

  all(): readonly Tag[] {
    return [...this.#bySlug.values()];
  }

  #keyOf(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = labelKey(name);
    this.#keys.set(name, key);
    return key;
  }
}

const labelOf = ({ label }: Tag): readonly string[] => [label];
const aliasesOf = ({ aliases }: Tag): readonly string[] => aliases;
const slugOf = ({ slug }: Tag): readonly string[] => [slug];
