import path from "node:path";
import type { Problem } from "../content/problem.ts";
import { UNDONE } from "../words/own-running.ts";
import type { Beginning } from "./build.ts";
import type { CompiledCode } from "./code/compiled-code.ts";
import { bundleDrawnPages } from "./code/drawn-pages.ts";
import { keptEleventy } from "./code/kept-eleventy.ts";
import { type DrawnPages, loadDrawnPages } from "./code/load-drawn-pages.ts";
import type { OwnBundle } from "./code/own-bundle.ts";
import { bundleOwnComponents } from "./code/own-components.ts";
import { bundleOwnConfiguration } from "./code/own-configuration.ts";
import { faultsOfOwn } from "./code/own-fault.ts";
import { shownValue } from "./code/run-own.ts";
import type { OwnDrawing } from "./code/use-own.ts";
import type { GivenConfiguration } from "./eleventy/begin.ts";
import { addsToOurs } from "./eleventy/probe.ts";
import { isBelow } from "./eleventy/watched.ts";
import { shownPath } from "./inputs/shown-path.ts";
import { ownCodeBegins } from "./running/guard.ts";

/** The code that a digest has of its own: components, pages in JSX, and a configuration of Eleventy. */
export interface OwnCode {
  readonly problems: readonly Problem[];
  /** Names all that may show on any page; the same where there is none. */
  readonly name: string;
  /** Files whose change is a change of it, by full path. */
  readonly watched: readonly string[];
  /** Its components; absent where there are none. */
  readonly components: OwnDrawing | undefined;
  /** Runs the modules of its pages and layouts in JSX. */
  readonly loadPages: () => Promise<DrawnPages>;
  /** What Eleventy is configured by, the digest's own included. */
  readonly given: GivenConfiguration;
  /** Where an error came out of it, as problems; none where it came from elsewhere. */
  readonly faultsOf: (error: unknown) => readonly Problem[];
}

/** What something of the digest's own, or of a package that it installed, threw when nobody waited for it. */
function thrownLater(error: unknown, faults: readonly Problem[], root: string, shown: string): readonly Problem[] {
  const isOfPackage = error instanceof Error && error.stack?.includes(path.join(root, "node_modules") + path.sep);
  if (faults.length > 0 || (error instanceof Error && !isOfPackage)) return faults;
  const said = error instanceof Error ? error.message : shownValue(error);
  return [{ severity: "error", file: shown, message: UNDONE.thrownLater({ said }) }];
}

/**
 * Whether a configuration may ask for Eleventy's own modules, as plugins do: they would be another copy than those of
 * the module that Eleventy is bundled into.
 */
async function mayNeedPackage({ folder }: CompiledCode, own: OwnBundle | undefined): Promise<boolean> {
  return (own !== undefined && own.packages.length > 0) || (await addsToOurs(folder));
}

/** Bundles the code that a digest has of its own. */
export async function bundleOwnCode({ options, context }: Beginning, code: CompiledCode): Promise<OwnCode> {
  const { root, includes, pages, cache } = options;
  const { home, started } = context;
  const place = { root, includes, started, cache, home, code: code.folder, codeName: code.names.all };
  // A folder that a flag named may be anywhere.
  const ofComponents = { ...place, root: isBelow(includes, root) ? root : includes };
  const [drawn, configuration] = await Promise.all([bundleDrawnPages(place, pages), bundleOwnConfiguration(place)]);
  const components = await bundleOwnComponents(ofComponents, drawn);
  const { bundle, shown } = configuration;
  const ofAll = [components.bundle, bundle].flatMap((one) => one ?? []);
  const bundles = [...ofAll, ...(drawn.bundle === undefined ? [] : [drawn.bundle])];
  const faultsOf = (error: unknown): readonly Problem[] => faultsOfOwn(error, bundles, root, started);
  if (bundles.length > 0) ownCodeBegins(code.folder, (error) => thrownLater(error, faultsOf(error), root, shown));
  return {
    problems: [...components.problems, ...drawn.problems, ...configuration.problems],
    name: ofAll.map(({ name }) => name).join(""),
    watched: bundles.flatMap(({ watched }) => watched),
    components:
      components.bundle === undefined
        ? undefined
        : { file: components.bundle.file, folder: includes, shown: shownPath(includes, started) },
    loadPages: () => loadDrawnPages(drawn.bundle, place, pages),
    given: {
      code,
      base: bundle === undefined ? home : root,
      own: bundle === undefined ? undefined : { file: bundle.file, shown, name: bundle.name },
      eleventy: (await mayNeedPackage(code, bundle)) ? undefined : await keptEleventy(home, cache, code.names.all),
    },
    faultsOf,
  };
}
