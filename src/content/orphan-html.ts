/** Elements that HTML allows only inside of another, by their names. */
const CONTAINERS: ReadonlyMap<string, string> = new Map([
  ...["dt", "dd"].map((name) => [name, "dl"] as const),
  ...["rt", "rp"].map((name) => [name, "ruby"] as const),
  ...["caption", "col", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"].map(
    (name) => [name, "table"] as const,
  ),
  ["summary", "details"],
  ["figcaption", "figure"],
]);

/** Of these the text is a paragraph of its own; of the others it stays where it is. */
const PARAGRAPHS = new Set(["dt", "dd", "summary", "figcaption", "caption", "td", "th"]);

const VOID = new Set(["br", "hr", "wbr", "col", "img"]);
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>/gu;

/** An element outside of the one that it belongs into. */
export interface Orphan {
  readonly name: string;
  /** What it belongs into. */
  readonly container: string;
  /** How many elements of its name begin before it. */
  readonly index: number;
}

/**
 * HTML without the elements that are outside of what they belong into; what is in them stays, in paragraphs.
 * @param html of which every `<` that begins no tag is escaped
 */
export function withoutOrphans(html: string): { readonly html: string; readonly orphans: readonly Orphan[] } {
  const orphans: Orphan[] = [];
  const begun = new Map<string, number>();
  const open: { readonly name: string; readonly isOrphan: boolean }[] = [];
  const kept = html.replace(TAG, (tag, slash: string, name: string) => {
    if (slash !== "") {
      const at = open.findLastIndex((element) => element.name === name);
      if (at === -1) return CONTAINERS.has(name) ? "" : tag;
      const [element] = open.splice(at);
      if (element?.isOrphan !== true) return tag;
      return PARAGRAPHS.has(name) ? "</p>" : "";
    }
    const index = begun.get(name) ?? 0;
    begun.set(name, index + 1);
    const container = CONTAINERS.get(name);
    const isOrphan = container !== undefined && !open.some((element) => element.name === container);
    if (isOrphan) orphans.push({ name, container, index });
    if (!VOID.has(name)) open.push({ name, isOrphan });
    if (!isOrphan) return tag;
    return PARAGRAPHS.has(name) ? "<p>" : "";
  });
  return { html: kept, orphans };
}
