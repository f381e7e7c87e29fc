import { FIELDS } from "../words/fields.ts";
import { YAML } from "../words/yaml.ts";
import { inShort } from "./problem.ts";
import type { YamlHint } from "./yaml-hints.ts";

/** The name of a field, with what is before it on its line: spaces, and the dash of a list's item. */
const FIELD = /^([ \t]*(?:-[ \t]+)*)[\p{L}\p{N}_.-]+[ \t]*:(?:\s|$)/u;

/** What js-yaml says where it took a line for a name, since it is no field and goes on with none. */
const NO_FIELD = /may not be an implicit key/u;
/** What it says where a name has no colon behind it. */
const NO_COLON = /':' after a mapping key|colon is missed/u;

/**
 * Says which line begins in a column where nothing above it does: one that belongs to no field, or a field that is
 * neither below the others of its block nor at the beginning of its line.
 * @param line where the reader gave up, from 1; the end of the text, where lines go on to there
 */
export function columnHint(lines: readonly string[], line: number, reason: string): YamlHint | undefined {
  if (NO_FIELD.test(reason)) return strayLine(lines.slice(0, line));
  return (NO_COLON.test(reason) ? withoutColon(lines, line) : undefined) ?? misplacedField(lines, line);
}

/** A field without its colon, such as `kicker` or `alt نقشه`. */
function withoutColon(lines: readonly string[], line: number): YamlHint | undefined {
  const [, name, value = ""] = /^[ \t]*(?:-[ \t]+)*([a-z_]+)(?:[ \t]+(.*))?$/iu.exec(lines[line - 1] ?? "") ?? [];
  if (name === undefined) return undefined;
  const text = `${name}: ${value === "" ? "\u2026" : inShort(value)}`;
  return { line, message: YAML.withoutColon({ name }), fix: FIELDS.write({ text }) };
}

/** The first line that goes on with no field: `متن لید` below `lead: >`, or `-دو` in a list. */
function strayLine(lines: readonly string[]): YamlHint | undefined {
  const at = lines.findIndex((text) => /^[^\s#]/u.test(text) && !FIELD.test(text) && !/^-(?:\s|$)/u.test(text));
  const text = lines[at];
  if (text === undefined) return undefined;
  const item = /^[-\u2013\u2022](?=[^\s-])(.*)$/u.exec(text)?.[1];
  if (item !== undefined) {
    const message = YAML.noSpaceBehindDash({ text: inShort(text) });
    return { line: at + 1, message, fix: FIELDS.write({ text: `- ${inShort(item)}` }) };
  }
  const field = withoutColon(lines, at + 1);
  if (field !== undefined) return field;
  const name = lines
    .slice(0, at)
    .flatMap((above) => /^([\p{L}\p{N}_.-]+)[ \t]*:/u.exec(above)?.[1] ?? [])
    .at(-1);
  const message = YAML.strayLine({ text: inShort(text) });
  return { line: at + 1, message, fix: name === undefined ? YAML.nameIt : YAML.goOn({ name }) };
}

function misplacedField(lines: readonly string[], line: number): YamlHint | undefined {
  const text = lines[line - 1] ?? "";
  const column = columnOf(text);
  const above = lines.slice(0, line - 1).findLast((other) => (columnOf(other) ?? -1) > (column ?? Infinity));
  if (column === undefined || column === 0 || above === undefined) return undefined;
  const spaces = columnOf(above) ?? 0;
  return {
    line,
    message: YAML.misplaced({ text: inShort(text), above: inShort(above) }),
    fix: YAML.putBelow({ spaces, line: `${" ".repeat(spaces)}${inShort(text)}` }),
  };
}

/** In which column a field's name begins, from 0; undefined for a line that is no field. */
function columnOf(text: string): number | undefined {
  return FIELD.exec(text)?.[1]?.length;
}
