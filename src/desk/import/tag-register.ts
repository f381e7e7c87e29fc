import { fold } from "../../persian/fold.ts";
import { labelKey, labelSlug } from "../../persian/label.ts";
import { slugify } from "../../persian/slug.ts";
import { oneLine } from "./clean-text.ts";
import { LIMITS } from "./limits.ts";

/** A tag as it stands in `tags.yaml`. */
export interface TagEntry {
  readonly label: string;
  readonly slug?: string;
  readonly aliases: readonly string[];
}

/** The tags that the digest knows, and those that an import adds; looked up by every spelling of label and alias. */
export class TagRegister {
  readonly #labelByKey = new Map<string, string>();
  readonly #labelByFold = new Map<string, string>();
  readonly #labelBySlug = new Map<string, string>();
  readonly #added: string[] = [];

  constructor(known: readonly TagEntry[]) {
    for (const tag of known) this.#learn(tag);
  }

  /** The labels that {@link TagRegister.labelOf} added, in the order they came. */
  get added(): readonly string[] {
    return this.#added;
  }

  /** Every spelling's fold, with the label it means. */
  get names(): ReadonlyMap<string, string> {
    return this.#labelByFold;
  }

  /**
   * The known label for a label as a feed writes it («#بین_الملل»); an unknown one is added. Undefined where it is no
   * label: no letter in it, or a sentence.
   */
  labelOf(text: string): string | undefined {
    const label = oneLine(text.replace(/^[#\s]+/u, "").replace(/_+|(?<!\p{Script=Latin})#+|#+(?=[\p{L}\p{N}])/gu, " "))
      .replace(/^(?:[\s,،؛:/|-]|\.(?!\p{L}))+|[\s.,،؛:/|-]+$/gu, "")
      .trim();
    const slug = labelSlug(label);
    if (slug === "" || !/\p{L}/u.test(label) || label.length > LIMITS.label) return undefined;
    const known = this.#labelByKey.get(labelKey(label)) ?? this.#labelBySlug.get(slug);
    if (known !== undefined) return known;
    this.#learn({ label, aliases: [] });
    this.#added.push(label);
    return label;
  }

  /** The known labels for a feed's, each once, at most {@link LIMITS.tags}. */
  labelsOf(texts: readonly string[]): readonly string[] {
    const parts = texts
      .slice(0, 100)
      .flatMap((text) => (this.#labelByKey.has(labelKey(oneLine(text))) ? [text] : text.split(/[،؛]/u)));
    const labels = parts.flatMap((text) => this.labelOf(text) ?? []);
    return [...new Set(labels)].slice(0, LIMITS.tags);
  }

  #learn({ label, slug, aliases }: TagEntry): void {
    const own = slug === undefined ? labelSlug(label) : slugify(slug);
    const known = this.#labelBySlug.get(own) ?? label;
    this.#labelBySlug.set(own, known);
    for (const name of [label, ...aliases]) {
      if (!this.#labelByKey.has(labelKey(name))) this.#labelByKey.set(labelKey(name), known);
      if (!this.#labelByFold.has(fold(name))) this.#labelByFold.set(fold(name), known);
    }
  }
}
