import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
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
import { CONFIGURATION, nameCode, READER } from "./code-names.ts";
import { filesBelow, NO_TEMPLATES, nameOfReached, REACHED, reachedNow, sha256 } from "./kept-code.mjs";

/** Where processes and threads begin. */
const ENTRIES = ["command", "preview/start", "preview/start-builder", "render/worker-thread"].map(
  (name) => `src/making/${name}.ts`,
);

/** Rooms whose modules make outputs themselves, not by a template. */
const MAKERS = ["src/making/derived", "src/making/assets"];

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
 * @returns the folder, named by all that was reached
 */
export async function compileCode(home: string): Promise<string> {
  const parent = path.join(home, ".cache/code");
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(path.join(parent, "new."));
  const templates = filesBelow(home, "src/pages").filter((file) => TEMPLATE.test(file));
  const includes = filesBelow(home, "_includes");
  const makers = MAKERS.flatMap((room) => filesBelow(home, room)).filter(
    (file) => CODE.test(file) && !file.endsWith(".d.ts"),
  );
  const read = new Map<string, string>();
  const entries = [...ENTRIES, CONFIGURATION, ...templates, ...includes.filter((file) => TEMPLATE.test(file))];
  const [names, { metafile }] = await Promise.all([
    nameCode(home, [READER, ...templates, ...makers]),
    build({
      absWorkingDir: home,
      entryPoints: entries.map((file) => ({ in: `./${file}`, out: file.replace(CODE, "") })),
      outdir: work,
      chunkNames: "chunks/[hash]",
      bundle: true,
      metafile: true,
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
      plugins: [placesOfSources(home, read)],
    }),
  ]);
  // What editors put beside the layouts must be found beside them.
  for (const file of includes.filter((name) => !CODE.test(name))) {
    cpSync(path.join(home, file), path.join(work, file), { recursive: true });
  }
  for (const name of ["_includes", NO_TEMPLATES]) mkdirSync(path.join(work, name), { recursive: true });
  const sources = Object.keys(metafile.inputs).filter((file) => !file.includes("node_modules/"));
  const now = reachedNow(home, sources);
  // A file that changed while it was compiled counts as what was compiled.
  const reached = { ...now, files: { ...now.files, ...Object.fromEntries(read) } };
  writeFileSync(path.join(work, "names.json"), JSON.stringify(names));
  writeFileSync(path.join(work, REACHED), JSON.stringify(reached));
  const folder = path.join(parent, nameOfReached(reached));
  try {
    renameSync(work, folder);
  } catch (error) {
    // Another process was as quick.
    if (!existsSync(folder)) throw error;
    rmSync(work, { recursive: true });
  }
  dropOld(parent);
  return folder;
}

/**
 * A module asks for files beside itself by its own address: that of its source.
 * @param read filled with the SHA-256 of each source as it was read, by its path below `home`
 */
function placesOfSources(home: string, read: Map<string, string>): Plugin {
  return {
    name: "places of sources",
    setup(builder) {
      builder.onLoad({ filter: CODE }, (args) => {
        if (!args.path.startsWith(home + path.sep)) return undefined;
        const source = readFileSync(args.path, "utf8");
        read.set(path.relative(home, args.path).split(path.sep).join("/"), sha256(source));
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
