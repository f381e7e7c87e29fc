import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** A field of a class as markdown-it is published: `_defineProperty(this, "level", 0);`, with a comment before its name. */
const DEFINED = /\b_defineProperty\(\s*this,\s*(?:\/\*(?:(?!\*\/).)*\*\/\s*)?"(\w+)",\s*([^;]*?)\s*\);/gsu;

/**
 * Sets the fields of markdown-it's classes by assignment. It makes an object for each piece of a text, and to define
 * each field by a call costs more than the rest of the object.
 */
export const assignedFields: Plugin = {
  name: "assigned fields",
  setup(builder) {
    builder.onLoad({ filter: /[/\\]markdown-it[/\\]dist[/\\]markdown-it\.mjs$/ }, ({ path: file }) => ({
      contents: withAssignedFields(readFileSync(file, "utf8")),
    }));
  },
};

/** Code in which fields of classes are assigned and not defined: the same where no class above has a setter for one. */
export function withAssignedFields(code: string): string {
  return code.replace(DEFINED, (_, field: string, value: string) => `this.${field} = ${value};`);
}
