import type { ComponentType, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Pages } from "../src/digest/pages.ts";
import { type Shell, ShellProvider } from "./shell.ts";

/** What a page of a kind shows. */
export type ViewOf<Kind extends keyof Pages> = Pages[Kind][number]["view"];

/** The props of a kind's page component. */
export interface PageProps<Kind extends keyof Pages> {
  readonly path: string;
  readonly view: ViewOf<Kind>;
}

/** The data that Eleventy hands to a template of a kind of page. */
interface TemplateData<Kind extends keyof Pages> {
  readonly entry: Pages[Kind][number];
  readonly shell: Shell;
}

/** An Eleventy template: its data, and how a page is rendered. */
export interface PageTemplate<Kind extends keyof Pages> {
  readonly data: {
    readonly pagination: { readonly data: string; readonly size: 1; readonly alias: "entry" };
    readonly permalink: (data: TemplateData<Kind>) => string;
    readonly eleventyExcludeFromCollections: true;
  };
  readonly render: (data: TemplateData<Kind>) => string;
}

/** The template of one kind of page: Eleventy paginates over the model's pages of that kind, one each. */
export function pageTemplate<Kind extends keyof Pages>(
  kind: Kind,
  Page: ComponentType<PageProps<Kind>>,
): PageTemplate<Kind> {
  return {
    data: {
      pagination: { data: `pages.${kind}`, size: 1, alias: "entry" },
      permalink: ({ entry }) => filePath(entry.path),
      eleventyExcludeFromCollections: true,
    },
    render: ({ entry, shell }) =>
      renderDocument(
        <ShellProvider value={shell}>
          <Page path={entry.path} view={entry.view} />
        </ShellProvider>,
      ),
  };
}

/** A whole HTML document. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** The file of an address: `index.html` in its folder, or the file that it names. */
export function filePath(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}
