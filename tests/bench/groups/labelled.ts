import { readFileSync } from "node:fs";
import type { Telling } from "../../../src/desk/group/stories.ts";
import { draftArticle } from "../../../src/desk/import/article-draft.ts";
import { AuthorRegister } from "../../../src/desk/import/author-register.ts";
import { SourceRegister } from "../../../src/desk/import/source-register.ts";
import { TagRegister } from "../../../src/desk/import/tag-register.ts";

/** A telling and the event that it is of: its story's id, or for a near miss its own. */
export interface Labelled {
  readonly telling: Telling;
  readonly event: string;
  /** How it looks like another event, where it is a near miss. */
  readonly kind?: string;
}

interface Told {
  readonly source: string;
  readonly at: string;
  readonly title: string;
  readonly text: string;
}

interface LabelledSet {
  readonly stories: readonly { readonly id: string; readonly tellings: readonly Told[] }[];
  readonly nearMisses: readonly (Told & { readonly id: string; readonly kind: string })[];
}

/** Reads a labelled set; its texts lose what says whom they come from, as gathering takes it out. */
export function readLabelled(name: string): readonly Labelled[] {
  const set: LabelledSet = JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
  const ofStories = set.stories.flatMap(({ id, tellings }) =>
    tellings.map((told, index) => ({ telling: tellingOf(`${id}-${index + 1}`, told), event: id })),
  );
  const misses = set.nearMisses.map(({ id, kind, ...told }) => ({ telling: tellingOf(id, told), event: id, kind }));
  return [...ofStories, ...misses];
}

function tellingOf(id: string, { at, title, text }: Told): Telling {
  const rules = {
    sources: new SourceRegister([]),
    authors: new AuthorRegister([]),
    tags: new TagRegister([]),
    zone: "Asia/Tehran",
  };
  const { lead, body } = draftArticle({ place: "", title, blocks: [text], authors: [], tags: [] }, rules);
  return { id, at: Date.parse(at), title, text: lead === undefined ? body : `${lead}\n\n${body}` };
}
