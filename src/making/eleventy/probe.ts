import path from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";

/** A probe answers to it. Known by name, since the configuration may be of another copy of this module. */
const PROBE = Symbol.for("gozide.probe");

/** Ends the configuration at the first thing that it adds. */
class AddsSomething extends Error {}

/** Whether a configuration is only asked whether it adds anything to ours. */
export function isProbe(config: EleventyConfig): boolean {
  return Reflect.get(config, PROBE) === true;
}

/**
 * Whether `.eleventy.ts` adds anything to what `gozide()` sets up. It is run for that without Eleventy, whose loading
 * would cost every build a third of a second, up to where it first asks its argument for something.
 * @param code the folder of the code as plain JavaScript
 */
export async function addsToOurs(code: string): Promise<boolean> {
  let adds = false;
  const probe = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === PROBE) return true;
        adds = true;
        throw new AddsSomething();
      },
    },
  );
  const { default: configure }: { readonly default: (config: object) => unknown } = await import(
    pathToFileURL(path.join(code, ".eleventy.js")).href
  );
  try {
    await configure(probe);
  } catch (error) {
    // A fault of its own is reported by Eleventy, which runs it next.
    if (!(error instanceof AddsSomething)) return true;
  }
  return adds;
}
