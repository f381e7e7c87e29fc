import type { Configuration, EleventyConfig } from "@11ty/eleventy";
import type { EleventyTools } from "../../site/shell.ts";

/*
 * What a configuration adds to ours, and what becomes of it in a build that remembers.
 */

/** Whether the configuration has a say in what a page's text becomes: by a transform, or by a linter that reads it. */
export function amendsPages({ transforms, linters }: Configuration): boolean {
  return Object.keys(transforms).length + Object.keys(linters).length > 0;
}

/** Events that are told once a build, however many runs of Eleventy it takes. */
const ONCE_A_BUILD = ["eleventy.before", "eleventy.after"] as const;

/**
 * Takes from a configuration what a batch of the model's pages has no part in: templates of its own, and the events
 * that are told once a build.
 * @param ours the model's templates
 */
export function keepTemplates(config: Configuration, ours: ReadonlySet<string>): void {
  for (const name of Object.keys(config.virtualTemplates)) {
    if (!ours.has(name)) delete config.virtualTemplates[name];
  }
  for (const event of ONCE_A_BUILD) config.events.removeAllListeners(event);
}

/** What a configuration gives to components. */
export function toolsOf(config: EleventyConfig): EleventyTools {
  const known = <Tool>(kind: string, name: string, tool: Tool | undefined): Tool => {
    if (tool === undefined) throw new Error(`.eleventy.ts has no ${kind} \`${name}\``);
    return tool;
  };
  return {
    filter: (name) => known("filter", name, config.getFilter(name)),
    shortcode: (name) => known("shortcode", name, config.getShortcode(name)),
    data: (name) => {
      const value = config.globalData[name];
      return typeof value === "function" ? value() : value;
    },
  };
}
