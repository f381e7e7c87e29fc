import type { Section, Site, TopicKind } from "../content/article.ts";

/** What `.eleventy.ts` gives to components: its filters, shortcodes and global data, by name. */
export interface EleventyTools {
  /** @throws {Error} where the configuration has no such filter */
  readonly filter: (name: string) => (...values: readonly unknown[]) => unknown;
  /** @throws {Error} where the configuration has no such shortcode */
  readonly shortcode: (name: string) => (...values: readonly unknown[]) => unknown;
  /** A value of `addGlobalData`, a function's as it answers now; undefined where there is none. */
  readonly data: (name: string) => unknown;
}

/** What every page and feed needs besides its view. Made once for a build. */
export interface Shell {
  readonly site: Site;
  /** `_data/strings.yaml`. */
  readonly strings: Readonly<Record<string, string>>;
  /** Sections that have articles, in the digest's order, for the navigation. */
  readonly sections: readonly Section[];
  /** Kinds of topics that have an index. */
  readonly indexes: readonly TopicKind[];
  /** Whether the editor wrote a page about the digest. */
  readonly about: boolean;
  /** Files of `src/assets` by their name there: the address under which they are served. */
  readonly assets: Readonly<Record<string, string>>;
  /** Texts that are written into each page itself, by name, such as `critical.css`. */
  readonly inline: Readonly<Record<string, string>>;
  /** An article's body as checked HTML, by the article's `bodyHash`; its own addresses begin at the site's root. */
  readonly body: (bodyHash: string) => string;
  /** Where Eleventy draws the page. */
  readonly eleventy?: EleventyTools;
}
