import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../content/problem.ts";
import { isBelow } from "../eleventy/watched.ts";
import { DRAWN_ENDING, isDrawnPage } from "../inputs/pages-folder.ts";
import { listFiles, nameBelow } from "../inputs/scan.ts";
import type { OwnBundle } from "./own-bundle.ts";
import type { OwnPlace } from "./own-imports.ts";
import { INCLUDES } from "./slots.ts";

/*
 * Pages of a digest's own in JSX, `pages/NAME.page.tsx`, and layouts of its own, `includes/layouts/NAME.tsx`, bundled as
 * its components are.
 */

/** Own pages and layouts in JSX, bundled. */
export interface DrawnBundle {
  /** Absent where there are none. */
  readonly bundle?: OwnBundle;
  readonly problems: readonly Problem[];
}

/** Layouts have names, and are in no folder below. */
const LAYOUT = /^layouts\/([\w-]+)\.tsx$/u;

/** A layout is what its module exports by default; components in the place of ours are exported by name. */
const BY_DEFAULT = /^\s*export\s+(?:default\b|\{[^}]*\bas\s+default\b)/mu;

/**
 * Bundles a digest's own pages and layouts in JSX.
 * @param pages the folder of own pages
 */
export async function bundleDrawnPages(place: OwnPlace, pages: string): Promise<DrawnBundle> {
  // A folder that a flag named may be anywhere.
  const root = isBelow(pages, place.root) ? place.root : pages;
  const drawn = [...listFiles(pages, isDrawnPage).keys()];
  const layouts = isBelow(place.includes, root) ? ownLayouts(place) : [];
  if (drawn.length + layouts.length === 0) return { problems: [] };
  const { bundleOwn } = await import("./own-bundle.ts");
  const files = {
    pages: drawn.map((name) => [name, path.join(pages, name)] as const),
    layouts: layouts.map((name) => [name, path.join(place.includes, "layouts", `${name}.tsx`)] as const),
  };
  const contents = Object.entries(files)
    .map(([kind, named]) => exportOf(kind, named, root))
    .join("\n");
  const bundle = await bundleOwn("pages", { contents, folder: root }, { ...place, root });
  return "problems" in bundle ? bundle : { bundle, problems: [] };
}

/** The layouts of a digest's own, by their names; what is in the place of one of ours is none. */
export function ownLayouts({ includes, code }: Pick<OwnPlace, "includes" | "code">): readonly string[] {
  return [...listFiles(includes, (name) => LAYOUT.test(name)).keys()].flatMap((file) => {
    const name = LAYOUT.exec(file)?.[1] ?? "";
    if (existsSync(path.join(code, INCLUDES, "layouts", `${name}.js`))) return [];
    return BY_DEFAULT.test(readFileSync(path.join(includes, file), "utf8")) ? [name] : [];
  });
}

/** The address by which a page in JSX is found where it says none: that of a page of its name in Markdown. */
export function plainName(file: string): string {
  return `${file.slice(0, -DRAWN_ENDING.length)}.md`;
}

/** An object of modules by their names, exported. */
function exportOf(kind: string, files: readonly (readonly [name: string, file: string])[], root: string): string {
  const imports = files.map(
    ([, file], index) => `import * as ${kind}${index} from ${JSON.stringify(`./${nameBelow(root, file)}`)};`,
  );
  const fields = files.map(([name], index) => `${JSON.stringify(name)}: ${kind}${index}`);
  return `${imports.join("\n")}\nexport const ${kind} = {${fields.join()}};`;
}
