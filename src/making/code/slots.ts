import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";
import { nameBelow } from "../inputs/scan.ts";

/** Modules whose components a digest may put its own in the place of, below `_includes`. */
export const SLOTTED = /^(?:components|layouts|pages)\/[\w-]+(?=\.tsx$)/u;

/** The folder of our components and layouts. */
export const INCLUDES = "_includes";

/** Modules besides components and layouts that a digest's own code may import as `gozide/…`. */
export const PUBLIC_MODULES = ["shell", "jsx-runtime", "digest", "persian", "document-head", "page"] as const;

/** Whether a digest's own code may import a module: these are found by name in compiled code. */
export function isForOwn(file: string): boolean {
  const name = file.slice(INCLUDES.length + 1);
  return SLOTTED.test(name) || PUBLIC_MODULES.some((module) => name === `${module}.ts`);
}

/** The folder of compiled code that holds components as pages show them: the digest's own where it has one. */
export const SHOWN = `${INCLUDES}/shown`;

/** Begins the name of such a module, as an entry of compiled code. */
const AS_SHOWN = "shown:";

/** Modules of {@link SHOWN}, as entries for the bundler. @param files sources, below the generator's folder */
export function shownEntries(files: readonly string[]): readonly { readonly in: string; readonly out: string }[] {
  return files.flatMap((file) => {
    const name = SLOTTED.exec(file.slice(INCLUDES.length + 1))?.[0];
    return name === undefined ? [] : [{ in: AS_SHOWN + file, out: `${SHOWN}/${name}` }];
  });
}

/** Components begin with a capital letter. */
const COMPONENT = /^export function ([A-Z]\w*)/gmu;

/** The components that a source exports. */
export function componentsIn(source: string): readonly string[] {
  return [...source.matchAll(COMPONENT)].map(([, name = ""]) => name);
}

/**
 * Wraps every component that another module imports in a slot, where a digest's own may take its place when it is drawn.
 * @param home the generator's own folder
 */
export function slots(home: string): Plugin {
  const includes = path.join(home, INCLUDES);
  return {
    name: "slots",
    setup(builder) {
      builder.onResolve({ filter: /\.tsx$/ }, ({ path: asked, resolveDir, namespace, kind }) => {
        const file = path.resolve(resolveDir, asked);
        if (kind !== "import-statement" || namespace === "slot" || !SLOTTED.test(nameBelow(includes, file))) {
          return undefined;
        }
        return { path: file, namespace: "slot" };
      });
      builder.onResolve({ filter: new RegExp(`^${AS_SHOWN}`) }, ({ path: asked }) => ({
        path: path.join(home, asked.slice(AS_SHOWN.length)),
        namespace: "slot",
      }));
      builder.onLoad({ filter: /.*/, namespace: "slot" }, ({ path: file }) => {
        const module = SLOTTED.exec(nameBelow(includes, file))?.[0] ?? "";
        const names = componentsIn(readFileSync(file, "utf8"));
        const source = JSON.stringify(`./${path.basename(file)}`);
        const wrapped = names.map(
          (name) => `export const ${name} = slot(${JSON.stringify(module)}, "${name}", ours.${name});`,
        );
        const contents = [
          `export * from ${source};`,
          `import * as ours from ${source};`,
          'import { slot } from "../shell.ts";',
          ...wrapped,
        ].join("\n");
        return { contents, resolveDir: path.dirname(file), loader: "js" };
      });
    },
  };
}
