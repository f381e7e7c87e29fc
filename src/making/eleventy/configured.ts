import path from "node:path";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";

/** Where the configuration is that is to be run. Plain data: it is sent to worker threads. */
export interface ConfigurationPlace {
  /** The generator's own folder. */
  readonly home: string;
  /** The folder of the code as plain JavaScript. */
  readonly code: string;
}

/** A run of Eleventy: the configuration, and where it reads and writes; all paths are absolute. */
export interface EleventyRun extends ConfigurationPlace {
  readonly input: string;
  readonly output: string;
  readonly pathPrefix: string;
}

/**
 * Eleventy with the configuration, which is run when Eleventy begins.
 * @param prepare is given the configuration before `.eleventy.ts` is
 */
export function configured(
  { home, code, input, output, pathPrefix }: EleventyRun,
  prepare: (config: EleventyConfig) => void,
): Eleventy {
  const eleventy = new Eleventy(path.relative(home, input), output, {
    configPath: path.relative(home, path.join(code, ".eleventy.js")),
    quietMode: true,
    pathPrefix,
    config: (config: EleventyConfig) => {
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
