import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import commands from "../../../bin/commands.json" with { type: "json" };
import { nameBelow } from "../inputs/scan.ts";
import { ensureFolder } from "../memory/whole.ts";
import { Stage } from "../write/stage.ts";
import { CONFIGURATION, nameCode, READER } from "./code-names.ts";
import {
  filesBelow,
  isWhole,
  NO_TEMPLATES,
  nameOfReached,
  REACHED,
  reachedNow,
  SUMS,
  sha256,
  sumsOf,
} from "./kept-code.mjs";

/** Where processes and threads begin. */
const ENTRIES = [
  ...Object.values(commands).map(({ module }) => module),
  "making/preview/start-builder",
  "making/render/worker-thread",
].map((name) => `src/${name}.ts`);

/** Rooms whose modules make outputs themselves, not by a template. */
const MAKERS = ["src/making/derived", "src/making/assets"];

/** How many folders of compiled code stay: an older process may still be at work in the one before. */
const KEPT = 3;
const HOUR_MS = 3_600_000;

/** Packages that look for files of their own, or that few builds need. */
const APART = [
  "@11ty/eleventy",
  "@resvg/resvg-wasm",
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

/** A file of compiled code, below its folder. */
type CodeFile = readonly [file: string, content: string | Uint8Array];

/**
 * Compiles the generator's code into a folder, all at once: whoever finds the folder finds all of it.
 * @param home the generator's own folder
 * @returns the folder, named by all that was reached
 */
export async function compileCode(home: string): Promise<string> {
  const { name, files } = await compiledFiles(home);
  const parent = path.join(home, ".cache/code");
  ensureFolder(parent);
  const folder = path.join(parent, name);
  const work = mkdtempSync(path.join(parent, "new."));
  try {
    const stage = new Stage(work);
    for (const [file, content] of files) stage.write(file, content);
    stage.write(SUMS, sumsOf(files));
    putInPlace(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  dropOld(parent);
  return folder;
}

/** Another process may be as quick: then its folder stays. One that is not whole goes. */
function putInPlace(work: string, folder: string): void {
  if (existsSync(folder) && !isWhole(folder)) {
    renameSync(folder, `${work}.broken`);
    rmSync(`${work}.broken`, { recursive: true, force: true });
  }
  try {
    renameSync(work, folder);
  } catch (error) {
    if (!isWhole(folder)) throw error;
  }
}

/** All that a folder of compiled code holds, and what names it. */
async function compiledFiles(home: string): Promise<{ readonly name: string; readonly files: readonly CodeFile[] }> {
  const templates = filesBelow(home, "src/pages").filter((file) => TEMPLATE.test(file));
  const includes = filesBelow(home, "_includes");
  const makers = MAKERS.flatMap((room) => filesBelow(home, room)).filter(
    (file) => CODE.test(file) && !file.endsWith(".d.ts"),
  );
  const entries = [...ENTRIES, CONFIGURATION, ...templates, ...includes.filter((file) => TEMPLATE.test(file))];
  const [names, { files, reached }] = await Promise.all([
    nameCode(home, [READER, ...templates, ...makers]),
    bundle(home, entries),
  ]);
  return {
    name: nameOfReached(reached),
    files: [
      ...files,
      // What editors put beside the layouts must be found beside them.
      ...includes
        .filter((file) => !CODE.test(file))
        .map((file): CodeFile => [file, readFileSync(path.join(home, file))]),
      // Folders that are looked for, though they may hold nothing.
      ...["_includes", NO_TEMPLATES].map((folder): CodeFile => [`${folder}/.keep`, ""]),
      ["names.json", JSON.stringify(names)],
      [REACHED, JSON.stringify(reached)],
    ],
  };
}

async function bundle(
  home: string,
  entries: readonly string[],
): Promise<{ readonly files: readonly CodeFile[]; readonly reached: ReturnType<typeof reachedNow> }> {
  const read = new Map<string, string>();
  const { metafile, outputFiles } = await build({
    absWorkingDir: home,
    entryPoints: entries.map((file) => ({ in: `./${file}`, out: file.replace(CODE, "") })),
    outdir: home,
    write: false,
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
    plugins: [placesOfSources(home, read), configurationsPackages(home)],
  });
  const sources = Object.keys(metafile.inputs).filter((file) => !file.includes("node_modules/"));
  const now = reachedNow(home, sources);
  return {
    files: outputFiles.map(({ path: file, contents }) => [nameBelow(home, file), contents]),
    // A file that changed while it was compiled counts as what was compiled.
    reached: { ...now, files: { ...now.files, ...Object.fromEntries(read) } },
  };
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
        read.set(nameBelow(home, args.path), sha256(source));
        return {
          contents: source.replace(/\bimport\.meta\.url\b/gu, () => JSON.stringify(pathToFileURL(args.path).href)),
          loader: args.path.endsWith("x") ? "tsx" : "ts",
        };
      });
    },
  };
}

/** Folders of the generator's own code. */
const OWN_CODE = ["src", "_includes", "node_modules"];

/**
 * What the configuration imports of packages stays in their folders: plugins look for files of their own there. Its
 * modules are those outside of the generator's code.
 */
function configurationsPackages(home: string): Plugin {
  const own = OWN_CODE.map((folder) => path.join(home, folder) + path.sep);
  return {
    name: "packages of the configuration",
    setup(builder) {
      builder.onResolve({ filter: /^[^./]/ }, ({ path: name, importer, kind }) => {
        const asked = kind === "import-statement" || kind === "dynamic-import" || kind === "require-call";
        if (!asked || !importer.startsWith(home + path.sep)) return undefined;
        return own.some((folder) => importer.startsWith(folder)) ? undefined : { path: name, external: true };
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
