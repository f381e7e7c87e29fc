import path from "node:path";
import { pathToFileURL } from "node:url";
import type Eleventy from "@11ty/eleventy";
import type { EleventyConfig } from "@11ty/eleventy";
import { loadOwnConfigure, type OwnConfigure } from "./own-configure.ts";

/** Where the configuration is that is to be run. Plain data: it is sent to worker threads. */
export interface ConfigurationPlace {
  /**
   * The folder in which the process runs, and from which the configuration names files: the generator's own, or the
   * digest's root where the digest has a configuration.
   */
  readonly base: string;
  /** The folder of the code as plain JavaScript. */
  readonly code: string;
  /** The digest's own configuration, called after ours. */
  readonly own?: OwnConfigure;
  /** Eleventy as one module; absent where it is to be loaded from its package. */
  readonly eleventy?: string;
}

/** A run of Eleventy: the configuration, and where it reads and writes; all paths are absolute. */
export interface EleventyRun extends ConfigurationPlace {
  readonly input: string;
  readonly output: string;
  readonly pathPrefix: string;
}

/** Loads Eleventy itself. */
export async function loadEleventy({ eleventy }: Pick<ConfigurationPlace, "eleventy">): Promise<typeof Eleventy> {
  const loaded: typeof import("@11ty/eleventy") =
    eleventy === undefined ? await import("@11ty/eleventy") : await import(pathToFileURL(eleventy).href);
  return loaded.default;
}

/**
 * Eleventy with the configuration, which is run when Eleventy begins.
 * @param Loaded see {@link loadEleventy}
 * @param prepare is given the configuration before `.eleventy.ts` is
 */
export function configured(
  Loaded: typeof Eleventy,
  { base, code, own, input, output, pathPrefix }: EleventyRun,
  prepare: (config: EleventyConfig) => void,
): Eleventy {
  const eleventy = new Loaded(path.relative(base, input), output, {
    configPath: path.relative(base, path.join(code, ".eleventy.js")),
    quietMode: true,
    pathPrefix,
    // Ours are modules, whatever the package.json of the digest says of its own.
    loader: "esm",
    config: async (config: EleventyConfig) => {
      if (own !== undefined) config.ownConfigure = await loadOwnConfigure(own);
      config.setQuietMode(true);
      // Our own progress says what takes long. Quiet mode comes too late for these.
      config.benchmarks.config.setIsVerbose(false);
      config.setIncludesDirectory(path.relative(input, path.join(code, "_includes")));
      prepare(config);
    },
  });
  eleventy.disableLogger();
  return eleventy;
}
