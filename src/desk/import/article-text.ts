import { Document } from "yaml";
import type { ArticleDraft } from "./article-draft.ts";
import { dateText } from "./date-text.ts";
import type { Mark } from "./identity.ts";

/** Said before the mark by which a second import knows an article that its address does not tell from others. */
const MARK = "imported-as:";

/**
 * The article file: front matter in the order in which editors read it, then the text.
 * @param more fields behind those of an article
 */
export function articleText(
  draft: ArticleDraft,
  zone: string,
  slug: string | undefined,
  mark: Mark | undefined,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const fields = new Document(
    {
      title: draft.title,
      ...(draft.kicker === undefined ? {} : { kicker: draft.kicker }),
      ...(draft.lead === undefined ? {} : { lead: draft.lead }),
      ...(draft.date === undefined ? {} : { date: dateText(draft.date, zone) }),
      ...(draft.updated === undefined ? {} : { updated: dateText(draft.updated, zone) }),
      ...(draft.source === undefined ? {} : { source: draft.source }),
      ...(draft.via.length === 0 ? {} : { via: draft.via }),
      ...authorField(draft.authors),
      ...(draft.url === undefined ? {} : { url: draft.url }),
      ...(draft.section === undefined ? {} : { section: draft.section }),
      ...(draft.tags.length === 0 ? {} : { tags: draft.tags }),
      ...(slug === undefined ? {} : { slug }),
      ...(draft.unfinished === undefined ? {} : { draft: true }),
      ...more,
    },
    { aliasDuplicateObjects: false },
  );
  const comments = [
    ...(draft.media ?? []).map(
      ({ kind, address, words }) => `${kind}: ${address}${words === undefined ? "" : ` (${words})`}`,
    ),
    ...(mark === undefined ? [] : [`${MARK} ${mark.item}${mark.feed === undefined ? "" : ` in ${mark.feed}`}`]),
  ];
  if (comments.length > 0) fields.comment = comments.map((comment) => ` ${comment}`).join("\n");
  return `---\n${fields.toString({ lineWidth: 0, indentSeq: true })}---\n\n${draft.body}\n`;
}

function authorField([author, ...others]: readonly string[]): Readonly<Record<string, unknown>> {
  if (author === undefined) return {};
  return others.length === 0 ? { author } : { authors: [author, ...others] };
}

/** The mark that {@link articleText} left in a front matter; earlier versions left the item's alone. */
export function markOf(yaml: string): Mark | undefined {
  const [, item, feed] = new RegExp(`^# ${MARK} ([0-9a-f]{16})(?: in ([0-9a-f]{8}))?$`, "mu").exec(yaml) ?? [];
  return item === undefined ? undefined : { item, ...(feed === undefined ? {} : { feed }) };
}
