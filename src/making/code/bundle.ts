import { readFileSync } from "node:fs";
import path from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import commands from "../../../bin/commands.json" with { type: "json" };
import { nameBelow } from "../inputs/scan.ts";
import { assignedFields } from "./assigned-fields.ts";
import { CHUNK_NAMES, shortChunkNames } from "./chunk-names.ts";
import { CONFIGURATION, type CodeNames, FILE_READER, nameCode, READER, SITE_JUDGE } from "./code-names.ts";
import { filesBelow, NO_TEMPLATES, reachedNow, sha256 } from "./kept-code.mjs";
import { leftOut, PACKAGE } from "./left-out.ts";
import { isForOwn, shownEntries, slots } from "./slots.ts";

/** Where processes and threads begin. */
const ENTRIES = [
  ...Object.values(commands).map(({ module }) => module),
  "command/program",
  "desk/api/api",
  "making/preview/start-builder",
  "making/render/worker-thread",
  "making/running/slow-thread",
  "check/read-thread",
].map((name) => `src/${name}.ts`);

/** Rooms whose modules make outputs themselves, not by a template. */
const MAKERS = ["src/making/derived", "src/making/assets", "src/making/pictures", "src/making/files"];

/** Packages that look for files of their own, that few builds need, or that are large or read before any code of ours. */
const APART = [
  "@11ty/eleventy",
  "@mozilla/readability",
  "@resvg/resvg-wasm",
  "commander",
  "dictionary-fa",
  "esbuild",
  "file-type",
  "linkedom",
  "luxon",
  "music-metadata",
  "send",
  "sharp",
  "subset-font",
  "tr46",
  "ws",
];

const TEMPLATE = /\.11ty\.tsx?$/u;
// Without the flag `u`: esbuild reads it as an expression of Go.
const CODE = /\.tsx?$/;

/** A file of compiled code, below its folder. */
export type CodeFile = readonly [file: string, content: string | Uint8Array];

/** The generator's code as plain JavaScript. */
export interface BundledCode {
  readonly files: readonly CodeFile[];
  /** The sources that were reached, as they were read. */
  readonly reached: Reached;
  readonly names: CodeNames;
  /** Folders of the packages of others' that the files hold, below `home`. */
  readonly packages: readonly string[];
}

/**
 * Compiles the generator's code.
 * @param home the generator's own folder
 * @param depth how many folders below `home` the folder is that the files are for
 * @param settings of esbuild's, besides ours
 */
export async function bundleCode(home: string, depth: number, settings: Minifying = {}): Promise<BundledCode> {
  const templates = filesBelow(home, "src/pages").filter((file) => TEMPLATE.test(file));
  const includes = filesBelow(home, "_includes");
  const makers = MAKERS.flatMap((room) => filesBelow(home, room)).filter(
    (file) => CODE.test(file) && !file.endsWith(".d.ts"),
  );
  const drawing = includes.filter((file) => TEMPLATE.test(file) || isForOwn(file));
  const entries = [...[...ENTRIES, CONFIGURATION, ...templates, ...drawing].map(entry), ...shownEntries(drawing)];
  const [names, { files, reached, packages }] = await Promise.all([
    nameCode(home, [READER, FILE_READER, SITE_JUDGE, ...templates, ...makers]),
    bundle(home, entries, settings),
  ]);
  return {
    reached,
    names,
    packages,
    files: [
      ...files.map(([file, code]): CodeFile => [file, placed(code, depth + file.split("/").length - 1)]),
      // What editors put beside the layouts must be found beside them.
      ...includes
        .filter((file) => !CODE.test(file))
        .map((file): CodeFile => [file, readFileSync(path.join(home, file))]),
      // Folders that are looked for, though they may hold nothing.
      ...["_includes", NO_TEMPLATES].map((folder): CodeFile => [`${folder}/.keep`, ""]),
      ["names.json", JSON.stringify(names)],
    ],
  };
}

/** A module that compiled code holds by its own name. */
function entry(file: string): Entry {
  return { in: `./${file}`, out: file.replace(CODE, "") };
}

interface Entry {
  readonly in: string;
  /** Without its ending. */
  readonly out: string;
}

async function bundle(
  home: string,
  entries: readonly Entry[],
  settings: Minifying,
): Promise<{
  readonly files: readonly (readonly [file: string, code: string])[];
  readonly reached: Reached;
  readonly packages: readonly string[];
}> {
  const read = new Map<string, string>();
  const { metafile, outputFiles } = await build({
    absWorkingDir: home,
    entryPoints: [...entries],
    outdir: home,
    write: false,
    chunkNames: CHUNK_NAMES,
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
    jsxImportSource: "#drawing",
    logLevel: "silent",
    ...settings,
    plugins: [slots(home), placesOfSources(home, read), configurationsPackages(home), ...leftOut, assignedFields],
  });
  const sources = Object.keys(metafile.inputs).filter((file) => !/node_modules\/|^slot:/u.test(file));
  const now = reachedNow(home, sources);
  const packages = Object.keys(metafile.inputs).flatMap((file) => PACKAGE.exec(file)?.[0] ?? []);
  const short = shortChunkNames(metafile.outputs);
  return {
    packages: [...new Set(packages)].sort(),
    files: outputFiles.map(({ path: file, text }) => [short.path(nameBelow(home, file)), short.code(text)]),
    // A file that changed while it was compiled counts as what was compiled.
    reached: { ...now, files: { ...now.files, ...Object.fromEntries(read) } },
  };
}

/** Begins what a module's own address is compiled to, until it is known how deep the module's folder is. */
const ADDRESS = "gozide-home:/";
const ADDRESSES = new RegExp(`"${ADDRESS}([^"]*)"`, "gu");

/**
 * A compiled file in which modules know the addresses of their sources, relative to its own.
 * @param depth how many folders below the generator's own the file is in
 */
function placed(code: string, depth: number): string {
  const up = "../".repeat(depth);
  return code.replace(
    ADDRESSES,
    (_, source: string) => `new URL(${JSON.stringify(up + source)}, import.meta.url).href`,
  );
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
        const name = nameBelow(home, args.path);
        read.set(name, sha256(source));
        return {
          contents: source.replace(/\bimport\.meta\.url\b/gu, () => JSON.stringify(ADDRESS + name)),
          loader: args.path.endsWith("x") ? "tsx" : "ts",
        };
      });
    },
  };
}

/** How small the code is to be. */
type Minifying = Pick<BuildOptions, "minify" | "legalComments" | "charset">;

/** What code was compiled of. */
type Reached = ReturnType<typeof reachedNow>;

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
