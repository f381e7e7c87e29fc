import { withPathPrefix } from "../src/site/addresses.ts";
import type { Shell } from "../src/site/shell.ts";
import { Drawn } from "./jsx-runtime.ts";
import type { OwnLayoutProps } from "./page.ts";
import { EditorPage } from "./pages/editor-page.tsx";
import { renderDocument } from "./template.tsx";

/** What Eleventy hands to the layout of an ordinary page. */
interface EditorPageData {
  readonly shell: Shell;
  /** The page's own HTML. */
  readonly content: string;
  readonly title?: string;
  readonly description?: string;
  /** A layout of the digest's own, where the page names one. */
  readonly ownLayout?: (props: OwnLayoutProps) => string;
  /** Its address from the site's root. */
  readonly page: { readonly url: string };
}

/** Eleventy's data of the layout: it has none of its own. */
export const data = {};

/** Puts the masthead and the footer around an editor's page (`layout: page.11ty.tsx`), or a layout of the digest's own. */
export function render({ shell, content, title, description, page, ownLayout }: EditorPageData): string {
  const of = {
    path: page.url,
    title: title ?? shell.site.title,
    ...(description === undefined ? {} : { description }),
  };
  if (ownLayout === undefined) return renderDocument(<EditorPage {...of} content={content} />, shell);
  const children = new Drawn(withPathPrefix(content, shell.site.pathPrefix));
  return `<!doctype html>\n${ownLayout({ ...of, children })}\n`;
}
