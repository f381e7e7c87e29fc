import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { nameCode } from "./code.ts";
import { filesBelow, NO_TEMPLATES } from "./code-folder.mjs";

/** Where processes and threads begin. */
const ENTRIES = ["command", "preview/start", "preview/start-builder", "render/worker-thread"].map(
  (name) => `src/making/${name}.ts`,
);

/** Eleventy's configuration, which it must find under a name of its own. */
const CONFIG = ".eleventy.ts";

/** How many folders of compiled code stay: an older process may still be at work in the one before. */
const KEPT = 3;
const HOUR_MS = 3_600_000;

/** Packages that look for files of their own, or that few builds need. */
const APART = [
  "@11ty/eleventy",
  "@resvg/resvg-js",
  "dictionary-fa",
  "esbuild",
  "pagefind",
  "send",
  "subset-font",
  "vazirmatn",
  "ws",
];

const TEMPLATE = /\.11ty\.tsx?$/u;
// Without the flag `u`: esbuild reads it as an expression of Go.
const CODE = /\.tsx?$/;

/**
 * Compiles the generator's code into a folder, all at once: whoever finds the folder finds all of it.
 * @param home the generator's own folder
 * @param folder as `codeFolder` names it
 */
export async function compileCode(home: string, folder: string): Promise<void> {
  const work = `${folder}.${process.pid}`;
  const templates = filesBelow(home, "src/pages").filter((file) => TEMPLATE.test(file));
  const includes = filesBelow(home, "_includes");
  const entries = [...ENTRIES, CONFIG, ...templates, ...includes.filter((file) => TEMPLATE.test(file))];
  const [names] = await Promise.all([
    nameCode(
      home,
      templates.map((file) => file.slice("src/pages/".length)),
    ),
    build({
      absWorkingDir: home,
      entryPoints: entries.map((file) => ({ in: `./${file}`, out: file.replace(CODE, "") })),
      outdir: work,
      chunkNames: "chunks/[hash]",
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      external: [...APART],
      // CommonJS packages ask for modules of Node by `require`, which modules of this kind do not have.
      banner: {
        js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
      },
      jsx: "automatic",
      jsxImportSource: "preact",
      logLevel: "silent",
      plugins: [placesOfSources(home)],
    }),
  ]);
  // What editors put beside the layouts must be found beside them.
  for (const file of includes.filter((name) => !CODE.test(name))) {
    cpSync(path.join(home, file), path.join(work, file), { recursive: true });
  }
  for (const name of ["_includes", NO_TEMPLATES]) mkdirSync(path.join(work, name), { recursive: true });
  writeFileSync(path.join(work, "names.json"), JSON.stringify(names));
  try {
    renameSync(work, folder);
  } catch (error) {
    // Another process was as quick.
    if (!existsSync(folder)) throw error;
    rmSync(work, { recursive: true });
  }
  dropOld(path.dirname(folder));
}

/** A module asks for files beside itself by its own address: that of its source. */
function placesOfSources(home: string): Plugin {
  return {
    name: "places of sources",
    setup(builder) {
      builder.onLoad({ filter: CODE }, (args) => {
        if (!args.path.startsWith(home + path.sep)) return undefined;
        const source = readFileSync(args.path, "utf8");
        return {
          contents: source.replace(/\bimport\.meta\.url\b/gu, () => JSON.stringify(pathToFileURL(args.path).href)),
          loader: args.path.endsWith("x") ? "tsx" : "ts",
        };
      });
    },
  };
}

/** Removes code that was changed since, and what a compiler that was cut off left. */
function dropOld(parent: string): void {
  const folders = readdirSync(parent).map((name) => ({
    name,
    at: statSync(path.join(parent, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  }));
  const whole = folders.filter(({ name }) => !name.includes(".")).sort((a, b) => b.at - a.at);
  const cutOff = folders.filter(({ name, at }) => name.includes(".") && at < Date.now() - HOUR_MS);
  for (const { name } of [...whole.slice(KEPT), ...cutOff]) {
    rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}
