import { type Document, isSeq, parseDocument, type YAMLSeq } from "yaml";
import type { AuthorEntry } from "./author-register.ts";
import type { SourceEntry } from "./source-register.ts";

/** The text of `sources.yaml` with new sources at its end; comments, order and spelling of the others stay. */
export function withSources(text: string, sources: readonly SourceEntry[]): string {
  return withEntries(text, sources);
}

/** The text of `authors.yaml` with new authors at its end; comments, order and spelling of the others stay. */
export function withAuthors(text: string, authors: readonly AuthorEntry[]): string {
  return withEntries(text, authors);
}

/** The text of `tags.yaml` with new tags at its end; comments, order and spelling of the others stay. */
export function withTags(text: string, labels: readonly string[]): string {
  return withEntries(
    text,
    labels.map((label) => ({ label })),
  );
}

/**
 * The text of a data file with entries at the end of its list; comments, order and spelling of the others stay.
 * @throws {Error} where the text is no YAML list: it has to be checked before
 */
export function withEntries(text: string, entries: readonly object[]): string {
  if (entries.length === 0) return text;
  const document: Document = parseDocument(text, { keepSourceTokens: true });
  if (!isSeq(document.contents)) document.contents = listOf(document.createNode([]), document.comment);
  const list = document.contents;
  if (!isSeq(list)) throw new Error("not a YAML list");
  list.flow = false;
  for (const entry of entries) list.items.push(document.createNode(entry));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** An empty list; its comment would otherwise come after what is added. */
function listOf(node: unknown, comment: string | null | undefined): YAMLSeq {
  if (!isSeq(node)) throw new Error("not a YAML list");
  node.commentBefore = comment ?? null;
  return node;
}
