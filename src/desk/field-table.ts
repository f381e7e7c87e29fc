import * as z from "zod";

/** One field of a file that editors write, as its documentation shows it. */
export interface FieldRow {
  /** With its parents: `image.src`; a field of a list's entries is `corrections[].date`. */
  readonly name: string;
  /** What it holds, in a word or two. */
  readonly kind: string;
  /** `required`, `optional` or the default value in backquotes. */
  readonly need: string;
  readonly meaning: string;
}

/** A list of more names than this is not spelt out in a table. */
const MOST_NAMES = 6;

/** The fields of a schema, in its order, those inside fields after them. */
export function fieldRows(schema: z.core.$ZodType): readonly FieldRow[] {
  return rowsBelow(schema, "");
}

/** The fields of a schema as a Markdown table. */
export function fieldTable(schema: z.core.$ZodType): string {
  const rows = fieldRows(schema).map(
    ({ name, kind, need, meaning }) => `| \`${name}\` | ${kind} | ${need} | ${meaning} |`,
  );
  return ["| Field | Holds | Needed | Meaning |", "|---|---|---|---|", ...rows].join("\n");
}

/**
 * Puts tables into a document between their markers, `<!-- fields: NAME -->` and `<!-- /fields -->`.
 * @throws {Error} where a marker names no table, or a table has no marker
 */
export function withTables(document: string, tables: ReadonlyMap<string, string>): string {
  const open = new Set(tables.keys());
  const filled = document.replace(/(<!-- fields: (\S+) -->\n).*?(<!-- \/fields -->)/gsu, (_, before, name, after) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`<!-- fields: ${name} -->: there is no such table`);
    open.delete(name);
    return `${before}\n${table}\n\n${after}`;
  });
  if (open.size > 0) throw new Error(`no <!-- fields: … --> for ${[...open].join(", ")}`);
  return filled;
}

function rowsBelow(schema: z.core.$ZodType, parent: string): readonly FieldRow[] {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) return rowsBelow(bare.element, parent === "" ? "" : `${parent}[]`);
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries<z.core.$ZodType>(bare.shape).flatMap(([key, field]) => {
    const name = parent === "" ? key : `${parent}.${key}`;
    const row = { name, kind: kindOf(field), need: needOf(field), meaning: meaningOf(field) };
    return [row, ...rowsBelow(field, name)];
  });
}

/** The schema that an editor's value meets: without optional and default, and past the preparation of lists. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  return schema;
}

function kindOf(schema: z.core.$ZodType): string {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) return "a list";
  if (bare instanceof z.ZodObject) return "fields";
  if (!(bare instanceof z.ZodEnum)) return "text";
  const names = bare.options.map(String);
  if (names.includes("true")) return "`true` or `false`";
  return names.length > MOST_NAMES ? "a name" : names.map((name) => `\`${name}\``).join(" or ");
}

function needOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodOptional) return "optional";
  if (!(schema instanceof z.ZodDefault)) return "required";
  const value = schema.def.defaultValue;
  return Array.isArray(value) && value.length === 0 ? "optional" : `\`${String(value)}\``;
}

function meaningOf(schema: z.core.$ZodType): string {
  return (schema instanceof z.ZodType ? (schema.description ?? "") : "").replaceAll("|", "\\|");
}
