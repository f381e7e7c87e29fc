import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import * as z from "zod";

const frontMatter = z.object({
  title: z.string(),
  date: z.string().optional(),
  url: z.string().optional(),
  source: z.string().optional(),
  via: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  slug: z.string().optional(),
  draft: z.string().optional(),
});

/** An article file as it is in the folder, read without the generator's own reader. */
export interface ImportedFile extends z.infer<typeof frontMatter> {
  readonly file: string;
  /** `/1395/12/07/slug/`; undefined for a draft without a date. */
  readonly address?: string;
}

/** Reads every article file below a folder. */
export function importedFiles(folder: string): readonly ImportedFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readOne(path.join(folder, name)));
}

function readOne(file: string): ImportedFile {
  const [, yaml = ""] = /^---\n(.*?)^---$/msu.exec(readFileSync(file, "utf8")) ?? [];
  const fields = frontMatter.parse(parse(yaml, { schema: "failsafe" }));
  const name = path.basename(file, ".md");
  const slug = fields.slug ?? name.replace(/^\d{4}-\d{2}-\d{2}-/u, "");
  const day = /^(\d{4})-(\d{2})-(\d{2})/u.exec(fields.date ?? "");
  if (day === null) return { ...fields, file };
  return { ...fields, file, address: `/${day[1]}/${day[2]}/${day[3]}/${slug}/` };
}

/** Tag names by folded spelling: an alias leads to its tag's label. */
export function tagLabels(file: string, fold: (text: string) => string): ReadonlyMap<string, string> {
  const rows = z
    .array(z.object({ label: z.string(), aliases: z.array(z.string()).default([]) }))
    .parse(parse(readFileSync(file, "utf8"), { schema: "failsafe" }) ?? []);
  return new Map(rows.flatMap(({ label, aliases }) => [label, ...aliases].map((name) => [fold(name), label] as const)));
}
