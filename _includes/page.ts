import type { Digest } from "../src/digest/digest.ts";
import type { Children } from "./jsx-runtime.ts";

/*
 * What pages are made with, as `gozide/page`: types alone. `PageProps` is for pages of ours; the rest is for pages of a
 * digest's own in JSX (`pages/NAME.page.tsx`) and layouts of its own (`includes/layouts/NAME.tsx`).
 */
export type { PageProps } from "./template.tsx";

/** What a page says of itself, as front matter does for a page in Markdown: `export const data: OwnPageData = { … }`. */
export interface OwnPageData {
  /** Typeset as an article's title is; the digest's own where there is none. */
  readonly title?: string;
  readonly description?: string;
  /** The address from the site's root; by the file's name where there is none. `false` is a page that is not written. */
  readonly permalink?: string | false;
  /** A layout of the digest's own by its name; `false` where the page draws its whole document. */
  readonly layout?: string | false;
  /** Whether only the preview shows it. */
  readonly draft?: boolean;
}

/** What the component of a page is given. */
export interface OwnPageProps {
  /** The page's address from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  /** Everything published: articles, editions, topics. */
  readonly digest: Digest;
}

/** What the component of a layout is given: a whole document is to be drawn. */
export interface OwnLayoutProps {
  /** The page's address from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  /** What the page itself shows. */
  readonly children: Children;
}
