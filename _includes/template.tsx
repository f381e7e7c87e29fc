import type { Pages } from "../src/digest/pages.ts";
import type { Shell } from "../src/site/shell.ts";
import { type Template, templatesOf } from "../src/site/template.ts";
import type { Drawn } from "./jsx-runtime.ts";
import { drawWith } from "./shell.ts";

/** What a page of a kind shows. */
export type ViewOf<Kind extends keyof Pages> = Pages[Kind][number]["view"];

/** The props of a kind's page component. */
export interface PageProps<Kind extends keyof Pages> {
  readonly path: string;
  readonly view: ViewOf<Kind>;
}

/** The template of one kind of page. */
export function pageTemplate<Kind extends keyof Pages>(
  kind: Kind,
  Page: (props: PageProps<Kind>) => Drawn,
): Template<Pages[Kind][number]> {
  return templatesOf<Pages>("pages")(kind, ({ path, view }, shell) =>
    renderDocument(<Page path={path} view={view} />, shell),
  );
}

/** A whole HTML document. */
export function renderDocument(page: Drawn, shell: Shell): string {
  return `<!doctype html>\n${drawWith(shell, page)}\n`;
}
