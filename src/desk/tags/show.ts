import { inLines, type Message } from "../../words/message.ts";
import { LIKENESS, TAGS } from "../../words/tags.ts";
import type { TagBook, TagUse } from "./tag-book.ts";
import type { Twins } from "./twins.ts";

/** Of each list so many are shown; `--json` has all. */
const MOST_SHOWN = 40;

/** What `gozide tags` says. */
export function overview(book: TagBook, twins: readonly Twins[], shown: (file: string) => string): Message {
  const { tags, unread } = book;
  const used = [...tags].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const unused = tags.filter(({ declared, count }) => declared && count === 0);
  const once = used.filter(({ count }) => count === 1);
  const paged = used.filter(({ count }) => count >= book.pageMin);
  return inLines([
    TAGS.counts({ all: tags.length, once: once.length, unused: unused.length, paged: paged.length }),
    ...part(TAGS.mostUsed, used, entryOf),
    ...part(TAGS.twins, twins, ({ more, fewer, why }) =>
      TAGS.pair({
        more: more.label,
        moreCount: more.count,
        fewer: fewer.label,
        fewerCount: fewer.count,
        why: LIKENESS[why],
      }),
    ),
    ...(twins.length === 0 ? [] : [TAGS.toMerge]),
    ...part(TAGS.unused, unused, entryOf),
    ...part(TAGS.once, once, ({ label, files }) => TAGS.usedIn({ label, file: shown(files[0] ?? "") })),
    ...part(TAGS.unread, unread, (file) => TAGS.file({ file: shown(file) })),
  ]);
}

function part<T>(title: Message, entries: readonly T[], line: (entry: T) => Message): readonly Message[] {
  if (entries.length === 0) return [];
  const more = entries.length - MOST_SHOWN;
  return [
    TAGS.part({ title, count: entries.length }),
    ...entries.slice(0, MOST_SHOWN).map(line),
    ...(more > 0 ? [TAGS.more({ count: more })] : []),
  ];
}

function entryOf({ label, count }: TagUse): Message {
  return TAGS.entry({ indent: "  ", label, count });
}

/** A tag with those below it. */
export interface Branch {
  readonly tag: TagUse;
  readonly below: readonly Branch[];
}

/** The tags that have others below them and are below none, each with its branches; those that go round are left out. */
export function treeOf(tags: readonly TagUse[]): readonly Branch[] {
  const below = new Map<string, TagUse[]>();
  for (const tag of tags) if (tag.parent !== undefined) below.set(tag.parent, [...(below.get(tag.parent) ?? []), tag]);
  const branch = (tag: TagUse): Branch => ({ tag, below: (below.get(tag.slug) ?? []).map(branch) });
  return tags.filter(({ slug, parent }) => parent === undefined && below.has(slug)).map(branch);
}

/** What `gozide tags tree` says. */
export function treeLines(tags: readonly TagUse[]): Message {
  const lines = (branches: readonly Branch[], indent: string): readonly Message[] =>
    branches.flatMap(({ tag, below }) => [
      TAGS.entry({ indent, label: tag.label, count: tag.count }),
      ...lines(below, `${indent}  `),
    ]);
  const tree = treeOf(tags);
  const inTree = (branches: readonly Branch[]): number =>
    branches.reduce((sum, { below }) => sum + 1 + inTree(below), 0);
  return inLines([...lines(tree, ""), TAGS.withoutParent({ count: tags.length - inTree(tree) })]);
}
