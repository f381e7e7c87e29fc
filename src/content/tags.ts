import type { z } from "zod";
import { slugify } from "../persian/slug.ts";
import type { Tag } from "./article.ts";
import type { DataReader } from "./data-reader.ts";
import { didYouMean } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import type { tagsSchema } from "./site-schema.ts";

/** Tags with their slugs; two whose labels fold to one slug are one tag with both names. */
export function tagsOf(rows: z.infer<typeof tagsSchema>, reader: DataReader): readonly Tag[] {
  const bySlug = new Map<string, Tag>();
  const bySpelling = new Map<string, string>();
  /** Which row says what is a tag's parent. */
  const parentRow = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const slug = slugify(row.slug ?? row.label);
    if (slug === "") {
      reader.problems.push(withoutAddress(row, index, reader));
      continue;
    }
    const former = bySlug.get(slug);
    const label = former?.label ?? row.label;
    const aliases = former === undefined ? row.aliases : [...former.aliases, row.label, ...row.aliases];
    const tag: Tag = {
      slug,
      label,
      aliases: [...new Set(aliases)].filter((alias) => alias !== label),
      formerSlugs: [...(former?.formerSlugs ?? []), ...row.former_slugs.map(slugify)],
      ...pick("description", former?.description ?? row.description),
      ...pick("parent", former?.parent ?? row.parent),
    };
    bySlug.set(slug, tag);
    if (former?.parent === undefined) parentRow.set(slug, index);
    for (const name of [tag.label, ...tag.aliases]) bySpelling.set(slugify(name), slug);
  }
  const labels = rows.map((row) => row.label);
  return [...bySlug.values()].map((tag) => {
    if (tag.parent === undefined) return tag;
    const parent = bySpelling.get(slugify(tag.parent));
    if (parent !== undefined && parent !== tag.slug) return { ...tag, parent };
    reader.problems.push({
      severity: "error",
      file: reader.fileOf("tags.yaml"),
      line: reader.lineOf("tags.yaml", [parentRow.get(tag.slug) ?? 0, "parent"]),
      field: "parent",
      expected: "the label of another tag",
      ...(parent === undefined
        ? {
            message: `\`${tag.parent}\`: no such tag`,
            fix: didYouMean(tag.parent, labels) ?? "add it, or remove `parent`",
          }
        : { message: `\`${tag.parent}\`: is the tag itself`, fix: "remove it" }),
    });
    return tag;
  });
}

/** A label of signs only: its page would have no address. */
function withoutAddress(row: z.infer<typeof tagsSchema>[number], index: number, reader: DataReader): Problem {
  const field = row.slug === undefined ? "label" : "slug";
  return {
    severity: "error",
    file: reader.fileOf("tags.yaml"),
    line: reader.lineOf("tags.yaml", [index, field]),
    field,
    message: `\`${row.slug ?? row.label}\` gives no address: it has no letter and no digit`,
    fix: "write a `slug` of letters",
  };
}

function pick<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const entry: Partial<Record<K, string>> = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}
