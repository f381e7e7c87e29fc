import { labelKey, labelSlug } from "../../persian/label.ts";
import { withPersianLetters } from "../../persian/letters.ts";
import { slugify } from "../../persian/slug.ts";
import { oneLine } from "./clean-text.ts";
import { LIMITS } from "./limits.ts";
import type { TaggedText } from "./tag-mentions.ts";
import { TagNames } from "./tag-names.ts";
import { suggestTags } from "./tag-suggestions.ts";
import type { VocabularyTag } from "./vocabulary.ts";

/** A tag as it is in `tags.yaml`. */
export interface TagEntry {
  readonly label: string;
  readonly slug?: string;
  readonly aliases: readonly string[];
  /** Whether an editor gave it more than a label; import itself adds labels alone. */
  readonly described?: boolean;
}

/** What blogs say of an article that nobody sorted, and the addresses by which some name its kind. */
const UNSORTED = /^(?:https?:.*|uncategori[sz]ed|دسته[ \u200C]?بندی[ \u200C]نشده|بدون دسته(?:[ \u200C]?بندی)?)$/iu;

/** The tags that the digest knows, and those that an import adds; looked up by every spelling of label and alias. */
export class TagRegister {
  readonly #labelByKey = new Map<string, string>();
  readonly #labelBySlug = new Map<string, string>();
  readonly #added: string[] = [];
  readonly #names: TagNames;

  /** @param vocabulary the tags that are suggested though the digest has them not */
  constructor(known: readonly TagEntry[], vocabulary: readonly VocabularyTag[] = []) {
    this.#names = new TagNames(vocabulary);
    for (const tag of known) this.#learn(tag);
  }

  /** The labels that {@link TagRegister.labelOf} added, in the order they came. */
  get added(): readonly string[] {
    return this.#added;
  }

  /** The names by which texts call the tags that are known so far. */
  get names(): TagNames {
    return this.#names;
  }

  /** Labels for a text, as {@link suggestTags} has them; those that the digest has not are added. */
  suggest(text: TaggedText): readonly string[] {
    const labels = suggestTags(text, this.#names).flatMap((label) => this.labelOf(label) ?? []);
    return [...new Set(labels)];
  }

  /** What {@link TagRegister.suggest} gives, with nothing added: no text has a say in what is suggested for the next. */
  wouldSuggest(text: TaggedText): readonly string[] {
    const labels = suggestTags(text, this.#names).flatMap((name) => {
      const { label, known = label } = this.#read(name) ?? {};
      return known ?? [];
    });
    return [...new Set(labels)];
  }

  /**
   * The known label for a label as a feed writes it («#بین_الملل»); an unknown one is added. Undefined where it is no
   * label: no letter in it, or a sentence.
   */
  labelOf(text: string): string | undefined {
    const read = this.#read(text);
    if (read === undefined || read.known !== undefined) return read?.known;
    this.#learn({ label: read.label, aliases: [] });
    this.#added.push(read.label);
    return read.label;
  }

  /** A label without the signs of a feed, and the known one that it is, if any. */
  #read(text: string): { readonly label: string; readonly known?: string | undefined } | undefined {
    const label = oneLine(
      withPersianLetters(text)
        .replace(/^[#\s]+/u, "")
        .replace(/_+|(?<!\p{Script=Latin})#+|#+(?=[\p{L}\p{N}])/gu, " "),
    )
      .replace(/^(?:[\s,،؛:/|-]|\.(?!\p{L}))+|[\s.,،؛:/|-]+$/gu, "")
      .trim();
    const slug = labelSlug(label);
    if (slug === "" || !/\p{L}/u.test(label) || label.length > LIMITS.label) return undefined;
    const known = this.#labelByKey.get(labelKey(label)) ?? this.#labelBySlug.get(slug);
    return known === undefined && UNSORTED.test(label) ? undefined : { label, known };
  }

  /** The known labels for a feed's, each once, at most {@link LIMITS.tags}. */
  labelsOf(texts: readonly string[]): readonly string[] {
    const parts = texts
      .slice(0, 100)
      .flatMap((text) => (this.#labelByKey.has(labelKey(oneLine(text))) ? [text] : text.split(/[،؛]|, /u)));
    const labels = parts.flatMap((text) => this.labelOf(text) ?? []);
    return [...new Set(labels)].slice(0, LIMITS.tags);
  }

  #learn({ label, slug, aliases, described = false }: TagEntry): void {
    const own = slug === undefined ? labelSlug(label) : slugify(slug);
    const known = this.#labelBySlug.get(own) ?? label;
    this.#labelBySlug.set(own, known);
    for (const name of [label, ...aliases]) {
      if (!this.#labelByKey.has(labelKey(name))) this.#labelByKey.set(labelKey(name), known);
    }
    this.#names.learn({ label: known, aliases: known === label ? aliases : [label, ...aliases], described });
  }
}
