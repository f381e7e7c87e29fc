import { labelSlug } from "../persian/label.ts";
import { FIELDS } from "../words/fields.ts";
import { asFound } from "../words/message.ts";
import { REGISTERS } from "../words/registers.ts";
import type { Article, Registers, Site, Tag, Topics } from "./article.ts";
import type { References } from "./article-schema.ts";
import { type EntryKind, topicFile } from "./entry-file.ts";
import { splitAtCommas } from "./fields.ts";
import { KnownTags } from "./known-tags.ts";
import { didYouMean, entryMeant, type NamedEntry } from "./nearest.ts";
import { optional } from "./optional.ts";
import { fieldName, type Problem } from "./problem.ts";
import { sampleOf } from "./schema-parts.ts";
import { ENTRY_FILES } from "./topic-files.ts";

/** What an article's references are looked up in. */
export interface KnownTopics extends Registers {
  /** The folder of their files as messages name it; the generator's own where it is absent. */
  readonly folder?: string;
}

/** Tells where in its file an article's field is; asked for problems only. */
export type LocateField = (id: string, path: readonly PropertyKey[]) => Pick<Problem, "file" | "line">;

/** A field of an article that names entries of one data file. */
type ReferringField = "section" | "source" | "via" | "author" | "authors" | "thread";

/** What an article refers to. */
export type Referred = Pick<Article, "section" | "source" | "via" | "authors" | "thread" | "tags">;

/** Looks up what articles refer to, and collects what nobody knows. */
export class ReferenceBook {
  readonly problems: Problem[] = [];
  /** The known tags, and with `site.tags: open` those that articles brought. */
  readonly tags: KnownTags;
  readonly #entries: { readonly [Kind in EntryKind]: Entries<Kind> | undefined };
  readonly #tagPolicy: Site["tagPolicy"] | undefined;
  readonly #folder: string;
  readonly #locate: LocateField;

  /**
   * @param registers those that are absent could not be read: nothing is looked up in them
   * @param tagPolicy `site.tags`; absent where it could not be read, and then no tag is an error
   * @param brought see {@link KnownTags}
   */
  constructor(
    registers: Partial<KnownTopics>,
    tagPolicy: Site["tagPolicy"] | undefined,
    locate: LocateField,
    brought?: Map<string, Tag>,
  ) {
    this.#entries = {
      sections: entriesOf("sections", registers),
      sources: entriesOf("sources", registers),
      threads: entriesOf("threads", registers),
      authors: entriesOf("authors", registers),
    };
    this.tags = new KnownTags(registers.tags ?? [], brought);
    this.#folder = registers.folder ?? "_data";
    this.#tagPolicy = registers.tags === undefined ? undefined : tagPolicy;
    this.#locate = locate;
  }

  /** What an article's fields refer to; what nobody knows is absent, and a problem. */
  refer(id: string, fields: References): Referred {
    const all = <Kind extends EntryKind>(kind: Kind, field: ReferringField): readonly Topics[Kind][] =>
      this.#lookUpAll(kind, id, field, fields[field]);
    return {
      ...optional("section", all("sections", "section")[0]),
      ...optional("source", all("sources", "source")[0]),
      via: all("sources", "via"),
      authors: [...new Set([...all("authors", "author"), ...all("authors", "authors")])],
      ...optional("thread", all("threads", "thread")[0]),
      tags: this.#tagsOf(id, fields.tags ?? []),
    };
  }

  #lookUpAll<Kind extends EntryKind>(
    kind: Kind,
    id: string,
    field: ReferringField,
    named: string | readonly string[] | undefined,
  ): readonly Topics[Kind][] {
    if (named === undefined) return [];
    if (typeof named === "string") return this.#lookUp(kind, id, named, [field]);
    return named.flatMap((name, index) => this.#lookUp(kind, id, name, [field, index]));
  }

  /** The entry of that name; none where there is no such entry, or where its file could not be read. */
  #lookUp<Kind extends EntryKind>(
    kind: Kind,
    id: string,
    name: string,
    path: readonly PropertyKey[],
  ): readonly Topics[Kind][] {
    const known = this.#entries[kind];
    const found = known?.byId.get(name);
    if (found !== undefined) return [found];
    if (known === undefined) return [];
    const file = `${this.#folder}/${topicFile(kind)}`;
    const at = { severity: "error" as const, ...this.#locate(id, path), field: fieldName(path) };
    const expected = REGISTERS.idOf({ file });
    const { one } = ENTRY_FILES[kind];
    const [first = "", ...others] = splitAtCommas(name);
    if (path.length === 1 && [first, ...others].filter((part) => known.byId.has(part)).length > 1) {
      const message = REGISTERS.onlyOne({ names: name, one });
      const fix =
        path[0] === "source"
          ? REGISTERS.othersInVia({ first, others: others.join(", ") })
          : FIELDS.write({ text: `${String(path[0])}: ${first}` });
      this.problems.push({ ...at, message, expected, fix });
      return [];
    }
    this.problems.push({
      ...at,
      message: REGISTERS.noSuchEntry({ name, one }),
      expected,
      fix: entryMeant(name, known.names) ?? REGISTERS.addTo({ file, sample: newEntry(kind, name) }),
    });
    return [];
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

/** An entry as it is to be written into its data file: with the id that an article gives, or with the name. */
function newEntry(kind: EntryKind, name: string): string {
  const isId = /^[a-z0-9-]+$/u.test(name);
  return sampleOf(ENTRY_FILES[kind].schema)
    .map((line) => (line.endsWith(": \u2026") && /\bid:/u.test(line) === isId ? line.replace("\u2026", name) : line))
    .map((line) => `\n        ${line}`)
    .join("");
}

/** Entries of a data file, by id; and what readers see of each, by which an editor may have named it. */
interface Entries<Kind extends EntryKind> {
  readonly byId: ReadonlyMap<string, Topics[Kind]>;
  readonly names: readonly NamedEntry[];
}

function entriesOf<Kind extends EntryKind>(kind: Kind, registers: Partial<Registers>): Entries<Kind> | undefined {
  const items = registers[kind];
  const { nameOf } = ENTRY_FILES[kind];
  return (
    items && {
      byId: new Map(items.map((item) => [item.id, item])),
      names: items.map((item) => ({ id: item.id, name: nameOf(item) })),
    }
  );
}

/** @param owner the tag of another name at whose address the tag's page would be */
function unknownTag(
  label: string,
  owner: Tag | undefined,
  tags: KnownTags,
  folder: string,
): Pick<Problem, "message" | "expected" | "fix"> {
  const file = `${folder}/tags.yaml`;
  if (owner !== undefined) {
    return {
      message: REGISTERS.sameAddress({ label, owner: asFound(`\`${owner.label}\``), slug: owner.slug }),
      fix: REGISTERS.slugOrAliasIn({ file }),
    };
  }
  if (labelSlug(label) === "") return { message: REGISTERS.noLetters({ label }), fix: REGISTERS.asWord };
  return {
    message: REGISTERS.noSuchTag({ label }),
    expected: REGISTERS.labelOf({ file }),
    fix: didYouMean(label, tags.names()) ?? REGISTERS.addTagOrOpen({ tags: file, site: `${folder}/site.yaml` }),
  };
}
