import type { Shell } from "../../_includes/shell.ts";
import { filePath } from "../../_includes/template.tsx";
import type { PageEntry } from "../digest/views.ts";
import type { Feeds } from "./feeds.ts";

/** What an output of a kind is made of. */
export type FeedViewOf<Kind extends keyof Feeds> = Feeds[Kind][number]["view"];

interface TemplateData<View> {
  readonly entry: PageEntry<View>;
  readonly shell: Shell;
}

/** An Eleventy template for outputs that are not pages. */
export interface FeedTemplate<View> {
  readonly data: {
    readonly pagination: { readonly data: string; readonly size: 1; readonly alias: "entry" };
    readonly permalink: (data: TemplateData<View>) => string;
    readonly eleventyExcludeFromCollections: true;
  };
  readonly render: (data: TemplateData<View>) => string;
}

/** The template of one kind of output: Eleventy paginates over the outputs of that kind, one each. */
export function feedTemplate<Kind extends keyof Feeds>(
  kind: Kind,
  render: (view: FeedViewOf<Kind>, shell: Shell) => string,
): FeedTemplate<FeedViewOf<Kind>> {
  return {
    data: {
      pagination: { data: `feeds.${kind}`, size: 1, alias: "entry" },
      permalink: ({ entry }) => filePath(entry.path),
      eleventyExcludeFromCollections: true,
    },
    render: ({ entry, shell }) => render(entry.view, shell),
  };
}
