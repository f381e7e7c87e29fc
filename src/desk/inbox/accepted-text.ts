import { type Document, isScalar, isSeq, parseDocument, visit } from "yaml";
import { splitFrontMatter } from "../../content/front-matter.ts";
import { escapeMarkdown } from "../import/markdown-text.ts";
import type { Candidate } from "./candidate.ts";
import type { DataNeeds, OwnIds } from "./data-needs.ts";

/** What an editor said of a candidate when accepting it. */
export interface Choices {
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly thread?: string;
  readonly top?: boolean;
}

/** Another telling of the same story, by the name of its source. */
export interface OtherTelling {
  readonly source: string;
  readonly name: string;
  readonly url?: string;
}

/**
 * The article that a candidate becomes: its file as an editor left it, without what only the inbox needs, with what was
 * chosen. Those who told the same are named behind its own source, in the order in which they published it, and linked
 * below the text.
 * @param renamed the ids that the digest has for some of the file's
 * @param label what stands before those links
 */
export function acceptedText(
  file: string,
  candidate: Candidate,
  choices: Choices,
  others: readonly OtherTelling[],
  renamed: DataNeeds["renamed"],
  slug: string | undefined,
  label: string,
): string {
  const parts = splitFrontMatter(file);
  if (parts === undefined) return file;
  const fields = withoutAliases(parseDocument(parts.yaml));
  for (const name of ["source", "via"]) rename(fields, name, renamed.sources);
  for (const name of ["author", "authors"]) rename(fields, name, renamed.authors);
  // The comments behind the fields, such as the mark of the import, would go with the last field.
  const comment = fields.comment;
  fields.delete("candidate");
  if (comment !== null && comment !== undefined) fields.comment = comment;
  const quoted = candidate.via.map((source) => renamed.sources.get(source) ?? source);
  const via = [...new Set([...quoted, ...others.map(({ source }) => source)])].filter(
    (source) => source !== candidate.source,
  );
  const set = {
    ...(via.length === 0 ? {} : { via }),
    ...(choices.section === undefined ? {} : { section: choices.section }),
    ...(choices.tags === undefined ? {} : { tags: choices.tags }),
    ...(choices.thread === undefined ? {} : { thread: choices.thread }),
    ...(slug === undefined || fields.has("slug") ? {} : { slug }),
    ...(choices.top === true ? { top: true } : {}),
  };
  for (const [name, value] of Object.entries(set)) fields.set(name, fields.createNode(value));
  const links = others.flatMap(({ name, url }) =>
    url === undefined ? [] : [`[${escapeMarkdown(name)}](${url.replace(/[()]/gu, "\\$&")})`],
  );
  const also = links.length === 0 ? "" : `\n${label} ${links.join("، ")}\n`;
  return `---\n${fields.toString({ lineWidth: 0, indentSeq: true })}---\n${parts.body.replace(/\n*$/u, "\n")}${also}`;
}

/** A document in which each alias is what it stands for: an anchor goes with the field that has it. */
function withoutAliases(fields: Document): Document {
  visit(fields, {
    Alias: (_, alias) => {
      const meant = alias.resolve(fields);
      return meant === undefined ? visit.REMOVE : fields.createNode(meant.toJS(fields));
    },
  });
  return fields;
}

/** Puts the digest's ids in the place of a file's own. */
function rename(fields: Document, name: string, ids: OwnIds): void {
  if (ids.size === 0) return;
  const value = fields.get(name, true);
  for (const node of isSeq(value) ? value.items : [value]) {
    if (isScalar(node) && typeof node.value === "string") node.value = ids.get(node.value) ?? node.value;
  }
}
