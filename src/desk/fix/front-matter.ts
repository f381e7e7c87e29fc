import { isMap, isScalar, isSeq, parseDocument, type Scalar } from "yaml";
import { markUntouched } from "../../persian/untouched.ts";
import { EDGE_UNIT, MARK_UNIT, mark, type Stretch, viewOf } from "../../persian/view.ts";

/** The fields of front matter that hold running text; `key_points` is a list of texts. */
const TEXT_FIELDS = ["title", "kicker", "lead", "key_points"] as const;

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu;

/** An article file in its parts: offsets in the file. */
export interface ArticleParts {
  /** The YAML between the `---` lines; `undefined` when there is none. */
  readonly yaml: Stretch | undefined;
  readonly body: Stretch;
}

/** Where front matter and body are in an article file. */
export function articleParts(source: string): ArticleParts {
  const match = source.startsWith("---") || source.startsWith("\uFEFF---") ? FRONT_MATTER.exec(source) : null;
  if (match === null || match.index !== 0) return { yaml: undefined, body: { start: 0, end: source.length } };
  const start = source.indexOf("\n") + 1;
  const yaml = { start, end: start + (match[1] ?? "").length };
  return { yaml, body: { start: match[0].length, end: source.length } };
}

/** A text in YAML: where its scalar is, and its view, in which delimiters, escapes and indentation are markup. */
export interface YamlText extends Stretch {
  readonly view: string;
}

function yamlText(yaml: string, scalar: Scalar): YamlText | undefined {
  const { range, type } = scalar;
  if (typeof scalar.value !== "string" || range === undefined || range === null) return undefined;
  const [start, end] = range;
  const raw = yaml.slice(start, end);
  const units = new Uint8Array(raw.length);
  const hide = (pattern: RegExp, unit: number): void => {
    for (const { index, 0: text } of raw.matchAll(pattern)) mark(units, index, index + text.length, unit);
  };
  if (type === "QUOTE_DOUBLE") hide(/^"|"$/gu, EDGE_UNIT);
  if (type === "QUOTE_SINGLE") hide(/^'|'$/gu, EDGE_UNIT);
  if (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") hide(/^[|>][^\n]*\n/gu, EDGE_UNIT);
  if (type === "QUOTE_DOUBLE") hide(/\\(?:x..|u....|U.{8}|[\s\S])/gu, MARK_UNIT);
  if (type === "QUOTE_SINGLE") hide(/''/gu, MARK_UNIT);
  hide(/\n[ \t]*/gu, MARK_UNIT);
  markUntouched(raw, units);
  return { start, end, view: viewOf(raw, units) };
}

/** The texts of the title, kicker, lead and key points in `yaml`, in order; none when it does not parse. */
export function yamlTexts(yaml: string): readonly YamlText[] {
  const document = parseDocument(yaml, { keepSourceTokens: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  const fields = document.contents;
  const values = TEXT_FIELDS.map((field) => fields.get(field, true)).flatMap((value) =>
    isSeq(value) ? value.items : [value],
  );
  return values
    .flatMap((value) => (isScalar(value) ? (yamlText(yaml, value) ?? []) : []))
    .sort((a, b) => a.start - b.start);
}

/** Do two YAML sources parse without errors to the same thing but for the values of the text fields? */
export function sameButTexts(before: string, after: string): boolean {
  const [a, b] = [before, after].map((yaml) => {
    const document = parseDocument(yaml);
    if (document.errors.length > 0) return undefined;
    const value: unknown = document.toJS();
    return JSON.stringify(value, (key, entry: unknown) => (isTextField(key) ? shapeOf(entry) : entry));
  });
  return a !== undefined && a === b;
}

function isTextField(key: string): boolean {
  return TEXT_FIELDS.some((field) => field === key);
}

function shapeOf(value: unknown): unknown {
  return Array.isArray(value) ? value.map((entry) => typeof entry) : typeof value;
}
