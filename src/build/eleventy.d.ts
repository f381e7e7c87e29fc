// Eleventy 3 ships no types; this is the part of its public API that is used here.
declare module "@11ty/eleventy" {
  /** What a configuration function is given. @see https://www.11ty.dev/docs/config/ */
  export interface EleventyConfig {
    addDataExtension(extensions: string, options: { readonly parser: (content: string) => unknown }): void;
    addExtension(extensions: readonly string[], options: { readonly key: string }): void;
    addGlobalData(name: string, value: () => unknown): void;
    setDataDirectory(folder: string): void;
    setLibrary(engine: "md", library: object): void;
    setQuietMode(quiet: boolean): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
  }

  export interface EleventyOptions {
    readonly config?: (config: EleventyConfig) => void;
    readonly configPath?: string;
    readonly pathPrefix?: string;
    readonly quietMode?: boolean;
  }

  /** @see https://www.11ty.dev/docs/programmatic/ */
  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
