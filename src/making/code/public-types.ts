import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { listFiles } from "../inputs/scan.ts";
import { INCLUDES, PUBLIC_MODULES, SLOTTED } from "./slots.ts";

/** Declarations that are written by hand, in the place of those of a module below `_includes`. */
const BY_HAND: Readonly<Record<string, string>> = {
  "jsx-runtime": `${INCLUDES}/public/jsx-runtime.d.ts`,
  // There is no such module: a configuration takes its types alone.
  eleventy: `${INCLUDES}/public/eleventy.d.ts`,
};

/** What no public type may name: the library that checks fields. */
const NOT_PUBLIC = /\bfrom "zod"/iu;

const RELATIVE = /(\bfrom |\bimport\()"(\.[^"]*)\.tsx?"/gu;

/** The folder of declarations in a published package, which `exports` of package.json names. */
export const TYPES = "types";

/** A declaration file, below {@link TYPES}. */
export type Declaration = readonly [file: string, text: string];

/**
 * The types of all that a digest's own code may import as `gozide/…`, and of all that they name.
 * @param home the generator's own folder
 * @throws {Error} where one names a library whose place another may take
 */
export function publicTypes(home: string): readonly Declaration[] {
  const modules = PUBLIC_MODULES.map((name) => `${INCLUDES}/${name}.ts`);
  const components = [...listFiles(path.join(home, INCLUDES), (name) => SLOTTED.test(name)).keys()];
  const roots = [...modules, ...components.map((name) => `${INCLUDES}/${name}`)];
  const out = mkdtempSync(path.join(tmpdir(), "gozide-types-"));
  try {
    const faults = declare(home, out, roots);
    const found = new Map<string, string>();
    for (const name of Object.keys(BY_HAND)) follow(`${INCLUDES}/${name}`, out, home, found);
    for (const root of roots) follow(root.replace(/\.tsx?$/u, ""), out, home, found);
    // Modules that only functions import are declared too, and are nobody's.
    const fault = faults.find((line) => found.has(line.replace(/\.tsx?\(.*$/su, ".d.ts")));
    if (fault !== undefined) throw new Error(fault);
    return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * Lets TypeScript write the declarations of modules, and of all that they import.
 * @returns its complaints, each beginning with a file
 */
function declare(home: string, out: string, roots: readonly string[]): readonly string[] {
  const project = path.join(out, "tsconfig.json");
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    // What is said of them is in the sources; a package has no room for it twice.
    removeComments: true,
    allowJs: false,
    checkJs: false,
    outDir: out,
    rootDir: home,
    typeRoots: [path.join(home, "node_modules/@types")],
  };
  const ambient = listFiles(path.join(home, "src"), (name) => name.endsWith(".d.ts"));
  const files = [...roots, ...[...ambient.keys()].map((name) => `src/${name}`)].map((file) => path.join(home, file));
  writeFileSync(
    project,
    JSON.stringify({ extends: path.join(home, "tsconfig.json"), compilerOptions, include: [], files }),
  );
  const compiler = createRequire(path.join(home, "package.json")).resolve("typescript/package.json");
  const command = path.join(path.dirname(compiler), "bin/tsc");
  const flags = ["-p", project, "--pretty", "false"];
  return spawnSync(process.execPath, [command, ...flags], { cwd: home, encoding: "utf8" })
    .stdout.trim()
    .split("\n");
}

/** Takes a module's declaration, and those of all that it names. @param module without its ending */
function follow(module: string, out: string, home: string, found: Map<string, string>): void {
  if (found.has(`${module}.d.ts`)) return;
  const byHand = BY_HAND[module.slice(INCLUDES.length + 1)];
  const source = byHand === undefined ? path.join(out, `${module}.d.ts`) : path.join(home, byHand);
  const text = readFileSync(source, "utf8");
  const stray = NOT_PUBLIC.exec(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, ""));
  if (stray !== null) throw new Error(`${module}: a public type names \`${stray[0]}\``);
  found.set(`${module}.d.ts`, text.replace(RELATIVE, '$1"$2.js"').replace(/^ +/gmu, ""));
  for (const [, , asked = ""] of text.matchAll(RELATIVE)) {
    follow(path.posix.join(module, "..", asked), out, home, found);
  }
}
