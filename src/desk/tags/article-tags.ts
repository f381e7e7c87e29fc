import { isMap, isScalar, isSeq, parseDocument, type Scalar, stringify } from "yaml";
import { splitAtCommas } from "../../content/fields.ts";
import { applyEdits, type Change } from "../../persian/edits.ts";
import { typeset } from "../../persian/typeset.ts";
import { articleParts } from "../fix/front-matter.ts";

/** The field, its list on lines of its own too: up to the next line that begins with a field. */
const FIELD = /^tags[ \t]*:.*(?:\r?\n(?:[ \t].*|-.*)?)*/mu;
const COMMA = /\s*[,،;؛]\s*/gu;

/** Whether a name that has a comma in it is that of one tag. */
export type IsName = (text: string) => boolean;

/** The names of tags in an article file, as a build reads them; undefined where its front matter is no YAML. */
export function tagNamesIn(source: string, isName: IsName): readonly string[] | undefined {
  const field = fieldIn(source);
  const scalars = field === undefined ? undefined : scalarsIn(field.text);
  return scalars?.flatMap(({ node }) => {
    const text = readAs(String(node.value));
    return isName(text) ? [text] : splitAtCommas(text);
  });
}

/**
 * An article file with tags under another name: all else stays byte for byte. Where it has that name already, or has
 * the tag twice, no name comes twice.
 * @param after gives a tag's new name; undefined of one that stays
 * @returns undefined where the field cannot be written so that it means this
 */
export function withTagNames(
  source: string,
  isName: IsName,
  after: (name: string) => string | undefined,
): string | undefined {
  const before = tagNamesIn(source, isName);
  const field = fieldIn(source);
  if (before === undefined || field === undefined) return undefined;
  const wanted = [...new Set(before.map((name) => after(name) ?? name))];
  if (before.every((name) => after(name) === undefined)) return source;
  const kept = new Set(before.filter((name) => after(name) === undefined));
  const text = applyEdits(field.text, editsOf(field.text, { isName, after, kept }));
  const result = source.slice(0, field.start) + text + source.slice(field.start + field.text.length);
  const known = (name: string): boolean => isName(name) || wanted.includes(name);
  const names = tagNamesIn(result, known);
  return names?.join("\n") === wanted.join("\n") ? result : undefined;
}

/** Where the field is in an article file, and its YAML. */
function fieldIn(source: string): { readonly start: number; readonly text: string } | undefined {
  const { yaml } = articleParts(source);
  if (yaml === undefined) return undefined;
  const whole = source.slice(yaml.start, yaml.end);
  const found = FIELD.exec(whole);
  // Quoted names of fields, and front matter in braces, are read as a whole.
  return found === null ? { start: yaml.start, text: whole } : { start: yaml.start + found.index, text: found[0] };
}

interface Place {
  readonly node: Scalar;
  /** What goes with the node where it goes: its comma in brackets, its line in a list of lines. */
  readonly whole: readonly [start: number, end: number];
  readonly inBrackets: boolean;
}

/** The texts of the field, each in its place; undefined where it is no YAML. */
function scalarsIn(yaml: string): readonly Place[] | undefined {
  const document = parseDocument(yaml, { logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  const value = isMap(document.contents) ? document.contents.get("tags", true) : undefined;
  const inBrackets = isSeq(value) && value.flow === true;
  const nodes = (isSeq(value) ? value.items : [value]).filter((node) => isScalar(node));
  return nodes.flatMap((node, index): readonly Place[] => {
    if (!node.range || node.value === null) return [];
    const [start, end] = node.range;
    const [before, next] = [nodes[index - 1]?.range, nodes[index + 1]?.range];
    if (!inBrackets) return [{ node, whole: lineOf(yaml, start, end), inBrackets }];
    return [{ node, whole: next ? [start, next[0]] : [before?.[1] ?? start, end], inBrackets }];
  });
}

function lineOf(yaml: string, start: number, end: number): readonly [number, number] {
  const next = yaml.indexOf("\n", end);
  return [yaml.lastIndexOf("\n", start) + 1, next === -1 ? yaml.length : next + 1];
}

interface Renaming {
  readonly isName: IsName;
  readonly after: (name: string) => string | undefined;
  /** Names that stay: one that is among them already goes. */
  readonly kept: Set<string>;
}

function editsOf(yaml: string, { isName, after, kept }: Renaming): readonly Change[] {
  return (scalarsIn(yaml) ?? []).flatMap(({ node, whole, inBrackets }): readonly Change[] => {
    const text = readAs(String(node.value));
    const names = isName(text) ? [text] : splitAtCommas(text);
    if (names.every((name) => after(name) === undefined)) return [];
    const commas = isName(text) ? [] : [...text.matchAll(COMMA)].map(([comma]) => comma);
    const rest = names.flatMap((name) => {
      const now = after(name);
      if (now === undefined) return [name];
      if (kept.has(now)) return [];
      kept.add(now);
      return [now];
    });
    if (rest.length === 0) return [{ rule: "tag", start: whole[0], end: whole[1], after: "" }];
    const [start = 0, end = 0] = node.range ?? [];
    const joined = rest.reduce((line, name, index) => `${line}${commas[index - 1] ?? "، "}${name}`);
    return [{ rule: "tag", start, end, after: written(joined, node, inBrackets) }];
  });
}

/** A text as YAML has it there, in the quotes that it had. */
function written(text: string, { type }: Scalar, inBrackets: boolean): string {
  const quotes = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? { defaultStringType: type } : {};
  const options = { lineWidth: 0, flowCollectionPadding: false, ...quotes } as const;
  return inBrackets
    ? stringify([text], { ...options, collectionStyle: "flow" })
        .trimEnd()
        .slice(1, -1)
    : stringify(text, options).trimEnd();
}

/** A text as the schema of articles gives it. */
function readAs(text: string): string {
  return typeset(text.trim().normalize("NFC")).trim();
}
