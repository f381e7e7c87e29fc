import type * as z from "zod";
import { FIELDS } from "../words/fields.ts";
import type { Message } from "../words/message.ts";
import { NEAREST } from "../words/nearest.ts";
import { characterName, HIDDEN } from "./hidden-characters.ts";
import { nearest } from "./nearest.ts";
import { inOneLine, inShort, type Problem } from "./problem.ts";
import { descriptionAt, partAt, sampleOf } from "./schema-parts.ts";
import { quotedYaml } from "./yaml-hints.ts";

/** What to say of a field that no such file has; its name may hold what nobody sees. */
export function unknownField(key: string, known: readonly string[]): Pick<Problem, "message" | "expected" | "fix"> {
  const expected = FIELDS.oneOf({ known });
  const [hidden] = new RegExp(HIDDEN, "u").exec(key) ?? [];
  const near = fieldsMeant(key, known);
  if (hidden !== undefined && near.length === 0) {
    const message = FIELDS.hiddenInName({ character: characterName(hidden) });
    return { message, expected, fix: FIELDS.writeSpace };
  }
  return {
    message: FIELDS.unknown({ field: key }),
    expected,
    fix: near.length === 0 ? FIELDS.removeOrCorrect : NEAREST.didYouMean({ near }),
  };
}

/** Fields by the names that they have in Persian, and in other generators. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  تیتر: "title",
  عنوان: "title",
  روتیتر: "kicker",
  subtitle: "kicker",
  لید: "lead",
  خلاصه: "lead",
  summary: "lead",
  description: "lead",
  excerpt: "lead",
  تاریخ: "date",
  pubDate: "date",
  lastmod: "updated",
  منبع: "source",
  نویسنده: "author",
  نشانی: "url",
  لینک: "url",
  پیوند: "url",
  link: "url",
  بخش: "section",
  دسته: "section",
  category: "section",
  categories: "section",
  برچسب: "tags",
  برچسبها: "tags",
  تگ: "tags",
  keywords: "tags",
  رشته: "thread",
  series: "thread",
  نکتهها: "key_points",
  تصویر: "image",
  عکس: "image",
  cover: "image",
  thumbnail: "image",
  اصلاح: "corrections",
  پیشنویس: "draft",
};

/** Which known fields a name that is none was likely meant as. */
export function fieldsMeant(key: string, known: readonly string[]): readonly string[] {
  const name = FIELD_NAMES[key.replace(/[\s\u200C_-]/gu, "")];
  return name !== undefined && known.includes(name) ? [name] : nearest(key, known);
}

/**
 * What to say of a field that must be there: the schema's own words on it tell what is expected.
 * @param comment what is written behind the field's name where YAML reads no value: a comment, or nothing; undefined where
 *   the field is not there
 */
export function missing(
  path: readonly PropertyKey[],
  schema: z.ZodType,
  type: Message,
  comment?: string,
): Pick<Problem, "message" | "expected" | "fix"> {
  const name = String(path.at(-1));
  if (comment === "") {
    const expected = descriptionAt(schema, path) ?? type;
    return { message: FIELDS.isEmpty, expected, fix: FIELDS.write({ text: `${name}: \u2026` }) };
  }
  if (comment !== undefined) {
    const message = FIELDS.isComment({ comment: shown(comment) });
    const fix = FIELDS.putInQuotes({ line: `${name}: ${inOneLine(quotedYaml(comment))}` });
    return { message, expected: descriptionAt(schema, path) ?? type, fix };
  }
  return {
    message: FIELDS.isMissing,
    expected: descriptionAt(schema, path) ?? type,
    fix: FIELDS.addLine({ name }),
  };
}

/** What to say where a value is in the place of fields or of a list of such: how they are written. */
export function notFields(
  path: readonly PropertyKey[],
  found: unknown,
  schema: z.ZodType,
  issuePath: readonly PropertyKey[],
): Pick<Problem, "message" | "fix"> {
  const message = FIELDS.found({ value: shown(found) });
  const fields = sampleOf(partAt(schema, issuePath), typeof found === "string" ? inOneLine(found) : undefined);
  if (fields.length === 0) return { message };
  const isItem = typeof issuePath.at(-1) === "number";
  const lines = isItem ? fields.map((line, index) => `${index === 0 ? "- " : "  "}${line}`) : fields;
  const name = path.at(-1);
  const isNamed = typeof name === "string";
  const sample = isNamed ? [`${name}:`, ...lines.map((line) => `  ${line}`)] : lines;
  const shape = { sample: sample.map((line) => `\n        ${line}`).join("") };
  return { message, fix: isNamed ? FIELDS.fieldsBelow(shape) : FIELDS.writeFields(shape) };
}

/** The line that YAML took for a field and its value, for its colon; undefined where it is not that. */
export function tornByColon(found: unknown): string | undefined {
  if (typeof found !== "object" || found === null || Array.isArray(found)) return undefined;
  const [[key, value] = [], ...others] = Object.entries(found);
  return others.length === 0 && typeof value === "string" ? `${key}: ${value}` : undefined;
}

export function typeName(type: string): Message {
  return type === "string" || type === "array" || type === "object" || type === "record"
    ? FIELDS[type]
    : FIELDS.ofType({ type });
}

/** A value as a person would quote it in a message: cut at 60 characters. */
export function shown(value: unknown): string {
  const text = inOneLine(typeof value === "string" ? value : String(JSON.stringify(value)));
  return `\`${inShort(text)}\``;
}
