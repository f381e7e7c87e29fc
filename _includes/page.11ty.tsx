import type { Shell } from "../src/site/shell.ts";
import { EditorPage } from "./pages/editor-page.tsx";
import { renderDocument } from "./template.tsx";

/** What Eleventy hands to the layout of an ordinary page. */
interface EditorPageData {
  readonly shell: Shell;
  /** The page's own HTML. */
  readonly content: string;
  readonly title?: string;
  readonly description?: string;
  /** Its address from the site's root. */
  readonly page: { readonly url: string };
}

/** Eleventy's data of the layout: it has none of its own. */
export const data = {};

/** Puts the masthead and the footer around a Markdown or Nunjucks page (`layout: page.11ty.tsx`). */
export function render({ shell, content, title, description, page }: EditorPageData): string {
  return renderDocument(
    <EditorPage path={page.url} title={title ?? shell.site.title} description={description} content={content} />,
    shell,
  );
}
