import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { DOCUMENTS, documentText } from "../../src/desk/docs.ts";
import { fieldRows, fieldTable, withTables } from "../../src/desk/field-table.ts";

const HOME = path.resolve(import.meta.dirname, "../..");

describe("the tables of fields in the documents", () => {
  it.each(DOCUMENTS)(
    "%s shows the schemas as they are; `node --import tsx src/desk/docs.ts` writes it anew",
    (document) => {
      const text = readFileSync(path.join(HOME, document), "utf8");
      expect(documentText(document, text)).toBe(text);
    },
  );

  it.each(DOCUMENTS)("%s says of every field what it means", (document) => {
    const text = readFileSync(path.join(HOME, document), "utf8");
    const rows = [...text.matchAll(/^\| `[^`]+` \|.*\|([^|]*)\|$/gmu)];
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(([, meaning = ""]) => meaning.trim() === "")).toEqual([]);
  });

  it("names fields inside fields and inside lists by their path", () => {
    const schema = z.strictObject({
      image: z.strictObject({ src: z.string().describe("A file.") }).optional(),
      notes: z.array(z.strictObject({ by: z.string() })),
    });
    expect(fieldRows(schema).map(({ name, kind, need }) => [name, kind, need])).toEqual([
      ["image", "fields", "optional"],
      ["image.src", "text", "required"],
      ["notes", "a list", "required"],
      ["notes[].by", "text", "required"],
    ]);
  });

  it("says defaults, choices and flags, past what prepares a value", () => {
    const schema = z.strictObject({
      rhythm: z.enum(["daily", "weekly"]).default("daily").describe("How often."),
      tags: z.preprocess((value) => value, z.array(z.string())).default([]),
      top: z.enum(["true", "false", "بله"]).transform((text) => text !== "false"),
      sign: z.string().describe("`|`"),
    });
    expect(fieldTable(schema).split("\n").slice(2)).toEqual([
      "| `rhythm` | `daily` or `weekly` | `daily` | How often. |",
      "| `tags` | a list | optional |  |",
      "| `top` | `true` or `false` | required |  |",
      "| `sign` | text | required | `\\|` |",
    ]);
  });

  it("refuses a marker without a table and a table without a marker", () => {
    const document = "<!-- fields: a -->\nold\n<!-- /fields -->\n";
    expect(withTables(document, new Map([["a", "new"]]))).toBe("<!-- fields: a -->\n\nnew\n\n<!-- /fields -->\n");
    expect(() => withTables(document, new Map())).toThrow("fields: a");
    expect(() => withTables("", new Map([["b", "new"]]))).toThrow("b");
  });
});
