import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type * as z from "zod";
import { articleSchema } from "../content/article-schema.ts";
import { commentsSchema } from "../content/comments.ts";
import { noteSchema } from "../content/edition-notes.ts";
import { editionsSchema, holidaysSchema, siteSchema, tagsSchema } from "../content/site-schema.ts";
import { ENTRY_FILES } from "../content/topic-files.ts";
import { fieldTable, withTables } from "./field-table.ts";
import { limitTable } from "./limit-table.ts";

/** The zone is for reading dates only: it changes no field. */
const ZONE = "Asia/Tehran";

/** Documents with the schemas of the tables that they show, by the tables' names. */
const SCHEMAS: Readonly<Record<string, Readonly<Record<string, z.core.$ZodType>>>> = {
  "docs/articles.md": { article: articleSchema(ZONE) },
  "docs/data.md": {
    site: siteSchema,
    tags: tagsSchema,
    ...Object.fromEntries(Object.entries(ENTRY_FILES).map(([kind, { schema }]) => [kind, schema])),
    holidays: holidaysSchema,
    editions: editionsSchema,
    edition: noteSchema,
    comments: commentsSchema(ZONE),
  },
};

/** The document that shows what content may hold at most. */
const LIMITS_DOCUMENT = "docs/articles.md";

/** The documents that hold tables, relative to the generator's folder. */
export const DOCUMENTS: readonly string[] = Object.keys(SCHEMAS);

/** A document's text with its tables made anew from the schemas, which are the source of truth. */
export function documentText(document: string, text: string): string {
  const tables = Object.entries(SCHEMAS[document] ?? {}).map(([name, schema]) => [name, fieldTable(schema)] as const);
  const limits = document === LIMITS_DOCUMENT ? ([["limits", limitTable()]] as const) : [];
  return withTables(text, new Map([...tables, ...limits]));
}

/** `node --import tsx src/desk/docs.ts`: writes the tables of fields into the documents. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const home = path.resolve(import.meta.dirname, "../..");
  for (const document of DOCUMENTS) {
    const file = path.join(home, document);
    const text = readFileSync(file, "utf8");
    const now = documentText(document, text);
    if (now !== text) writeFileSync(file, now);
    console.log(`${document}: ${now === text ? "as it was" : "written"}`);
  }
}
