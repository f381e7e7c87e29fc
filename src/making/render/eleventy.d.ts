// Eleventy 3 ships no types; this is the part of its public API that is used here.
declare module "@11ty/eleventy" {
  /** What a configuration function is given. @see https://www.11ty.dev/docs/config/ */
  export interface EleventyConfig {
    addDataExtension(
      extensions: string,
      options: { readonly read: false; readonly parser: (file: string) => unknown },
    ): void;
    addGlobalData(name: string, value: () => unknown): void;
    addLayoutAlias(from: string, to: string): void;
    /** @param process gives false where a file is to be no template */
    addPreprocessor(
      name: string,
      extensions: readonly string[],
      process: (data: { readonly page: { readonly inputPath: string } }) => false | undefined,
    ): void;
    addTemplate<Data>(file: string, template: { readonly data: object; readonly render: (data: Data) => string }): void;
    setDataDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setLibrary(engine: "md", library: object): void;
    setQuietMode(quiet: boolean): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseTemplateCache(use: boolean): void;
    setUseGitIgnore(use: boolean): void;
  }

  export interface EleventyOptions {
    readonly config?: (config: EleventyConfig) => void;
    readonly configPath?: string;
    readonly pathPrefix?: string;
    readonly quietMode?: boolean;
  }

  /** A page that was rendered and not written. */
  export interface RenderedPage {
    /** From the folder in which the process runs; false for a page that is to have no file. */
    readonly outputPath: string | false;
    readonly content?: string | Uint8Array;
  }

  /** @see https://www.11ty.dev/docs/programmatic/ */
  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    toJSON(): Promise<readonly RenderedPage[]>;
  }
}
