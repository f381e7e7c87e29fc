import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { fingerprint } from "../memory/fingerprint.ts";

/** Names of the code that outputs depend on; a name changes when a module it reaches, or a dependency, does. */
export interface CodeNames {
  /** The code that reads articles. */
  readonly reading: string;
  /** The code of each template, by the template's file below `src/pages`. */
  readonly templates: Readonly<Record<string, string>>;
  /** All code together. */
  readonly all: string;
}

const READING = "src/making/inputs/read-files.ts";

/**
 * Follows the imports of every template and names what each reaches.
 * @param home the generator's own folder
 * @param templates template files below `src/pages`
 */
export async function nameCode(home: string, templates: readonly string[]): Promise<CodeNames> {
  const entries = [READING, ...templates.map((template) => `src/pages/${template}`)];
  const { metafile } = await build({
    absWorkingDir: home,
    entryPoints: entries,
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
    jsxImportSource: "preact",
  });
  const versions = fingerprint(`${readFileSync(path.join(home, "package-lock.json"), "utf8")}\u0001${process.version}`);
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
  const config = nameOf(".eleventy.ts");
  return {
    reading: reached.get(READING) ?? versions,
    templates: Object.fromEntries(
      templates.map((template) => [template, `${reached.get(`src/pages/${template}`) ?? versions}${config}`]),
    ),
    all: fingerprint([versions, config, ...[...reached.values()].sort()].join("\u0001")),
  };
}
