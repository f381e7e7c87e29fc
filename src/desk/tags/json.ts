import { jsonForTerminal } from "../../words/for-terminal.ts";
import { type Branch, treeOf } from "./show.ts";
import type { TagBook, TagUse } from "./tag-book.ts";
import type { Twins } from "./twins.ts";

/** All that is known of a digest's tags, for scripts. */
export function tagsJson({ tags, pageMin, unread }: TagBook, twins: readonly Twins[]): string {
  return jsonForTerminal({
    tags: tags.map((tag) => ({ ...factsOf(tag), page: tag.count >= pageMin && tag.count > 0 })),
    twins: twins.map(({ more, fewer, why }) => ({ more: more.label, fewer: fewer.label, why })),
    unused: tags.filter(({ declared, count }) => declared && count === 0).map(({ label }) => label),
    once: tags.filter(({ count }) => count === 1).map(({ label }) => label),
    unread,
  });
}

/** The hierarchy, for scripts. */
export function treeJson(tags: readonly TagUse[]): string {
  const shape = ({ tag, below }: Branch): object => ({
    label: tag.label,
    count: tag.count,
    below: below.map(shape),
  });
  return jsonForTerminal(treeOf(tags).map(shape));
}

function factsOf({ label, slug, aliases, parent, count, declared }: TagUse): object {
  return { label, slug, aliases, count, declared, ...(parent === undefined ? {} : { parent }) };
}
