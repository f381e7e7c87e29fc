/*
 * `gozide/eleventy`: what the function of a digest's own `eleventy.config.ts` is given, as far as a digest uses it.
 */

/** A page as transforms and linters get it, as `this`. */
export interface PageContext {
  readonly inputPath: string;
  readonly outputPath: string | false;
  readonly url: string | false;
}

/** A page of the site, as listeners of `eleventy.after` are told about it. */
export interface RenderedPage extends PageContext {
  /** Read when it is asked for. */
  readonly content?: string | Uint8Array;
}

/** What listeners of `eleventy.before` and `eleventy.after` are told. */
export interface BuildEvent {
  /** Where the site is before any of it is in place. */
  readonly directories: { readonly input: string; readonly output: string };
  readonly runMode: "build" | "serve" | "watch";
  /** Whether a build before this one left pages that stay. */
  readonly incremental: boolean;
  /** After the build: every page and feed. */
  readonly results?: readonly RenderedPage[];
}

/** Filters and shortcodes take what a template gives them. */
export type Callable = (...values: never[]) => unknown;

/** @see https://www.11ty.dev/docs/config/ and docs/eleventy.md, which says what a digest may not do */
export interface EleventyConfig {
  addTransform(
    name: string,
    transform: (this: PageContext, content: string, outputPath: string | false) => string | Promise<string>,
  ): void;
  addLinter(name: string, linter: (this: PageContext, content: string) => void | Promise<void>): void;
  addFilter(name: string, filter: Callable): void;
  addAsyncFilter(name: string, filter: Callable): void;
  addShortcode(name: string, shortcode: Callable): void;
  addAsyncShortcode(name: string, shortcode: Callable): void;
  addPairedShortcode(name: string, shortcode: Callable): void;
  addGlobalData(name: string, value: unknown): void;
  addPlugin(plugin: unknown, options?: object): unknown;
  /** Globs, and files and folders from the digest's root. */
  addPassthroughCopy(paths: string | Readonly<Record<string, string>>): void;
  addWatchTarget(target: string): void;
  addTemplate(
    file: string,
    template: string | { readonly data: object; readonly render: (data: never) => string | Promise<string> },
    data?: object,
  ): void;
  addMarkdownHighlighter(highlight: (text: string, language: string, attributes: string) => string): void;
  /** @param amend is given the digest's markdown-it */
  // biome-ignore lint/suspicious/noExplicitAny: plugins of markdown-it bring types of their own for it
  amendLibrary(engine: "md", amend: (library: any) => void): void;
  getFilter(name: string): ((...values: readonly unknown[]) => unknown) | undefined;
  on(event: "eleventy.before" | "eleventy.after", listener: (event: BuildEvent) => unknown): void;
  on(event: "eleventy.beforeWatch", listener: (changed: readonly string[]) => unknown): void;
}
