import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { fingerprint } from "../memory/fingerprint.ts";

/** Names of the code that outputs, and what is remembered of them, depend on; a name changes when a module it reaches, or a dependency, does. */
export interface CodeNames {
  /** The code of each module that outputs are made by (templates, makers, the reader of articles), by its file. */
  readonly outputs: Readonly<Record<string, string>>;
  /** All code together. */
  readonly all: string;
}

/** The module that reads articles. */
export const READER = "src/making/inputs/read-files.ts";

/** The module that reads the files of a built site for its check. */
export const FILE_READER = "src/check/read-file.ts";

/** The module that judges a built site by what was read of its files. */
export const SITE_JUDGE = "src/check/check.ts";

/** Eleventy's configuration: what it adds may show on any page. */
export const CONFIGURATION = ".eleventy.ts";

/** The name of a module's code. @throws {Error} of a module that no output is made by */
export function codeName(names: CodeNames, file: string): string {
  const name = names.outputs[file];
  if (name === undefined) throw new Error(`${file} makes no output`);
  return name;
}

/**
 * Follows the imports of every module that outputs are made by, and names what each reaches.
 * @param home the generator's own folder
 * @param makers modules, relative to `home`
 */
export async function nameCode(home: string, makers: readonly string[]): Promise<CodeNames> {
  const { metafile } = await build({
    absWorkingDir: home,
    entryPoints: [CONFIGURATION, ...makers],
    bundle: true,
    write: false,
    metafile: true,
    outdir: "out",
    outbase: ".",
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "silent",
    jsx: "automatic",
    jsxImportSource: "#drawing",
  });
  // Not Node's version: every Node makes the same bytes, and names are published (of search indexes, of the worker).
  const versions = fingerprint(readFileSync(path.join(home, "package-lock.json")));
  const bytes = new Map<string, string>();
  const nameOf = (file: string): string => {
    const known = bytes.get(file) ?? fingerprint(readFileSync(path.join(home, file)));
    bytes.set(file, known);
    return known;
  };
  const reached = new Map<string, string>();
  for (const output of Object.values(metafile.outputs)) {
    if (output.entryPoint === undefined) continue;
    const files = Object.keys(output.inputs).sort();
    reached.set(output.entryPoint, fingerprint([versions, ...files.map(nameOf)].join("\u0001")));
  }
  const configuration = reached.get(CONFIGURATION) ?? versions;
  return {
    outputs: Object.fromEntries([...reached].map(([file, name]) => [file, fingerprint(name + configuration)])),
    all: fingerprint([...reached.values()].sort().join("\u0001")),
  };
}
