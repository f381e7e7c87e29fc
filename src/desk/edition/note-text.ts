import { Document, isSeq, parseDocument, Scalar } from "yaml";
import { splitFrontMatter } from "../../content/front-matter.ts";
import { EDITION } from "../../words/edition.ts";

/** What an editor gives an edition. */
export interface NoteChoices {
  readonly title?: string;
  /** The articles that come first, with their titles, which are written behind as comments. */
  readonly order?: readonly { readonly slug: string; readonly title: string }[];
  /** Markdown. */
  readonly introduction?: string;
}

/** An edition's note with what was chosen; all else that it says stays, comments too. @param source empty for a new one */
export function noteText(source: string, { title, order, introduction }: NoteChoices): string {
  const parts = splitFrontMatter(source);
  const fields = parts === undefined ? new Document({}) : parseDocument(parts.yaml);
  if (source === "") fields.commentBefore = ` ${EDITION.noteComment.fa}`;
  if (title !== undefined) fields.set("title", title);
  if (order !== undefined) fields.set("order", orderNode(fields, order));
  const body = introduction === undefined ? (parts?.body ?? source) : `\n${introduction.trim()}\n`;
  return `---\n${fields.toString({ lineWidth: 0, indentSeq: true })}---\n${body}`;
}

function orderNode(fields: Document, order: NonNullable<NoteChoices["order"]>) {
  const list = fields.createNode(order.map(({ slug }) => slug));
  if (!isSeq(list)) return list;
  for (const [index, item] of list.items.entries()) {
    if (item instanceof Scalar) item.comment = ` ${order[index]?.title.replace(/\s+/gu, " ") ?? ""}`;
  }
  return list;
}
