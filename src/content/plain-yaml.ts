/*
 * Front matter as most editors write it: a field a line, a list of texts below a field or in brackets. Read by itself in a
 * tenth of the time that a reader of all YAML takes. What is anything else, or could be, is left to that reader.
 */

/** Letters, signs and spaces that YAML takes as they are. */
const PLAIN_TEXT = /^[\n -~\u00A0-\u2027\u2030-\uD7FF\uE000-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFEF]*$/u;

const FIELD = /^([a-z][a-z_]*):(?: (.+))?$/u;
const ITEM = /^ {2}- (.+)$/u;

/** A text that begins with no sign of YAML's and has no trailing space. */
const BARE = /^[^-?:,[\]{}#&*!|>'"%@` ](?:.*[^ :])?$/u;
/** What makes a field or a comment of a part of a text. */
const CUT = /: | #/u;
const QUOTED = /^"([^"\\]*)"$|^'([^']*)'$/u;
/** A text within brackets. */
const LISTED = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u200C .-]*[\p{L}\p{M}\p{N}])?$/u;

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The fields of plain front matter, as `readYaml` reads them; undefined where a reader of all YAML is to be asked. */
export function readPlainYaml(text: string): Fields | undefined {
  if (!PLAIN_TEXT.test(text)) return undefined;
  const fields: Record<string, string | readonly string[]> = {};
  const lines = (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
  for (let at = 0; at < lines.length; ) {
    const [, name, given] = FIELD.exec(lines[at++] ?? "") ?? [];
    if (name === undefined || Object.hasOwn(fields, name)) return undefined;
    const items = given === undefined ? itemsFrom(lines, at) : undefined;
    const value = given === undefined ? items : (scalar(given) ?? listed(given));
    if (value === undefined) return undefined;
    fields[name] = value;
    at += items?.length ?? 0;
  }
  return fields;
}

/** The items of the list that begins on a line. */
function itemsFrom(lines: readonly string[], first: number): readonly string[] | undefined {
  const items: string[] = [];
  for (let at = first; at < lines.length; at++) {
    const given = ITEM.exec(lines[at] ?? "")?.[1];
    if (given === undefined) break;
    const item = scalar(given);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items.length === 0 ? undefined : items;
}

function scalar(given: string): string | undefined {
  if (BARE.test(given)) return CUT.test(given) ? undefined : given;
  const quoted = QUOTED.exec(given);
  return quoted === null ? undefined : (quoted[1] ?? quoted[2]);
}

function listed(given: string): readonly string[] | undefined {
  if (!given.startsWith("[") || !given.endsWith("]")) return undefined;
  const items = given.slice(1, -1).split(", ");
  return items.every((item) => LISTED.test(item)) ? items : undefined;
}
