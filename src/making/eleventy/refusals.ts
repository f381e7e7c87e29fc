import type { Configuration, EleventyConfig } from "@11ty/eleventy";
import type { Problem } from "../../content/problem.ts";
import { REFUSED } from "../../words/eleventy.ts";
import type { Message } from "../../words/message.ts";
import { addedListeners } from "./additions.ts";

/** A run configuration, and the global data that was ours before. */
interface RunConfiguration {
  readonly config: EleventyConfig;
  readonly merged: Configuration;
  readonly ours: Readonly<Record<string, unknown>>;
  /** The site's own prefix of addresses. */
  readonly pathPrefix: string;
  /** The file of the configuration, as messages name it. */
  readonly shown: string;
}

/** What a build that remembers cannot do as Eleventy does it. */
interface Refusal {
  readonly words: { readonly calls: readonly string[]; readonly why: Message; readonly instead: Message };
  readonly isMade: (run: RunConfiguration) => boolean;
}

const why = REFUSED.partOnly;
const REFUSALS: readonly Refusal[] = [
  {
    words: { ...REFUSED.collection, why },
    isMade: ({ config }) => Object.keys(config.collections).length > 0,
  },
  {
    words: { ...REFUSED.contentMap, why },
    isMade: ({ config }) => addedListeners(config, "eleventy.contentMap").length > 0,
  },
  {
    words: REFUSED.library,
    isMade: ({ config }) => config.libraryOverrides.md !== config.gozide?.markdown,
  },
  {
    words: REFUSED.folders,
    isMade: ({ config, merged }) =>
      JSON.stringify(config.directoryAssignments) !== config.gozide?.folders ||
      JSON.stringify(merged.dir) !== JSON.stringify(DEFAULT_FOLDERS),
  },
  {
    words: REFUSED.formats,
    isMade: ({ config }) => JSON.stringify(config.templateFormats) !== config.gozide?.formats,
  },
  {
    words: REFUSED.permalinks,
    isMade: ({ config }) => !config.dynamicPermalinks,
  },
  {
    words: REFUSED.pathPrefix,
    isMade: ({ merged, pathPrefix }) => merged.pathPrefix !== pathPrefix,
  },
  {
    words: REFUSED.globalData,
    isMade: ({ config, ours }) => Object.entries(ours).some(([name, value]) => config.globalData[name] !== value),
  },
];

/** Eleventy's own defaults. */
const DEFAULT_FOLDERS = { input: ".", includes: "_includes", data: "_data", output: "_site" };

/** Says of each thing in a configuration that a build which remembers cannot do what to do instead. */
export function refusals(run: RunConfiguration): readonly Problem[] {
  return REFUSALS.filter(({ isMade }) => isMade(run)).map(({ words }) => ({
    severity: "error",
    file: run.shown,
    message: REFUSED.cannot(words),
    fix: words.instead,
  }));
}
