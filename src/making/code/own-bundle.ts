import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildFailure, build, type Message, type Plugin } from "esbuild";
import type { Problem } from "../../content/problem.ts";
import { shownPath } from "../inputs/shown-path.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { makeFolder } from "../memory/make-folder.ts";
import { replaceFile } from "../memory/whole.ts";
import { faultIn } from "./bundle-fault.ts";
import { type OwnPlace, ownImports, type PackagesFound } from "./own-imports.ts";

/*
 * A digest's own code (components, Eleventy's configuration) as one module of plain JavaScript. What it imports of the
 * digest's files is in the module; packages stay where they are installed.
 */

/** A digest's own code, bundled. */
export interface OwnBundle {
  /** The module that it was bundled into. */
  readonly file: string;
  /** Names all that it was bundled of, and the packages that it imports, wherever the digest is. */
  readonly name: string;
  /** The digest's root, without symbolic links on its way. */
  readonly root: string;
  /** The files that it was bundled of, from there. */
  readonly reached: readonly string[];
  /** Packages that it imports, as they are asked for. */
  readonly packages: readonly string[];
  /** Files whose change is a change of it, by full path. */
  readonly watched: readonly string[];
}

/** What a bundle begins with: a text that imports modules, and the folder from which it does. */
interface Beginning {
  readonly contents: string;
  readonly folder: string;
}

/**
 * Bundles a digest's own code.
 * @param kind the cache's folder for it
 */
export async function bundleOwn(
  kind: string,
  { contents, folder }: Beginning,
  place: OwnPlace,
): Promise<OwnBundle | { readonly problems: readonly Problem[] }> {
  const root = realpathSync(place.root);
  const packages: PackagesFound = new Map();
  makeFolder(path.join(place.cache, kind));
  const target = realpathSync(path.join(place.cache, kind));
  try {
    const { outputFiles, metafile } = await build({
      absWorkingDir: root,
      stdin: { contents, resolveDir: realpathSync(folder), loader: "js" },
      outfile: path.join(target, "own.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      // Of a package the same file as Node finds: without it, esbuild asks for `module` too.
      conditions: [],
      jsx: "automatic",
      jsxImportSource: "gozide",
      sourcemap: "inline",
      sourcesContent: false,
      metafile: true,
      write: false,
      logLevel: "silent",
      // What it says of modules and JSX is no part of what a build is made from.
      tsconfigRaw: "{}",
      banner: { js: REQUIRE },
      plugins: [ownImports({ ...place, root }, packages), ADDRESSES_OF_SOURCES],
    });
    const text = outputFiles[0]?.text ?? "";
    const reached = Object.keys(metafile.inputs).filter((name) => name !== "<stdin>");
    const files = [...new Set([...packages.values()].flat())];
    const name = nameOf(reached, packages, root, place.codeName);
    // Its text names places, its name does not: the cache may be that of a digest which was elsewhere.
    const file = path.join(target, `${fingerprint(name + text)}.mjs`);
    // A file of that name may be another one: the digest, and its cache with it, may be a stranger's.
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) replaceFile(file, text);
    const watched = [...reached.map((found) => path.join(place.root, found)), ...files];
    return { file, name, root, reached, packages: [...packages.keys()], watched };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { problems: error.errors.map((message) => problemOf(message, place)) };
  }
}

/** CommonJS files ask for modules by `require`, which modules of this kind do not have. */
export const REQUIRE =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/** Names what code is bundled of, wherever it is: names of pages are published (of the service worker). */
function nameOf(reached: readonly string[], packages: PackagesFound, root: string, codeName: string): string {
  const texts = [...reached].sort().map((name) => `${name}\u0001${fingerprint(readFileSync(path.join(root, name)))}`);
  const installed = [...packages]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, files]) => [name, ...files.map((file) => fingerprint(readFileSync(file)))].join("\u0001"));
  return fingerprint([codeName, ...texts, ...installed].join("\u0002"));
}

function isFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

function problemOf(told: Message, { root, started }: OwnPlace): Problem {
  const { location } = told;
  return {
    severity: "error",
    file: shownPath(path.join(root, location?.file ?? ""), started),
    ...(location === null ? {} : { line: location.line }),
    // Its notes are for those who bundle: how to leave an import out.
    ...faultIn({ ...told, notes: [] }),
  };
}

/** A module's own address is that of its source, beside which it looks for files. */
export const ADDRESSES_OF_SOURCES: Plugin = {
  name: "addresses of sources",
  setup(builder) {
    builder.onLoad({ filter: /\.[cm]?[jt]sx?$/, namespace: "file" }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      if (!/\bimport\.meta\b|\b__(?:dir|file)name\b/u.test(source)) return undefined;
      const contents = source
        .replace(/\bimport\.meta\.url\b/gu, () => JSON.stringify(pathToFileURL(file).href))
        .replace(/\b(?:import\.meta\.filename|__filename)\b/gu, () => JSON.stringify(file))
        .replace(/\b(?:import\.meta\.dirname|__dirname)\b/gu, () => JSON.stringify(path.dirname(file)));
      const typed = /\.[cm]?(tsx?)$/u.exec(file)?.[1];
      return { contents, loader: typed === "ts" || typed === "tsx" ? typed : "jsx" };
    });
  },
};
