import path from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import { loadOwnConfigure, type OwnConfigure } from "./own-configure.ts";

/** A probe answers to it. Known by name, since the configuration may be of another copy of this module. */
const PROBE = Symbol.for("gozide.probe");

/** Ends the configuration at the first thing that it adds. */
class AddsSomething extends Error {}

/** Whether a configuration is only asked whether it adds anything to ours. */
export function isProbe(config: EleventyConfig): boolean {
  return Reflect.get(config, PROBE) === true;
}

/**
 * Whether `.eleventy.ts`, or a digest's own configuration, adds anything to what `gozide()` sets up. They are run for
 * that without Eleventy, whose loading would cost every build a third of a second, up to where they first ask their
 * argument for something.
 * @param code the folder of the code as plain JavaScript
 */
export async function addsToOurs(code: string, own?: OwnConfigure): Promise<boolean> {
  const { default: configure }: { readonly default: (config: object) => unknown } = await import(
    pathToFileURL(path.join(code, ".eleventy.js")).href
  );
  return (await adds(configure)) || (own !== undefined && (await adds(await loadOwnConfigure(own))));
}

async function adds(configure: (config: object) => unknown): Promise<boolean> {
  let asked = false;
  const probe = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === PROBE) return true;
        asked = true;
        throw new AddsSomething();
      },
    },
  );
  try {
    await configure(probe);
  } catch (error) {
    // A fault of its own is reported by Eleventy, which runs it next.
    if (!(error instanceof AddsSomething)) return true;
  }
  return asked;
}
