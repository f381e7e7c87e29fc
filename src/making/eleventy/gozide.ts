import { readFileSync } from "node:fs";
import type { EleventyConfig } from "@11ty/eleventy";
import { holdsPrototype, readYaml } from "../../content/yaml.ts";
import { SHELL } from "./model-data.ts";
import { pageMarkdown } from "./page-markdown.ts";
import { usePlainSite } from "./plain-site.ts";
import { isProbe } from "./probe.ts";

/** Eleventy's own transforms have names that begin so. */
const ELEVENTYS = "@11ty/";

/** More than there will be templates. */
const MOST_LISTENERS = 100;

/**
 * Makes a digest of an Eleventy project: data files in YAML, our Markdown, the model's pages.
 *
 * Under `npm run build` and `npm start` the build that remembers runs Eleventy and hands it the pages that differ.
 * Under Eleventy's own command the model is global data, and Eleventy renders all of it.
 * A digest's own configuration is called at the end of it.
 * @throws {Error} where something was added before: what is ours would not be told from it
 */
export function gozide(config: EleventyConfig): void {
  if (isProbe(config)) return;
  const early = Object.keys(config.transforms).find((name) => !name.startsWith(ELEVENTYS));
  if (early !== undefined)
    throw new Error(`.eleventy.ts: call gozide(config) before the transform \`${early}\` is added`);
  config.addDataExtension("yaml", {
    // Read here, since of an empty file Eleventy makes a map: a data file without a value is an empty list.
    read: false,
    parser: (file) => {
      const yaml = readYaml(readFileSync(file, "utf8").normalize("NFC"));
      return yaml.ok && !holdsPrototype(yaml.value) ? (yaml.value ?? []) : {};
    },
  });
  const markdown = pageMarkdown();
  config.setLibrary("md", markdown);
  config.setUseGitIgnore(false);
  // Each template listens for its own changes, and Eleventy expects 25 at most: there are more kinds of page and feed.
  config.events.setMaxListeners(MOST_LISTENERS);
  // The build that remembers gives it before the configuration is asked, with the folders and the model.
  const own = SHELL in config.globalData ? config.ownConfigure : usePlainSite(config);
  config.gozide = {
    transforms: new Set(Object.keys(config.transforms)),
    listeners: new Set(config.events.eventNames().flatMap((name) => config.events.listeners(String(name)))),
    markdown,
    folders: JSON.stringify(config.directoryAssignments),
    formats: JSON.stringify(config.templateFormats),
  };
  const done = own?.(config);
  if (!(done instanceof Promise)) return;
  // Eleventy waits for plugins before it takes what the configuration says.
  done.catch(() => undefined);
  config.addPlugin(() => done);
}
