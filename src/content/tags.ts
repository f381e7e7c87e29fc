import * as z from "zod";
import { labelKey, labelSlug } from "../persian/label.ts";
import { slugify } from "../persian/slug.ts";
import { FIELDS } from "../words/fields.ts";
import type { Message } from "../words/message.ts";
import { REGISTERS } from "../words/registers.ts";
import type { Tag } from "./article.ts";
import type { DataReader } from "./data-reader.ts";
import { KnownTags } from "./known-tags.ts";
import { didYouMean } from "./nearest.ts";
import { optional } from "./optional.ts";
import type { Problem } from "./problem.ts";
import { tagsSchema } from "./site-schema.ts";

type Row = z.infer<typeof tagsSchema>[number];

/** A tag, and which rows of the file say what it is. */
interface Entry {
  readonly tag: Tag;
  /** The first row of its label. */
  readonly index: number;
  readonly parentIndex: number;
  /** Whether a row gives its slug. */
  readonly named: boolean;
}

/**
 * Tags with their slugs. Rows whose labels are one word in two spellings are one tag with both names; labels that are
 * not one word must have addresses of their own.
 */
export function tagsOf(rows: readonly Row[], reader: DataReader): readonly Tag[] {
  const list = entriesOf(rows, reader);
  reader.problems.push(...sharedAddresses(list, reader));
  const known = new KnownTags(list.map(({ tag }) => tag));
  reader.problems.push(...namesOfOthers(list, known, reader));
  const labels = known.names();
  return list.map(({ tag, parentIndex }) => withParent(tag, parentIndex, known, labels, reader));
}

const { label, slug, aliases, former_slugs } = tagsSchema.element.shape;

/** A row of a file with faults, as far as it says at which address its tag is. */
const sureRow = z.object({
  label,
  slug: slug.catch(undefined),
  aliases: aliases.catch([]),
  former_slugs: former_slugs.catch([]),
});

/** Tags of one address in a file that has faults of other kinds. */
export function addressProblems(reader: DataReader): readonly Problem[] {
  return sharedAddresses(entriesOf(reader.rowsOf("tags.yaml", sureRow), reader), reader);
}

/** Labels without an address are reported to the reader. */
function entriesOf(rows: readonly (Row | undefined)[], reader: DataReader): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const [index, row] of rows.entries()) {
    if (row === undefined) continue;
    const slug = row.slug === undefined ? labelSlug(row.label) : slugify(row.slug);
    if (slug === "") {
      reader.problems.push(withoutAddress(row, index, reader));
      continue;
    }
    const key = labelKey(row.label);
    entries.set(key, joined(entries.get(key), row, slug, index));
  }
  return [...entries.values()];
}

/** What the rows of one label say together: of two texts for one thing the first counts. */
function joined(former: Entry | undefined, row: Row, slug: string, index: number): Entry {
  const named = row.slug !== undefined;
  const own = former === undefined || (named && !former.named) ? slug : former.tag.slug;
  const { label } = former?.tag ?? row;
  const aliases = [...(former === undefined ? [] : [...former.tag.aliases, row.label]), ...row.aliases];
  const slugs = [
    ...(former?.tag.formerSlugs ?? []),
    ...row.former_slugs.map(slugify),
    ...(former === undefined ? [] : [former.tag.slug, slug]),
  ];
  const tag: Tag = {
    slug: own,
    label,
    aliases: [...new Set(aliases)].filter((alias) => alias !== label),
    formerSlugs: [...new Set(slugs)].filter((earlier) => earlier !== own),
    ...optional("description", former?.tag.description ?? row.description),
    ...optional("parent", former?.tag.parent ?? row.parent),
  };
  return {
    tag,
    index: former?.index ?? index,
    parentIndex: former?.tag.parent === undefined ? index : former.parentIndex,
    named: named || former?.named === true,
  };
}

/** Two tags of one address, and earlier addresses at which another tag's page is. */
function sharedAddresses(entries: readonly Entry[], reader: DataReader): readonly Problem[] {
  const owners = new Map<string, Entry>();
  const problem = (index: number, field: string, said: Pick<Problem, "message" | "fix">): Problem => ({
    severity: "error",
    file: reader.fileOf("tags.yaml"),
    line: reader.lineOf("tags.yaml", [index, field]),
    field,
    ...said,
  });
  const where = ({ tag: { label }, index }: Entry): Message =>
    REGISTERS.onLine({ label, line: String(reader.lineOf("tags.yaml", [index, "label"])) });
  const shared = entries.flatMap((entry) => {
    const { tag, index, named } = entry;
    const owner = owners.get(tag.slug);
    if (owner === undefined) {
      owners.set(tag.slug, entry);
      return [];
    }
    const message = REGISTERS.sameAddress({ label: tag.label, owner: where(owner), slug: tag.slug });
    return [problem(index, named ? "slug" : "label", { message, fix: REGISTERS.slugOrAlias })];
  });
  const claimed = entries.flatMap((entry) =>
    entry.tag.formerSlugs.flatMap((slug) => {
      const owner = owners.get(slug);
      if (owner === undefined || owner === entry) return [];
      const message = REGISTERS.addressNow({ slug, owner: where(owner) });
      return [problem(entry.index, "former_slugs", { message, fix: FIELDS.remove })];
    }),
  );
  return [...shared, ...claimed];
}

/** Aliases that are also a name of another tag: only one of the two gets the articles. */
function namesOfOthers(entries: readonly Entry[], known: KnownTags, reader: DataReader): readonly Problem[] {
  return entries.flatMap(({ tag, index }) =>
    tag.aliases.flatMap((alias): readonly Problem[] => {
      const owner = known.find(alias);
      if (owner === undefined || owner === tag) return [];
      const message = REGISTERS.nameOfOther({ alias, owner: owner.label });
      return [
        {
          severity: "warning",
          file: reader.fileOf("tags.yaml"),
          line: reader.lineOf("tags.yaml", [index, "aliases"]),
          field: "aliases",
          message,
          fix: REGISTERS.leaveToOne,
        },
      ];
    }),
  );
}

/** The tag with its parent's slug in place of the parent's name. */
function withParent(tag: Tag, index: number, known: KnownTags, labels: readonly string[], reader: DataReader): Tag {
  if (tag.parent === undefined) return tag;
  const parent = known.find(tag.parent)?.slug;
  if (parent !== undefined && parent !== tag.slug) return { ...tag, parent };
  reader.problems.push({
    severity: "error",
    file: reader.fileOf("tags.yaml"),
    line: reader.lineOf("tags.yaml", [index, "parent"]),
    field: "parent",
    expected: REGISTERS.labelOfOther,
    ...(parent === undefined
      ? {
          message: REGISTERS.noSuchTag({ label: tag.parent }),
          fix: didYouMean(tag.parent, labels) ?? REGISTERS.addOrRemoveParent,
        }
      : { message: REGISTERS.itself({ label: tag.parent }), fix: FIELDS.remove }),
  });
  return tag;
}

/** A label of signs only: its page would have no address. */
function withoutAddress(row: Row, index: number, reader: DataReader): Problem {
  const field = row.slug === undefined ? "label" : "slug";
  return {
    severity: "error",
    file: reader.fileOf("tags.yaml"),
    line: reader.lineOf("tags.yaml", [index, field]),
    field,
    message: REGISTERS.noAddress({ text: row.slug ?? row.label }),
    fix: REGISTERS.writeSlug,
  };
}
