import type { DraftRules } from "./article-draft.ts";
import { AuthorRegister } from "./author-register.ts";
import type { DeskData } from "./data-folder.ts";
import { SourceRegister } from "./source-register.ts";
import { type TagEntry, TagRegister } from "./tag-register.ts";
import { VOCABULARY } from "./vocabulary.ts";

/** What raw articles are matched with, of a digest's data files. */
export function registersOf(data: DeskData): Pick<DraftRules, "sources" | "authors" | "tags"> {
  return {
    sources: new SourceRegister(data.sources.map(({ id, name }) => ({ id, name }))),
    authors: new AuthorRegister(data.authors),
    tags: new TagRegister(data.tags.map(tagEntry), VOCABULARY),
  };
}

/** A tag of the data files as {@link TagRegister} takes it. */
export function tagEntry({ label, slug, aliases, ...more }: DeskData["tags"][number]): TagEntry {
  const described =
    slug !== undefined || aliases.length > 0 || more.description !== undefined || more.parent !== undefined;
  return { label, aliases, described, ...(slug === undefined ? {} : { slug }) };
}
