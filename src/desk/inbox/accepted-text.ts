import { parseDocument } from "yaml";
import { splitFrontMatter } from "../../content/front-matter.ts";
import { escapeMarkdown } from "../import/markdown-text.ts";
import type { Candidate } from "./candidate.ts";

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
 * @param label what stands before those links
 */
export function acceptedText(
  file: string,
  candidate: Candidate,
  choices: Choices,
  others: readonly OtherTelling[],
  slug: string | undefined,
  label: string,
): string {
  const parts = splitFrontMatter(file);
  if (parts === undefined) return file;
  const fields = parseDocument(parts.yaml);
  // The comments behind the fields, such as the mark of the import, would go with the last field.
  const comment = fields.comment;
  fields.delete("candidate");
  if (comment !== null && comment !== undefined) fields.comment = comment;
  const via = [...new Set([...candidate.via, ...others.map(({ source }) => source)])].filter(
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
