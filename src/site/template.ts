import type { PageEntry } from "../digest/views.ts";
import type { Shell } from "./shell.ts";

/** Outputs by kind: pages, feeds, files for machines. */
type Kinds = Readonly<Record<string, readonly PageEntry<unknown>[]>>;

/** The data that Eleventy hands to a template. */
interface TemplateData<Entry> {
  readonly entry: Entry;
  readonly shell: Shell;
}

/** An Eleventy template: its data, and how an output is drawn. */
export interface Template<Entry> {
  readonly data: {
    readonly pagination: { readonly data: string; readonly size: 1; readonly alias: "entry" };
    readonly permalink: (data: TemplateData<Entry>) => string;
    readonly eleventyExcludeFromCollections: true;
  };
  readonly render: (data: TemplateData<Entry>) => string;
}

/**
 * The template of one kind of output: Eleventy paginates over the model's outputs of that kind, one each.
 * @param group where Eleventy finds the group's kinds in its global data
 */
export function templatesOf<All extends { readonly [Kind in keyof All]: Kinds[string] }>(
  group: "pages" | "feeds" | "discovery",
): <Kind extends keyof All & string>(
  kind: Kind,
  draw: (entry: All[Kind][number], shell: Shell) => string,
) => Template<All[Kind][number]> {
  return (kind, draw) => ({
    data: {
      pagination: { data: `${group}.${kind}`, size: 1, alias: "entry" },
      permalink: ({ entry }) => filePath(entry.path),
      eleventyExcludeFromCollections: true,
    },
    render: ({ entry, shell }) => draw(entry, shell),
  });
}

/** The file of an address: `index.html` in its folder, or the file that it names. */
export function filePath(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}
