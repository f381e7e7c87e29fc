import type { Configuration, EleventyConfig } from "@11ty/eleventy";
import type { EleventyTools } from "../../site/shell.ts";

/*
 * What a configuration adds to ours, and what becomes of it in a build that remembers.
 */

/**
 * Whether the configuration has a say in what a page's text becomes: by a transform, a linter that reads it, a plugin of
 * posthtml or a bundle. Eleventy's own transforms do nothing without one of these.
 */
export function amendsPages(config: EleventyConfig, { transforms, linters }: Configuration): boolean {
  const ours = config.gozide?.transforms ?? new Set();
  const { callbacks, plugins } = config.htmlTransformer;
  return (
    Object.keys(transforms).some((name) => !ours.has(name)) ||
    Object.keys(linters).length > 0 ||
    Object.keys(config.getBundleManagers()).length > 0 ||
    Object.values(callbacks).some((some) => some.length > 0) ||
    Object.values(plugins).some((some) => some.some(({ enabled }) => enabled()))
  );
}

/** Events of a build, which takes many runs of Eleventy; by Eleventy's older names too. */
const ONCE_A_BUILD = {
  before: ["eleventy.before", "beforeBuild"],
  after: ["eleventy.after", "afterBuild"],
  beforeWatch: ["eleventy.beforeWatch", "beforeWatch"],
} as const;

export type OnceABuild = keyof typeof ONCE_A_BUILD;

/** Listeners that the configuration added to Eleventy's own. */
export function addedListeners(config: EleventyConfig, event: string): readonly ((told: never) => unknown)[] {
  return config.events.listeners(event).filter((listener) => config.gozide?.listeners.has(listener) !== true);
}

/**
 * Takes the listeners of a build's own events from Eleventy's runs, of which there are many in a build.
 * @returns calls them, with what the event tells; undefined where there are none
 */
export function takeListeners(
  config: EleventyConfig,
): Readonly<Record<OnceABuild, ((told: unknown) => Promise<unknown>) | undefined>> {
  const taken = (event: OnceABuild): ((told: unknown) => Promise<unknown>) | undefined => {
    let any = false;
    for (const name of ONCE_A_BUILD[event]) {
      for (const listener of addedListeners(config, name)) {
        config.events.removeListener(name, listener);
        config.events.on(`gozide.${event}`, listener);
        any = true;
      }
    }
    // Eleventy's emitter knows whether they are called together or one after another.
    return any ? (told) => config.events.emit(`gozide.${event}`, told) : undefined;
  };
  return { before: taken("before"), after: taken("after"), beforeWatch: taken("beforeWatch") };
}

/** What a configuration gives to components. */
export function toolsOf(config: EleventyConfig): EleventyTools {
  const known = <Tool>(kind: string, name: string, tool: Tool | undefined): Tool => {
    if (tool === undefined) throw new Error(`Eleventy's configuration has no ${kind} \`${name}\``);
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
