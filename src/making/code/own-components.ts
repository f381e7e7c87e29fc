import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { didYouMean } from "../../content/nearest.ts";
import type { Problem } from "../../content/problem.ts";
import { OWN_CODE } from "../../words/own-code.ts";
import { listFiles, nameBelow } from "../inputs/scan.ts";
import { shownPath } from "../inputs/shown-path.ts";
import type { DrawnBundle } from "./drawn-pages.ts";
import type { OwnBundle } from "./own-bundle.ts";
import type { OwnPlace } from "./own-imports.ts";
import { INCLUDES, SLOTTED } from "./slots.ts";

/** A digest's own components. */
export interface OwnComponents {
  /** Absent where there are none. */
  readonly bundle?: OwnBundle;
  readonly problems: readonly Problem[];
}

/**
 * Bundles a digest's own components. Whatever they reach is in the bundle, and the bundle names all pages.
 * @param drawn own pages and layouts in JSX, which may import files of the folder too
 */
export async function bundleOwnComponents(place: OwnPlace, drawn: DrawnBundle): Promise<OwnComponents> {
  const { includes, code } = place;
  const names = [...listFiles(includes, (name) => /\.tsx?$/u.test(name)).keys()];
  const taking = names.filter((name) => isOurs(name, code));
  // Where they do not compile it is not known what they import.
  const unknown = drawn.problems.length > 0;
  const byPages = unknown ? names : reachedIn(includes, drawn.bundle);
  if (taking.length === 0) return { problems: unused(names, new Set(byPages), place) };
  const { bundleOwn } = await import("./own-bundle.ts");
  const bundle = await bundleOwn("includes", { contents: entryOf(taking), folder: includes }, place);
  if ("problems" in bundle) return bundle;
  return { bundle, problems: unused(names, new Set([...byPages, ...reachedIn(includes, bundle)]), place) };
}

/** The files of a folder that a bundle was made of. */
function reachedIn(folder: string, bundle: OwnBundle | undefined): readonly string[] {
  if (bundle === undefined || !existsSync(folder)) return [];
  const real = realpathSync(folder);
  return bundle.reached.map((name) => nameBelow(real, path.join(bundle.root, name)));
}

/** Whether a file takes the place of one of ours: those are entries of compiled code. */
function isOurs(name: string, code: string): boolean {
  const module = SLOTTED.exec(name)?.[0];
  return module !== undefined && existsSync(path.join(code, INCLUDES, `${module}.js`));
}

function entryOf(names: readonly string[]): string {
  const modules = names.map((name) => JSON.stringify(name.replace(/\.tsx$/u, "")));
  const imports = names.map((name, index) => `import * as m${index} from ${JSON.stringify(`./${name}`)};`);
  return `${imports.join("\n")}\nexport default {${modules.map((module, index) => `${module}: m${index}`).join()}};\n`;
}

/** Files that are in the place of none of ours and that nothing imports: their names are wrong, most likely. */
function unused(
  names: readonly string[],
  reached: ReadonlySet<string>,
  { includes, started, code }: OwnPlace,
): readonly Problem[] {
  const ours = [...listFiles(path.join(code, INCLUDES), (name) => name.endsWith(".js")).keys()]
    .map((name) => name.replace(/js$/u, "tsx"))
    .filter((name) => SLOTTED.test(name));
  return names
    .filter((name) => !reached.has(name) && !ours.includes(name))
    .map((name) => ({
      severity: "warning",
      file: `${shownPath(includes, started)}/${name}`,
      message: OWN_CODE.unused,
      fix: didYouMean(name, ours) ?? OWN_CODE.nameAsOurs,
    }));
}
