import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";
import { nameBelow } from "../inputs/scan.ts";

/** Modules whose components a digest may put its own in the place of, below `_includes`. */
export const SLOTTED = /^(?:components|layouts)\/[\w-]+(?=\.tsx$)/u;

const INCLUDES = "_includes";

/** Whether a digest's own components may import a module: these are found by name in compiled code. */
export function isForOwn(file: string): boolean {
  const name = file.slice(INCLUDES.length + 1);
  return SLOTTED.test(name) || name === "shell.ts" || name === "jsx-runtime.ts";
}

/** Components that are begun with a capital letter, as a module exports them. */
const COMPONENT = /^export function ([A-Z]\w*)/gmu;

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
      builder.onLoad({ filter: /.*/, namespace: "slot" }, ({ path: file }) => {
        const module = SLOTTED.exec(nameBelow(includes, file))?.[0] ?? "";
        const names = [...readFileSync(file, "utf8").matchAll(COMPONENT)].map(([, name = ""]) => name);
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
