import { comparePersian } from "../persian/collation.ts";
import { YOUNG_LETTERS } from "../persian/letters.ts";
import { grouped } from "./grouped.ts";
import type { Topic } from "./topic.ts";
import { tagCount } from "./topic-pages.ts";
import { TOPICS } from "./topics.ts";
import type { IndexedTag, PageEntry, TagIndexView, TagLetter } from "./views.ts";

/** With more tags than this, each letter has a page of its own. */
export const MOST_ON_ONE_PAGE = 300;
/** How many of the most used tags come first where letters have pages of their own. */
const MOST_USED = 60;

/** The index of tags: one page, or one for each letter besides a first one with the tags that are most used. */
export function tagIndexPages(tags: readonly Topic<"tags">[]): readonly PageEntry<TagIndexView>[] {
  const path = TOPICS.tags.folder;
  const count = tags.length;
  const letters = byLetter(tags);
  if (count <= MOST_ON_ONE_PAGE) {
    const groups = letters.map(({ letter, tags }) => ({ letter, path: `#${letter}`, tags }));
    return [{ path, view: { count, letters: groups.map(linkOf), mostUsed: [], groups } }];
  }
  const groups = letters.map(({ letter, tags }) => ({ letter, path: letterPath(letter), tags }));
  const links = groups.map(linkOf);
  return [
    { path, view: { count, letters: links, mostUsed: mostUsed(tags), groups: [] } },
    ...groups.map((group) => ({
      path: group.path,
      view: { count: group.tags.length, letter: group.letter, letters: links, mostUsed: [], groups: [group] },
    })),
  ];
}

/** Below the folder of a tag that is called `letter`, where nothing but `page/` is. */
function letterPath(letter: string): string {
  return `${TOPICS.tags.folder}letter/${letter}/`;
}

function linkOf({ letter, path }: TagLetter): TagLetter {
  return { letter, path };
}

function mostUsed(tags: readonly Topic<"tags">[]): TagIndexView["mostUsed"] {
  const most = [...tags].sort((one, other) => other.articles.length - one.articles.length).slice(0, MOST_USED);
  const shown = new Set(most);
  return tags.filter((tag) => shown.has(tag)).map(tagCount);
}

interface LetterGroup {
  readonly letter: string;
  readonly tags: readonly IndexedTag[];
}

/** Tags that begin with one letter together; they come sorted. */
function byLetter(tags: readonly Topic<"tags">[]): readonly LetterGroup[] {
  const childrenOf = grouped(tags, ({ of }) => (of.parent === undefined ? [] : [of.parent]));
  const groups = grouped(tags, ({ of }) => [firstLetter(of.label)]);
  return [...groups]
    .map(([letter, members]) => ({
      letter,
      tags: members.map((tag) => ({
        ...tagCount(tag),
        children: (childrenOf.get(tag.of.slug) ?? []).map(tagCount),
      })),
    }))
    .sort((a, b) => rank(a.letter) - rank(b.letter) || comparePersian(a.letter, b.letter));
}

/** What comes before and after the letters of the alphabet. */
const RANK: Readonly<Record<string, number>> = { signs: -2, digits: -1, latin: 1 };

function rank(letter: string): number {
  return RANK[letter] ?? 0;
}

/**
 * The letter under which a Persian dictionary has a word: «أ» and «إ» are with «ا», «ئ» with «ی», «ؤ» with «و». Latin
 * letters are one group, `latin`, and so are digits, `digits`, and labels without either, `signs`.
 */
function firstLetter(label: string): string {
  // A letter that not every Node knows is passed over.
  const known = label.replace(YOUNG_LETTERS, "");
  const letter = /[\p{L}\p{N}]/u.exec(known)?.[0];
  if (letter === undefined) return "signs";
  if (/\p{N}/u.test(letter)) return "digits";
  if (/\p{Script=Latin}/u.test(letter)) return "latin";
  return letter === "آ" ? letter : (letter.normalize("NFD")[0] ?? letter).replace("\u064A", "ی");
}
