import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import MarkdownIt from "markdown-it";
import { afterAll, expect, it } from "vitest";
import { withAssignedFields } from "../../../src/making/code/assigned-fields.ts";
import { HOME } from "../../support/run-build.ts";

const FOLDER = path.join(HOME, "node_modules/markdown-it/dist");
const PACKAGE = readFileSync(path.join(FOLDER, "markdown-it.mjs"), "utf8");
/** Next to the package's own module, whose imports it has. */
const file = path.join(FOLDER, `assigned-${process.pid}.mjs`);
afterAll(() => rmSync(file, { force: true }));

it("assigns fields that are defined by a call, whatever comment comes before their names", () => {
  expect(withAssignedFields('_defineProperty(this, "level", 0);')).toBe("this.level = 0;");
  expect(withAssignedFields('_defineProperty(this, "ruler", new Ruler());')).toBe("this.ruler = new Ruler();");
  const commented = '_defineProperty(\n  this,\n  /**\n   * A type; `a("b", c)`.\n   */\n  "type",\n  type\n);';
  expect(withAssignedFields(commented)).toBe("this.type = type;");
});

it("leaves other calls as they are", () => {
  const other = 'function _defineProperty(e, r, t) {}\n_defineProperty(other, "level", 0);';
  expect(withAssignedFields(other)).toBe(other);
});

it("assigns the fields of markdown-it, which renders as before", async () => {
  const assigned = withAssignedFields(PACKAGE);
  const defined = (code: string): number => code.split("_defineProperty(this,").length - 1;
  expect(defined(PACKAGE)).toBeGreaterThan(20);
  expect(defined(assigned)).toBe(0);
  writeFileSync(file, assigned);
  const { default: Assigned }: { default: typeof MarkdownIt } = await import(pathToFileURL(file).href);
  const text =
    '# ا\n\n- [ب](https://a.example "پ")\n- `c` **ت**\n\n> ث\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<b>x</b>\n\n    code\n';
  expect(new Assigned({ html: true }).render(text)).toBe(new MarkdownIt({ html: true }).render(text));
});
