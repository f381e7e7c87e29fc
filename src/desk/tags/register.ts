import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, YAMLSeq } from "yaml";
import { labelKey, labelSlug } from "../../persian/label.ts";
import { slugify } from "../../persian/slug.ts";

/** A tag that becomes another one, or gets another label. */
export interface TagChange {
  /** The label of the tag that goes. */
  readonly gone: string;
  /** Slugs at which its page is, or was. */
  readonly slugs: readonly string[];
  /** The label of the tag that it is part of from now on. */
  readonly label: string;
  /** Whether there is one of that label already. */
  readonly isTag: boolean;
}

/**
 * The text of `tags.yaml` after a change: the rows of the tag that goes are taken into that of the other one, which gets
 * its names as aliases and its addresses as earlier ones; parents follow. Comments and order of other rows stay.
 * @param text of the file; empty where there is none
 */
export function withTagChange(text: string, change: TagChange): string {
  const { gone, slugs, label } = change;
  const document: Document = parseDocument(text, { keepSourceTokens: true });
  if (!isSeq(document.contents)) document.contents = document.createNode([]);
  const list = document.contents;
  if (!isSeq(list)) return text;
  list.flow = false;
  const rows = list.items.filter((row) => isMap(row));
  const going = rows.filter((row) => isOneOf(row.get("label"), [gone]));
  const row = rowOf(change, rows, going) ?? document.createNode({ label });
  if (!isMap(row)) return text;
  if (!rows.includes(row)) list.items.push(row);
  if (!isOneOf(row.get("label"), [label]) || !change.isTag) row.set("label", label);
  const [first] = rows;
  list.items = list.items.filter((item) => item === row || !going.some((other) => other === item));
  if (first !== undefined && first !== list.items[0]) keepComment(document, first, list.items[0]);
  const own = rows.flatMap((other) => (going.includes(other) || other === row ? [] : [String(other.get("label"))]));
  const names = [gone, ...aliasesOf(going)].filter((name) => !isOneOf(name, own));
  addTo(row, "aliases", different(names, [label, ...textsOf(row, "aliases")], labelKey));
  const slug = row.get("slug");
  const now = typeof slug === "string" ? slugify(slug) : labelSlug(label);
  addTo(row, "former_slugs", different(slugs, [now, ...textsOf(row, "former_slugs").map(slugify)], String));
  if (!row.has("description")) takeOver(row, going, "description");
  for (const other of rows) if (isOneOf(other.get("parent"), names)) other.set("parent", label);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text.includes("\r\n") ? written.replaceAll(/\r?\n/gu, "\r\n") : written;
}

/** What is said above the first row is said of the file. */
function keepComment(document: Document, gone: YAMLMap, first: unknown): void {
  if (gone.commentBefore == null || document.commentBefore != null) return;
  document.commentBefore = gone.commentBefore;
  // A file's comment has an empty line behind it.
  if (isMap(first)) first.spaceBefore = false;
}

/** The row that stays: that of the tag of the label, or of the tag that goes where it is only called otherwise. */
function rowOf({ label, isTag }: TagChange, rows: readonly YAMLMap[], going: readonly YAMLMap[]): YAMLMap | undefined {
  return isTag ? rows.find((row) => isOneOf(row.get("label"), [label])) : going[0];
}

function isOneOf(value: unknown, names: readonly string[]): boolean {
  return typeof value === "string" && names.some((name) => labelKey(name) === labelKey(value));
}

/** What is not among others yet, each once. */
function different(
  texts: readonly string[],
  others: readonly string[],
  keyOf: (text: string) => string,
): readonly string[] {
  const known = new Set(others.map(keyOf));
  return texts.filter((text) => {
    const key = keyOf(text);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function aliasesOf(rows: readonly YAMLMap[]): readonly string[] {
  return rows.flatMap((row) => textsOf(row, "aliases"));
}

function textsOf(row: YAMLMap, field: string): readonly string[] {
  const value = row.get(field, true);
  const nodes = isSeq(value) ? value.items : [value];
  return nodes.flatMap((node) => (isScalar(node) && typeof node.value === "string" ? [node.value] : []));
}

/** Adds texts to a list of a row, in the form that it has. */
function addTo(row: YAMLMap, field: string, texts: readonly string[]): void {
  if (texts.length === 0) return;
  const value = row.get(field, true);
  const list = isSeq(value) ? value : new YAMLSeq();
  if (!isSeq(value)) {
    list.flow = true;
    for (const text of textsOf(row, field)) list.add(text);
    row.set(field, list);
  }
  for (const text of texts) list.add(text);
}

function takeOver(row: YAMLMap, from: readonly YAMLMap[], field: string): void {
  const value = from.find((other) => other !== row && other.has(field))?.get(field);
  if (value !== undefined) row.set(field, value);
}
