import { Document } from "yaml";
import type { ArticleDraft } from "./article-draft.ts";
import { dateText } from "./date-text.ts";

/** Said before the mark by which a second import knows an article without address. */
const MARK = "imported-as:";

/** The article file: front matter in the order in which editors read it, then the text. */
export function articleText(draft: ArticleDraft, zone: string, slug: string | undefined, mark: string): string {
  const fields = new Document(
    {
      title: draft.title,
      ...(draft.lead === undefined ? {} : { lead: draft.lead }),
      ...(draft.date === undefined ? {} : { date: dateText(draft.date, zone) }),
      ...(draft.updated === undefined ? {} : { updated: dateText(draft.updated, zone) }),
      ...(draft.source === undefined ? {} : { source: draft.source }),
      ...(draft.via.length === 0 ? {} : { via: draft.via }),
      ...(draft.url === undefined ? {} : { url: draft.url }),
      ...(draft.section === undefined ? {} : { section: draft.section }),
      ...(draft.tags.length === 0 ? {} : { tags: draft.tags }),
      ...(slug === undefined ? {} : { slug }),
      ...(draft.unfinished === undefined ? {} : { draft: true }),
    },
    { aliasDuplicateObjects: false },
  );
  // The address identifies an article; without one this comment does.
  if (draft.url === undefined) fields.comment = ` ${MARK} ${mark}`;
  return `---\n${fields.toString({ lineWidth: 0, indentSeq: true })}---\n\n${draft.body}\n`;
}

/** The mark that {@link articleText} left in a front matter. */
export function markOf(yaml: string): string | undefined {
  return new RegExp(`^# ${MARK} ([0-9a-f]{16})$`, "mu").exec(yaml)?.[1];
}
