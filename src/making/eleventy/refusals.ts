import type { Configuration, EleventyConfig } from "@11ty/eleventy";
import type { Problem } from "../../content/problem.ts";
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
  readonly call: string;
  readonly isMade: (run: RunConfiguration) => boolean;
  readonly why: string;
  readonly instead: string;
}

const WHOLE = "a build that remembers renders only what differs, so it would see a part of the site";
const REFUSALS: readonly Refusal[] = [
  {
    call: "addCollection",
    isMade: ({ config }) => Object.keys(config.collections).length > 0,
    why: WHOLE,
    instead: "use the model (`digest` in pages of your own)",
  },
  {
    call: 'on("eleventy.contentMap")',
    isMade: ({ config }) => addedListeners(config, "eleventy.contentMap").length > 0,
    why: WHOLE,
    instead: 'listen to "eleventy.after", whose results name every page',
  },
  {
    call: 'setLibrary("md")',
    isMade: ({ config }) => config.libraryOverrides.md !== config.gozide?.markdown,
    why: "articles are read by the digest's own Markdown, which sets Persian and lets no foreign HTML through",
    instead: 'add plugins to it with amendLibrary("md", …)',
  },
  {
    call: "set…Directory or `dir`",
    isMade: ({ config, merged }) =>
      JSON.stringify(config.directoryAssignments) !== config.gozide?.folders ||
      JSON.stringify(merged.dir) !== JSON.stringify(DEFAULT_FOLDERS),
    why: "a build that remembers writes into a folder of its own first",
    instead: "name folders by the flags --output, --pages, --data and --articles",
  },
  {
    call: "setTemplateFormats",
    isMade: ({ config }) => JSON.stringify(config.templateFormats) !== config.gozide?.formats,
    why: "the model's pages have formats of their own",
    instead: "add formats with addTemplateFormats",
  },
  {
    call: "setDynamicPermalinks(false)",
    isMade: ({ config }) => !config.dynamicPermalinks,
    why: "the model's pages say by a function where they are written",
    instead: "leave it out",
  },
  {
    call: "`pathPrefix`",
    isMade: ({ merged, pathPrefix }) => merged.pathPrefix !== pathPrefix,
    why: "the address of the site is in its data",
    instead: "write the path into `url` of site.yaml, or use --path-prefix",
  },
  {
    call: "addGlobalData",
    isMade: ({ config, ours }) => Object.entries(ours).some(([name, value]) => config.globalData[name] !== value),
    why: "`shell`, `pages`, `feeds`, `discovery` and `digest` are the model's",
    instead: "choose another name",
  },
];

/** Eleventy's own defaults. */
const DEFAULT_FOLDERS = { input: ".", includes: "_includes", data: "_data", output: "_site" };

/** Says of each thing in a configuration that a build which remembers cannot do what to do instead. */
export function refusals(run: RunConfiguration): readonly Problem[] {
  return REFUSALS.filter(({ isMade }) => isMade(run)).map(({ call, why, instead }) => ({
    severity: "error",
    file: run.shown,
    message: `${call} cannot work here: ${why}`,
    fix: instead,
  }));
}
