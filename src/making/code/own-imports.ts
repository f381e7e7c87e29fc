import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from "esbuild";
import { didYouMean } from "../../content/nearest.ts";
import type { Message } from "../../words/message.ts";
import { OWN_CODE } from "../../words/own-code.ts";
import { listFiles, nameBelow } from "../inputs/scan.ts";
import { Refusal } from "./bundle-fault.ts";
import { INCLUDES, SHOWN, SLOTTED } from "./slots.ts";

/** Where a digest's own code is, and what it may import. */
export interface OwnPlace {
  /** The digest's root. */
  readonly root: string;
  /** Its folder of components. */
  readonly includes: string;
  readonly started: string;
  readonly cache: string;
  /** The generator's own folder. */
  readonly home: string;
  /** The folder of our code as plain JavaScript. */
  readonly code: string;
  /** Names that code: a digest's own shows ours. */
  readonly codeName: string;
}

/** Packages that were imported, by name, each with the files that tell one installation of it from another. */
export type PackagesFound = Map<string, readonly string[]>;

/** Files that say which packages are installed, in the digest's root; the first counts that is there. */
const LOCKS = [
  "package-lock.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
  "node_modules/.package-lock.json",
] as const;

/** The package of which the digest gets the copy that builds it. */
const ELEVENTY = "@11ty/eleventy";

/** A look-up of esbuild's own, which this plugin is not asked about. */
const PLAIN = Symbol("plain");

/**
 * What a digest's own code may import: ours as `gozide/…`, files of the digest, and packages that are installed there.
 * @param found filled with the packages that it imports
 */
export function ownImports(place: OwnPlace, found: PackagesFound): Plugin {
  return {
    name: "own imports",
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, (args) => {
        if (args.kind === "entry-point" || args.pluginData === PLAIN) return undefined;
        if (args.path.startsWith("gozide/")) return ours(args, place);
        if (args.path.startsWith("node:") || isBuiltin(args.path)) return { path: args.path, external: true };
        if (/^\.{0,2}\//u.test(args.path) || args.path === "." || args.path === "..") return ownFile(args, place);
        return packageOf(args, place, builder, found);
      });
    },
  };
}

/** One of ours. A component that takes the place of ours gets ours by that name; all others, as they are shown. */
function ours({ path: asked, importer }: OnResolveArgs, { includes, code }: OwnPlace): OnResolveResult {
  const module = asked.slice("gozide/".length);
  const shown = path.join(code, SHOWN, `${module}.js`);
  const plain = path.join(code, INCLUDES, `${module}.js`);
  const importedBy = SLOTTED.exec(nameBelow(includes, importer))?.[0];
  const file = existsSync(shown) && importedBy !== module ? shown : plain;
  if (/^[\w/-]+$/u.test(module) && existsSync(file)) return { path: pathToFileURL(file).href, external: true };
  return new Refusal(OWN_CODE.notOurs({ asked }), ourModule(module, code)).result;
}

function ourModule(module: string, code: string): Message {
  const folder = path.join(code, INCLUDES);
  const known = [...listFiles(folder, (name) => name.endsWith(".js") && !name.startsWith("shown/")).keys()];
  const names = known.map((name) => name.replace(/\.js$/u, ""));
  return didYouMean(module, names) ?? OWN_CODE.importOurs;
}

/** A file of the digest's: nothing whose change a build would not see. */
function ownFile({ path: asked, resolveDir }: OnResolveArgs, { root }: OwnPlace): OnResolveResult | undefined {
  if (!nameBelow(root, path.resolve(resolveDir, asked)).startsWith("../")) return undefined;
  return new Refusal(OWN_CODE.outside({ asked }), OWN_CODE.putInside).result;
}

/** A package that the digest installed. One that is linked to a folder elsewhere is bundled like the digest's own files. */
async function packageOf(
  { path: asked, resolveDir, kind, importer }: OnResolveArgs,
  { root, home }: OwnPlace,
  builder: PluginBuild,
  found: PackagesFound,
): Promise<OnResolveResult | undefined> {
  const name = /^(?:@[^/]+\/)?[^/]+/u.exec(asked)?.[0] ?? asked;
  const options = { kind, importer, pluginData: PLAIN };
  const near = await builder.resolve(asked, { ...options, resolveDir: name === ELEVENTY ? home : resolveDir });
  if (near.errors.length > 0) {
    return new Refusal(OWN_CODE.notInstalled({ name }), OWN_CODE.install({ name })).result;
  }
  if (!/[/\\]node_modules[/\\]/u.test(near.path)) return undefined;
  const manifest = manifestOf(near.path, name);
  const lock = LOCKS.map((file) => path.join(root, file)).find((file) => existsSync(file));
  found.set(
    asked,
    [near.path, manifest, lock].flatMap((file) => file ?? []),
  );
  return { path: kind === "require-call" ? near.path : pathToFileURL(near.path).href, external: true };
}

/** The package.json of the package that a file is of. */
function manifestOf(file: string, name: string): string | undefined {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const manifest = path.join(folder, "package.json");
    if (!existsSync(manifest)) continue;
    const { name: called }: { readonly name?: unknown } = JSON.parse(readFileSync(manifest, "utf8"));
    if (called === name) return manifest;
  }
  return undefined;
}
