import type { Problem } from "../content/problem.ts";
import type { Beginning } from "./build.ts";
import type { CompiledCode } from "./code/compiled-code.ts";
import { bundleOwnComponents } from "./code/own-components.ts";
import { bundleOwnConfiguration } from "./code/own-configuration.ts";
import { faultOfOwn } from "./code/own-fault.ts";
import type { GivenConfiguration } from "./eleventy/begin.ts";
import { isBelow } from "./eleventy/watched.ts";

/** The code that a digest has of its own: components, and a configuration of Eleventy. */
export interface OwnCode {
  readonly problems: readonly Problem[];
  /** Names all of it; the same where there is none. */
  readonly name: string;
  /** Files whose change is a change of it, by full path. */
  readonly watched: readonly string[];
  /** The module of its components; absent where there are none. */
  readonly components: string | undefined;
  /** What Eleventy is configured by, the digest's own included. */
  readonly given: GivenConfiguration;
  /** Where an error came out of it, as a problem. */
  readonly faultOf: (error: unknown) => Problem | undefined;
}

/** Bundles the code that a digest has of its own. */
export async function bundleOwnCode({ options, context }: Beginning, code: CompiledCode): Promise<OwnCode> {
  const { root, includes, cache } = options;
  const { home, started } = context;
  const place = { root, includes, started, cache, home, code: code.folder, codeName: code.names.all };
  // A folder that a flag named may be anywhere.
  const ofComponents = { ...place, root: isBelow(includes, root) ? root : includes };
  const [components, configuration] = await Promise.all([
    bundleOwnComponents(ofComponents),
    bundleOwnConfiguration(place),
  ]);
  const { bundle, shown } = configuration;
  const bundles = [components.bundle, bundle].flatMap((one) => one ?? []);
  return {
    problems: [...components.problems, ...configuration.problems],
    name: bundles.map(({ name }) => name).join(""),
    watched: bundles.flatMap(({ watched }) => watched),
    components: components.bundle?.file,
    given: {
      code,
      base: bundle === undefined ? home : root,
      own: bundle === undefined ? undefined : { file: bundle.file, shown, name: bundle.name },
    },
    faultOf: (error) => faultOfOwn(error, bundles, root, started),
  };
}
