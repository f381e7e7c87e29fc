import * as z from "zod";
import { FIELDS } from "../words/fields.ts";
import type { Message } from "../words/message.ts";
import { meaningOf } from "./meaning.ts";

/** The part of a schema for what is at a path; undefined where it has none. */
export function partAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = schema;
  for (const key of path) at = inner(at, key);
  return at;
}

/** The field names that the object at a path of the schema may have. */
export function knownKeys(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  return Object.keys(shapeOf(partAt(schema, path)) ?? {});
}

/** What a schema says of the part at a path. */
export function descriptionAt(schema: unknown, path: readonly PropertyKey[]): Message | undefined {
  const part = partAt(schema, path);
  if (!(part instanceof z.ZodType)) return undefined;
  const { description } = part;
  return meaningOf(part) ?? (description === undefined ? undefined : FIELDS.said({ text: description }));
}

/**
 * How the fields of an object, or the items of a list of such, are written: one line for each that is required, with
 * the example of its description where that has one. Empty for anything else.
 * @param value what stands for the one required field, where there is only one
 */
export function sampleOf(schema: unknown, value?: string): readonly string[] {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) {
    return sampleOf(bare.element, value).map((line, index) => `${index === 0 ? "- " : "  "}${line}`);
  }
  const fields = Object.entries(shapeOf(bare) ?? {});
  const required = fields.filter(([, field]) => !isOptional(field));
  return (required.length === 0 ? fields.slice(0, 1) : required).map(([key, field]) => {
    const example = required.length === 1 ? value : undefined;
    return `${key}: ${example ?? exampleIn(field) ?? "\u2026"}`;
  });
}

/** The first example that a field's description gives: `1395-12-07 14:25`. */
function exampleIn(field: unknown): string | undefined {
  const description = field instanceof z.ZodType ? field.description : undefined;
  const example = /`([^`]+)`/u.exec(description ?? "")?.[1];
  return example === undefined || /_data|^\/assets/u.test(example) ? undefined : example;
}

function isOptional(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return true;
  return schema instanceof z.ZodPipe && isOptional(schema.out);
}

function inner(schema: unknown, key: PropertyKey): unknown {
  const bare = unwrapped(schema);
  if (!(bare instanceof z.ZodArray)) return shapeOf(schema)?.[String(key)];
  // The path of a single item does not name its place.
  return typeof key === "number" ? bare.element : inner(bare.element, key);
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  const bare = unwrapped(schema);
  return bare instanceof z.ZodObject ? bare.shape : undefined;
}

/** The schema inside optional, default and pipe wrappers. */
function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.out) : schema;
}
