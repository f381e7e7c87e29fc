import { grouped } from "./grouped.ts";
import { byLetter } from "./letters.ts";
import { mostUsed } from "./most-used.ts";
import type { Topic } from "./topic.ts";
import { tagCount } from "./topic-pages.ts";
import { TOPICS } from "./topics.ts";
import type { IndexedTag, PageEntry, TagIndexView, TagLetter } from "./views.ts";

/** With more tags than this, each letter has a page of its own. */
export const MOST_ON_ONE_PAGE = 300;
/** The names of all tags, where they are on several pages. No tag has this address: a slug has no dot. */
const NAMES = `${TOPICS.tags.folder}names.json`;
/** How many of the most used tags come first where letters have pages of their own. */
const MOST_USED = 60;
/** How many come first on one page, where it has more than {@link MOST_USED}. */
const MOST_USED_ON_ONE_PAGE = 20;

/** The index of tags: one page, or one for each letter besides a first one with the tags that are most used. */
export function tagIndexPages(tags: readonly Topic<"tags">[]): readonly PageEntry<TagIndexView>[] {
  const path = TOPICS.tags.folder;
  const count = tags.length;
  const onePage = count <= MOST_ON_ONE_PAGE;
  const placeOf = onePage ? (letter: string) => `#${letter}` : letterPath;
  const indexedTags = indexed(tags);
  const groups = byLetter(tags, ({ of }) => of.label).map(({ letter, members }) => ({
    letter,
    path: placeOf(letter),
    tags: indexedTags(members),
  }));
  const links = groups.map(linkOf);
  if (onePage) {
    const first = count > MOST_USED ? mostUsed(tags, MOST_USED_ON_ONE_PAGE).map(tagCount) : [];
    return [{ path, view: { count, letters: links, mostUsed: first, groups } }];
  }
  return [
    {
      path,
      view: { count, letters: links, mostUsed: mostUsed(tags, MOST_USED).map(tagCount), groups: [], names: NAMES },
    },
    ...groups.map((group) => ({
      path: group.path,
      view: {
        count: group.tags.length,
        letter: group.letter,
        letters: links,
        mostUsed: [],
        groups: [group],
        names: NAMES,
      },
    })),
  ];
}

/** What the filter of a list that is spread over pages knows of an entry: address from the file, other names. */
export interface NameRow {
  readonly name: string;
  readonly href: string;
  /** How many articles it has. */
  readonly count: number;
  readonly also: readonly string[];
}

/** The names of all tags for the filter of their index; none where they are all on one page. */
export function tagNames(tags: readonly Topic<"tags">[]): readonly { path: string; rows: readonly NameRow[] }[] {
  if (tags.length <= MOST_ON_ONE_PAGE) return [];
  const rows = tags.map(({ of: { slug, label, aliases }, articles }): NameRow => {
    return { name: label, href: `${slug}/`, count: articles.length, also: aliases };
  });
  return [{ path: NAMES, rows }];
}

/** Below the folder of a tag that is called `letter`, where nothing but `page/` is. */
function letterPath(letter: string): string {
  return `${TOPICS.tags.folder}letter/${letter}/`;
}

function linkOf({ letter, path }: TagLetter): TagLetter {
  return { letter, path };
}

/** Tags with those below them; they come sorted. */
function indexed(tags: readonly Topic<"tags">[]): (members: readonly Topic<"tags">[]) => readonly IndexedTag[] {
  const childrenOf = grouped(tags, ({ of }) => (of.parent === undefined ? [] : [of.parent]));
  return (members) =>
    members.map((tag) => ({ ...tagCount(tag), children: (childrenOf.get(tag.of.slug) ?? []).map(tagCount) }));
}
