import { labelKey, labelSlug } from "../../persian/label.ts";
import type { Message } from "../../words/message.ts";
import { TAGS } from "../../words/tags.ts";
import type { DigestFiles } from "../upgrade/digest-files.ts";
import type { FileChange } from "../upgrade/plan.ts";
import { withTagNames } from "./article-tags.ts";
import { withTagChange } from "./register.ts";
import type { TagBook, TagUse } from "./tag-book.ts";
import { unknownTag } from "./unknown-tag.ts";

/** What a command would change, or why it cannot. */
export type TagPlan = { readonly changes: readonly FileChange[] } | { readonly fault: Message };

/** Plans that a tag becomes another one. */
export function planMerge(book: TagBook, digest: DigestFiles, from: string, into: string): TagPlan {
  const [gone, kept] = [book.find(from), book.find(into)];
  if (gone === undefined || kept === undefined) {
    return { fault: unknownTag(gone === undefined ? from : into, book) };
  }
  if (gone.slug === kept.slug) return { fault: TAGS.sameTag({ from, into, label: gone.label }) };
  if (ancestorsOf(kept, book).includes(gone.slug)) {
    return { fault: TAGS.isBelow({ label: kept.label, parent: gone.label }) };
  }
  return planned(digest, book, gone, kept.label, kept);
}

/** Plans that a tag has another label. */
export function planRename(book: TagBook, digest: DigestFiles, from: string, label: string): TagPlan {
  const tag = book.find(from);
  if (tag === undefined) return { fault: unknownTag(from, book) };
  const owner = book.find(label);
  if (owner !== undefined && owner.slug !== tag.slug) {
    return { fault: TAGS.isThere({ label: owner.label, from: tag.label }) };
  }
  const slug = labelSlug(label);
  if (slug === "" || /[,،;؛\n]/u.test(label)) return { fault: TAGS.noLabel({ label }) };
  const atAddress = book.tags.find((other) => other.slug === slug && other.slug !== tag.slug);
  if (atAddress !== undefined) return { fault: TAGS.sameAddress({ label, owner: atAddress.label }) };
  return planned(digest, book, tag, label);
}

/** @param kept the tag whose label it is already */
function planned(digest: DigestFiles, book: TagBook, gone: TagUse, label: string, kept?: TagUse): TagPlan {
  const changes: FileChange[] = [];
  const after = (name: string): string | undefined => {
    return name !== label && book.find(name)?.slug === gone.slug ? label : undefined;
  };
  for (const name of gone.files) {
    const before = digest.files.get(name)?.text ?? "";
    const text = withTagNames(before, book.isName, after);
    if (text === undefined) return { fault: TAGS.byHand({ file: name, label: gone.label }) };
    if (text !== before) changes.push({ from: name, to: name, text: { before, after: text } });
  }
  const register = `${digest.folders.data}/tags.yaml`;
  const before = digest.files.get(register)?.text;
  const slugs = [...gone.formerSlugs, gone.slug];
  // A tag that only articles name, and whose address stays, needs no row.
  const needed = gone.declared || kept !== undefined || labelSlug(label) !== gone.slug || !isSame(label, gone.label);
  const text = needed
    ? withTagChange(before ?? "", { gone: gone.label, slugs, label, isTag: kept !== undefined })
    : before;
  if (text !== undefined && text !== before) {
    const from = before === undefined ? undefined : register;
    changes.unshift({ from, to: register, text: { before: before ?? "", after: text } });
  }
  return { changes };
}

function isSame(one: string, other: string): boolean {
  return labelKey(one) === labelKey(other);
}

/** The slugs of the tags that a tag is below, from its parent up. */
function ancestorsOf(tag: TagUse, { tags }: TagBook): readonly string[] {
  const bySlug = new Map(tags.map((other) => [other.slug, other]));
  const found: string[] = [];
  let above = tag.parent;
  while (above !== undefined && !found.includes(above)) {
    found.push(above);
    above = bySlug.get(above)?.parent;
  }
  return found;
}
