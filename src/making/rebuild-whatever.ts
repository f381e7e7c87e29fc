import { hasErrors } from "../content/problem.ts";
import { BUILDING } from "../words/build.ts";
import type { Beginning, BuildResult } from "./build.ts";
import { rebuildSite } from "./rebuild.ts";
import { suspects } from "./suspects.ts";
import { diskFault } from "./write/disk-fault.ts";

/** Builds a site, whatever state its cache is in. What a build that failed has read is not kept. */
export async function rebuildWhatever(beginning: Beginning): Promise<BuildResult> {
  const { store } = beginning;
  const packs = store.listPacks();
  let remembered = false;
  try {
    const result = await rebuildOnceOrTwice(beginning);
    remembered = !hasErrors(result.problems);
    return result;
  } finally {
    if (!remembered) store.dropPacks(packs);
  }
}

/** Builds from what the cache holds of the articles; where that is not what was written to it, from the articles alone. */
async function rebuildOnceOrTwice(beginning: Beginning): Promise<BuildResult> {
  try {
    return await rebuildSite(beginning, true);
  } catch (error) {
    // It may come from a worker thread, or inside an error of Eleventy's.
    if (diskFault(error)?.code !== "ECACHE") throw error;
    const { context, store, memory, options } = beginning;
    context.say(BUILDING.brokenCache);
    return await rebuildSite({ ...beginning, journal: suspects(store, memory, options.output) }, false);
  }
}
