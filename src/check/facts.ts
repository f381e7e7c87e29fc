import type { Finding } from "./finding.ts";

/**
 * What an address in a file is for: a `link` that a reader may follow, something that is fetched with the page
 * (`load`), or something that is only named (`name`), such as a canonical address or a feed's item.
 */
export type Use = "link" | "load" | "name";

/** An address as it is in a file. */
export interface Reference {
  readonly to: string;
  readonly use: Use;
}

interface FileFacts {
  /** Below the site's folder, with `/`. */
  readonly file: string;
  /** What is wrong with the file by itself. */
  readonly findings: readonly Finding[];
  /** Each once. */
  readonly references: readonly Reference[];
  /** Bytes; of pages, styles, scripts and SVG as a server sends them, compressed. */
  readonly weight: number;
}

/** What the check knows of an HTML page. */
export interface PageFacts extends FileFacts {
  readonly kind: "page";
  readonly ids: readonly string[];
  readonly canonical?: string;
  /** Search engines are asked to pass the page over. */
  readonly noindex: boolean;
  /** The page leads on to this address at once. */
  readonly redirect?: string;
  /** Styles, scripts and fonts that the page's head asks for, each once. */
  readonly head: readonly string[];
  /** Pictures that a telephone fetches on a first visit. */
  readonly pictures: readonly string[];
  /** The `<body>`'s class: the kind of page. */
  readonly body: string;
  /** Bytes of what the generator adds to the page, compressed: the page without its content. */
  readonly own: number;
  /** Words of its text. */
  readonly words: number;
}

/** What the check knows of a sitemap or a list of sitemaps. */
export interface SitemapFacts extends FileFacts {
  readonly kind: "sitemap";
  readonly list: boolean;
  readonly addresses: readonly string[];
}

/** What the check knows of any other file. */
export interface OtherFacts extends FileFacts {
  readonly kind: "other";
}

/** What the check keeps of a file once it is read. Plain data. */
export type Facts = PageFacts | SitemapFacts | OtherFacts;
