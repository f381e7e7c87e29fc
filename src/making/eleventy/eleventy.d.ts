// Eleventy 3 ships no types; this is the part of its public API that is used here, and what a configuration most uses.
declare module "@11ty/eleventy" {
  import type { MarkdownIt } from "markdown-it";

  /** A text of a page, and what is known of the page, as transforms and linters get them. */
  export interface PageContext {
    readonly inputPath: string;
    readonly outputPath: string | false;
    readonly url: string | false;
    readonly page: object;
  }

  /** A page that was written, or rendered where nothing is written. */
  export interface RenderedPage {
    readonly inputPath: string;
    /** From the folder in which the process runs; false for a page that is to have no file. */
    readonly outputPath: string | false;
    readonly url: string | false;
    readonly content?: string | Uint8Array;
  }

  /** What the listeners of `eleventy.before` and `eleventy.after` are given. */
  export interface BuildEvent {
    readonly directories: Directories;
    readonly dir: object;
    readonly runMode: "build" | "serve" | "watch";
    readonly outputMode: "fs" | "json" | "ndjson";
    /** Whether a build before this one left pages that stay. */
    readonly incremental: boolean;
    /** After the build only. */
    readonly results?: readonly RenderedPage[];
  }

  /** Folders, from the one in which the process runs. */
  export interface Directories {
    readonly input: string;
    readonly output: string;
  }

  /** Listeners are called with what the event tells; what they return is waited for. */
  export interface Events {
    readonly eventNames: () => readonly (string | symbol)[];
    readonly listeners: (name: string) => readonly ((told: never) => unknown)[];
    readonly on: (name: string, listener: (told: never) => unknown) => void;
    readonly removeListener: (name: string, listener: (told: never) => unknown) => void;
    readonly emit: (name: string, told: unknown) => Promise<unknown>;
    readonly setMaxListeners: (most: number) => void;
  }

  /** What Eleventy and `gozide()` had set up before the configuration added anything. */
  export interface Beginning {
    readonly transforms: ReadonlySet<string>;
    readonly listeners: ReadonlySet<unknown>;
    readonly markdown: object | undefined;
    readonly folders: string;
    readonly formats: string;
  }

  export type Filter = (...values: readonly never[]) => unknown;

  /** The data of a page before it is rendered; what is changed in it counts. */
  export interface PreprocessedData {
    readonly page: { readonly inputPath: string };
    permalink?: unknown;
    /** What every page is made with; set by the build. */
    readonly shell?: { readonly site: { readonly pathPrefix: string } };
    layout?: unknown;
    /** A field of the page's front matter, or of the data. */
    [field: string]: unknown;
  }

  /** A configuration as it came of the function and all plugins. */
  export interface Configuration {
    readonly globalData: Readonly<Record<string, unknown>>;
    readonly transforms: Readonly<Record<string, unknown>>;
    readonly linters: Readonly<Record<string, unknown>>;
    passthroughCopies: Readonly<Record<string, unknown>>;
    readonly virtualTemplates: Record<string, unknown>;
    readonly additionalWatchTargets: readonly (string | readonly string[])[];
    readonly libraryAmendments: Readonly<Record<string, readonly ((library: MarkdownIt) => void)[]>>;
    readonly markdownHighlighter: ((text: string, language: string, attributes: string) => string) | null;
    readonly dir: object;
    readonly pathPrefix: string;
    readonly events: Events;
  }

  /** What a configuration function is given. @see https://www.11ty.dev/docs/config/ */
  export interface EleventyConfig {
    /** Set by `gozide()`. */
    gozide?: Beginning;
    /** The digest's own configuration, for `gozide()` to call. */
    ownConfigure?: (config: EleventyConfig) => unknown;
    readonly directories: Directories;
    readonly directoryAssignments: Readonly<Record<string, string>>;
    readonly templateFormats: readonly string[] | undefined;
    readonly collections: Readonly<Record<string, unknown>>;
    readonly dynamicPermalinks: boolean;
    /** Globs. */
    readonly ignores: Set<string>;
    readonly libraryOverrides: Readonly<Record<string, object>>;
    readonly passthroughCopiesHtmlRelative: ReadonlySet<unknown>;
    readonly transforms: Readonly<Record<string, unknown>>;
    readonly events: Events;
    /** What changes HTML after the transforms: plugins of posthtml and of addresses, by the ends of files' names. */
    readonly htmlTransformer: {
      readonly callbacks: Readonly<Record<string, readonly unknown[]>>;
      readonly plugins: Readonly<Record<string, readonly { readonly enabled: () => boolean }[]>>;
    };
    getBundleManagers(): object;
    isVirtualTemplate(file: string): boolean;
    /** What tells how long a configuration's own parts took. */
    readonly benchmarks: { readonly config: { setIsVerbose(isVerbose: boolean): void } };
    readonly globalData: Readonly<Record<string, unknown>>;
    addDataExtension(
      extensions: string,
      options: { readonly read: false; readonly parser: (file: string) => unknown },
    ): void;
    addExtension(extensions: readonly string[], options: { readonly key: string }): void;
    addGlobalData(name: string, value: unknown): void;
    addCollection(name: string, collect: (collections: object) => unknown): void;
    addMarkdownHighlighter(highlight: (text: string, language: string, attributes: string) => string): void;
    addLayoutAlias(from: string, to: string): void;
    addPassthroughCopy(paths: string | Readonly<Record<string, string>>): void;
    addPlugin<Options>(plugin: (config: EleventyConfig, options?: Options) => unknown, options?: Options): void;
    /** @param process gives false where a file is to be no template, or another text for it */
    addPreprocessor(
      name: string,
      extensions: readonly string[],
      process: (data: PreprocessedData, content: string) => false | string | undefined,
    ): void;
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
    addShortcode(name: string, shortcode: (...values: never[]) => unknown): void;
    addTemplate<Data>(
      file: string,
      template: string | { readonly data: object; readonly render: (data: Data) => string | Promise<string> },
      data?: object,
    ): void;
    addTemplateFormats(formats: readonly string[]): void;
    addTransform(
      name: string,
      transform: (this: PageContext, content: string, outputPath: string | false) => string | Promise<string>,
    ): void;
    addLinter(name: string, linter: (this: PageContext, content: string) => void | Promise<void>): void;
    addWatchTarget(path: string): void;
    amendLibrary(engine: "md", amend: (library: MarkdownIt) => void): void;
    getFilter(name: string): ((...values: readonly unknown[]) => unknown) | undefined;
    getShortcode(name: string): ((...values: readonly unknown[]) => unknown) | undefined;
    on(event: "eleventy.before" | "eleventy.after", listener: (event: BuildEvent) => unknown): void;
    on(event: "eleventy.beforeWatch", listener: (changed: readonly string[]) => unknown): void;
    on(event: "eleventy.passthrough", listener: (copied: { readonly map: object }) => unknown): void;
    setDataDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setInputDirectory(folder: string): void;
    setLibrary(engine: "md", library: object): void;
    setOutputDirectory(folder: string): void;
    setQuietMode(quiet: boolean): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseTemplateCache(use: boolean): void;
    setUseGitIgnore(use: boolean): void;
  }

  export interface EleventyOptions {
    readonly config?: (config: EleventyConfig) => void | Promise<void>;
    /** How templates of JavaScript are loaded; by itself, as package.json says. */
    readonly loader?: "esm" | "cjs" | "auto";
    readonly configPath?: string;
    readonly pathPrefix?: string;
    readonly quietMode?: boolean;
  }

  /** @see https://www.11ty.dev/docs/programmatic/ */
  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    /** Set by `initializeConfig`. */
    readonly config: Configuration;
    /** Set once a run began. */
    readonly passthroughManager: {
      copyAll(paths: readonly string[]): Promise<readonly { readonly map: Readonly<Record<string, string>> }[]>;
    };
    disableLogger(): void;
    initializeConfig(): Promise<void>;
    restart(): Promise<void>;
    toJSON(): Promise<readonly RenderedPage[]>;
    write(): Promise<readonly [copied: unknown, pages: readonly RenderedPage[]]>;
  }
}
