import { labelSlug } from "../persian/label.ts";
import type { Section, Site, Source, Tag, Thread } from "./article.ts";
import type { References } from "./article-schema.ts";
import { splitAtCommas } from "./fields.ts";
import { KnownTags } from "./known-tags.ts";
import { didYouMean, entryMeant, type NamedEntry } from "./nearest.ts";
import type { Problem } from "./problem.ts";

/** What an article's references are looked up in. */
export interface Registers {
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
  readonly threads: readonly Thread[];
  readonly tags: readonly Tag[];
  /** The folder of their files as messages name it; the generator's own where it is absent. */
  readonly folder?: string;
}

/** Tells where in its file an article's field is; asked for problems only. */
export type LocateField = (id: string, path: readonly PropertyKey[]) => Pick<Problem, "file" | "line">;

/** What an article's references are. */
export interface Referred {
  readonly section: Section | undefined;
  readonly source: Source | undefined;
  readonly via: readonly Source[];
  readonly thread: Thread | undefined;
  readonly tags: readonly Tag[];
}

/** Looks up what articles refer to, and collects what nobody knows. */
export class ReferenceBook {
  readonly problems: Problem[] = [];
  /** The known tags, and with `site.tags: open` those that articles brought. */
  readonly tags: KnownTags;
  readonly #sections: Entries<Section> | undefined;
  readonly #sources: Entries<Source> | undefined;
  readonly #threads: Entries<Thread> | undefined;
  readonly #tagPolicy: Site["tags"] | undefined;
  readonly #folder: string;
  readonly #locate: LocateField;

  /**
   * @param registers those that are absent could not be read: nothing is looked up in them
   * @param tagPolicy `site.tags`; absent where it could not be read, and then no tag is an error
   */
  constructor(registers: Partial<Registers>, tagPolicy: Site["tags"] | undefined, locate: LocateField) {
    this.#sections = entriesOf(registers.sections, ({ title }) => title);
    this.#sources = entriesOf(registers.sources, ({ name }) => name);
    this.#threads = entriesOf(registers.threads, ({ title }) => title);
    this.tags = new KnownTags(registers.tags ?? []);
    this.#folder = registers.folder ?? "_data";
    this.#tagPolicy = registers.tags === undefined ? undefined : tagPolicy;
    this.#locate = locate;
  }

  /** What an article's fields refer to; what nobody knows is absent, and a problem. */
  refer(id: string, fields: References): Referred {
    return {
      section: this.#lookUp(this.#sections, "section", id, fields.section, ["section"]),
      source: this.#lookUp(this.#sources, "source", id, fields.source, ["source"]),
      via: (fields.via ?? []).flatMap(
        (name, index) => this.#lookUp(this.#sources, "source", id, name, ["via", index]) ?? [],
      ),
      thread: this.#lookUp(this.#threads, "thread", id, fields.thread, ["thread"]),
      tags: this.#tagsOf(id, fields.tags ?? []),
    };
  }

  #lookUp<T>(
    known: Entries<T> | undefined,
    kind: string,
    id: string,
    name: string | undefined,
    path: readonly PropertyKey[],
  ): T | undefined {
    if (name === undefined || known === undefined) return undefined;
    const found = known.byId.get(name);
    if (found === undefined) {
      this.problems.push({
        severity: "error",
        ...this.#locate(id, path),
        field: path.map(String).join("."),
        message: `\`${name}\`: no such ${kind}`,
        expected: `an id of ${this.#folder}/${kind}s.yaml`,
        fix: entryMeant(name, known.names) ?? `add it to ${this.#folder}/${kind}s.yaml`,
      });
    }
    return found;
  }

  #tagsOf(id: string, texts: readonly string[]): readonly Tag[] {
    const { tags } = this;
    const found = new Map<string, Tag>();
    // A known label may have a comma in it; any other comma separates two tags.
    const labels = texts.flatMap((text, index) =>
      (tags.find(text) === undefined ? splitAtCommas(text) : [text]).map((label) => ({ label, index })),
    );
    for (const { label, index } of labels) {
      const known = tags.find(label);
      const { tag, owner } = known === undefined && this.#tagPolicy === "open" ? tags.add(label) : { tag: known };
      if (tag !== undefined) found.set(tag.slug, tag);
      else if (this.#tagPolicy !== undefined || labelSlug(label) === "") {
        this.problems.push({
          severity: "error",
          ...this.#locate(id, ["tags", index]),
          field: "tags",
          ...unknownTag(label, owner, tags, this.#folder),
        });
      }
    }
    return [...found.values()];
  }
}

/** Entries of a data file, by id; and what readers see of each, by which an editor may have named it. */
interface Entries<T> {
  readonly byId: ReadonlyMap<string, T>;
  readonly names: readonly NamedEntry[];
}

function entriesOf<T extends { readonly id: string }>(
  items: readonly T[] | undefined,
  nameOf: (item: T) => string,
): Entries<T> | undefined {
  if (items === undefined) return undefined;
  return {
    byId: new Map(items.map((item) => [item.id, item])),
    names: items.map((item) => ({ id: item.id, name: nameOf(item) })),
  };
}

/** @param owner the tag of another name at whose address the tag's page would be */
function unknownTag(
  label: string,
  owner: Tag | undefined,
  tags: KnownTags,
  folder: string,
): Pick<Problem, "message" | "expected" | "fix"> {
  if (owner !== undefined) {
    return {
      message: `\`${label}\` would have the address of \`${owner.label}\`: /tags/${owner.slug}/`,
      fix: `write one of them into ${folder}/tags.yaml with a \`slug\` of its own, or, if they are one tag, as an alias of the other`,
    };
  }
  if (labelSlug(label) === "") {
    return {
      message: `\`${label}\`: this tag has no letters, so its page would have no address`,
      fix: "write it as a word",
    };
  }
  return {
    message: `\`${label}\`: no such tag`,
    expected: `a label or an alias of ${folder}/tags.yaml`,
    fix:
      didYouMean(label, tags.names()) ?? `add it to ${folder}/tags.yaml, or set \`tags: open\` in ${folder}/site.yaml`,
  };
}
